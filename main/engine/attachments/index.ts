/**
 * The original bytes: `attachments/<aa>/<sha256>.<ext>`, named by their content, read-only, never
 * rewritten. Two machines that add the same file agree on its name (SHARING.md 5).
 */
import { readdir, stat } from 'node:fs/promises'
import { basename, dirname, extname, join } from 'node:path'
import type { AppError } from '../../../preload/errors.ts'
import { Failure } from '../../../preload/errors.ts'
import { mapBounded } from '../archive/bounded.ts'
import type { Disk } from '../archive/disk.ts'
import { errnoOf, realDisk } from '../archive/disk.ts'
import { diskFailure } from '../archive/disk-failure.ts'
import { ensureFolder, replaceDurably, temporaryName, whenFree } from '../archive/durable-write.ts'
import { setAside } from '../archive/set-aside.ts'
import { Turns } from '../catalog/turns.ts'
import { hashFile } from './hash-file.ts'
import { SourceFile } from './source-file.ts'

const storedName = /^([0-9a-f]{64})\.[a-z0-9]{1,8}$/

export interface StoredFile {
  sha256: string
  /** Relative to the root, with '/'. */
  path: string
}

export class AttachmentStore {
  readonly #root: string
  readonly #disk: Disk
  readonly #expectSame: () => Promise<void>
  readonly #turns = new Turns<string>()
  /** Added, by how many: a plan that refers to them is on its way. */
  readonly #held = new Map<string, number>()

  /** @param expectSame throws where the folder is not the archive any more */
  constructor(
    root: string,
    disk: Disk = realDisk,
    expectSame: () => Promise<void> = async () => {},
  ) {
    this.#root = root
    this.#disk = disk
    this.#expectSame = expectSame
  }

  /**
   * Copies a file in; its bytes are on the disk when it resolves. The source is read twice, once to
   * name it and once to copy it, and both must agree: a file still being copied by somebody else,
   * or being edited, is refused as file.changed. The bytes are not removed until `letGo`, to be
   * called when the plan that refers to them is written, or given up.
   */
  async add(
    sourcePath: string,
    o: { signal?: AbortSignal } = {},
  ): Promise<{ sha256: string; bytes: number; existed: boolean }> {
    const source = await SourceFile.open(sourcePath)
    try {
      const sha256 = await source.read({ signal: o.signal })
      this.#held.set(sha256, (this.#held.get(sha256) ?? 0) + 1)
      try {
        const existed = await this.#turns.take(sha256, () => this.#store(source, sha256, o.signal))
        return { sha256, bytes: source.bytes, existed }
      } catch (error) {
        this.letGo(sha256)
        throw error
      }
    } finally {
      await source.close()
    }
  }

  /** Once for each `add`. */
  letGo(sha256: string): void {
    const left = (this.#held.get(sha256) ?? 0) - 1
    if (left > 0) this.#held.set(sha256, left)
    else this.#held.delete(sha256)
  }

  /** Absolute path and size of stored bytes; null when they are not there. */
  async locate(sha256: string): Promise<{ path: string; bytes: number } | null> {
    const folder = join(this.#root, 'attachments', sha256.slice(0, 2))
    const names = await namesIn(folder)
    const name = names.find((candidate) => storedName.exec(candidate)?.[1] === sha256)
    if (name === undefined) return null
    const path = join(folder, name)
    try {
      return { path, bytes: (await stat(path)).size }
    } catch (error) {
      if (errnoOf(error) === 'ENOENT') return null
      throw diskFailure(error, path)
    }
  }

  /** Removes bytes for good if they are free then; says whether it did. */
  async remove(sha256: string, isFree: () => boolean): Promise<boolean> {
    return this.#turns.take(sha256, async () => {
      const there = await this.locate(sha256)
      if (!there || this.#held.has(sha256) || !isFree()) return false
      await this.#expectSame()
      try {
        await whenFree(() => this.#disk.remove(there.path))
        await this.#disk.syncFolder(dirname(there.path))
      } catch (error) {
        throw diskFailure(error, there.path)
      }
      return true
    })
  }

  /** Every stored file by its name, and temporary files that a crash left. */
  async list(): Promise<{ files: StoredFile[]; temporary: string[] }> {
    const listed: { files: StoredFile[]; temporary: string[] } = { files: [], temporary: [] }
    const folders = (await namesIn(join(this.#root, 'attachments'))).filter((name) =>
      /^[0-9a-f]{2}$/.test(name),
    )
    const names = await mapBounded(folders, 16, (folder) =>
      namesIn(join(this.#root, 'attachments', folder)),
    )
    for (const [index, folder] of folders.entries()) {
      for (const name of names[index] ?? []) {
        const path = `attachments/${folder}/${name}`
        const sha256 = storedName.exec(name)?.[1]
        if (sha256 !== undefined) listed.files.push({ sha256, path })
        else if (temporaryName.test(name)) listed.temporary.push(path)
      }
    }
    return listed
  }

  async #store(source: SourceFile, sha256: string, signal?: AbortSignal): Promise<boolean> {
    await this.#expectSame()
    const there = await this.locate(sha256)
    // Nobody may be told that the archive has these bytes when what it has is damaged.
    if (there && (await isIntact(there.path, sha256, signal))) return true
    // Kept, and the right bytes are stored.
    if (there) await setAside(this.#root, there.path, this.#disk)
    const folder = join(this.#root, 'attachments', sha256.slice(0, 2))
    await ensureFolder(folder, this.#disk)
    const target = join(folder, `${sha256}.${extensionOf(source.path)}`)
    const copy = async (take: (chunk: Uint8Array) => Promise<void>): Promise<void> => {
      if ((await source.read({ take, signal })) !== sha256) {
        throw new Failure('file.changed', { name: basename(source.path) })
      }
    }
    await replaceDurably(target, (file) => copy((chunk) => file.write(chunk)), {
      disk: this.#disk,
      readOnly: true,
    })
    return false
  }
}

async function isIntact(path: string, sha256: string, signal?: AbortSignal): Promise<boolean> {
  try {
    return (await hashFile(path, { signal })).sha256 === sha256
  } catch (error) {
    if (error instanceof Failure) throw error
    return false
  }
}

/** For people and other programs; what a file is is decided by its bytes. */
function extensionOf(path: string): string {
  const extension = extname(path).slice(1).toLowerCase()
  return /^[a-z0-9]{1,8}$/.test(extension) ? extension : 'bin'
}

async function namesIn(folder: string): Promise<string[]> {
  try {
    return await readdir(folder)
  } catch (error) {
    if (errnoOf(error) === 'ENOENT') return []
    throw diskFailure(error, folder)
  }
}

/** What does not fit together between plans and stored files. */
export function attachmentFindings(
  plans: Iterable<{ id: string; attachments: readonly { sha256: string; name: string }[] }>,
  files: readonly StoredFile[],
): AppError[] {
  const stored = new Set(files.map(({ sha256 }) => sha256))
  const wanted = new Set<string>()
  const findings: AppError[] = []
  for (const { id, attachments } of plans) {
    for (const { sha256, name } of attachments) {
      wanted.add(sha256)
      if (stored.has(sha256)) continue
      findings.push({ code: 'plan.withoutBytes', params: { id, sha256, name } })
    }
  }
  for (const { sha256, path } of files) {
    if (!wanted.has(sha256)) {
      findings.push({ code: 'bytes.withoutPlan', params: { sha256, path } })
    }
  }
  return findings
}

/** Makes a backup: the archive's files as they are now; only what no earlier backup has is copied. */
import { createHash } from 'node:crypto'
import { createReadStream } from 'node:fs'
import { readdir, readFile, stat, statfs } from 'node:fs/promises'
import { basename, join } from 'node:path'
import type { AppError } from '../../../../preload/errors.ts'
import { Failure } from '../../../../preload/errors.ts'
import type { BackupReport } from '../../../../preload/model.ts'
import { readArchiveFile } from '../../archive/archive-file.ts'
import { mapBounded } from '../../archive/bounded.ts'
import { errnoOf } from '../../archive/disk.ts'
import { diskFailure } from '../../archive/disk-failure.ts'
import { temporaryName } from '../../archive/durable-write.ts'
import type { Archive } from '../../archive/index.ts'
import { keptOf } from '../rotation.ts'
import type { BackedUpFile } from './layout.ts'
import { backupId, isAttachment, storedAt } from './layout.ts'
import { BackupStore } from './store.ts'

/** Enough to keep a disk busy with fsync. */
const width = 8
const chunkBytes = 1024 * 1024

export interface BackupOptions {
  archive: Archive
  /** The folder that the person chose; must exist. */
  folder: string
  signal?: AbortSignal
  now?: () => Date
  onProgress?(done: number, files: number): void
}

interface SourceFile {
  path: string
  bytes: number
  mtimeMs: number
}

/**
 * A file that cannot be read or is damaged is named and left out (an earlier, good copy of it stays);
 * the rest is backed up. Purging waits until it ends.
 * @throws Failure backup.*, disk.*, archive.unavailable, call.cancelled
 */
export async function makeBackup(o: BackupOptions): Promise<BackupReport> {
  const { archive, folder } = o
  const store = await BackupStore.prepare(folder, archive)
  return archive.withoutPurge(async () => {
    const run = new Run(o, store)
    return run.make()
  })
}

class Run {
  readonly #o: BackupOptions
  readonly #store: BackupStore
  readonly #problems: AppError[] = []
  readonly #copied = { files: 0, bytes: 0 }
  #done = 0

  constructor(o: BackupOptions, store: BackupStore) {
    this.#o = o
    this.#store = store
  }

  async make(): Promise<BackupReport> {
    const { archive } = this.#o
    const at = (this.#o.now ?? (() => new Date()))()
    await archive.catalog.idle()
    await archive.audit.flush()
    // Plans before attachments: what a plan names is on the disk before the plan is.
    const files = await this.#list()
    const before = await this.#lastFiles()
    await this.#expectRoom(files, before)
    const backedUp = await this.#copyAll(files, before)
    const entry = {
      id: backupId(at, archive.device),
      at: at.toISOString(),
      plans: new Set(backedUp.flatMap(({ path }) => planOf(path) ?? [])).size,
      files: backedUp.length,
      bytes: backedUp.reduce((sum, { bytes }) => sum + bytes, 0),
    }
    await this.#store.commit({ entry, archive: await readArchiveFile(archive.root) }, backedUp)
    const dropped = await this.#rotate()
    return { entry, copied: this.#copied, dropped, problems: this.#problems }
  }

  async #list(): Promise<SourceFile[]> {
    const { root } = this.#o.archive
    const paths = await walk(root, '')
    paths.sort((a, b) => Number(isAttachment(a)) - Number(isAttachment(b)))
    const found = await mapBounded(paths, 32, (path) => sourceFile(root, path))
    for (const file of found) if (file && 'code' in file) this.#problems.push(file)
    return found.flatMap((file) => (file && 'path' in file ? file : []))
  }

  /** Of the latest backup by this machine: its times are of this machine's files. */
  async #lastFiles(): Promise<Map<string, BackedUpFile>> {
    const entries = await this.#store.entries()
    const own = entries.find(({ id }) => id.endsWith(this.#o.archive.device))
    if (!own) return new Map()
    const files = await this.#store
      .header(own.id)
      .then((header) => this.#store.files(header))
      .catch(() => [])
    return new Map(files.map((file) => [file.path, file]))
  }

  async #expectRoom(
    files: readonly SourceFile[],
    before: ReadonlyMap<string, BackedUpFile>,
  ): Promise<void> {
    const fresh = files.filter((file) => !isSame(file, before.get(file.path)))
    const needed = fresh.reduce((sum, { bytes }) => sum + bytes, 0)
    const { bavail, bsize } = await statfs(this.#store.root)
    if (needed > bavail * bsize)
      throw new Failure('disk.full', {
        path: this.#store.root,
        reason: `${needed} > ${bavail * bsize}`,
      })
  }

  async #copyAll(
    files: readonly SourceFile[],
    before: ReadonlyMap<string, BackedUpFile>,
  ): Promise<BackedUpFile[]> {
    const rest = files.filter(({ path }) => !isAttachment(path))
    const attachments = files.filter(({ path }) => isAttachment(path))
    const backedUp: BackedUpFile[] = []
    for (const group of [rest, attachments]) {
      const copied = await mapBounded(group, width, (file) => this.#one(file, before, files.length))
      backedUp.push(...copied.flatMap((file) => file ?? []))
    }
    return backedUp
  }

  async #one(
    file: SourceFile,
    before: ReadonlyMap<string, BackedUpFile>,
    total: number,
  ): Promise<BackedUpFile | null> {
    if (this.#o.signal?.aborted) throw new Failure('call.cancelled')
    try {
      const known = before.get(file.path)
      if (known && isSame(file, known) && (await this.#store.has(storedAt(known), known.bytes)))
        return known
      return isAttachment(file.path) ? await this.#attachment(file) : await this.#other(file)
    } catch (error) {
      // Anything else is of the backup's own disk: nothing more can be written there.
      if (!(error instanceof Failure) || error.error.code !== 'backup.missingFile') throw error
      this.#problems.push(error.error)
      return null
    } finally {
      this.#done += 1
      this.#o.onProgress?.(this.#done, total)
    }
  }

  /** Its name says what its bytes must be; damaged ones never reach the backup. */
  async #attachment({ path, bytes, mtimeMs }: SourceFile): Promise<BackedUpFile | null> {
    const sha256 = basename(path).slice(0, 64)
    const file: BackedUpFile = { path, sha256, bytes, mtimeMs }
    if (await this.#store.has(path, bytes)) return file
    await this.#store.put(path, sha256, async (write) => {
      const hash = createHash('sha256')
      for await (const chunk of chunksOf(this.#o.archive.root, path)) {
        hash.update(chunk)
        await write(chunk)
      }
      if (hash.digest('hex') !== sha256)
        throw new Failure('backup.missingFile', { path, reason: 'SHA-256' })
    })
    this.#count(bytes)
    return file
  }

  async #other({ path, mtimeMs }: SourceFile): Promise<BackedUpFile | null> {
    let content: Buffer
    try {
      content = await readFile(join(this.#o.archive.root, path))
    } catch (error) {
      // Replaced or taken away since it was listed.
      if (errnoOf(error) === 'ENOENT') return null
      throw new Failure('backup.missingFile', { path, reason: errnoOf(error) }, error)
    }
    const sha256 = createHash('sha256').update(content).digest('hex')
    const file: BackedUpFile = { path, sha256, bytes: content.length, mtimeMs }
    const stored = storedAt(file)
    if (await this.#store.has(stored, file.bytes)) return file
    await this.#store.put(stored, sha256, (write) => write(content))
    this.#count(file.bytes)
    return file
  }

  #count(bytes: number): void {
    this.#copied.files += 1
    this.#copied.bytes += bytes
  }

  async #rotate(): Promise<number> {
    const entries = await this.#store.entries()
    const times = entries.map(({ at }) => new Date(at))
    const keep = keptOf(times)
    const dropped = entries.filter((_, index) => !keep.has(times[index] ?? new Date(0)))
    await this.#store.drop(dropped.map(({ id }) => id))
    return dropped.length
  }
}

/** null for what was taken away since it was listed; what cannot be asked for another reason is a problem to name. */
export async function sourceFile(
  root: string,
  path: string,
): Promise<SourceFile | AppError | null> {
  try {
    const { size, mtimeMs } = await stat(join(root, path))
    return { path, bytes: size, mtimeMs }
  } catch (error) {
    const reason = errnoOf(error)
    return reason === 'ENOENT' ? null : { code: 'backup.missingFile', params: { path, reason } }
  }
}

async function walk(root: string, folder: string): Promise<string[]> {
  const paths: string[] = []
  const found = await readdir(join(root, folder), { withFileTypes: true }).catch(
    (error: unknown) => {
      throw diskFailure(error, join(root, folder))
    },
  )
  for (const item of found) {
    const path = folder === '' ? item.name : `${folder}/${item.name}`
    if (item.isDirectory() && item.name !== '.stfolder') paths.push(...(await walk(root, path)))
    // Links are left alone: they may lead anywhere.
    else if (item.isFile() && !temporaryName.test(item.name)) paths.push(path)
  }
  return paths
}

async function* chunksOf(root: string, path: string): AsyncGenerator<Uint8Array> {
  try {
    yield* createReadStream(join(root, path), { highWaterMark: chunkBytes })
  } catch (error) {
    throw new Failure('backup.missingFile', { path, reason: errnoOf(error) }, error)
  }
}

function isSame(file: SourceFile, known: BackedUpFile | undefined): boolean {
  return known?.bytes === file.bytes && known.mtimeMs === file.mtimeMs
}

function planOf(path: string): string | undefined {
  return /^plans\/\d{4}\/([0-9a-z]{26})\.[0-9a-z]{8}\.json$/.exec(path)?.[1]
}

/** Writes a bag (RFC 8493) under a temporary name, every file and folder fsynced, and renames it at the end. */
import { createHash, randomBytes } from 'node:crypto'
import { mkdir, readdir, rm, rmdir } from 'node:fs/promises'
import { dirname, join } from 'node:path'
import { Failure } from '../../../../preload/errors.ts'
import type { Disk } from '../../archive/disk.ts'
import { errnoOf, realDisk } from '../../archive/disk.ts'
import { diskFailure } from '../../archive/disk-failure.ts'
import { renameWhenFree } from '../../archive/durable-write.ts'
import { manifest } from './manifest.ts'
import type { Tag } from './tag-file.ts'
import { tagFile } from './tag-file.ts'

type Write = (data: string | Uint8Array) => Promise<void>
type Fill = (write: Write) => Promise<void>

interface Written {
  path: string
  sha256: string
  bytes: number
}

const declaration = 'BagIt-Version: 1.0\nTag-File-Character-Encoding: UTF-8\n'

export class BagWriter {
  readonly #target: string
  readonly #temporary: string
  readonly #disk: Disk
  readonly #folders = new Map<string, Promise<void>>()
  readonly #payload: Written[] = []
  readonly #writing = new Set<Promise<unknown>>()
  #abandoned = false

  private constructor(target: string, disk: Disk) {
    this.#target = target
    this.#temporary = join(dirname(target), `.vk-${randomBytes(8).toString('hex')}.tmp`)
    this.#disk = disk
  }

  /** @throws Failure export.notFree, disk.* */
  static async create(target: string, disk: Disk = realDisk): Promise<BagWriter> {
    await expectFree(target)
    const writer = new BagWriter(target, disk)
    try {
      await mkdir(dirname(target), { recursive: true })
      await disk.makeFolder(writer.#temporary)
    } catch (error) {
      throw diskFailure(error, target)
    }
    return writer
  }

  get oxum(): { bytes: number; files: number } {
    const bytes = this.#payload.reduce((sum, file) => sum + file.bytes, 0)
    return { bytes, files: this.#payload.length }
  }

  /**
   * Adds a file of the payload; false, and no file, when its bytes are not those of `expected`.
   * @throws Failure disk.*, and what `fill` throws
   */
  async add(path: string, fill: Fill, expected?: string): Promise<boolean> {
    const written = await this.#write(path, fill)
    if (expected !== undefined && written.sha256 !== expected) {
      await this.#disk.remove(join(this.#temporary, path))
      return false
    }
    this.#payload.push(written)
    return true
  }

  /** Writes the tag files and gives the bag its name. @throws Failure export.notFree, disk.* */
  async finish(info: readonly Tag[]): Promise<void> {
    const { bytes, files } = this.oxum
    const tags = [...info, { label: 'Payload-Oxum', value: `${bytes}.${files}` }]
    // Also without a single plan, a bag has this folder.
    await this.#folder('data')
    const listed: Written[] = []
    for (const [path, content] of [
      ['bagit.txt', declaration],
      ['bag-info.txt', tagFile(tags)],
      ['manifest-sha256.txt', manifest(this.#payload.toSorted(byPath))],
    ] as const)
      listed.push(await this.#write(path, (write) => write(content)))
    await this.#write('tagmanifest-sha256.txt', (write) => write(manifest(listed)))
    try {
      for (const folder of ['', ...this.#folders.keys()])
        await this.#disk.syncFolder(join(this.#temporary, folder))
      await expectFree(this.#target)
      await rmdir(this.#target).catch(expectMissing)
      await renameWhenFree(this.#disk, this.#temporary, this.#target)
      await this.#disk.syncFolder(dirname(this.#target))
    } catch (error) {
      throw diskFailure(error, this.#target)
    }
  }

  /** Takes away what was written so far. */
  async abandon(): Promise<void> {
    this.#abandoned = true
    await Promise.allSettled(this.#writing)
    await rm(this.#temporary, { recursive: true, force: true, maxRetries: 3 }).catch(() => {})
  }

  async #write(path: string, fill: Fill): Promise<Written> {
    const writing = this.#writeNow(path, fill)
    this.#writing.add(writing)
    return writing.finally(() => this.#writing.delete(writing))
  }

  async #writeNow(path: string, fill: Fill): Promise<Written> {
    const full = join(this.#temporary, path)
    const hash = createHash('sha256')
    let bytes = 0
    try {
      await this.#folder(dirname(path))
      const file = await this.#disk.create(full)
      try {
        await fill(async (data) => {
          if (this.#abandoned) throw new Failure('call.cancelled')
          hash.update(data)
          bytes += typeof data === 'string' ? Buffer.byteLength(data) : data.length
          await file.write(data)
        })
        await file.sync()
      } finally {
        await file.close()
      }
    } catch (error) {
      await this.#disk.remove(full).catch(() => {})
      throw diskFailure(error, join(this.#target, path))
    }
    return { path, sha256: hash.digest('hex'), bytes }
  }

  #folder(path: string): Promise<void> {
    if (path === '.') return Promise.resolve()
    const made = this.#folders.get(path)
    if (made) return made
    const making = this.#folder(dirname(path)).then(() =>
      this.#disk.makeFolder(join(this.#temporary, path)),
    )
    this.#folders.set(path, making)
    return making
  }
}

async function expectFree(target: string): Promise<void> {
  try {
    if ((await readdir(target)).length === 0) return
  } catch (error) {
    const reason = errnoOf(error)
    if (reason === 'ENOENT') return
    if (reason !== 'ENOTDIR') throw diskFailure(error, target)
  }
  throw new Failure('export.notFree', { path: target })
}

function expectMissing(error: unknown): void {
  if (errnoOf(error) !== 'ENOENT') throw error
}

function byPath(a: Written, b: Written): number {
  return a.path < b.path ? -1 : 1
}

/** The file that is being archived: somebody else's, which may change or go while it is read. */

import { createHash } from 'node:crypto'
import type { FileHandle } from 'node:fs/promises'
import { open, stat } from 'node:fs/promises'
import { basename } from 'node:path'
import { Failure } from '../../../preload/errors.ts'
import { errnoOf } from '../archive/disk.ts'

const chunkBytes = 1024 * 1024

export class SourceFile {
  readonly path: string
  readonly bytes: number
  readonly #handle: FileHandle
  readonly #mtimeMs: number

  private constructor(path: string, handle: FileHandle, bytes: number, mtimeMs: number) {
    this.path = path
    this.#handle = handle
    this.bytes = bytes
    this.#mtimeMs = mtimeMs
  }

  /** Throws Failure file.notFound, file.notAFile, file.empty or file.unreadable. */
  static async open(path: string): Promise<SourceFile> {
    let handle: FileHandle | null = null
    try {
      // Before opening: to open a pipe would wait for a writer.
      if (!(await stat(path)).isFile()) throw new Failure('file.notAFile', { name: basename(path) })
      handle = await open(path, 'r')
      const { size, mtimeMs } = await handle.stat()
      if (size === 0) throw new Failure('file.empty', { name: basename(path) })
      return new SourceFile(path, handle, size, mtimeMs)
    } catch (error) {
      await handle?.close()
      throw sourceFailure(error, path)
    }
  }

  /**
   * Reads everything from the start, giving each chunk to `take`; answers the SHA-256.
   * Throws Failure file.changed when size or time are not those of the opening, call.cancelled.
   */
  async read(o: {
    take?: (chunk: Uint8Array) => Promise<void>
    signal?: AbortSignal | undefined
  }): Promise<string> {
    const hash = createHash('sha256')
    const buffer = new Uint8Array(Math.min(chunkBytes, this.bytes))
    let position = 0
    while (position < this.bytes) {
      if (o.signal?.aborted) throw new Failure('call.cancelled', { path: this.path })
      const bytesRead = await this.#readAt(buffer, position)
      // Shorter than it was.
      if (bytesRead === 0) throw new Failure('file.changed', { name: basename(this.path) })
      const chunk = buffer.subarray(0, Math.min(bytesRead, this.bytes - position))
      hash.update(chunk)
      await o.take?.(chunk)
      position += chunk.length
    }
    await this.#expectUnchanged()
    return hash.digest('hex')
  }

  async close(): Promise<void> {
    await this.#handle.close()
  }

  async #readAt(buffer: Uint8Array, position: number): Promise<number> {
    try {
      return (await this.#handle.read(buffer, 0, buffer.length, position)).bytesRead
    } catch (error) {
      throw sourceFailure(error, this.path)
    }
  }

  /** By name, not by handle: a program that saves by renaming leaves our handle on the old file. */
  async #expectUnchanged(): Promise<void> {
    const now = await stat(this.path).catch(() => null)
    if (now?.size !== this.bytes || now.mtimeMs !== this.#mtimeMs) {
      throw new Failure('file.changed', { name: basename(this.path) })
    }
  }
}

function sourceFailure(error: unknown, path: string): Failure {
  if (error instanceof Failure) return error
  const reason = errnoOf(error)
  const missing = reason === 'ENOENT' || reason === 'ENOTDIR'
  return new Failure(missing ? 'file.notFound' : 'file.unreadable', { path, reason }, error)
}

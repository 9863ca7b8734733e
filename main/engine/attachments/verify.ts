/** Fixity: reads stored files again and compares them with the hash that names them. */
import { createHash } from 'node:crypto'
import { createReadStream } from 'node:fs'
import { join } from 'node:path'
import type { AppError } from '../../../preload/errors.ts'
import { Failure } from '../../../preload/errors.ts'
import { errnoOf } from '../archive/disk.ts'
import type { StoredFile } from './index.ts'

export interface Verified {
  file: StoredFile
  bytes: number
  /** attachment.damaged {sha256, path, is}, attachment.missing; null when it is as it was. */
  problem: AppError | null
}

/**
 * One file after the other, so that reading stays in the background; the caller pauses by not asking
 * for the next, and goes on another day by giving the files that are left. Throws call.cancelled.
 */
export async function* verify(
  root: string,
  files: Iterable<StoredFile>,
  signal?: AbortSignal,
): AsyncGenerator<Verified> {
  for (const file of files) {
    if (signal?.aborted) throw new Failure('call.cancelled')
    yield await verifyFile(root, file, signal)
  }
}

async function verifyFile(root: string, file: StoredFile, signal?: AbortSignal): Promise<Verified> {
  const hash = createHash('sha256')
  let bytes = 0
  const { sha256, path } = file
  try {
    for await (const chunk of createReadStream(join(root, path), { highWaterMark: 1024 * 1024 })) {
      if (signal?.aborted) throw new Failure('call.cancelled')
      hash.update(chunk)
      bytes += chunk.length
    }
  } catch (error) {
    if (error instanceof Failure) throw error
    const reason = errnoOf(error)
    const code = reason === 'ENOENT' ? 'attachment.missing' : 'attachment.damaged'
    return { file, bytes, problem: { code, params: { sha256, path, reason } } }
  }
  const is = hash.digest('hex')
  if (is === sha256) return { file, bytes, problem: null }
  return { file, bytes, problem: { code: 'attachment.damaged', params: { sha256, path, is } } }
}

/** Fixity: reads stored files again and compares them with the hash that names them. */
import { join } from 'node:path'
import type { AppError, ErrorCode } from '../../../preload/errors.ts'
import { Failure } from '../../../preload/errors.ts'
import { errnoOf } from '../archive/disk.ts'
import type { HashOptions } from './hash-file.ts'
import { hashFile } from './hash-file.ts'
import type { StoredFile } from './index.ts'

export interface Verified {
  file: StoredFile
  bytes: number
  /** attachment.missing, .damaged or .unreadable {sha256, path}; null when it is as it was. */
  problem: AppError | null
}

/**
 * One file after the other, so that reading stays in the background; the caller pauses by not asking
 * for the next, and goes on another day by giving the files that are left. Throws call.cancelled.
 */
export async function* verify(
  root: string,
  files: Iterable<StoredFile>,
  o: HashOptions = {},
): AsyncGenerator<Verified> {
  for (const file of files) {
    if (o.signal?.aborted) throw new Failure('call.cancelled')
    yield await verifyFile(root, file, o)
  }
}

async function verifyFile(root: string, file: StoredFile, o: HashOptions): Promise<Verified> {
  const { sha256, path } = file
  const wrong = (code: ErrorCode, bytes: number, more: Record<string, string>): Verified => ({
    file,
    bytes,
    problem: { code, params: { sha256, path, ...more } },
  })
  try {
    const { sha256: is, bytes } = await hashFile(join(root, path), o)
    if (is === sha256) return { file, bytes, problem: null }
    return wrong('attachment.damaged', bytes, { is })
  } catch (error) {
    if (error instanceof Failure) throw error
    const reason = errnoOf(error)
    const code = reason === 'ENOENT' ? 'attachment.missing' : 'attachment.unreadable'
    return wrong(code, 0, { reason })
  }
}

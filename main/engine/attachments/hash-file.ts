import { createHash } from 'node:crypto'
import { createReadStream } from 'node:fs'
import { Failure } from '../../../preload/errors.ts'

const chunkBytes = 1024 * 1024

export interface HashOptions {
  signal?: AbortSignal | undefined
  /** Called after each megabyte; what it waits for keeps reading in the background. */
  pace?: (() => Promise<void>) | undefined
}

/** Throws Failure call.cancelled, and the errno of a file that cannot be read. */
export async function hashFile(
  path: string,
  o: HashOptions = {},
): Promise<{ sha256: string; bytes: number }> {
  const hash = createHash('sha256')
  let bytes = 0
  for await (const chunk of createReadStream(path, { highWaterMark: chunkBytes })) {
    if (o.signal?.aborted) throw new Failure('call.cancelled')
    hash.update(chunk)
    bytes += chunk.length
    await o.pace?.()
  }
  return { sha256: hash.digest('hex'), bytes }
}

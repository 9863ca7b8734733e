/** A stored file, copied to where a person wants it. */
import { createHash } from 'node:crypto'
import { createReadStream } from 'node:fs'
import { Failure } from '../../../preload/errors.ts'
import { replaceDurably } from '../archive/durable-write.ts'

export interface StoredBytes {
  path: string
  sha256: string
  /** For errors. */
  name: string
}

/**
 * Writes a copy that is on the disk when it resolves, and is what was stored: bytes that have
 * changed in the archive are not handed on. What stood at `to` is replaced.
 * @throws Failure attachment.damaged, disk.*
 */
export async function copyOut(
  { path, sha256, name }: StoredBytes,
  to: string,
  o: { readOnly: boolean },
): Promise<void> {
  await replaceDurably(
    to,
    async (file) => {
      const hash = createHash('sha256')
      for await (const chunk of createReadStream(path)) {
        hash.update(chunk)
        await file.write(chunk)
      }
      if (hash.digest('hex') !== sha256) throw new Failure('attachment.damaged', { name })
    },
    o,
  )
}

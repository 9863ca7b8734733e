/** ZIP-based documents, opened under limits: what the central directory declares is what may be unpacked. */
import { unzipSync, zipSync } from 'fflate'
import { Failure } from '../../../../preload/errors.ts'
import { limits } from '../limits.ts'

/**
 * The wanted members. fflate unpacks into buffers of the declared sizes and refuses what runs over
 * them, so a member that lies about its size costs no more than it declares.
 * @throws Failure file.tooLarge for a bomb; Error for a broken archive
 */
export function openZip(
  bytes: Uint8Array,
  wanted: (name: string) => boolean,
): Map<string, Uint8Array> {
  let entries = 0
  let totalBytes = 0
  let packedBytes = 0
  const members = unzipSync(bytes, {
    filter: ({ name, size, originalSize }) => {
      entries += 1
      const take = wanted(name)
      if (take) totalBytes += originalSize
      if (take) packedBytes += size
      const bomb =
        totalBytes > limits.unzippedBytesAtAnyRatio && totalBytes > packedBytes * limits.zipRatio
      if (entries > limits.zipEntries || totalBytes > limits.unzippedBytes || bomb)
        throw new Failure('file.tooLarge', { entries, bytes: totalBytes })
      return take
    },
  })
  return new Map(Object.entries(members))
}

/**
 * What the central directory declares.
 * @throws Failure file.tooLarge for countless members; Error for a broken archive
 */
export function listZip(bytes: Uint8Array): { name: string; bytes: number }[] {
  const members: { name: string; bytes: number }[] = []
  unzipSync(bytes, {
    filter: ({ name, originalSize }) => {
      members.push({ name, bytes: originalSize })
      if (members.length > limits.zipEntries)
        throw new Failure('file.tooLarge', { entries: members.length })
      return false
    },
  })
  return members
}

/** The same members without compression: for libraries that open the archive themselves. */
export function plainZip(members: ReadonlyMap<string, Uint8Array>): Uint8Array {
  return zipSync(Object.fromEntries(members), { level: 0 })
}

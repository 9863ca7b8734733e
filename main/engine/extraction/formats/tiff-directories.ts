/**
 * Looks over a TIFF's directories (TIFF 6.0, section 2) before utif2 reads them: it believes every count, and a few
 * damaged bytes make it collect billions of values. Found by `npm run fuzz`.
 */

/** Bytes of one value, by the type's number; 13 is IFD (TIFF Technical Note 1). */
const bytesOfType = [0, 1, 1, 2, 4, 8, 1, 1, 2, 4, 8, 4, 8, 4]

/** Tags whose values are offsets of further directories: SubIFDs, Exif, GPS, DNG's and Fuji's own. */
const pointers = new Set([330, 34_665, 34_853, 50_740, 61_440])
const deepest = 4

/** @throws Error when a directory lies outside the file, comes twice, or claims more values than there are bytes */
export function checkDirectories(bytes: Buffer, mostPages: number): void {
  const isLittle = bytes.subarray(0, 2).toString('latin1') === 'II'
  const short = (at: number) => (isLittle ? bytes.readUInt16LE(at) : bytes.readUInt16BE(at))
  const long = (at: number) => (isLittle ? bytes.readUInt32LE(at) : bytes.readUInt32BE(at))
  const seen = new Set<number>()
  let valueBytes = 0

  /** @returns where the offset of the next one stands */
  const look = (at: number, depth: number): number => {
    if (seen.has(at) || seen.size > mostPages || depth > deepest) throw new Error('broken TIFF')
    seen.add(at)
    const end = at + 2 + short(at) * 12
    for (let entry = at + 2; entry < end; entry += 12) {
      const count = long(entry + 4)
      const size = (bytesOfType[short(entry + 2)] ?? 0) * count
      valueBytes += size
      if (valueBytes > bytes.length) throw new Error('broken TIFF')
      if (!pointers.has(short(entry))) continue
      const values = size > 4 ? long(entry + 8) : entry + 8
      for (let i = 0; i < count; i++) look(long(values + 4 * i), depth + 1)
    }
    return end
  }
  for (let at = long(4); at !== 0; ) at = long(look(at, 0))
}

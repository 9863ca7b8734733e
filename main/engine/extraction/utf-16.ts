/** Which UTF-16 a text is in: by its mark, or by the zeros that every other byte of Latin letters is. */

/** A page of it tells. */
const sampleBytes = 2_000
const fewestBytes = 20
/** Vietnamese has one letter in four beyond Latin-1. */
const leastZeros = 0.5
/** Of the other bytes: those of a table of numbers are mostly zero on both sides. */
const mostZeros = 0.02

export type Utf16 = 'utf-16le' | 'utf-16be'

export function markedUtf16(bytes: Uint8Array): Utf16 | null {
  if (bytes[0] === 0xff && bytes[1] === 0xfe) return 'utf-16le'
  return bytes[0] === 0xfe && bytes[1] === 0xff ? 'utf-16be' : null
}

export function utf16Of(bytes: Uint8Array): Utf16 | null {
  const marked = markedUtf16(bytes)
  if (marked) return marked
  const sample = bytes.subarray(0, sampleBytes)
  if (sample.length < fewestBytes) return null
  const zeros = [0, 0]
  for (const [at, byte] of sample.entries())
    if (byte === 0) zeros[at % 2] = (zeros[at % 2] ?? 0) + 1
  const [even = 0, odd = 0] = zeros.map((count) => (2 * count) / sample.length)
  if (odd > leastZeros && even < mostZeros) return 'utf-16le'
  return even > leastZeros && odd < mostZeros ? 'utf-16be' : null
}

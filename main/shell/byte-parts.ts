/** Many parts of one file in one answer: a PDF's page tree lies all over it, and a request for each part takes seconds. */
import { type FileHandle, open } from 'node:fs/promises'
import type { ByteRange } from './byte-range.ts'

const maxParts = 4_096
/** Bytes that are handed over at a time. */
const blockBytes = 1024 * 1024

/**
 * Reads `0-99,4096-8191`: inclusive, as in a Range header.
 * Null when it is malformed, asks for too many parts or for what lies outside a file of `sizeBytes`.
 */
export function parseByteParts(text: string, sizeBytes: number): ByteRange[] | null {
  if (!/^\d+-\d+(,\d+-\d+)*$/.test(text)) return null
  const parts = text.split(',').map((part) => {
    const [start = 0, end = 0] = part.split('-').map(Number)
    return { start, end }
  })
  const within = parts.every(({ start, end }) => start <= end && end < sizeBytes)
  return within && parts.length <= maxParts ? parts : null
}

export const bytesOf = (parts: readonly ByteRange[]): number =>
  parts.reduce((sum, { start, end }) => sum + end - start + 1, 0)

/** The parts' bytes, one part right after the other. */
export async function* readParts(
  path: string,
  parts: readonly ByteRange[],
): AsyncGenerator<Uint8Array> {
  const file = await open(path)
  try {
    for (const block of blocksOf(parts)) yield await readBlock(file, block)
  } finally {
    await file.close()
  }
}

/** The same bytes in the same order, in blocks of at most `blockBytes`. */
function* blocksOf(parts: readonly ByteRange[]): Generator<ByteRange[]> {
  let block: ByteRange[] = []
  let room = blockBytes
  for (const part of parts) {
    for (let start = part.start; start <= part.end; ) {
      const end = Math.min(part.end, start + room - 1)
      block.push({ start, end })
      room -= end - start + 1
      start = end + 1
      if (room > 0) continue
      yield block
      block = []
      room = blockBytes
    }
  }
  if (block.length > 0) yield block
}

async function readBlock(file: FileHandle, parts: readonly ByteRange[]): Promise<Uint8Array> {
  const bytes = new Uint8Array(bytesOf(parts))
  let at = 0
  await Promise.all(
    parts.map(({ start, end }) => {
      const [into, length] = [at, end - start + 1]
      at += length
      return readFully(file, bytes.subarray(into, into + length), start)
    }),
  )
  return bytes
}

async function readFully(file: FileHandle, into: Uint8Array, position: number): Promise<void> {
  let done = 0
  while (done < into.byteLength) {
    const { bytesRead } = await file.read(into, done, into.byteLength - done, position + done)
    if (bytesRead === 0) throw new Error('the file ends before the part does')
    done += bytesRead
  }
}

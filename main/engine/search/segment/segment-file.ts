/**
 * A segment on disk: magic, CRC-32 of the rest, a JSON header, then the arrays as they are used, each at a multiple
 * of eight bytes. Derived data: what does not check out is dropped, and indexed again.
 */
import { open } from 'node:fs/promises'
import { endianness } from 'node:os'
import { crc32 } from 'node:zlib'
import { replaceDurably } from '../../archive/durable-write.ts'
import { analyzerVersion } from '../analyzer/index.ts'
import type { SegmentData } from './segment.ts'

/** Everything that the arrays depend on; a file of another configuration is another program's. */
export const configuration = `van-kho-index 2, analyzer ${analyzerVersion}, ${endianness()}`

const magic = 'VKINDEX2'
/** Magic, CRC-32, length of the JSON header. */
const prefixBytes = 16

const arrays = {
  termStart: Uint32Array,
  entries: Uint32Array,
  starts: Uint32Array,
  formStart: Uint32Array,
  formEntries: Uint32Array,
  lengths: Uint32Array,
  planOf: Uint32Array,
  pageOf: Uint32Array,
  planEntries: Uint32Array,
  planPages: Uint32Array,
  pageFile: Uint32Array,
  pageIndex: Uint32Array,
  pageBytes: Uint32Array,
  pageCrc: Uint32Array,
  positions: Uint16Array,
  variants: Uint8Array,
} as const
type ArrayName = keyof typeof arrays
const arrayNames = Object.keys(arrays) as ArrayName[]

interface Header extends Pick<SegmentData, 'plans' | 'files'> {
  configuration: string
  /** Elements of each array. */
  lengths: Record<ArrayName, number>
  /** Bytes of UTF-8, words parted by line feeds. */
  terms: number
  forms: number
}

/** @throws Failure disk.* */
export async function writeSegment(path: string, data: SegmentData): Promise<void> {
  const terms = Buffer.from(data.terms.join('\n'), 'utf8')
  const forms = Buffer.from(data.forms.join('\n'), 'utf8')
  const header: Header = {
    configuration,
    lengths: Object.fromEntries(
      arrayNames.map((name) => [name, data[name].length]),
    ) as Header['lengths'],
    terms: terms.length,
    forms: forms.length,
    plans: data.plans,
    files: data.files,
  }
  const json = Buffer.from(JSON.stringify(header), 'utf8')
  const body = [json, ...arrayNames.map((name) => bytesOf(data[name])), terms, forms].flatMap(
    padded,
  )
  const prefix = Buffer.alloc(prefixBytes)
  prefix.write(magic, 'latin1')
  prefix.writeUInt32LE(
    body.reduce((crc, chunk) => crc32(chunk, crc), 0),
    8,
  )
  prefix.writeUInt32LE(json.length, 12)
  await replaceDurably(path, async (file) => {
    for (const chunk of [prefix, ...body]) await file.write(chunk)
  })
}

/** @returns null when the file is missing, cut, changed, or of another configuration */
export async function readSegment(path: string): Promise<SegmentData | null> {
  const bytes = await readWhole(path)
  if (!bytes || bytes.length < prefixBytes || bytes.toString('latin1', 0, 8) !== magic) return null
  if (crc32(bytes.subarray(prefixBytes)) !== bytes.readUInt32LE(8)) return null
  const jsonBytes = bytes.readUInt32LE(12)
  const header = JSON.parse(bytes.toString('utf8', prefixBytes, prefixBytes + jsonBytes)) as Header
  if (header.configuration !== configuration) return null
  let at = prefixBytes + roundUp(jsonBytes)
  const next = (length: number): number => {
    const from = at
    at += roundUp(length)
    return bytes.byteOffset + from
  }
  const read = <N extends ArrayName>(name: N): InstanceType<(typeof arrays)[N]> => {
    const length = header.lengths[name]
    const kind = arrays[name]
    const from = next(length * kind.BYTES_PER_ELEMENT)
    return new kind(bytes.buffer, from, length) as InstanceType<(typeof arrays)[N]>
  }
  const found = Object.fromEntries(arrayNames.map((name) => [name, read(name)])) as Pick<
    SegmentData,
    ArrayName
  >
  const words = (length: number) => {
    const text = Buffer.from(bytes.buffer, next(length), length).toString('utf8')
    return text === '' ? [] : text.split('\n')
  }
  const terms = words(header.terms)
  return { ...found, terms, forms: words(header.forms), plans: header.plans, files: header.files }
}

async function readWhole(path: string): Promise<Buffer<ArrayBuffer> | null> {
  const file = await open(path, 'r').catch(() => null)
  if (!file) return null
  try {
    const { size } = await file.stat()
    // Not from Node's pool, where arrays would not lie at multiples of their elements.
    const bytes = Buffer.from(new ArrayBuffer(size))
    let at = 0
    while (at < size) {
      const { bytesRead } = await file.read(bytes, at, size - at, at)
      if (bytesRead === 0) return null
      at += bytesRead
    }
    return bytes
  } catch {
    return null
  } finally {
    await file.close()
  }
}

const bytesOf = (array: Uint32Array | Uint16Array | Uint8Array): Uint8Array =>
  new Uint8Array(array.buffer, array.byteOffset, array.byteLength)

const roundUp = (bytes: number): number => Math.ceil(bytes / 8) * 8

const padded = (chunk: Uint8Array): Uint8Array[] => [
  chunk,
  new Uint8Array(roundUp(chunk.length) - chunk.length),
]

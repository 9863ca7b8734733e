/** A ZIP that somebody archived: its members are read one after the other, in portions that fit into memory. */
import { Failure } from '../../../../preload/errors.ts'
import { listZip, openZip } from '../containers/zip.ts'
import { limits } from '../limits.ts'
import type { Budget, InsidePages, ReadInside } from '../reading.ts'
import type { ExtractedPage } from '../types.ts'

/** What file managers leave in every ZIP. */
const noise = /(^|\/)(__MACOSX\/|\.[^./]|thumbs\.db$|desktop\.ini$)/i

/** General purpose flag, bit 0, of the first member (APPNOTE 4.4.4). */
const isEncrypted = (bytes: Buffer): boolean =>
  bytes.length > 7 && bytes.readUInt32LE(0) === 0x04034b50 && ((bytes[6] ?? 0) & 1) === 1

/** @throws Failure file.tooLarge, attachment.encrypted; Error when it is broken */
export async function readZip(
  bytes: Buffer,
  inside: ReadInside,
  budget: Budget,
): Promise<InsidePages> {
  if (isEncrypted(bytes)) throw new Failure('attachment.encrypted')
  const files = listZip(bytes).filter(
    ({ name, bytes: size }) => size > 0 && !name.endsWith('/') && !noise.test(name),
  )
  const members = files.filter(({ bytes: size }) => size <= limits.unzippedBytes)
  const pages: ExtractedPage[] = []
  let problem: InsidePages['problem'] = members.length < files.length ? 'attachment.cut' : null
  for (const portion of portions(members)) {
    // What would not be read need not be unpacked.
    if (budget.bytes <= 0 || budget.entries <= 0 || budget.depth === 0) {
      problem = 'attachment.cut'
      break
    }
    for (const [name, content] of unpacked(bytes, portion)) {
      const read: InsidePages = content
        ? await inside(content, name)
        : { pages: [], problem: 'attachment.partsUnread' }
      pages.push(...read.pages)
      problem = problem === 'attachment.cut' ? problem : (read.problem ?? problem)
    }
  }
  return { pages, problem }
}

/** A member that is damaged is null; the others are none the worse for it. */
function unpacked(
  bytes: Buffer,
  names: ReadonlySet<string>,
): Iterable<[string, Uint8Array | null]> {
  try {
    return openZip(bytes, (name) => names.has(name))
  } catch (error) {
    if (error instanceof Failure) throw error
    return [...names].map((name) => [name, oneOf(bytes, name)])
  }
}

function oneOf(bytes: Buffer, name: string): Uint8Array | null {
  try {
    return openZip(bytes, (one) => one === name).get(name) ?? null
  } catch {
    return null
  }
}

function portions(members: readonly { name: string; bytes: number }[]): Set<string>[] {
  const all: Set<string>[] = []
  let room = 0
  for (const { name, bytes } of members) {
    if (bytes > room || all.length === 0) {
      all.push(new Set())
      room = limits.unzippedBytes
    }
    all.at(-1)?.add(name)
    room -= bytes
  }
  return all
}

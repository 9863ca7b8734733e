/** Where something stands: entries in order, and positions in each. A view of a segment, or made by joining some. */
import type { Segment } from '../segment/segment.ts'

export interface Postings {
  /** Of these, [from, to) count. */
  entries: Uint32Array
  from: number
  to: number
  /** Occurrences of posting p: [starts[p], starts[p + 1]). */
  starts: Uint32Array
  positions: Uint16Array
  /** In which accents, as the segment numbers them; of joined postings, 1 for those that were wanted. */
  variants: Uint8Array
  /** The variant that agrees with what was typed; -1 when all do, -2 when none does. */
  wanted: number
}

export const everyVariant = -1
export const noVariant = -2

/** A table of the variants that agree with `wanted`; null when all do. */
export function agreeingWith(wanted: number): Uint8Array | null {
  if (wanted === everyVariant) return null
  const agreeing = new Uint8Array(256)
  if (wanted !== noVariant) agreeing[wanted] = 1
  return agreeing
}

export function termPostings({ data }: Segment, term: number, wanted: number): Postings {
  const { entries, starts, positions, variants, termStart } = data
  const from = termStart[term] ?? 0
  const to = termStart[term + 1] ?? from
  return { entries, from, to, starts, positions, variants, wanted }
}

/** @returns the first posting from `at` on whose entry is `entry` or a later one */
export function advance(entries: Uint32Array, at: number, to: number, entry: number): number {
  if (at >= to || (entries[at] ?? 0) >= entry) return at
  let step = 1
  let low = at
  while (low + step < to && (entries[low + step] ?? 0) < entry) {
    low += step
    step <<= 1
  }
  let high = Math.min(to, low + step)
  while (high - low > 1) {
    const middle = (low + high) >>> 1
    if ((entries[middle] ?? 0) < entry) low = middle
    else high = middle
  }
  return high
}

/** Adds how often something stands in each entry. @param times an entry has at most 65,535 words */
export function addTimes(times: Uint16Array, { entries, starts, from, to }: Postings): void {
  for (let p = from; p < to; p++) {
    const entry = entries[p] ?? 0
    times[entry] = (times[entry] ?? 0) + (starts[p + 1] ?? 0) - (starts[p] ?? 0)
  }
}

/** Postings to join, and which of their variants agree; null for all. */
export interface Part {
  postings: Postings
  agreeing: Uint8Array | null
}

/** Occurrences of any of several, in order. @param within entries that matter, where not all do */
export function joined(
  parts: readonly Part[],
  entryCount: number,
  within: Uint8Array | null,
): Postings {
  const ends = new Uint32Array(entryCount + 1)
  for (const { postings } of parts) {
    const { entries, from, to, starts } = postings
    for (let p = from; p < to; p++) {
      const entry = entries[p] ?? 0
      if (within !== null && within[entry] === 0) continue
      ends[entry + 1] = (ends[entry + 1] ?? 0) + (starts[p + 1] ?? 0) - (starts[p] ?? 0)
    }
  }
  let having = 0
  for (let entry = 0; entry < entryCount; entry++) if ((ends[entry + 1] ?? 0) > 0) having++
  const entries = new Uint32Array(having)
  const starts = new Uint32Array(having + 1)
  let total = 0
  let posting = 0
  for (let entry = 0; entry < entryCount; entry++) {
    const count = ends[entry + 1] ?? 0
    if (count > 0) {
      entries[posting] = entry
      starts[posting++] = total
    }
    // From here on: where the next occurrence of the entry goes.
    ends[entry] = total
    total += count
  }
  starts[having] = total
  const next = ends
  const positions = new Uint16Array(total)
  const variants = new Uint8Array(total)
  for (const { postings, agreeing } of parts)
    for (let p = postings.from; p < postings.to; p++) {
      const entry = postings.entries[p] ?? 0
      if (within !== null && within[entry] === 0) continue
      for (let o = postings.starts[p] ?? 0; o < (postings.starts[p + 1] ?? 0); o++) {
        const at = next[entry] ?? 0
        next[entry] = at + 1
        positions[at] = postings.positions[o] ?? 0
        variants[at] = agreeing === null ? 1 : (agreeing[postings.variants[o] ?? 0] ?? 0)
      }
    }
  if (parts.length > 1)
    for (let p = 0; p < having; p++)
      sortRun(positions, variants, starts[p] ?? 0, starts[p + 1] ?? 0)
  return { entries, from: 0, to: having, starts, positions, variants, wanted: 1 }
}

/** Insertion sort: a run is a few occurrences, mostly in order. */
function sortRun(positions: Uint16Array, variants: Uint8Array, from: number, to: number): void {
  for (let i = from + 1; i < to; i++) {
    const position = positions[i] ?? 0
    const variant = variants[i] ?? 0
    let j = i - 1
    for (; j >= from && (positions[j] ?? 0) > position; j--) {
      positions[j + 1] = positions[j] ?? 0
      variants[j + 1] = variants[j] ?? 0
    }
    positions[j + 1] = position
    variants[j + 1] = variant
  }
}

/** Where words stand side by side, each in the accents that it wants. */
export function rowOf(words: readonly Postings[]): Postings {
  const [first] = words
  if (!first) return nowhere
  const entries: number[] = []
  const starts: number[] = []
  const positions: number[] = []
  const at = words.map((word) => word.from)
  const rarest = words.reduce((least, word, i) => {
    const other = words[least]
    return other && word.to - word.from < other.to - other.from ? i : least
  }, 0)
  const driver = words[rarest] ?? first
  for (let p = driver.from; p < driver.to; p++) {
    const entry = driver.entries[p] ?? 0
    let everywhere = true
    for (let i = 0; i < words.length && everywhere; i++) {
      const word = words[i] ?? first
      at[i] = advance(word.entries, at[i] ?? 0, word.to, entry)
      everywhere = (at[i] ?? 0) < word.to && word.entries[at[i] ?? 0] === entry
    }
    if (!everywhere) continue
    const before = positions.length
    const head = at[0] ?? 0
    for (let o = first.starts[head] ?? 0; o < (first.starts[head + 1] ?? 0); o++) {
      if (!isWanted(first, o)) continue
      const position = first.positions[o] ?? 0
      let whole = true
      for (let i = 1; i < words.length && whole; i++)
        whole = standsAt(words[i] ?? first, at[i] ?? 0, position + i)
      if (whole) positions.push(position)
    }
    if (positions.length === before) continue
    entries.push(entry)
    starts.push(before)
  }
  starts.push(positions.length)
  return {
    entries: Uint32Array.from(entries),
    from: 0,
    to: entries.length,
    starts: Uint32Array.from(starts),
    positions: Uint16Array.from(positions),
    variants: new Uint8Array(positions.length).fill(1),
    wanted: 1,
  }
}

export const isWanted = ({ wanted, variants }: Postings, occurrence: number): boolean =>
  wanted === everyVariant || variants[occurrence] === wanted

function standsAt(word: Postings, posting: number, position: number): boolean {
  for (let o = word.starts[posting] ?? 0; o < (word.starts[posting + 1] ?? 0); o++)
    if (word.positions[o] === position && isWanted(word, o)) return true
  return false
}

export const nowhere: Postings = {
  entries: new Uint32Array(0),
  from: 0,
  to: 0,
  starts: new Uint32Array(1),
  positions: new Uint16Array(0),
  variants: new Uint8Array(0),
  wanted: everyVariant,
}

/** How often one word stands right after another, and in which accents. */
import type { Postings } from './postings.ts'
import { advance, isWanted } from './postings.ts'

/** Postings looked at to know how rare a pair is; of more, every n-th is taken. */
const mostSampled = 2_000

/** Postings of two words in one segment. */
export type PairOfLists = readonly [one: Postings, other: Postings]

/** About how many entries have the first of two words right before the second. @param lists of each segment */
export function aboutPairs(lists: readonly PairOfLists[]): number {
  const step = stepOf(lists)
  let pairs = 0
  for (const [one, other] of lists)
    eachPair(one, other, step, () => {
      pairs += step
    })
  return pairs
}

/**
 * About how many entries have each variant of one of the two words beside the other.
 * @param open which of the two is asked about
 */
export function aboutVariants(
  lists: readonly PairOfLists[],
  open: 0 | 1,
): readonly ReadonlyMap<number, number>[] {
  const step = stepOf(lists)
  return lists.map(([one, other]) => {
    const variants = new Map<number, number>()
    eachPair(one, other, step, (a, b) => {
      const variant = (open === 0 ? one.variants[a] : other.variants[b]) ?? 0
      variants.set(variant, (variants.get(variant) ?? 0) + step)
    })
    return variants
  })
}

function stepOf(lists: readonly PairOfLists[]): number {
  const fewest = lists.reduce((sum, [one, other]) => sum + Math.min(count(one), count(other)), 0)
  return Math.max(1, Math.ceil(fewest / mostSampled))
}

const count = ({ from, to }: Postings): number => to - from

/** Tells of the first pair in every entry (or every n-th) that has one: its two occurrences. */
function eachPair(
  one: Postings,
  other: Postings,
  step: number,
  found: (a: number, b: number) => void,
): void {
  const isFirstRarer = count(one) <= count(other)
  const [rarer, commoner] = isFirstRarer ? [one, other] : [other, one]
  let at = commoner.from
  for (let p = rarer.from; p < rarer.to; p += step) {
    const entry = rarer.entries[p] ?? 0
    at = advance(commoner.entries, at, commoner.to, entry)
    if (at >= commoner.to) return
    if (commoner.entries[at] !== entry) continue
    firstPair(one, isFirstRarer ? p : at, other, isFirstRarer ? at : p, found)
  }
}

function firstPair(
  one: Postings,
  p: number,
  other: Postings,
  q: number,
  found: (a: number, b: number) => void,
): void {
  const last = other.starts[q + 1] ?? 0
  const end = one.starts[p + 1] ?? 0
  let b = other.starts[q] ?? 0
  for (let a = one.starts[p] ?? 0; a < end; a++) {
    if (!isWanted(one, a)) continue
    const wanted = (one.positions[a] ?? 0) + 1
    while (b < last && (other.positions[b] ?? 0) < wanted) b++
    if (b < last && other.positions[b] === wanted && isWanted(other, b)) {
      found(a, b)
      return
    }
  }
}

/**
 * How often one word stands right after another in an entry.
 * @param p the entry's posting in `one`, `q` in `other`
 * @param agreeing which variants of the other word are as typed; null for all
 * @param otherAccents what a pair counts that has other accents than were typed
 */
export function pairsAt(
  one: Postings,
  p: number,
  other: Postings,
  q: number,
  agreeing: Uint8Array | null,
  otherAccents: number,
): number {
  const last = one.starts[p + 1] ?? 0
  const end = other.starts[q + 1] ?? 0
  let a = one.starts[p] ?? 0
  let pairs = 0
  for (let o = other.starts[q] ?? 0; o < end; o++) {
    const position = other.positions[o] ?? 0
    while (a < last && (one.positions[a] ?? 0) + 1 < position) a++
    if (a >= last) break
    if ((one.positions[a] ?? 0) + 1 !== position) continue
    const agrees = agreeing === null || agreeing[other.variants[o] ?? 0] === 1
    pairs += agrees && isWanted(one, a) ? 1 : otherAccents
  }
  return pairs
}

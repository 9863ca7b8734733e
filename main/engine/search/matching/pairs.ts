/** How often one word stands right after another. */
import type { Postings } from './postings.ts'
import { advance, isWanted } from './postings.ts'

/** Postings looked at to know how rare a pair is; of more, every n-th is taken. */
const mostSampled = 2_000

/** About how many entries have the first of two words right before the second. @param lists of each segment */
export function aboutPairs(lists: readonly (readonly [Postings, Postings])[]): number {
  const fewest = lists.reduce((sum, [one, other]) => sum + Math.min(count(one), count(other)), 0)
  const step = Math.max(1, Math.ceil(fewest / mostSampled))
  let pairs = 0
  for (const [one, other] of lists) pairs += step * countPairs(one, other, step)
  return pairs
}

const count = ({ from, to }: Postings): number => to - from

function countPairs(one: Postings, other: Postings, step: number): number {
  const isFirstRarer = count(one) <= count(other)
  const [rarer, commoner] = isFirstRarer ? [one, other] : [other, one]
  let at = commoner.from
  let pairs = 0
  for (let p = rarer.from; p < rarer.to; p += step) {
    const entry = rarer.entries[p] ?? 0
    at = advance(commoner.entries, at, commoner.to, entry)
    if (at >= commoner.to) break
    if (commoner.entries[at] !== entry) continue
    if (hasPair(one, isFirstRarer ? p : at, other, isFirstRarer ? at : p)) pairs++
  }
  return pairs
}

function hasPair(one: Postings, p: number, other: Postings, q: number): boolean {
  const last = other.starts[q + 1] ?? 0
  let b = other.starts[q] ?? 0
  for (let a = one.starts[p] ?? 0; a < (one.starts[p + 1] ?? 0); a++) {
    if (!isWanted(one, a)) continue
    const wanted = (one.positions[a] ?? 0) + 1
    while (b < last && (other.positions[b] ?? 0) < wanted) b++
    if (b < last && other.positions[b] === wanted && isWanted(other, b)) return true
  }
  return false
}

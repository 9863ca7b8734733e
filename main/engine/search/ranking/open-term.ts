/** An unfinished word in a segment: how often its completions stand in each entry, all of them taken together. */
import type { Part, Postings } from '../matching/postings.ts'
import { advance, isWanted } from '../matching/postings.ts'

export class OpenTerm {
  /** In whichever accents, and in those that were typed. An entry has at most 65,535 words. */
  readonly times: Uint16Array
  readonly exact: Uint16Array
  /** Right after the word before it. */
  readonly pairs: Float32Array

  /**
   * @param before the word that it may stand right after
   * @param otherAccents what a pair counts that has other accents than were typed
   */
  constructor(
    parts: readonly Part[],
    entryCount: number,
    before: Postings | null,
    otherAccents: number,
  ) {
    this.times = new Uint16Array(entryCount)
    const isExact = parts.some(({ agreeing }) => agreeing !== null)
    this.exact = isExact ? new Uint16Array(entryCount) : this.times
    this.pairs = new Float32Array(before ? entryCount : 0)
    for (const part of parts) {
      this.#addTimes(part)
      if (isExact) this.#addExact(part)
      if (before) this.#addPairs(before, part, otherAccents)
    }
  }

  #addTimes({ postings: { entries, starts, from, to } }: Part): void {
    const { times } = this
    for (let p = from; p < to; p++) {
      const entry = entries[p] ?? 0
      times[entry] = (times[entry] ?? 0) + (starts[p + 1] ?? 0) - (starts[p] ?? 0)
    }
  }

  #addExact({ postings: { entries, starts, variants, from, to }, agreeing }: Part): void {
    const { exact } = this
    for (let p = from; p < to; p++) {
      const end = starts[p + 1] ?? 0
      let agree = 0
      for (let o = starts[p] ?? 0; o < end; o++)
        agree += agreeing === null ? 1 : (agreeing[variants[o] ?? 0] ?? 0)
      const entry = entries[p] ?? 0
      if (agree > 0) exact[entry] = (exact[entry] ?? 0) + agree
    }
  }

  #addPairs(before: Postings, { postings, agreeing }: Part, otherAccents: number): void {
    let p = before.from
    let q = postings.from
    while (p < before.to && q < postings.to) {
      const one = before.entries[p] ?? 0
      const other = postings.entries[q] ?? 0
      if (one < other) p = advance(before.entries, p, before.to, other)
      else if (other < one) q = advance(postings.entries, q, postings.to, one)
      else {
        const pairs = pairsAt(before, p++, postings, q++, agreeing, otherAccents)
        if (pairs > 0) this.pairs[one] = (this.pairs[one] ?? 0) + pairs
      }
    }
  }
}

function pairsAt(
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

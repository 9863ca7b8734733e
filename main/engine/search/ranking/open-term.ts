/** An unfinished word in a segment: how often its completions stand in each entry, all of them taken together. */
import { pairsAt } from '../matching/pairs.ts'
import type { Part, Postings } from '../matching/postings.ts'
import { addTimes } from '../matching/postings.ts'

export class OpenTerm {
  /** In whichever accents, and in those that were typed. */
  readonly times: Uint16Array
  readonly exact: Uint16Array
  /** Right after the word before it. */
  readonly pairs: Float32Array

  /**
   * @param times how often any of the parts stands in each entry
   * @param before the word that it may stand right after
   * @param otherAccents what a pair counts that has other accents than were typed
   */
  constructor(
    parts: readonly Part[],
    times: Uint16Array,
    before: Postings | null,
    otherAccents: number,
  ) {
    const entryCount = times.length
    this.times = times
    const isExact = parts.some(({ agreeing }) => agreeing !== null)
    this.exact = isExact ? new Uint16Array(entryCount) : times
    this.pairs = new Float32Array(before ? entryCount : 0)
    // The many completions of a word are each asked for the same entries.
    const places = before ? placesOf(before, entryCount) : null
    for (const part of parts) {
      if (isExact) this.#addExact(part)
      if (before && places) this.#addPairs(before, places, part, otherAccents)
    }
  }

  #addExact({ postings, agreeing }: Part): void {
    const { exact } = this
    if (agreeing === null) {
      addTimes(exact, postings)
      return
    }
    const { entries, starts, variants, from, to } = postings
    for (let p = from; p < to; p++) {
      const end = starts[p + 1] ?? 0
      let agree = 0
      for (let o = starts[p] ?? 0; o < end; o++) agree += agreeing[variants[o] ?? 0] ?? 0
      const entry = entries[p] ?? 0
      if (agree > 0) exact[entry] = (exact[entry] ?? 0) + agree
    }
  }

  /** @param places of each entry: its posting in `before`, from 1 */
  #addPairs(
    before: Postings,
    places: Uint32Array,
    { postings, agreeing }: Part,
    otherAccents: number,
  ): void {
    const { entries, from, to } = postings
    for (let q = from; q < to; q++) {
      const entry = entries[q] ?? 0
      const place = places[entry] ?? 0
      if (place === 0) continue
      const pairs = pairsAt(before, place - 1, postings, q, agreeing, otherAccents)
      if (pairs > 0) this.pairs[entry] = (this.pairs[entry] ?? 0) + pairs
    }
  }
}

function placesOf({ entries, from, to }: Postings, entryCount: number): Uint32Array {
  const places = new Uint32Array(entryCount)
  for (let p = from; p < to; p++) places[entries[p] ?? 0] = p + 1
  return places
}

/** The postings of an unfinished word, joined for one entry at a time: most entries are never looked at so closely. */
import type { Part, Postings } from '../matching/postings.ts'
import { advance } from '../matching/postings.ts'

/** An unfinished word in a segment. */
export class OpenTerm {
  readonly parts: readonly Part[]
  /** How often it stands in each entry, in whichever accents, and in those that were typed. */
  readonly times: Uint16Array
  readonly exact: Uint16Array

  constructor(parts: readonly Part[], entryCount: number) {
    this.parts = parts
    this.times = new Uint16Array(entryCount)
    const isExact = parts.some(({ agreeing }) => agreeing !== null)
    this.exact = isExact ? new Uint16Array(entryCount) : this.times
    for (const part of parts) {
      this.#addTimes(part)
      if (isExact) this.#addExact(part)
    }
  }

  #addTimes({ postings: { entries, starts, from, to } }: Part): void {
    const { times } = this
    for (let p = from; p < to; p++) {
      const entry = entries[p] ?? 0
      // An entry has at most 65,535 words.
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
}

export class OpenList {
  readonly #parts: readonly Part[]
  readonly #at: number[]
  #positions = new Uint16Array(64)
  #variants = new Uint8Array(64)
  readonly #starts = new Uint32Array(2)
  readonly #entry = new Uint32Array(1)

  constructor({ parts }: OpenTerm) {
    this.#parts = parts
    this.#at = parts.map(({ postings }) => postings.from)
  }

  /** Occurrences in one entry, good until the next call; entries must be asked for in their order. */
  at(entry: number): Postings {
    let count = 0
    for (const [i, { postings, agreeing }] of this.#parts.entries()) {
      const p = advance(postings.entries, this.#at[i] ?? 0, postings.to, entry)
      this.#at[i] = p
      if (p >= postings.to || postings.entries[p] !== entry) continue
      for (let o = postings.starts[p] ?? 0; o < (postings.starts[p + 1] ?? 0); o++) {
        const agrees = agreeing === null ? 1 : (agreeing[postings.variants[o] ?? 0] ?? 0)
        this.#insert(count++, postings.positions[o] ?? 0, agrees)
      }
    }
    this.#starts[1] = count
    this.#entry[0] = entry
    return {
      entries: this.#entry,
      from: 0,
      to: count > 0 ? 1 : 0,
      starts: this.#starts,
      positions: this.#positions,
      variants: this.#variants,
      wanted: 1,
    }
  }

  /** Keeps the positions in order. */
  #insert(count: number, position: number, variant: number): void {
    if (count === this.#positions.length) this.#grow()
    let at = count
    for (; at > 0 && (this.#positions[at - 1] ?? 0) > position; at--) {
      this.#positions[at] = this.#positions[at - 1] ?? 0
      this.#variants[at] = this.#variants[at - 1] ?? 0
    }
    this.#positions[at] = position
    this.#variants[at] = variant
  }

  #grow(): void {
    const positions = new Uint16Array(this.#positions.length * 2)
    const variants = new Uint8Array(positions.length)
    positions.set(this.#positions)
    variants.set(this.#variants)
    this.#positions = positions
    this.#variants = variants
  }
}

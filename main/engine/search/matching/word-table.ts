/** A query's words looked up in the segments: which terms each stands for, and how rare they are. */
import { isAccented } from '../analyzer/index.ts'
import type { QueryWord } from '../query/need.ts'
import { goesOnAs } from '../query/need.ts'
import type { Segment } from '../segment/segment.ts'
import { otherVariant } from '../segment/segment.ts'
import type { Part, Postings } from './postings.ts'
import {
  addTimes,
  everyVariant,
  joined,
  noVariant,
  nowhere,
  rowOf,
  termPostings,
} from './postings.ts'

/** Each further completion of an unfinished word finds less and costs a look-up more. */
const mostCompletions = 16

export class WordTable {
  readonly #segments: readonly Segment[]
  readonly #terms = new Map<QueryWord, Map<Segment, number[]>>()
  readonly #times = new Map<QueryWord, Map<Segment, Uint16Array>>()

  constructor(segments: readonly Segment[]) {
    this.#segments = segments
  }

  /** The terms of a segment that a word stands for; its own first. */
  terms(segment: Segment, word: QueryWord): readonly number[] {
    let found = this.#terms.get(word)
    if (!found) {
      found = this.#lookUp(word)
      this.#terms.set(word, found)
    }
    return found.get(segment) ?? []
  }

  /** On how many entries the commonest of a word's terms stands. */
  entriesWith(word: QueryWord): number {
    let entries = 0
    for (const segment of this.#segments) {
      let most = 0
      for (const term of this.terms(segment, word)) most = Math.max(most, segment.entriesWith(term))
      entries += most
    }
    return entries
  }

  /** On how many entries the very form that was typed stands. */
  entriesWithForm(word: QueryWord): number {
    let entries = 0
    for (const segment of this.#segments) {
      const term = segment.find(word.folded)
      const variant = term < 0 ? -1 : segment.variantOf(term, word.accented)
      if (variant >= 0)
        entries += segment.data.formEntries[(segment.data.formStart[term] ?? 0) + variant] ?? 0
    }
    return entries
  }

  /**
   * @param exact whether only the typed accents agree
   * @param within entries that matter, where not all do
   */
  postings(
    segment: Segment,
    word: QueryWord,
    exact: boolean,
    within: Uint8Array | null = null,
  ): Postings {
    const terms = this.terms(segment, word)
    const [own] = terms
    if (own === undefined) return nowhere
    if (word.ending === 'whole')
      return termPostings(segment, own, exact ? wantedVariant(segment, own, word) : everyVariant)
    return joined(this.parts(segment, word, exact), segment.data.lengths.length, within)
  }

  /** The same, of each term that the word stands for. */
  parts(segment: Segment, word: QueryWord, exact: boolean): Part[] {
    return this.terms(segment, word).map((term) => ({
      postings: termPostings(segment, term, everyVariant),
      agreeing: exact ? someVariants(segment, term, word) : null,
    }))
  }

  /** How often a word stands in each entry, in any accents. */
  times(segment: Segment, word: QueryWord): Uint16Array {
    const known = this.#times.get(word)?.get(segment)
    if (known) return known
    const times = new Uint16Array(segment.data.lengths.length)
    for (const term of this.terms(segment, word))
      addTimes(times, termPostings(segment, term, everyVariant))
    const ofWord = this.#times.get(word) ?? new Map<Segment, Uint16Array>()
    this.#times.set(word, ofWord.set(segment, times))
    return times
  }

  /** Words side by side; one word is a row too. */
  row(segment: Segment, row: readonly QueryWord[]): Postings {
    const words = row.map((word) => this.postings(segment, word, isAccented(word)))
    const [only] = words
    if (words.length !== 1 || !only) return rowOf(words)
    return only.wanted === everyVariant ? only : rowOf(words)
  }

  #lookUp(word: QueryWord): Map<Segment, number[]> {
    if (word.ending === 'unfinished') return this.#completions(word)
    return new Map(
      this.#segments.map((segment) => {
        if (word.ending === 'wildcard') {
          const [from, to] = segment.withPrefix(word.folded)
          return [segment, Array.from({ length: to - from }, (_, i) => from + i)]
        }
        const term = segment.find(word.folded)
        return [segment, term < 0 ? [] : [term]]
      }),
    )
  }

  /** The word itself and its commonest completions, the same in every segment. */
  #completions(word: QueryWord): Map<Segment, number[]> {
    const entries = new Map<string, number>()
    for (const segment of this.#segments)
      for (const term of commonest(segment, word.folded)) {
        const name = segment.data.terms[term] ?? ''
        entries.set(name, (entries.get(name) ?? 0) + segment.entriesWith(term))
      }
    const names = [...entries].sort((x, y) => y[1] - x[1]).map(([name]) => name)
    const chosen = new Set([word.folded, ...names.slice(0, mostCompletions)])
    return new Map(
      this.#segments.map((segment) => [
        segment,
        [...chosen].map((name) => segment.find(name)).filter((term) => term >= 0),
      ]),
    )
  }
}

function commonest(segment: Segment, prefix: string): number[] {
  const [from, to] = segment.withPrefix(prefix)
  const terms = Array.from({ length: to - from }, (_, i) => from + i)
  if (terms.length <= mostCompletions) return terms
  return terms
    .sort((x, y) => segment.entriesWith(y) - segment.entriesWith(x))
    .slice(0, mostCompletions)
}

function wantedVariant(segment: Segment, term: number, word: QueryWord): number {
  const variant = segment.variantOf(term, word.accented)
  return variant < 0 ? noVariant : variant
}

/** The same as `agreeingVariants`, null when all of them agree: then nothing need be looked at. */
function someVariants(segment: Segment, term: number, word: QueryWord): Uint8Array | null {
  const { formStart } = segment.data
  const forms = (formStart[term + 1] ?? 0) - (formStart[term] ?? 0)
  const agreeing = agreeingVariants(segment, term, word)
  return forms <= otherVariant && agreeing.subarray(0, forms).every((one) => one === 1)
    ? null
    : agreeing
}

/** The variants of a term in the accents that were typed: of an unfinished word, all that go on as it was begun. */
export function agreeingVariants({ data }: Segment, term: number, word: QueryWord): Uint8Array {
  const first = data.formStart[term] ?? 0
  const last = Math.min(data.formStart[term + 1] ?? first, first + otherVariant)
  const agreeing = new Uint8Array(256)
  for (let f = first; f < last; f++) {
    const form = data.forms[f] ?? ''
    const agrees = word.ending === 'whole' ? form === word.accented : goesOnAs(word.accented, form)
    if (agrees) agreeing[f - first] = 1
  }
  return agreeing
}

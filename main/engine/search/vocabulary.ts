/**
 * The words of the archive, for "Ý bạn là…". FlexSearch finds the candidates: each word stands under itself and
 * under what is left when one or two of its letters are gone, so that words within two mistakes meet somewhere.
 */
import { Index } from 'flexsearch'
import type { Forms } from './analyzer/syllable.ts'
import type { PairOfLists } from './matching/pairs.ts'
import { aboutVariants } from './matching/pairs.ts'
import { everyVariant, termPostings } from './matching/postings.ts'
import type { Segment } from './segment/segment.ts'
import { otherVariant } from './segment/segment.ts'

/** Not a number, and of a syllable's or a short foreign word's length. */
const isWord = /^\p{L}{2,12}$/u
/** What stands on fewer pages is as likely a mistake itself: 1 of a thousand, 7 of a hundred thousand. */
const fewestEntries = (entries: number): number => Math.ceil(Math.sqrt(entries) / 50)
/** Longer words than this have two mistakes, and so many more things to stand under. */
const longestWithOneMistake = 5

export class Vocabulary {
  readonly #segments: readonly Segment[]
  readonly #known: KnownWords

  constructor(segments: readonly Segment[], known: KnownWords) {
    this.#segments = segments
    this.#known = known
  }

  has(term: string): boolean {
    return this.#segments.some((segment) => isAlive(segment, segment.find(term)))
  }

  /** On how many entries a word stands. */
  entriesWith(term: string): number {
    return this.#segments.reduce((sum, segment) => {
      const at = segment.find(term)
      return at < 0 ? sum : sum + segment.entriesWith(at)
    }, 0)
  }

  /**
   * On about how many entries a term stands right beside a word, by the term's accented forms.
   * @param side where the word stands
   * @param exact whether only its own form is meant
   */
  formsBeside(
    term: string,
    word: Forms,
    side: 'before' | 'after',
    exact: boolean,
  ): Map<string, number> {
    const places = this.#segments.flatMap((segment) => {
      const own = segment.find(term)
      const other = segment.find(word.folded)
      if (own < 0 || other < 0) return []
      const wanted = exact ? segment.variantOf(other, word.accented) : everyVariant
      if (exact && wanted < 0) return []
      const lists = [
        termPostings(segment, own, everyVariant),
        termPostings(segment, other, wanted),
      ] as const
      return [{ data: segment.data, own, lists }]
    })
    const isAfter = side === 'before'
    const pairs = places.map(
      ({ lists: [own, other] }): PairOfLists => (isAfter ? [other, own] : [own, other]),
    )
    const forms = new Map<string, number>()
    for (const [i, variants] of aboutVariants(pairs, isAfter ? 1 : 0).entries())
      for (const [variant, entries] of variants) {
        const { data, own } = places[i] ?? {}
        const form =
          variant < otherVariant && data?.forms[(data.formStart[own ?? 0] ?? 0) + variant]
        if (form) forms.set(form, (forms.get(form) ?? 0) + entries)
      }
    return forms
  }

  /** The forms that a term is written in, and on how many entries. */
  formsOf(term: string): Map<string, number> {
    const entries = new Map<string, number>()
    for (const segment of this.#segments) {
      const at = segment.find(term)
      const { forms, formStart, formEntries } = segment.data
      for (let f = formStart[at] ?? 0; at >= 0 && f < (formStart[at + 1] ?? 0); f++)
        entries.set(forms[f] ?? '', (entries.get(forms[f] ?? '') ?? 0) + (formEntries[f] ?? 0))
    }
    return entries
  }

  /** Whether some word that is no mistake itself begins so. */
  hasBeginning(letters: string): boolean {
    const fewest = this.#fewest()
    const entries = new Map<string, number>()
    return this.#segments.some((segment) => {
      const [from, to] = segment.withPrefix(letters)
      for (let term = from; term < to; term++) {
        const name = segment.data.terms[term] ?? ''
        const having = (entries.get(name) ?? 0) + segment.entriesWith(term)
        entries.set(name, having)
        if (having >= fewest) return true
      }
      return false
    })
  }

  #fewest(): number {
    return fewestEntries(this.#segments.reduce((sum, { data }) => sum + data.lengths.length, 0))
  }

  /** Words that may be within two mistakes of one. */
  like(word: string): Iterable<string> {
    const fewest = this.#fewest()
    return this.#known
      .like(word, this.#segments, fewest)
      .filter((term) => this.has(term) && this.entriesWith(term) >= fewest)
  }
}

/** Grows with the archive; words that it has lost stay, and are asked for in vain. */
export class KnownWords {
  readonly #words: string[] = []
  /** On how many entries each word was seen; Infinity once it is among the words. */
  readonly #seen = new Map<string, number>()
  readonly #learned = new WeakSet<Segment>()
  readonly #index = new Index({
    tokenize: 'strict',
    resolution: 1,
    cache: false,
    encode: (text: string) => text.split(' '),
  })

  /** @param fewest entries that a word must stand on to be worth the look-up: most of what a scan misreads is not */
  like(word: string, segments: readonly Segment[], fewest: number): string[] {
    for (const segment of segments) this.#learn(segment, fewest)
    const found = new Set<string>()
    for (const key of remainders(word))
      for (const id of this.#index.search(key, { limit: 1_000 }))
        found.add(this.#words[Number(id)] ?? '')
    return [...found]
  }

  #learn(segment: Segment, fewest: number): void {
    if (this.#learned.has(segment)) return
    this.#learned.add(segment)
    for (const [at, term] of segment.data.terms.entries()) {
      if (!isWord.test(term)) continue
      const entries = (this.#seen.get(term) ?? 0) + segment.entriesWith(at)
      this.#seen.set(term, entries < fewest ? entries : Number.POSITIVE_INFINITY)
      if (entries < fewest || entries === Number.POSITIVE_INFINITY) continue
      this.#index.add(this.#words.push(term) - 1, [...remainders(term)].join(' '))
    }
  }
}

function isAlive({ data, dead }: Segment, term: number): boolean {
  if (term < 0) return false
  for (let p = data.termStart[term] ?? 0; p < (data.termStart[term + 1] ?? 0); p++)
    if (dead[data.planOf[data.entries[p] ?? 0] ?? 0] === 0) return true
  return false
}

/** The word, and what is left of it without one letter, or without two of a long one. */
function remainders(word: string): Set<string> {
  const all = new Set([word])
  const longest = word.length > longestWithOneMistake ? 2 : 1
  let last = [word]
  for (let gone = 0; gone < longest; gone++) {
    last = last.flatMap((one) =>
      one.length < 2 ? [] : Array.from(one, (_, i) => one.slice(0, i) + one.slice(i + 1)),
    )
    for (const one of last) all.add(one)
  }
  return all
}

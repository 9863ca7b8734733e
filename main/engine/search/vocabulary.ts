/**
 * The words of the archive, for "Ý bạn là…". FlexSearch finds the candidates: each word stands under itself and
 * under what is left when one or two of its letters are gone, so that words within two mistakes meet somewhere.
 */
import { distance } from 'fastest-levenshtein'
import { Index } from 'flexsearch'
import { isAccented } from './analyzer/index.ts'
import type { Forms } from './analyzer/syllable.ts'
import { spelled } from './analyzer/syllable.ts'
import { aboutPairs } from './matching/pairs.ts'
import { everyVariant, nowhere, termPostings } from './matching/postings.ts'
import type { Segment } from './segment/segment.ts'

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

  /** On about how many entries one word stands right before another. */
  pairs(one: string, other: string): number {
    const postings = (segment: Segment, term: string) => {
      const at = segment.find(term)
      return at < 0 ? nowhere : termPostings(segment, at, everyVariant)
    }
    return aboutPairs(
      this.#segments.map((segment) => [postings(segment, one), postings(segment, other)] as const),
    )
  }

  /** A word in the accents that are nearest to those typed; in its commonest where none were. */
  spelled(term: string, typed: Forms): string {
    const entries = new Map<string, number>()
    for (const segment of this.#segments) {
      const at = segment.find(term)
      const { forms, formStart, formEntries } = segment.data
      for (let f = formStart[at] ?? 0; at >= 0 && f < (formStart[at + 1] ?? 0); f++)
        entries.set(forms[f] ?? '', (entries.get(forms[f] ?? '') ?? 0) + (formEntries[f] ?? 0))
    }
    const away = (form: string) => (isAccented(typed) ? distance(form, typed.accented) : 0)
    const [best] = [...entries].sort((x, y) => away(x[0]) - away(y[0]) || y[1] - x[1])
    return spelled(best?.[0] ?? term)
  }

  /** Words that may be within two mistakes of one. */
  like(word: string): Iterable<string> {
    const entries = this.#segments.reduce((sum, { data }) => sum + data.lengths.length, 0)
    const fewest = fewestEntries(entries)
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

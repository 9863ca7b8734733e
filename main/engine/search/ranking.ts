/** Scores pages on token ids: BM25, accents that agree, and query words side by side. */
import type { PageEntry } from './page-table.ts'

/** BM25's saturation and length normalisation; the classic values did best on labelled questions. */
const k1 = 1.2
const b = 0.75
/** A word in other accents than were typed counts this much of one. */
const otherAccents = 0.35
/** Vietnamese words are several syllables: two of the query side by side count this much of a word. */
const pairShare = 0.5

/** A query word as ids: every folded id it stands for, and the accented one when accents were typed. */
export interface WantedWord {
  /** As typed. */
  text: string
  folded: ReadonlySet<number>
  accented: number | null
  /** Inverse document frequency of the folded word, and of the very form that was typed. */
  weight: number
  exactWeight: number
}

export interface Corpus {
  pages: number
  averageLength: number
}

export interface PageScore {
  score: number
  /** For each word, whether the page has it. */
  has: readonly boolean[]
}

/** Prepared once a query, used on every candidate. */
export class Scorer {
  readonly #words: readonly WantedWord[]
  readonly #corpus: Corpus
  /** Folded id → the words that it can stand for. */
  readonly #wordsOf = new Map<number, number[]>()

  constructor(words: readonly WantedWord[], corpus: Corpus) {
    this.#words = words
    this.#corpus = corpus
    for (const [i, word] of words.entries())
      for (const id of word.folded) {
        const known = this.#wordsOf.get(id)
        if (known) known.push(i)
        else this.#wordsOf.set(id, [i])
      }
  }

  score(entry: PageEntry): PageScore {
    const exact = new Float64Array(this.#words.length)
    const other = new Float64Array(this.#words.length)
    const pairs = new Float64Array(this.#words.length)
    let before: readonly number[] = none
    for (let i = 0; i < entry.folded.length; i++) {
      const here = this.#wordsOf.get(entry.folded[i] ?? -1) ?? none
      for (const w of here) {
        const agrees = this.#agrees(w, entry.accented[i])
        if (agrees) exact[w] = (exact[w] ?? 0) + 1
        else other[w] = (other[w] ?? 0) + 1
        if (!before.includes(w - 1)) continue
        const both = agrees && this.#agrees(w - 1, entry.accented[i - 1])
        pairs[w] = (pairs[w] ?? 0) + (both ? 1 : otherAccents)
      }
      before = here
    }
    return this.#sum(entry, exact, other, pairs)
  }

  #sum(entry: PageEntry, exact: Float64Array, other: Float64Array, pairs: Float64Array): PageScore {
    const length = entry.folded.length / (this.#corpus.averageLength || 1)
    const norm = k1 * (1 - b + b * length)
    const saturated = (frequency: number) => (frequency * (k1 + 1)) / (frequency + norm)
    let score = 0
    const has: boolean[] = []
    for (const [i, word] of this.#words.entries()) {
      const [same = 0, alike = 0, pair = 0] = [exact[i], other[i], pairs[i]]
      has.push(same + alike > 0)
      score += word.exactWeight * saturated(same)
      if (same === 0) score += otherAccents * word.weight * saturated(alike)
      const previous = this.#words[i - 1]
      if (previous)
        score += (pairShare * (word.exactWeight + previous.exactWeight) * saturated(pair)) / 2
    }
    return { score, has }
  }

  #agrees(word: number, accented: number | undefined): boolean {
    const wanted = this.#words[word]?.accented
    return wanted === null || wanted === accented
  }
}

const none: readonly number[] = []

/** Whether the page has these words one after the other. */
export function hasPhrase(entry: PageEntry, phrase: readonly WantedWord[]): boolean {
  for (let i = 0; i + phrase.length <= entry.folded.length; i++)
    if (
      phrase.every(
        ({ folded, accented }, at) =>
          folded.has(entry.folded[i + at] ?? -1) &&
          (accented === null || entry.accented[i + at] === accented),
      )
    )
      return true
  return false
}

/**
 * Scores pages on token ids: BM25F over a page and its plan's fields, for words and for pairs of words side by
 * side. Vietnamese words are several syllables, so a pair is worth what it is rare, not what its syllables are.
 * The constants were swept on 304 labelled questions, with accents and without.
 */
import type { PageEntry } from './page-table.ts'

const k1 = 1.2
const b = 0.75
/** A word in a title, number or issuer counts as this many on a page. */
const fieldShare = 3
const pairShare = 0.5
/** A word that the page has only in other accents than were typed. */
const otherAccents = 0.1

/** A query word as ids: every folded id it stands for, and the accented one when accents were typed. */
export interface WantedWord {
  /** As typed. */
  text: string
  folded: ReadonlySet<number>
  accented: number | null
  /** Inverse document frequency of the folded word, and of the very form that was typed. */
  weight: number
  exactWeight: number
  /** Inverse document frequency of this word right after the one before it in the query; 0 for the first. */
  pairWeight: number
}

export interface Corpus {
  averagePage: number
  averageFields: number
}

/** How often each word of the query stands in a text, and each pair. */
export interface Counts {
  exact: Float64Array
  other: Float64Array
  pairs: Float64Array
  length: number
}

/** Prepared once a query, used on every candidate. */
export class Scorer {
  readonly #words: readonly WantedWord[]
  readonly #corpus: Corpus
  readonly #nothing: Counts
  readonly #scratch: Counts
  /** Folded id → 1 + the place of its words in `#groups`; a table, because every token of a page asks it. */
  readonly #groupOf: Uint16Array
  readonly #groups: number[][] = []

  /** @param terms how many folded ids there are */
  constructor(words: readonly WantedWord[], corpus: Corpus, terms: number) {
    this.#words = words
    this.#corpus = corpus
    this.#nothing = this.#empty()
    this.#scratch = this.#empty()
    this.#groupOf = new Uint16Array(terms)
    for (const [i, word] of words.entries()) for (const id of word.folded) this.#addWord(id, i)
  }

  /** Counts to keep: of a plan's fields, which every page of it is scored with. */
  keep(entry: PageEntry): Counts {
    return this.#count(entry, this.#empty())
  }

  /** Counts that are good until the next call: a new set of arrays for each of 20,000 pages is dear. */
  count(entry: PageEntry): Counts {
    const { exact, other, pairs } = this.#scratch
    exact.fill(0)
    other.fill(0)
    pairs.fill(0)
    return this.#count(entry, this.#scratch)
  }

  #count({ folded, accented }: PageEntry, counts: Counts): Counts {
    counts.length = folded.length
    let before: readonly number[] = none
    for (let i = 0; i < folded.length; i++) {
      const group = this.#groupOf[folded[i] ?? 0] ?? 0
      if (group === 0) {
        before = none
        continue
      }
      const here = this.#groups[group - 1] ?? none
      for (const w of here) {
        const agrees = this.#agrees(w, accented[i])
        const kind = agrees ? counts.exact : counts.other
        kind[w] = (kind[w] ?? 0) + 1
        if (!before.includes(w - 1)) continue
        const both = agrees && this.#agrees(w - 1, accented[i - 1])
        counts.pairs[w] = (counts.pairs[w] ?? 0) + (both ? 1 : otherAccents)
      }
      before = here
    }
    return counts
  }

  /** Of no text: for `note` to fill. */
  none(): boolean[] {
    return this.#words.map(() => false)
  }

  hasEvery({ exact, other }: Counts): boolean {
    return exact.every((count, i) => count + (other[i] ?? 0) > 0)
  }

  /** Notes in `has` which words a text has, in any accents. */
  note(has: boolean[], { exact, other }: Counts): void {
    for (let i = 0; i < exact.length; i++) if ((exact[i] ?? 0) + (other[i] ?? 0) > 0) has[i] = true
  }

  /** @param page null for a plan's fields alone */
  score(page: Counts | null, fields: Counts | null): number {
    const body = page ?? this.#nothing
    const head = fields ?? this.#nothing
    const bodyNorm = 1 - b + (b * body.length) / (this.#corpus.averagePage || 1)
    const headNorm = 1 - b + (b * head.length) / (this.#corpus.averageFields || 1)
    const saturated = (inBody = 0, inHead = 0) => {
      const frequency = inBody / bodyNorm + (fieldShare * inHead) / headNorm
      return (frequency * (k1 + 1)) / (frequency + k1)
    }
    let score = 0
    for (const [i, word] of this.#words.entries()) {
      const exact = saturated(body.exact[i], head.exact[i])
      score +=
        exact > 0
          ? word.exactWeight * exact
          : otherAccents * word.weight * saturated(body.other[i], head.other[i])
      score += pairShare * word.pairWeight * saturated(body.pairs[i], head.pairs[i])
    }
    return score
  }

  #addWord(id: number, word: number): void {
    const group = this.#groupOf[id] ?? 0
    if (group > 0) this.#groups[group - 1]?.push(word)
    else this.#groupOf[id] = this.#groups.push([word])
  }

  #empty(): Counts {
    const make = () => new Float64Array(this.#words.length)
    return { exact: make(), other: make(), pairs: make(), length: 0 }
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

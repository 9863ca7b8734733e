/** Verifies a candidate page on token ids and scores it: BM25, accents agreeing, words in a row. */
import type { PageEntry } from './page-table.ts'

const k1 = 1.2
const b = 0.75

/** A query word as ids: every folded id it stands for, and the accented one when accents were typed. */
export interface WantedWord {
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

/** null when a word is missing from the page. */
export function scorePage(
  entry: PageEntry,
  words: readonly WantedWord[],
  corpus: Corpus,
): number | null {
  const length = entry.folded.length
  const norm = k1 * (1 - b + (b * length) / (corpus.averageLength || 1))
  let score = 0
  for (const word of words) {
    let frequency = 0
    let exact = false
    for (let i = 0; i < length; i++) {
      if (!word.folded.has(entry.folded[i] ?? -1)) continue
      frequency += 1
      exact ||= word.accented === null || entry.accented[i] === word.accented
    }
    if (frequency === 0) return null
    const weight = exact ? word.exactWeight : otherAccents * word.weight
    score += (weight * frequency * (k1 + 1)) / (frequency + norm)
  }
  return score * (1 + bestRun(entry, words) / words.length) * (entry.page === null ? 1.6 : 1)
}

/**
 * The best run of query words in query order: Vietnamese words are several syllables. A word counts one,
 * less where its accents are not those that were typed, so that a row of look-alikes does not win.
 */
function bestRun(entry: PageEntry, words: readonly WantedWord[]): number {
  let best = 0
  for (let i = 0; i < entry.folded.length; i++) {
    for (let first = 0; first < words.length; first++) {
      let run = 0
      for (let at = 0; first + at < words.length; at++) {
        const word = words[first + at]
        if (!word?.folded.has(entry.folded[i + at] ?? -1)) break
        run += agreement(word, entry.accented[i + at])
      }
      if (run > best) best = run
    }
  }
  return best
}

const otherAccents = 0.35

const agreement = (word: WantedWord, accented: number | undefined): number =>
  word.accented === null || word.accented === accented ? 1 : otherAccents

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

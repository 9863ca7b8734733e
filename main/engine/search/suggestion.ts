/** "Ý bạn là…": for a word that stands nowhere, the nearest that does. */
import { distance } from 'fastest-levenshtein'
import type { Token } from './analyzer/index.ts'
import { isAccented } from './analyzer/index.ts'
import type { Vocabulary } from './vocabulary.ts'

/** A short syllable has a dozen neighbours at two letters' distance; one must do. */
const mostEdits = (word: string): number => (word.length <= 5 ? 1 : 2)
/** Neighbours that are looked for beside the other words. */
const mostCompared = 12
/** Numbers are not mistyped words. */
const isNumber = /^\d+$/

export interface Suggestion {
  /** The query with unknown words replaced. */
  text: string
  /** The words that were. */
  unknown: string[]
}

/**
 * @param text the query as typed
 * @param words its tokens, with offsets into `text`
 * @param doubtKnown words that there are may be mistyped too, where others go better with their neighbours
 * @returns null when nothing is unknown, or one has no neighbour
 */
export function suggest(
  text: string,
  words: readonly Token[],
  vocabulary: Vocabulary,
  doubtKnown = false,
): Suggestion | null {
  const accented = words.some(isAccented)
  let suggestion = ''
  let at = 0
  const unknown: string[] = []
  for (const [i, word] of words.entries()) {
    if (isNumber.test(word.folded)) continue
    const isKnown = vocabulary.has(word.folded)
    if (isKnown && !doubtKnown) continue
    const [before, after] = [words[i - 1]?.folded, words[i + 1]?.folded]
    // A slip of the hand that makes another word: it never stands beside these.
    if (isKnown && beside(word.folded, before, after, vocabulary) > 0) continue
    const near = nearest(word.folded, before, after, vocabulary, isKnown)
    if (near === null && isKnown) continue
    if (near === null) return null
    suggestion += text.slice(at, word.start) + (accented ? vocabulary.spelled(near, word) : near)
    at = word.end
    unknown.push(word.text)
  }
  return unknown.length > 0 ? { text: suggestion + text.slice(at), unknown } : null
}

interface Neighbour {
  term: string
  edits: number
  /** Entries where it stands beside the words that it would stand between. */
  beside: number
  entries: number
}

/** Of the words that one may have been meant for: one that goes with the words around it, then the commonest. */
function nearest(
  word: string,
  before: string | undefined,
  after: string | undefined,
  vocabulary: Vocabulary,
  mustGoWithThem = false,
): string | null {
  const found: Neighbour[] = []
  for (const term of vocabulary.like(word)) {
    const edits = isSwap(word, term) ? 1 : distance(word, term)
    if (edits <= mostEdits(word))
      found.push({ term, edits, beside: 0, entries: vocabulary.entriesWith(term) })
  }
  const likeliest = found
    .sort((x, y) => x.edits - y.edits || y.entries - x.entries)
    .slice(0, mostCompared)
  for (const one of likeliest) one.beside = beside(one.term, before, after, vocabulary)
  const [best] = likeliest.sort(
    (x, y) =>
      Number(y.beside > 0) - Number(x.beside > 0) ||
      x.edits - y.edits ||
      y.beside - x.beside ||
      y.entries - x.entries,
  )
  if (mustGoWithThem && best?.beside === 0) return null
  return best?.term ?? null
}

/** Entries where it stands right after the one or right before the other. */
function beside(
  term: string,
  before: string | undefined,
  after: string | undefined,
  vocabulary: Vocabulary,
): number {
  return (
    (before === undefined ? 0 : vocabulary.pairs(before, term)) +
    (after === undefined ? 0 : vocabulary.pairs(term, after))
  )
}

/** Two neighbouring letters in the wrong order are one mistake of the hand, though two edits. */
function isSwap(one: string, other: string): boolean {
  if (one.length !== other.length) return false
  const at = [...one].findIndex((letter, i) => letter !== other[i])
  return (
    at >= 0 &&
    one[at] === other[at + 1] &&
    one[at + 1] === other[at] &&
    one.slice(at + 2) === other.slice(at + 2)
  )
}

/** "Ý bạn là…": for a word that stands nowhere, the nearest that does. */
import { distance } from 'fastest-levenshtein'
import type { Token } from './analyzer/index.ts'
import type { Vocabulary } from './vocabulary.ts'

/** A short syllable has a dozen neighbours at two letters' distance; one must do. */
const mostEdits = (word: string): number => (word.length <= 5 ? 1 : 2)
/** Numbers are not mistyped words. */
const isNumber = /^\d+$/

/**
 * @param text the query as typed
 * @param words its tokens, with offsets into `text`
 * @returns the query with unknown words replaced; null when nothing is unknown, or one has no neighbour
 */
export function suggest(
  text: string,
  words: readonly Token[],
  vocabulary: Vocabulary,
): string | null {
  let suggestion = ''
  let at = 0
  let changed = false
  for (const word of words) {
    if (isNumber.test(word.folded) || vocabulary.has(word.folded)) continue
    const near = nearest(word.folded, vocabulary)
    if (near === null) return null
    suggestion += text.slice(at, word.start) + near
    at = word.end
    changed = true
  }
  return changed ? suggestion + text.slice(at) : null
}

function nearest(word: string, vocabulary: Vocabulary): string | null {
  let best: { term: string; edits: number; entries: number } | null = null
  for (const term of vocabulary.like(word)) {
    const edits = isSwap(word, term) ? 1 : distance(word, term)
    if (edits > mostEdits(word)) continue
    const entries = vocabulary.entriesWith(term)
    if (!best || edits < best.edits || (edits === best.edits && entries > best.entries))
      best = { term, edits, entries }
  }
  return best?.term ?? null
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

/** The one analyzer: index, queries, snippets and marks see the same tokens, with offsets into the original text. */
import type { Forms } from './syllable.ts'
import { formsOf } from './syllable.ts'
import { eachWord } from './words.ts'

/** Part of the index's configuration hash: raise it when tokens change. */
export const analyzerVersion = 1

export interface Token extends Forms {
  /** UTF-16 offsets [start, end) into the text as given. */
  start: number
  end: number
  /** As it stands there. */
  text: string
}

const known = new Map<string, Forms>()
/** A language has some thousand syllables; what comes after this many is noise. */
const mostKnown = 50_000

/** The forms of a word as it stands in a text, remembered. */
export function knownForms(word: string): Forms {
  const forms = known.get(word)
  if (forms) return forms
  const made = formsOf(word)
  if (known.size < mostKnown) known.set(word, made)
  return made
}

export function tokens(text: string): Token[] {
  const found: Token[] = []
  eachWord(text, (start, end) => {
    const word = text.slice(start, end)
    const { accented, folded } = knownForms(word)
    found.push({ accented, folded, start, end, text: word })
  })
  return found
}

/** Whether the person typed this word with accents, and so means them. */
export const isAccented = (token: Forms): boolean => token.accented !== token.folded

/** The one analyzer: index, queries, snippets and marks see the same tokens, with offsets into the original text. */
import type { Forms } from './syllable.ts'
import { formsOf } from './syllable.ts'

/** Part of the index's configuration hash: raise it when tokens change. */
export const analyzerVersion = 1

export interface Token extends Forms {
  /** UTF-16 offsets [start, end) into the text as given. */
  start: number
  end: number
  /** As it stands there. */
  text: string
}

/** Letters with their marks, or digits; "216/KH-UBND" is 216, kh, ubnd in a row. */
const words = /\p{L}[\p{L}\p{M}]*|\p{N}+/gu

const known = new Map<string, Forms>()
/** A language has some thousand syllables; what comes after this many is noise. */
const mostKnown = 50_000

export function* tokens(text: string): Generator<Token> {
  for (const match of text.matchAll(words)) {
    const [word] = match
    let forms = known.get(word)
    if (!forms) {
      forms = formsOf(word)
      if (known.size < mostKnown) known.set(word, forms)
    }
    yield { ...forms, start: match.index, end: match.index + word.length, text: word }
  }
}

/** Whether the person typed this word with accents, and so means them. */
export const isAccented = (token: Forms): boolean => token.accented !== token.folded

/** Which old encoding a text is in, if any: the one in which its words are Vietnamese syllables. */
import { convert } from './convert.ts'
import { isSyllable } from './syllable.ts'
import type { EncodingName } from './tables.ts'
import { tables } from './tables.ts'

/** Fewer words with marks prove nothing: "é" alone may be French. */
const fewestWords = 3
/** Some ten pages tell; reading a book for it would take longer than reading the book. */
const sampleCharacters = 40_000
/** Names, foreign words and noise are the rest. */
const surelyVietnamese = 0.8
/** Real Vietnamese in Unicode reads well as it is. */
const wellAsItIs = 0.6

/** Letters, marks, and the Latin-1 signs and controls that old fonts draw letters with. */
const words = /[^\s!-@[-`{-~“”‘’‚„–—…•]+/g
const plainLetter = /[a-z]/i
const beyondAscii = /[^\x20-\x7e]/
/** Letters that Vietnamese has in Unicode and Latin-1 has not. */
const unicodeOnly = /[ăđĩũơưạ-ỹ]|\p{M}/iu

/** The commonest first: it is taken where two read a text equally well. */
const candidates: readonly EncodingName[] = ['tcvn3', 'vni', 'viscii', 'vps']

export function recognise(text: string): EncodingName | null {
  const marked = (text.slice(0, sampleCharacters).match(words) ?? []).filter((word) =>
    beyondAscii.test(word),
  )
  // Signs alone ("©", "½") are letters in some of the encodings; with a plain letter they are part of a word.
  const old = marked.filter((word) => !unicodeOnly.test(word) && plainLetter.test(word))
  if (old.length < fewestWords || old.length < marked.length / 2) return null
  let best: { name: EncodingName; share: number } | null = null
  for (const name of candidates) {
    const share = shareOfSyllables(old.map((word) => convert(word, tables[name]).text))
    if (share >= surelyVietnamese && share > (best?.share ?? 0)) best = { name, share }
  }
  if (best === null || shareOfSyllables(old) >= Math.max(wellAsItIs, best.share)) return null
  return best.name
}

function shareOfSyllables(read: readonly string[]): number {
  return read.filter(isSyllable).length / read.length
}

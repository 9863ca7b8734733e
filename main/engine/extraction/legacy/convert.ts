/** Old letters to Unicode, with the place that each came from. */
import type { LetterTable } from './tables.ts'

export interface Converted {
  text: string
  /** For each UTF-16 unit of `text`, the offset in the original. */
  sources: number[]
}

export function convert(text: string, table: LetterTable): Converted {
  const letters: string[] = []
  const sources: number[] = []
  for (let i = 0; i < text.length; ) {
    const pair = table.get(text.slice(i, i + 2))
    // At the end of the text the pair is the last letter alone.
    const two = pair !== undefined && i + 1 < text.length
    const letter = two ? pair : (table.get(text.charAt(i)) ?? text.charAt(i))
    for (let unit = 0; unit < letter.length; unit++) sources.push(i)
    letters.push(letter)
    i += two ? 2 : 1
  }
  return { text: letters.join(''), sources }
}

/**
 * TCVN3 writes capitals with a tone by the small letters' codes in a capitals font: "S¾C LÖNH" is
 * "SẮC LỆNH". A word whose plain letters are all capitals is one; a word with one plain letter or
 * none ("Bµ", "ñ") is what its neighbours on the line are.
 */
export function raiseCapitals(text: string): string {
  return text.replace(/[^\n]+/g, (line) => {
    const words = [...line.matchAll(/\p{L}+/gu)].map((match) => ({
      at: match.index,
      word: match[0],
      style: styleOf(match[0]),
    }))
    let raised = line
    for (const [i, { at, word, style }] of words.entries()) {
      const neighbour = words[i + 1]?.style ?? null
      const before = words[i - 1]?.style ?? null
      const capital =
        style === 'capitals' ||
        (style === null &&
          (before === 'capitals' || before === null) &&
          (neighbour === 'capitals' || neighbour === null) &&
          (before ?? neighbour) === 'capitals')
      const upper = word.toUpperCase()
      if (capital && upper.length === word.length)
        raised = raised.slice(0, at) + upper + raised.slice(at + word.length)
    }
    return raised
  })
}

/** Decided by the letters that every encoding shares; null when they are too few. */
function styleOf(word: string): 'capitals' | 'small' | null {
  const plain = word.match(/[A-Za-z]/g) ?? []
  if (plain.some((letter) => letter >= 'a')) return 'small'
  return plain.length >= 2 ? 'capitals' : null
}

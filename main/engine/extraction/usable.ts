import { isSyllable } from './legacy/syllable.ts'

/** A watermark or a scanner's stamp is no text layer: 18 characters a page were seen on real scans. */
const fewestLetters = 20

/** Whether a page's text says something: enough letters, and mostly letters. */
export function isUsable(text: string): boolean {
  const letters = text.match(/\p{L}/gu)?.length ?? 0
  const visible = text.match(/\S/gu)?.length ?? 0
  return letters >= fewestLetters && letters / visible > 0.4
}

/** Real Vietnamese pages have .97 and more; what scanners' own OCR made of such pages, .55. */
const wellRead = 0.75

/** Enough to tell one kind of page from the other. */
const sampleCharacters = 1_000

/** The share of words that are Vietnamese syllables, 0–1; of the middle of a long text, past its heading. */
export function shareOfSyllables(text: string): number {
  const from = Math.max(0, Math.floor((text.length - sampleCharacters) / 2))
  const words = text.slice(from, from + sampleCharacters).match(/\p{L}[\p{L}\p{M}]*/gu) ?? []
  return words.length === 0 ? 0 : words.filter(isSyllable).length / words.length
}

/** Whether the text of a page that is a picture is worth keeping as it is. */
export function isWellRead(text: string): boolean {
  return isUsable(text) && shareOfSyllables(text) >= wellRead
}

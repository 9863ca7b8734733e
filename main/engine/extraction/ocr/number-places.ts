/**
 * Documents' numbers that are worth a second look: in a line of text Tesseract reads "1995/2015/NĐ-CP" with the doubts
 * that words have which are in no dictionary, and leaves out some of them; by themselves they are read well.
 */
import type { Bbox, Page, Word } from 'tesseract.js'
import { isSyllable } from '../legacy/syllable.ts'

/** Words of one line, from `from` to before `to`; none where the number was left out. */
export interface NumberPlace {
  words: Word[]
  from: number
  to: number
  box: Bbox
}

/** A page of nothing but citations has more; its numbers are looked at as far as this. */
const mostPlaces = 24
/** Of Tesseract's 0–100. */
const surelyRead = 88
const hardlyRead = 50
const mostWords = 6
/** In heights of a line: a space of more has room for a word. */
const room = 1.5
const announces = /^[(“"']?[Ss][ốôỗổ]\s?[:.;]?$/u
const goesOn = /^(?:ngày|của|và|năm|về|tại|ngay)$/iu
const margin = 6

export function numberPlaces({ blocks }: Page, width: number): NumberPlace[] {
  const lines = (blocks ?? []).flatMap(({ paragraphs }) => paragraphs.flatMap(({ lines }) => lines))
  const places: NumberPlace[] = []
  for (const { words } of lines)
    for (const [i, { text }] of words.entries()) {
      if (places.length === mostPlaces) return places
      const place = announces.test(text) ? placeAfter(words, i, width) : null
      if (place) places.push(place)
    }
  return places
}

function placeAfter(words: Word[], at: number, width: number): NumberPlace | null {
  const so = words[at]
  if (!so) return null
  const height = so.bbox.y1 - so.bbox.y0
  let to = at + 1
  while (to < words.length && to - at <= mostWords && !isNextWord(words[to])) to += 1
  const [next, taken] = [words[to], words.slice(at + 1, to)]
  const first = taken[0] ?? next
  const isWide = (first?.bbox.x0 ?? width) - so.bbox.x1 > room * height
  // "Chuyển đổi số toàn diện", "số lượng": no number.
  if (taken.length === 0 && (!isWide || !next)) return null
  const said = taken.map(({ text }) => text).join(' ')
  if (!isWide && isNumberShaped(said) && taken.every(({ confidence }) => confidence >= surelyRead))
    return null
  const boxes = [so, ...taken].map(({ bbox }) => bbox)
  const end = next ? next.bbox.x0 - margin : Math.max(...boxes.map(({ x1 }) => x1)) + 2 * margin
  return {
    words,
    from: at + 1,
    to,
    box: {
      x0: so.bbox.x1 + margin,
      y0: Math.max(0, Math.min(...boxes.map(({ y0 }) => y0)) - margin),
      x1: Math.min(end, width),
      y1: Math.max(...boxes.map(({ y1 }) => y1)) + margin,
    },
  }
}

/** What follows a number: a word of the sentence, or the place before a date. */
function isNextWord(word: Word | undefined): boolean {
  const letters = word?.text.replace(/[.,;:]+$/u, '') ?? ''
  if (goesOn.test(letters)) return true
  const isWord = /^\p{L}?\p{Ll}+$/u.test(letters) && isSyllable(letters.toLowerCase())
  // "79/CT- kê" was "79/CT-TTg".
  return isWord && (word?.confidence ?? 0) >= hardlyRead
}

const code = String.raw`\p{Lu}[\p{L}&]{0,14}(?:\d\d)?`
const one = String.raw`(?:\d{1,5}[a-z]?(?:\s?\/\s?\d{4})?\s?[/-]\s?${code}(?:\s?[-/]\s?${code}){0,4}-?)`
const list = new RegExp(
  String.raw`^(?:\d{1,5}[,;]? |và |${one}[,;]? )*${one}[.,;:]?(?: và)?(?: \d{1,5}[a-z]?)?$`,
  'u',
)

/** Before "và 203/UBND-TH". */
const figures = /^\d{1,5}[a-z]?(?:[,;] \d{1,5}[a-z]?){0,11}[,;]?$/u

/** "76/NQ-CP", "145, 162 và 203/UBND-TH", "12-NQ/TU". */
export function isNumberShaped(text: string): boolean {
  return text.length < 120 && (list.test(text) || figures.test(text))
}

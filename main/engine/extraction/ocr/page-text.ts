/** From Tesseract's tree of blocks, lines and words to a page's text with the place of each word. */
import type { Line, Page, Word } from 'tesseract.js'
import { isSyllable } from '../legacy/syllable.ts'
import type { OcrWord, PageImage } from '../types.ts'
import { withMarksInPlace } from './misread-marks.ts'

export interface RecognisedPage {
  /** NFC; lines end in \n, blocks in an empty line. */
  text: string
  words: OcrWord[]
  /** Mean of the words' confidence, weighed by their letters, 0–100. */
  confidence: number
}

/** Below this, Tesseract saw letters in dirt and signatures. */
const leastConfidence = 10
const surelyRead = 80

export function pageText(page: Page, toPage: PageImage['toPage']): RecognisedPage {
  const words: OcrWord[] = []
  let text = ''
  let weighed = 0
  let letters = 0
  for (const block of page.blocks ?? []) {
    for (const line of block.paragraphs.flatMap(({ lines }) => lines)) {
      const surely = isSure(line)
      const kept = line.words.filter(
        (word) =>
          word.text.trim() !== '' &&
          (word.confidence >= leastConfidence ||
            (surely && isShaped(word.text)) ||
            isOfName(word, line)),
      )
      if (kept.length === 0) continue
      for (const [i, word] of kept.entries()) {
        if (i > 0) text += ' '
        const start = text.length
        text += withMarksInPlace(word.text)
        words.push([start, text.length, ...rectOf(word.bbox, toPage), Math.round(word.confidence)])
        weighed += word.confidence * word.text.length
        letters += word.text.length
      }
      text += '\n'
    }
    if (text !== '' && !text.endsWith('\n\n')) text += '\n'
  }
  return { text: text.trimEnd(), words, confidence: letters === 0 ? 0 : weighed / letters }
}

/** Between words that were read for sure stands a word, whatever it is: "Số: 17 /TT-UBND", "ngày 01 thúng 3". */
function isSure({ words }: Line): boolean {
  const sure = words.filter(({ confidence }) => confidence >= surelyRead)
  return sure.length >= 4 && sure.length >= 0.75 * words.length
}

/** "Lê Đang Phấn" of which a seal covers "Lê": without it, it would be another's name. */
function isOfName(word: Word, { words }: Line): boolean {
  if (words.length > mostOfName || !/\p{L}{2}/u.test(word.text)) return false
  const sure = words.filter(({ confidence, text }) => confidence >= surelyRead && name.test(text))
  return (
    sure.length >= 2 &&
    sure.some(({ bbox }) => {
      const gap = Math.max(bbox.x0 - word.bbox.x1, word.bbox.x0 - bbox.x1)
      return gap < widestSpace * (bbox.y1 - bbox.y0)
    })
  )
}

const name = /^\p{Lu}\p{Ll}+$/u
const mostOfName = 7
/** Of a word's height. */
const widestSpace = 0.8

const notation = /^[/-]\p{Lu}[\p{L}\d]{0,9}[-/]\p{Lu}{2}/u

/** A syllable of two letters and more, or a number's notation. */
const isShaped = (text: string) =>
  notation.test(text) ||
  (/^\p{L}{2,}[.,;:]?$/u.test(text) && isSyllable(text.replace(/[.,;:]$/, '')))

function rectOf(
  { x0, y0, x1, y1 }: { x0: number; y0: number; x1: number; y1: number },
  [a, b, c, d, e, f]: PageImage['toPage'],
): [left: number, bottom: number, right: number, top: number] {
  const corners = [
    [a * x0 + c * y0 + e, b * x0 + d * y0 + f],
    [a * x1 + c * y1 + e, b * x1 + d * y1 + f],
  ] as const
  const [[xa, ya], [xb, yb]] = corners
  const tenth = (value: number) => Math.round(value * 10) / 10
  return [
    tenth(Math.min(xa, xb)),
    tenth(Math.min(ya, yb)),
    tenth(Math.max(xa, xb)),
    tenth(Math.max(ya, yb)),
  ]
}

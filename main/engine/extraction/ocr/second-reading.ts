/** What a second reading of a part of the page saw better than the first is put in its place. */
import type { Bbox, Line, Page, Word } from 'tesseract.js'
import { fold } from '../../fold.ts'
import { around } from './around.ts'

/** Of Tesseract's 0–100: seals and signatures give words of less. */
const surelyRead = 75
/** What was read better than this stays as it was. */
const doubtful = 70
/** A reading must be this much surer to stand for another. */
const surer = 8
/** Less is a seal's or a signature's dirt. */
const hardlyRead = 40
const fewestLetters = 4

/**
 * Changes `page`, whose lines keep their order from top to bottom.
 * @param top of the part that was read again
 */
export function putIn(page: Page, again: Page, top: number): void {
  for (const line of linesOf(again)) {
    const words = line.words.filter(({ text }) => /[\p{L}\d]/u.test(text))
    if (words.length === 0 || lettersOf(words) < fewestLetters) continue
    const confidence = meanOf(words)
    if (confidence < surelyRead) continue
    const box = around(words)
    const before = linesOf(page).flatMap((each) => each.words.filter((word) => isIn(word, box)))
    if (before.length > 0) {
      const sure = meanOf(before)
      const isSurer =
        sure < doubtful && sure + surer <= confidence && lettersOf(before) <= lettersOf(words) + 2
      if (!isSurer && !isMore(words, before.filter(isRead))) continue
      for (const each of linesOf(page))
        each.words = each.words.filter((word) => !before.includes(word))
    }
    insert(page, { ...line, words, bbox: box }, top)
  }
}

const isRead = ({ text, confidence }: Word) => confidence >= hardlyRead && /\p{L}/u.test(text)

/** "Đoàn Phạm Chiểu" where a seal left "Chiểu". */
function isMore(words: readonly Word[], before: readonly Word[]): boolean {
  const [now, then] = [saidBy(words), saidBy(before)]
  return now.length > then.length && now.includes(then)
}

const saidBy = (words: readonly Word[]): string =>
  fold(words.map(({ text }) => text.normalize('NFC')).join('')).replace(/[^\p{L}\d]/gu, '')

const linesOf = ({ blocks }: Page): Line[] =>
  (blocks ?? []).flatMap(({ paragraphs }) => paragraphs.flatMap(({ lines }) => lines))

/** After the lowest line above it, in its own column where that has one in the part. */
function insert(page: Page, line: Line, top: number): void {
  const paragraphs = (page.blocks ?? []).flatMap(({ paragraphs }) => paragraphs)
  const height = middle(line.bbox)
  const all = linesOf(page).filter(({ words }) => words.length > 0)
  // On a crooked page a long line's height is not the same at its ends.
  const beside = all.flatMap((each) => {
    const words = each.words.filter(({ bbox }) => bbox.x1 > line.bbox.x0 && bbox.x0 < line.bbox.x1)
    return words.length === 0 ? [] : [{ each, at: middle(around(words)) }]
  })
  const column = beside.filter(({ at }) => at > top)
  const isUnder = column.some(({ at }) => at < height)
  const rows = isUnder ? column : all.map((each) => ({ each, at: middle(each.bbox) }))
  const [after] = rows.filter(({ at }) => at < height).sort((a, b) => b.at - a.at)
  const home = after
    ? paragraphs.find(({ lines }) => lines.includes(after.each))
    : paragraphs.find(({ lines }) => lines.length > 0)
  home?.lines.splice(after ? home.lines.indexOf(after.each) + 1 : 0, 0, line)
}

const middle = ({ y0, y1 }: Bbox) => (y0 + y1) / 2
const lettersOf = (words: readonly Word[]) => words.reduce((sum, { text }) => sum + text.length, 0)
const meanOf = (words: readonly Word[]) =>
  words.reduce((sum, { confidence, text }) => sum + confidence * text.length, 0) / lettersOf(words)

function isIn({ bbox }: Word, box: Bbox): boolean {
  const x = Math.min(bbox.x1, box.x1) - Math.max(bbox.x0, box.x0)
  const y = Math.min(bbox.y1, box.y1) - Math.max(bbox.y0, box.y0)
  return x > 0 && y > 0.3 * Math.min(bbox.y1 - bbox.y0, box.y1 - box.y0)
}

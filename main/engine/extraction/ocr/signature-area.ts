/**
 * Where a page's signature is to be looked for: beside the list of recipients. Tesseract takes a seal and what stands
 * close to it for a picture, and leaves out the capacity, the position or the name.
 */
import type { Bbox, Line, Page } from 'tesseract.js'
import { fold } from '../../fold.ts'
import { around } from './around.ts'

/** So that a misread mark does not hide a word. */
const plain = (text: string) => fold(text.normalize('NFC'))

const heading = /^\P{L}*\p{L}{0,3}oi nhan\P{L}*$/u
const archived = /^\P{L}*luu\P{L}*(?:vt|van thu|vp|ho so)\b/u
/** The capacity may stand this much above the list, the name this much below its head; of the page's height. */
const above = 0.045
const below = 0.3
/** The list's column ends before this, of the page's width; wider lines are the text's. */
const listEnds = 0.62
/** In heights of a line: a wider gap is the one between the columns. */
const columnGap = 1.7

/** null when the page has no list of recipients. */
export function signatureArea({ blocks }: Page, width: number, height: number): Bbox | null {
  const lines = (blocks ?? []).flatMap(({ paragraphs }) => paragraphs.flatMap(({ lines }) => lines))
  const columns = lines.filter(({ words }) => words.length > 0).map(leftPart)
  const head = columns.findLast(({ text }) => heading.test(plain(text)))
  const last = columns.findLast(
    ({ text, box }) => archived.test(plain(text)) && box.y0 > (head?.box.y0 ?? 0),
  )
  const anchor = head ?? last
  if (!anchor) return null
  const inList = columns.filter(
    ({ box }) =>
      box.x0 < width * 0.4 &&
      box.x1 < width * listEnds &&
      Math.abs(box.x0 - anchor.box.x0) < width * 0.08 &&
      (head ? box.y0 >= head.box.y0 : box.y1 <= anchor.box.y1) &&
      (!last || box.y0 <= last.box.y0),
  )
  const top = head ? head.box.y0 : listTop(inList, anchor.box)
  const right = Math.max(...inList.map(({ box }) => box.x1), anchor.box.x1)
  return {
    x0: Math.round(Math.min(right + width * 0.008, width * listEnds)),
    y0: Math.round(Math.max(0, top - height * above)),
    x1: width,
    y1: Math.round(Math.min(height, Math.max(top + height * below, last?.box.y1 ?? 0))),
  }
}

/** Without its head, a list goes up as far as its lines follow each other. */
function listTop(lines: readonly { box: Bbox }[], last: Bbox): number {
  let top = last
  for (const { box } of [...lines].sort((a, b) => b.box.y0 - a.box.y0)) {
    if (top.y0 - box.y1 > 2 * (last.y1 - last.y0)) break
    top = box
  }
  return top.y0
}

/** A line's words up to the gap between two columns. */
function leftPart({ words }: Line): { text: string; box: Bbox } {
  const heights = words.map(({ bbox }) => bbox.y1 - bbox.y0).sort((a, b) => a - b)
  const gap = columnGap * (heights[Math.floor(heights.length / 2)] ?? 0)
  const end = words.findIndex((word, i) => {
    const next = words[i + 1]
    return !next || next.bbox.x0 - word.bbox.x1 > gap
  })
  const taken = words.slice(0, end + 1)
  return { text: taken.map(({ text }) => text).join(' '), box: around(taken) }
}

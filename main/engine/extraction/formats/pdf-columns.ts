/**
 * Columns that were drawn line by line across the page: PDFium gives such lines whole, so that a sentence would go on
 * in its neighbour. Columns that were drawn one after the other need nothing.
 */
import type { Drawn } from './pdf-order.ts'
import type { Place } from './pdf-place.ts'
import { placeOf } from './pdf-place.ts'
import type { Pdfium } from './pdfium.ts'

/** Part of a page's text, [start, end), with the gaps in it that are wide enough to part columns. */
interface Piece {
  start: number
  end: number
  gaps: Gap[]
}

interface Gap {
  /** Offset of the space that stands for it. */
  at: number
  left: number
  right: number
}

/** Of the letters' height; the widest space of a justified line has less. */
const widest = 1
/** A letterhead and the place of a signature have two columns of a few lines, which are read across. */
const fewestLines = 8
/** A table of numbers is read across too. */
const fewestLetters = 15
/** A page of a newspaper has some hundred; of more, only an attack. */
const mostLines = 1_000

type Ordered = Pick<Drawn, 'text' | 'characters'>

/** The same text, column by column where it has columns. */
export function inColumns(pdfium: Pdfium, textPage: number, page: Ordered): Ordered {
  const lines = piecesOf(pdfium, textPage, page)
  const withGaps = lines.filter(({ gaps }) => gaps.length > 0).length
  if (withGaps < fewestLines || withGaps > mostLines) return page
  const ordered = columnsOf(lines, page.text)
  if (ordered === lines) return page
  const characters: number[] = []
  const texts = ordered.map(({ start, end }) => {
    for (let at = start; at < end; at++) characters.push(page.characters[at] ?? 0)
    characters.push(page.characters[end - 1] ?? 0)
    return page.text.slice(start, end)
  })
  return { text: `${texts.join('\n')}\n`, characters }
}

function piecesOf(pdfium: Pdfium, textPage: number, { text, characters }: Ordered): Piece[] {
  const placeAt = (at: number): Place | null => placeOf(pdfium, textPage, characters[at] ?? 0)
  const pieces: Piece[] = []
  let start = 0
  for (const line of text.split('\n')) {
    const gaps: Gap[] = []
    for (let at = line.indexOf(' ', 1); at > 0 && at + 1 < line.length; ) {
      const offset = start + at
      const isDrawn = pdfium.FPDFText_IsGenerated(textPage, characters[offset] ?? 0) !== 1
      const [before, after] = isDrawn ? [] : [placeAt(offset - 1), placeAt(offset + 1)]
      if (before && after && after.x - before.right > widest * Math.max(before.size, after.size))
        gaps.push({ at: offset, left: before.right, right: after.x })
      at = line.indexOf(' ', at + 1)
    }
    pieces.push({ start, end: start + line.length, gaps })
    start += line.length + 1
  }
  return pieces
}

/** The same array when there are none. */
function columnsOf(lines: Piece[], text: string): Piece[] {
  for (let from = 0; from + fewestLines <= lines.length; from++) {
    for (const seed of lines[from]?.gaps ?? []) {
      const gutters = gutterFrom(lines, from, seed)
      if (!isColumns(lines.slice(from, from + gutters.length), gutters, text)) continue
      const [left, right] = parted(lines.slice(from, from + gutters.length), gutters)
      const rest = lines.slice(from + gutters.length)
      return [
        ...lines.slice(0, from),
        ...columnsOf(left, text),
        ...columnsOf(right, text),
        ...columnsOf(rest, text),
      ]
    }
  }
  return lines
}

/** The gaps of this line and those below it that lie over each other. */
function gutterFrom(lines: readonly Piece[], from: number, seed: Gap): Gap[] {
  const found: Gap[] = []
  let { left, right } = seed
  for (const { gaps } of lines.slice(from)) {
    const gap = gaps.find((one) => Math.min(right, one.right) > Math.max(left, one.left))
    if (!gap) break
    left = Math.max(left, gap.left)
    right = Math.min(right, gap.right)
    found.push(gap)
  }
  return found
}

function isColumns(lines: readonly Piece[], gutters: readonly Gap[], text: string): boolean {
  if (lines.length < fewestLines) return false
  const letters = (parts: readonly Piece[]) =>
    parts.reduce(
      (sum, { start, end }) => sum + (text.slice(start, end).match(/\p{L}/gu)?.length ?? 0),
      0,
    ) / parts.length
  return parted(lines, gutters).every((parts) => letters(parts) >= fewestLetters)
}

function parted(lines: readonly Piece[], gutters: readonly Gap[]): [left: Piece[], right: Piece[]] {
  const part = (side: 'left' | 'right') =>
    lines.map(({ start, end, gaps }, i): Piece => {
      const at = gutters[i]?.at ?? end
      return side === 'left'
        ? { start, end: at, gaps: gaps.filter((gap) => gap.at < at) }
        : { start: at + 1, end, gaps: gaps.filter((gap) => gap.at > at) }
    })
  return [part('left'), part('right')]
}

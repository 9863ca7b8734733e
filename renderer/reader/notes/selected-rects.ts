import type { PageViewport } from 'pdfjs-dist/legacy/build/pdf.mjs'
import type { Rect } from '../marks/mark.ts'

/** A rectangle of the window, or of a page from its upper left corner; pixels. */
export interface Pixels {
  readonly left: number
  readonly top: number
  readonly right: number
  readonly bottom: number
}

/** Pixels between two pieces of a line that still belong together. */
const closeBy = 12

/** Pieces of selected text, put together: one rectangle a line. */
export function linesOf(pieces: readonly Pixels[]): Pixels[] {
  const lines: Pixels[] = []
  for (const piece of pieces) {
    if (piece.right - piece.left < 1 || piece.bottom - piece.top < 1) continue
    const at = lines.findLastIndex((line) => isBeside(line, piece))
    const line = lines[at]
    if (line === undefined) lines.push(piece)
    else
      lines[at] = {
        left: Math.min(line.left, piece.left),
        top: Math.min(line.top, piece.top),
        right: Math.max(line.right, piece.right),
        bottom: Math.max(line.bottom, piece.bottom),
      }
  }
  return lines
}

function isBeside(line: Pixels, piece: Pixels): boolean {
  const overlap = Math.min(line.bottom, piece.bottom) - Math.max(line.top, piece.top)
  const height = Math.min(line.bottom - line.top, piece.bottom - piece.top)
  const gap = Math.max(piece.left - line.right, line.left - piece.right)
  return overlap > height / 2 && gap <= closeBy
}

/** A rectangle of the shown page in PDF user space. */
export function toPdf(
  { left, top, right, bottom }: Pixels,
  viewport: Pick<PageViewport, 'convertToPdfPoint'>,
): Rect {
  const [x1 = 0, y1 = 0] = viewport.convertToPdfPoint(left, top)
  const [x2 = 0, y2 = 0] = viewport.convertToPdfPoint(right, bottom)
  const tenth = (value: number) => Math.round(value * 10) / 10
  return [
    tenth(Math.min(x1, x2)),
    tenth(Math.min(y1, y2)),
    tenth(Math.max(x1, x2)),
    tenth(Math.max(y1, y2)),
  ]
}

/** Where a range of a page's text stands, in PDF user space. */
import type { Rect, TextRange } from '../types.ts'
import type { PageText } from './pdf-page.ts'
import type { Pdfium } from './pdfium.ts'
import { heap } from './pdfium.ts'

/** FS_RECTF: four 32-bit floats. */
const rectBytes = 16

/** One rectangle a line for each range. */
export function rectsOf(
  pdfium: Pdfium,
  textPage: number,
  page: PageText,
  ranges: readonly TextRange[],
): Rect[][] {
  const memory = pdfium.pdfium.wasmExports.malloc(rectBytes)
  try {
    return ranges.map(([start, end]) => {
      const rects: Rect[] = []
      const last = Math.min(end, page.characters.length)
      for (let i = start, before = -1; i < last; i++) {
        const character = page.characters[i]
        if (character === undefined || character === before || page.text[i] === '\n') continue
        before = character
        const box = looseBox(pdfium, textPage, character, memory)
        if (box) addToLine(rects, box, isUpright(pdfium.FPDFText_GetCharAngle(textPage, character)))
      }
      return rects
    })
  } finally {
    pdfium.pdfium.wasmExports.free(memory)
  }
}

/** The box that a reader would select: of one height along a line (FS_RECTF: left, top, right, bottom). */
function looseBox(
  pdfium: Pdfium,
  textPage: number,
  character: number,
  memory: number,
): Rect | null {
  if (!pdfium.FPDFText_GetLooseCharBox(textPage, character, memory)) return null
  const view = new DataView(heap(pdfium).buffer, memory, rectBytes)
  const [left = 0, top = 0, right = 0, bottom = 0] = [0, 4, 8, 12].map((at) =>
    view.getFloat32(at, true),
  )
  return right > left && top > bottom ? [left, bottom, right, top] : null
}

/** Whether a line of text runs up or down the page: a landscape table on a page that is shown turned. */
function isUpright(angle: number): boolean {
  return Math.abs(Math.sin(angle)) > Math.SQRT1_2
}

/** Widens the line's rectangle when the box goes on with it, else begins a new line. */
function addToLine(rects: Rect[], box: Rect, upright: boolean): void {
  const line = rects.at(-1)
  // Across the line's direction they overlap; along it, a step back is a new line.
  const [from, to] = upright ? [0, 2] : [1, 3]
  const [lineFrom = 0, lineTo = 0] = line ? [line[from], line[to]] : []
  const overlap = Math.min(lineTo, box[to] ?? 0) - Math.max(lineFrom, box[from] ?? 0)
  const height = (box[to] ?? 0) - (box[from] ?? 0)
  const stepsBack = line !== undefined && !upright && box[0] < line[0] - height
  if (!line || overlap < height / 2 || stepsBack) {
    rects.push(box)
    return
  }
  rects[rects.length - 1] = [
    Math.min(line[0], box[0]),
    Math.min(line[1], box[1]),
    Math.max(line[2], box[2]),
    Math.max(line[3], box[3]),
  ]
}

/** A page's text with, for each character of it, the PDFium character it came from. */
import { limits } from '../limits.ts'
import type { Rect, TextRange } from '../types.ts'
import type { PdfDocument, Pdfium } from './pdfium.ts'
import { heap } from './pdfium.ts'

/** PDFium's mark for a hyphen that it took away at the end of a line. */
const lineEndHyphen = 2

export interface PageText {
  text: string
  /** For each UTF-16 unit of `text`, the index of PDFium's character. */
  characters: Uint32Array
}

/** Runs `work` on a page and its text, and closes both. null when the page cannot be loaded. */
export function withTextPage<T>(
  pdfium: Pdfium,
  document: PdfDocument,
  pageIndex: number,
  work: (textPage: number) => T,
): T | null {
  const page = pdfium.FPDF_LoadPage(document.handle, pageIndex)
  if (page === 0) return null
  const textPage = pdfium.FPDFText_LoadPage(page)
  try {
    return textPage === 0 ? null : work(textPage)
  } finally {
    if (textPage !== 0) pdfium.FPDFText_ClosePage(textPage)
    pdfium.FPDF_ClosePage(page)
  }
}

/** The same page gives the same text each time, so that offsets can be turned into places later. */
export function readPageText(pdfium: Pdfium, textPage: number): PageText {
  const count = Math.min(pdfium.FPDFText_CountChars(textPage), limits.charactersAPage)
  const parts: string[] = []
  const characters: number[] = []
  let cluster = ''
  let clusterStart = 0
  const flush = () => {
    if (cluster === '') return
    const composed = cluster.normalize('NFC')
    parts.push(composed)
    for (let i = 0; i < composed.length; i++) characters.push(clusterStart)
    cluster = ''
  }
  for (let i = 0; i < count; i++) {
    const character = asText(pdfium.FPDFText_GetUnicode(textPage, i))
    if (character === '') continue
    if (cluster !== '' && /^\p{M}$|^[\udc00-\udfff]$/u.test(character)) {
      cluster += character
      continue
    }
    flush()
    cluster = character
    clusterStart = i
  }
  flush()
  return { text: parts.join(''), characters: Uint32Array.from(characters) }
}

function asText(code: number): string {
  if (code === lineEndHyphen) return '-'
  if (code === 10) return '\n'
  if (code === 9 || code === 0xa0) return ' '
  // Carriage returns, other controls, soft hyphens, and Unicode's non-characters.
  if (code < 32 || code === 0xad || code === 0xfffe || code === 0xffff) return ''
  return String.fromCodePoint(code)
}

/** One rectangle a line for a range of the page's text. */
export function rectsOf(
  pdfium: Pdfium,
  textPage: number,
  page: PageText,
  [start, end]: TextRange,
): Rect[] {
  const rects: Rect[] = []
  const memory = pdfium.pdfium.wasmExports.malloc(16)
  let last = -1
  for (let i = start; i < end && i < page.characters.length; i++) {
    const character = page.characters[i]
    if (character === undefined || character === last || page.text[i] === '\n') continue
    last = character
    const box = looseBox(pdfium, textPage, character, memory)
    if (box) addToLine(rects, box)
  }
  pdfium.pdfium.wasmExports.free(memory)
  return rects
}

/** The box that a reader would select: of one height along a line (FS_RECTF: left, top, right, bottom). */
function looseBox(
  pdfium: Pdfium,
  textPage: number,
  character: number,
  memory: number,
): Rect | null {
  if (!pdfium.FPDFText_GetLooseCharBox(textPage, character, memory)) return null
  const view = new DataView(heap(pdfium).buffer, memory, 16)
  const [left, top, right, bottom] = [0, 4, 8, 12].map((at) => view.getFloat32(at, true))
  if (left === undefined || top === undefined || right === undefined || bottom === undefined)
    return null
  return right > left && top > bottom ? [left, bottom, right, top] : null
}

function addToLine(rects: Rect[], box: Rect): void {
  const line = rects.at(-1)
  const overlap = line ? Math.min(line[3], box[3]) - Math.max(line[1], box[1]) : 0
  const height = box[3] - box[1]
  if (!line || overlap < height / 2 || box[0] < line[0] - height) {
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

/** A page's text with, for each UTF-16 unit of it, the PDFium character it came from. */
import { modernise } from '../legacy/index.ts'
import { limits } from '../limits.ts'
import { inColumns } from './pdf-columns.ts'
import type { Drawn } from './pdf-order.ts'
import { inOrder } from './pdf-order.ts'
import type { PdfDocument, Pdfium } from './pdfium.ts'

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
  work: (textPage: number, page: number) => T,
): T | null {
  const page = pdfium.FPDF_LoadPage(document.handle, pageIndex)
  if (page === 0) return null
  const textPage = pdfium.FPDFText_LoadPage(page)
  try {
    return textPage === 0 ? null : work(textPage, page)
  } finally {
    if (textPage !== 0) pdfium.FPDFText_ClosePage(textPage)
    pdfium.FPDF_ClosePage(page)
  }
}

/** The same page gives the same text each time, so that offsets can be turned into places later. */
export function readPageText(pdfium: Pdfium, textPage: number): PageText {
  const lines = inOrder(pdfium, textPage, readCharacters(pdfium, textPage), asText)
  const raw = inColumns(pdfium, textPage, lines)
  // Old fonts first: their ư is a soft hyphen.
  const { text, sources } = modernise(raw.text)
  // Nearly every page: nothing to compose, nothing moves.
  if (sources === null && !/[\p{M}\u00ad]/u.test(text) && text === text.normalize('NFC'))
    return { text, characters: Uint32Array.from(raw.characters) }
  const letters = composed(text, (at) => raw.characters[sources?.[at] ?? at] ?? 0)
  return { text: letters.text, characters: Uint32Array.from(letters.characters) }
}

function readCharacters(pdfium: Pdfium, textPage: number): Drawn {
  const count = Math.min(pdfium.FPDFText_CountChars(textPage), limits.charactersAPage)
  const parts: string[] = []
  const characters: number[] = []
  for (let i = 0; i < count; i++) {
    const character = asText(pdfium.FPDFText_GetUnicode(textPage, i))
    parts.push(character)
    for (let unit = 0; unit < character.length; unit++) characters.push(i)
  }
  return { text: parts.join(''), characters, count }
}

/** NFC without soft hyphens; a letter composed of several characters stands where the first does. */
function composed(
  text: string,
  characterAt: (offset: number) => number,
): { text: string; characters: number[] } {
  const parts: string[] = []
  const characters: number[] = []
  for (const { 0: cluster, index } of text.matchAll(/[^\p{M}]\p{M}*|\p{M}+/gu)) {
    const letter = cluster.replace(/\u00ad/g, '').normalize('NFC')
    parts.push(letter)
    for (let unit = 0; unit < letter.length; unit++) characters.push(characterAt(index))
  }
  return { text: parts.join(''), characters }
}

function asText(code: number): string {
  if (code === lineEndHyphen) return '-'
  if (code === 10) return '\n'
  if (code === 9 || code === 0xa0) return ' '
  // Carriage returns, other controls, and Unicode's non-characters.
  if (code < 32 || code === 0xfffe || code === 0xffff) return ''
  return String.fromCodePoint(code)
}

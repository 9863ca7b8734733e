/** PDF, by PDFium: the text of every page, and the places of ranges in it. */
import { readFile } from 'node:fs/promises'
import type { AppError } from '../../../../preload/errors.ts'
import { judgePages } from '../judge.ts'
import { limits } from '../limits.ts'
import { mediaTypes } from '../media-type.ts'
import type { ExtractedDocument, ExtractedPage, LocatedRanges, WantedRanges } from '../types.ts'
import { isWellRead } from '../usable.ts'
import { readPageText, withTextPage } from './pdf-page.ts'
import { isPicture } from './pdf-picture.ts'
import { rectsOf } from './pdf-rects.ts'
import type { Pdfium } from './pdfium.ts'
import { loadPdfium, PdfDocument } from './pdfium.ts'

export async function readPdf(
  bytes: Buffer,
  name: string,
  password = '',
): Promise<ExtractedDocument> {
  const pdfium = await loadPdfium()
  const document = PdfDocument.open(pdfium, bytes, password)
  if (typeof document === 'string') return unread({ code: document, params: { name } })
  try {
    const count = Math.min(document.pageCount, limits.pages)
    if (count === 0) return unread({ code: 'attachment.broken', params: { name } })
    const pages: ExtractedPage[] = []
    let characters = 0
    for (let pageIndex = 0; pageIndex < count && characters < limits.charactersAFile; pageIndex++) {
      const page = withTextPage(pdfium, document, pageIndex, (textPage, handle) =>
        readPage(pdfium, textPage, handle),
      ) ?? { text: '' }
      characters += page.text.length
      pages.push({ ...page, label: document.label(pageIndex) })
    }
    const info = { title: document.info('Title'), author: document.info('Author') }
    const whole = document.pageCount === pages.length
    const judged = judgePages(pages, name, whole)
    const lock = password === '' ? {} : { locked: true as const }
    return { mediaType: mediaTypes.pdf, pages, info, ...lock, ...judged }
  } finally {
    document.close()
  }
}

/** The text of the first page; nothing of what cannot be opened. */
export async function peekPdf(bytes: Buffer): Promise<string[]> {
  const pdfium = await loadPdfium()
  const document = PdfDocument.open(pdfium, bytes, '')
  if (typeof document === 'string') return []
  try {
    const read = (textPage: number) => readPageText(pdfium, textPage).text
    return [withTextPage(pdfium, document, 0, read) ?? '']
  } finally {
    document.close()
  }
}

function readPage(pdfium: Pdfium, textPage: number, page: number): Omit<ExtractedPage, 'label'> {
  const text = readPageText(pdfium, textPage).text.trimEnd()
  const wanted = isPicture(pdfium, page, text !== '') && !isWellRead(text)
  return wanted ? { text, ocr: 'wanted' } : { text }
}

function unread(problem: AppError): ExtractedDocument {
  return {
    mediaType: mediaTypes.pdf,
    pages: [],
    info: { title: '', author: '' },
    state: 'failed',
    problem,
  }
}

/** Re-reads the pages named and gives the rectangles of the ranges; pages that are not there have none. */
export async function locateInPdf(
  path: string,
  wanted: WantedRanges[],
  password = '',
): Promise<LocatedRanges[]> {
  const pdfium = await loadPdfium()
  const document = PdfDocument.open(pdfium, await readFile(path), password)
  if (typeof document === 'string') return []
  try {
    return wanted.map(({ pageIndex, ranges }) => {
      const rects = withTextPage(pdfium, document, pageIndex, (textPage) =>
        rectsOf(pdfium, textPage, readPageText(pdfium, textPage), ranges),
      )
      return { pageIndex, rects: rects ?? ranges.map(() => []) }
    })
  } finally {
    document.close()
  }
}

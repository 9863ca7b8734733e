/** PDF, by PDFium: the text of every page, and the places of ranges in it. */
import { readFile } from 'node:fs/promises'
import type { AppError } from '../../../../preload/errors.ts'
import type { TextState } from '../../../../preload/model.ts'
import { limits } from '../limits.ts'
import { mediaTypes } from '../media-type.ts'
import type { ExtractedDocument, ExtractedPage, LocatedRanges, WantedRanges } from '../types.ts'
import { isUsable } from '../usable.ts'
import { readPageText, withTextPage } from './pdf-page.ts'
import { rectsOf } from './pdf-rects.ts'
import { loadPdfium, PdfDocument } from './pdfium.ts'

export async function readPdf(path: string, name: string): Promise<ExtractedDocument> {
  const pdfium = await loadPdfium()
  const document = PdfDocument.open(pdfium, await readFile(path))
  if (typeof document === 'string') return unread({ code: document, params: { name } })
  try {
    const count = Math.min(document.pageCount, limits.pages)
    if (count === 0) return unread({ code: 'attachment.broken', params: { name } })
    const pages: ExtractedPage[] = []
    let characters = 0
    for (let pageIndex = 0; pageIndex < count && characters < limits.charactersAFile; pageIndex++) {
      const read = withTextPage(pdfium, document, pageIndex, (page) => readPageText(pdfium, page))
      const text = read?.text.trimEnd() ?? ''
      characters += text.length
      pages.push({ text, label: document.label(pageIndex) })
    }
    const info = { title: document.info('Title'), author: document.info('Author') }
    const whole = document.pageCount === pages.length
    return { mediaType: mediaTypes.pdf, pages, info, ...judge(pages, name, whole) }
  } finally {
    document.close()
  }
}

/** A page that is a picture, or whose text is noise, has no usable text; it waits for OCR. */
function judge(
  pages: readonly ExtractedPage[],
  name: string,
  whole: boolean,
): { state: TextState; problem: AppError | null } {
  const usable = pages.filter((page) => isUsable(page.text)).length
  if (usable === 0)
    return { state: 'none', problem: { code: 'attachment.noText', params: { name } } }
  if (!whole)
    return {
      state: 'partial',
      problem: { code: 'attachment.limit', params: { name, pages: pages.length } },
    }
  if (usable < pages.length)
    return {
      state: 'partial',
      problem: { code: 'attachment.partlyRead', params: { name, pages: pages.length - usable } },
    }
  return { state: 'full', problem: null }
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
export async function locateInPdf(path: string, wanted: WantedRanges[]): Promise<LocatedRanges[]> {
  const pdfium = await loadPdfium()
  const document = PdfDocument.open(pdfium, await readFile(path))
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

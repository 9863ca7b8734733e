import type { PDFDocumentProxy, PDFPageProxy } from 'pdfjs-dist/legacy/build/pdf.mjs'
import type { PDFViewer } from 'pdfjs-dist/legacy/web/pdf_viewer.mjs'

/** Beyond this many pages the sizes are taken as the reader gets to them. */
const maxPages = 2_000
const pagesATime = 25

/**
 * Gives every page its own size. Because only the shown parts of a file are read, pdf.js would
 * keep the first page's size for all others, and a landscape annex would jump when it comes.
 * Chromium's scroll anchoring keeps the page that is being read in its place meanwhile.
 */
export async function measurePages(
  document: PDFDocumentProxy,
  viewer: PDFViewer,
  signal: AbortSignal,
): Promise<void> {
  const count = Math.min(document.numPages, maxPages)
  const first = await document.getPage(1)
  for (let start = 0; start < count; start += pagesATime) {
    const indexes = Array.from({ length: Math.min(pagesATime, count - start) }, (_, i) => start + i)
    // A page that cannot be read keeps the size that it has.
    const pages = await Promise.allSettled(indexes.map((index) => document.getPage(index + 1)))
    if (signal.aborted) return
    pages.forEach((page, i) => {
      const view = viewer.getPageView(start + i)
      if (page.status !== 'fulfilled' || !view || view.pdfPage) return
      // Most have the size that they were given already; to lay 500 frames anew is work for nothing.
      if (!isAsLarge(page.value, first)) view.setPdfPage(page.value)
    })
    await new Promise((resolve) => requestAnimationFrame(resolve))
  }
}

const isAsLarge = (one: PDFPageProxy, other: PDFPageProxy): boolean =>
  one.rotate === other.rotate &&
  one.userUnit === other.userUnit &&
  one.view.every((side, i) => side === other.view[i])

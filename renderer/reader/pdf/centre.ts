import type { PDFPageView, PDFViewer } from 'pdfjs-dist/legacy/web/pdf_viewer.mjs'
import type { Rect } from '../marks/mark.ts'
import { shareOf } from './mark-geometry.ts'

/** Scroll offset that puts `middle` in the middle of a window; the browser keeps it within the content. */
const around = (middle: number, windowSize: number) => middle - windowSize / 2

/**
 * Scrolls a rectangle of a page to the middle of the window, from top to bottom. Sideways only when
 * it would be outside: beside a wide annex a narrow page must not slip to the edge.
 */
export function centre(viewer: PDFViewer, pageNumber: number, rect: Rect): void {
  const view: PDFPageView | undefined = viewer.getPageView(pageNumber - 1)
  if (view === undefined) return
  const { container } = viewer
  // Makes the page the current one, and shows its left edge.
  viewer.scrollPageIntoView({ pageNumber })
  const { width, height } = view.viewport
  const share = shareOf(rect, view.viewport)
  const top = view.div.offsetTop + view.div.clientTop
  const left = view.div.offsetLeft + view.div.clientLeft
  const middle = left + (share.left + share.width / 2) * width
  container.scrollTop = around(
    top + (share.top + share.height / 2) * height,
    container.clientHeight,
  )
  const { scrollLeft, clientWidth } = container
  if (middle < scrollLeft || middle > scrollLeft + clientWidth) {
    container.scrollLeft = around(middle, clientWidth)
  }
}

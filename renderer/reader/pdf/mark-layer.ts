import {
  type EventBus,
  type PDFPageView,
  type PDFViewer,
  ScrollMode,
} from 'pdfjs-dist/legacy/web/pdf_viewer.mjs'
import type { Mark } from '../marks/mark.ts'
import { shareOf } from './mark-geometry.ts'
import { PageOverlay } from './page-overlay.ts'
import classes from './pdf.module.css'

/** The marks of a search over pdf.js's pages, the current one distinct. */
export class MarkLayer {
  readonly #viewer: PDFViewer
  readonly #overlay: PageOverlay
  #byPage = new Map<number, Mark[]>()
  #current: number | null = null

  constructor(viewer: PDFViewer, eventBus: EventBus) {
    this.#viewer = viewer
    this.#overlay = new PageOverlay(viewer, eventBus, classes.marks ?? '', (pageIndex) =>
      (this.#byPage.get(pageIndex) ?? []).map(({ index, rects }) => ({
        rects,
        dress: (box) => {
          box.className = classes.mark ?? ''
          box.dataset.markIndex = String(index)
          this.#distinguish(box)
        },
      })),
    )
  }

  set(marks: readonly Mark[]): void {
    this.#byPage = new Map()
    for (const mark of marks) {
      const onPage = this.#byPage.get(mark.pageIndex)
      if (onPage === undefined) this.#byPage.set(mark.pageIndex, [mark])
      else onPage.push(mark)
    }
    this.#overlay.redraw()
  }

  setCurrent(index: number | null): void {
    this.#current = index
    for (const box of this.#overlay.boxes()) this.#distinguish(box)
  }

  /** Share (0–1) of the whole document's height at which each mark stands. */
  heights(): Map<number, number> {
    const { container, pagesCount, scrollMode } = this.#viewer
    // One page at a time: only its own place is known, and all pages count alike.
    const alone = scrollMode === ScrollMode.PAGE
    const heights = new Map<number, number>()
    for (const [pageIndex, marks] of this.#byPage) {
      const view: PDFPageView | undefined = this.#viewer.getPageView(pageIndex)
      if (view === undefined) continue
      const pageTop = view.div.offsetTop
      for (const mark of marks) {
        const rect = mark.rects[0]
        const inPage = rect === undefined ? 0 : shareOf(rect, view.viewport).top
        const share = alone
          ? (pageIndex + inPage) / pagesCount
          : (pageTop + inPage * view.viewport.height) / container.scrollHeight
        heights.set(mark.index, share)
      }
    }
    return heights
  }

  #distinguish(box: Element): void {
    const current = box.getAttribute('data-mark-index') === String(this.#current)
    box.toggleAttribute('data-current', current)
  }
}

import type { EventBus, PDFPageView, PDFViewer } from 'pdfjs-dist/legacy/web/pdf_viewer.mjs'
import type { Mark } from '../marks/mark.ts'
import { shareOf } from './mark-geometry.ts'
import classes from './pdf.module.css'

const percent = (share: number): string => `${share * 100}%`

/** Draws the marks over pdf.js's pages and brings the current one into view. */
export class MarkLayer {
  readonly #viewer: PDFViewer
  #byPage = new Map<number, Mark[]>()
  #current: number | null = null
  readonly #layers = new Map<number, HTMLElement>()

  constructor(viewer: PDFViewer, eventBus: EventBus) {
    this.#viewer = viewer
    // pdf.js throws out what it does not know whenever it resets a page; so the layer is put back often.
    for (const event of ['pagerender', 'pagerendered'] as const) {
      eventBus.on(event, ({ pageNumber }: { pageNumber: number }) => this.#draw(pageNumber - 1))
    }
    for (const event of ['updateviewarea', 'scalechanging'] as const) {
      eventBus.on(event, () => this.#restore())
    }
    eventBus.on('rotationchanging', () => this.#drawAll())
    eventBus.on('pagesdestroy', () => this.#layers.clear())
  }

  set(marks: readonly Mark[]): void {
    this.#byPage = new Map()
    for (const mark of marks) {
      const onPage = this.#byPage.get(mark.pageIndex)
      if (onPage === undefined) this.#byPage.set(mark.pageIndex, [mark])
      else onPage.push(mark)
    }
    this.#drawAll()
  }

  setCurrent(index: number | null): void {
    this.#current = index
    for (const layer of this.#layers.values()) {
      for (const box of layer.children) this.#distinguish(box)
    }
  }

  /** Share (0–1) of the whole scrolled height at which each mark stands. */
  heights(): Map<number, number> {
    const { container } = this.#viewer
    const heights = new Map<number, number>()
    for (const [pageIndex, marks] of this.#byPage) {
      const view = this.#pageView(pageIndex)
      if (view === undefined) continue
      const pageTop = view.div.offsetTop
      for (const mark of marks) {
        const rect = mark.rects[0]
        const inPage = rect === undefined ? 0 : shareOf(rect, view.viewport).top
        heights.set(mark.index, (pageTop + inPage * view.viewport.height) / container.scrollHeight)
      }
    }
    return heights
  }

  #pageView(pageIndex: number): PDFPageView | undefined {
    return this.#viewer.getPageView(pageIndex)
  }

  #restore(): void {
    for (const view of this.#viewer.getCachedPageViews()) {
      if (this.#layers.get(view.id - 1)?.parentElement !== view.div) this.#draw(view.id - 1)
    }
  }

  #drawAll(): void {
    for (const layer of this.#layers.values()) layer.remove()
    this.#layers.clear()
    for (const view of this.#viewer.getCachedPageViews()) this.#draw(view.id - 1)
  }

  #draw(pageIndex: number): void {
    this.#layers.get(pageIndex)?.remove()
    this.#layers.delete(pageIndex)
    const marks = this.#byPage.get(pageIndex)
    const view = this.#pageView(pageIndex)
    // Before its page has come, a page view has the first page's viewport.
    if (marks === undefined || !view?.pdfPage) return
    const layer = document.createElement('div')
    layer.className = classes.marks ?? ''
    layer.setAttribute('aria-hidden', 'true')
    for (const mark of marks) {
      for (const rect of mark.rects) {
        const share = shareOf(rect, view.viewport)
        const box = document.createElement('div')
        box.className = classes.mark ?? ''
        box.dataset.markIndex = String(mark.index)
        box.style.left = percent(share.left)
        box.style.top = percent(share.top)
        box.style.width = percent(share.width)
        box.style.height = percent(share.height)
        this.#distinguish(box)
        layer.append(box)
      }
    }
    view.div.append(layer)
    this.#layers.set(pageIndex, layer)
  }

  #distinguish(box: Element): void {
    const current = box.getAttribute('data-mark-index') === String(this.#current)
    box.toggleAttribute('data-current', current)
  }
}

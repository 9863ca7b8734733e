import type { EventBus, PDFPageView, PDFViewer } from 'pdfjs-dist/legacy/web/pdf_viewer.mjs'
import type { Rect } from '../marks/mark.ts'
import { shareOf } from './mark-geometry.ts'

/** What is drawn over a page: one box for each rectangle. */
export interface Boxes {
  readonly rects: readonly Rect[]
  /** Makes a box recognisable: its class, colour, number. */
  dress(box: HTMLElement): void
}

const percent = (share: number): string => `${share * 100}%`

/** A layer of boxes over pdf.js's pages, kept there through zooming, turning and redrawing. */
export class PageOverlay {
  readonly #viewer: PDFViewer
  readonly #className: string
  readonly #boxesOf: (pageIndex: number) => readonly Boxes[]
  readonly #layers = new Map<number, HTMLElement>()

  constructor(
    viewer: PDFViewer,
    eventBus: EventBus,
    className: string,
    boxesOf: (pageIndex: number) => readonly Boxes[],
  ) {
    this.#viewer = viewer
    this.#className = className
    this.#boxesOf = boxesOf
    // pdf.js throws out what it does not know whenever it resets a page; so the layer is put back often.
    for (const event of ['pagerender', 'pagerendered'] as const) {
      eventBus.on(event, ({ pageNumber }: { pageNumber: number }) => this.#draw(pageNumber - 1))
    }
    for (const event of ['updateviewarea', 'scalechanging'] as const) {
      eventBus.on(event, () => this.#restore())
    }
    eventBus.on('rotationchanging', () => this.redraw())
    eventBus.on('pagesdestroy', () => this.#layers.clear())
  }

  redraw(): void {
    for (const layer of this.#layers.values()) layer.remove()
    this.#layers.clear()
    for (const view of this.#viewer.getCachedPageViews()) this.#draw(view.id - 1)
  }

  /** Every box that is drawn now. */
  *boxes(): Iterable<Element> {
    for (const layer of this.#layers.values()) yield* layer.children
  }

  #restore(): void {
    for (const view of this.#viewer.getCachedPageViews()) {
      if (this.#layers.get(view.id - 1)?.parentElement !== view.div) this.#draw(view.id - 1)
    }
  }

  #draw(pageIndex: number): void {
    this.#layers.get(pageIndex)?.remove()
    this.#layers.delete(pageIndex)
    const boxes = this.#boxesOf(pageIndex)
    const view: PDFPageView | undefined = this.#viewer.getPageView(pageIndex)
    // Before its page has come, a page view has the first page's viewport.
    if (boxes.length === 0 || !view?.pdfPage) return
    const layer = document.createElement('div')
    layer.className = this.#className
    layer.setAttribute('aria-hidden', 'true')
    for (const { rects, dress } of boxes) {
      for (const rect of rects) {
        const share = shareOf(rect, view.viewport)
        const box = document.createElement('div')
        box.style.left = percent(share.left)
        box.style.top = percent(share.top)
        box.style.width = percent(share.width)
        box.style.height = percent(share.height)
        dress(box)
        layer.append(box)
      }
    }
    view.div.append(layer)
    this.#layers.set(pageIndex, layer)
  }
}

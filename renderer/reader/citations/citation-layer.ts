import type { EventBus, PDFViewer } from 'pdfjs-dist/legacy/web/pdf_viewer.mjs'
import type { Rect } from '../marks/mark.ts'
import { PageOverlay } from '../pdf/page-overlay.ts'
import classes from './citations.module.css'

/** A mention of another document, where it stands. */
export interface DrawnCitation {
  readonly id: string
  readonly pageIndex: number
  readonly rects: readonly Rect[]
  /** What the mouse is told. */
  readonly label: string
  /** It is in the archive. */
  readonly known: boolean
}

/** Mentions of other documents over pdf.js's pages, as links; the keyboard has them in their list. */
export class CitationLayer {
  readonly #overlay: PageOverlay
  #drawn: readonly DrawnCitation[] = []
  #onClick: ((id: string, box: HTMLElement) => void) | null = null

  constructor(viewer: PDFViewer, eventBus: EventBus) {
    this.#overlay = new PageOverlay(viewer, eventBus, classes.layer ?? '', (pageIndex) =>
      this.#drawn
        .filter((citation) => citation.pageIndex === pageIndex)
        .map(({ id, rects, label, known }) => ({
          rects,
          dress: (box) => {
            box.className = classes.citation ?? ''
            box.dataset.citation = id
            box.title = label
            box.toggleAttribute('data-known', known)
            box.addEventListener('click', () => {
              // Who selects text across a link does not follow it.
              if (window.getSelection()?.isCollapsed !== false) this.#onClick?.(id, box)
            })
          },
        })),
    )
  }

  set(drawn: readonly DrawnCitation[], onClick: (id: string, box: HTMLElement) => void): void {
    this.#onClick = onClick
    this.#drawn = drawn
    this.#overlay.redraw()
  }
}

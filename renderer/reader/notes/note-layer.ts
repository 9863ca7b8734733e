import type { EventBus, PDFViewer } from 'pdfjs-dist/legacy/web/pdf_viewer.mjs'
import type { Annotation } from '../../../preload/model.ts'
import { PageOverlay } from '../pdf/page-overlay.ts'
import { knownColor } from './colors.ts'
import classes from './notes.module.css'

/** A reader's highlights over pdf.js's pages. */
export class NoteLayer {
  readonly #overlay: PageOverlay
  #notes: readonly Annotation[] = []
  #current: string | null = null

  constructor(viewer: PDFViewer, eventBus: EventBus) {
    this.#overlay = new PageOverlay(viewer, eventBus, classes.layer ?? '', (pageIndex) =>
      this.#notes
        .filter((note) => note.pageIndex === pageIndex)
        .map(({ id, rects, color, note }) => ({
          rects,
          dress: (box) => {
            box.className = classes.highlight ?? ''
            box.dataset.noteId = id
            box.dataset.color = knownColor(color)
            box.toggleAttribute('data-written', note !== '')
            this.#distinguish(box)
          },
        })),
    )
  }

  set(notes: readonly Annotation[]): void {
    this.#notes = notes
    this.#overlay.redraw()
  }

  setCurrent(id: string | null): void {
    this.#current = id
    for (const box of this.#overlay.boxes()) this.#distinguish(box)
  }

  /** The highlight at a point of the window; the boxes themselves let the mouse through to the text. */
  at(x: number, y: number): string | null {
    for (const box of this.#overlay.boxes()) {
      const { left, right, top, bottom } = box.getBoundingClientRect()
      const inside = x >= left && x <= right && y >= top && y <= bottom
      if (inside) return box.getAttribute('data-note-id')
    }
    return null
  }

  #distinguish(box: Element): void {
    box.toggleAttribute('data-current', box.getAttribute('data-note-id') === this.#current)
  }
}

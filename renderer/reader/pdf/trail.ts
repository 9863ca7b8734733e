import type { PDFViewer } from 'pdfjs-dist/legacy/web/pdf_viewer.mjs'
import type { PdfState } from './pdf-state.ts'
import { type Place, Visits } from './visits.ts'

interface Options {
  readonly viewer: PDFViewer
  readonly container: HTMLElement
  readonly change: (change: Pick<PdfState, 'canGoBack' | 'canGoForward'>) => void
  /** Ends the listening. */
  readonly signal: AbortSignal
}

/** Where a person is in a file, has been, and whether they went anywhere at all. */
export class Trail {
  readonly #viewer: PDFViewer
  readonly #container: HTMLElement
  readonly #change: Options['change']
  readonly #visits = new Visits()
  #place: Place = { pageNumber: 1, left: null, top: null }
  #moves = 0
  #movesBefore = 0

  constructor({ viewer, container, change, signal }: Options) {
    this.#viewer = viewer
    this.#container = container
    this.#change = change
    const touched = () => this.noteMove()
    for (const kind of ['wheel', 'pointerdown', 'keydown'])
      container.addEventListener(kind, touched, { signal, passive: true })
  }

  /** Whether a person went anywhere, or scrolled, since they last asked for a place. */
  get moved(): boolean {
    return this.#moves !== this.#movesBefore
  }

  /** Grows with every move: what takes its time can see whether the person stayed for it. */
  get moves(): number {
    return this.#moves
  }

  noteMove(): void {
    this.#moves++
  }

  /** A hit was just opened, or other words are looked for; `moved` counts from here. */
  beginHere(): void {
    this.#movesBefore = this.#moves
  }

  /** What the viewer tells of the part that is on the screen. */
  follow(place: Place): void {
    this.#place = place
  }

  /** The page that the viewer last told of. */
  get pageNumber(): number {
    return this.#place.pageNumber
  }

  /** Call before a jump, to be able to come back. */
  leave(): void {
    this.#visits.leave(this.#here)
    this.#tell()
  }

  /** A link or a line of the outline leads elsewhere in the file. */
  jump(): void {
    this.noteMove()
    this.leave()
    // The link stays behind, out of sight; its page may be dropped, and the keys with it.
    const container = this.#container
    if (container.contains(container.ownerDocument.activeElement)) {
      container.focus({ preventScroll: true })
    }
  }

  back(): void {
    this.#return(this.#visits.back(this.#here))
  }

  forward(): void {
    this.#return(this.#visits.forward(this.#here))
  }

  /** The viewer tells of a place a frame after it went to another page. */
  get #here(): Place {
    const pageNumber = this.#viewer.currentPageNumber
    if (pageNumber === this.#place.pageNumber) return this.#place
    return { pageNumber, left: null, top: null }
  }

  #return(place: Place | null): void {
    if (place === null) return
    this.noteMove()
    const destArray = [null, { name: 'XYZ' }, place.left, place.top, null]
    const { pageNumber } = place
    this.#viewer.scrollPageIntoView({ pageNumber, destArray, allowNegativeOffset: true })
    this.#tell()
  }

  #tell(): void {
    const { canGoBack, canGoForward } = this.#visits
    this.#change({ canGoBack, canGoForward })
  }
}

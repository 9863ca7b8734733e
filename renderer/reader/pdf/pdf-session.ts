import {
  AnnotationMode,
  PasswordResponses,
  type PDFDocumentProxy,
} from 'pdfjs-dist/legacy/build/pdf.mjs'
import {
  EventBus,
  type PDFPageView,
  PDFViewer,
  ScrollMode,
  SpreadMode,
} from 'pdfjs-dist/legacy/web/pdf_viewer.mjs'
import type { AppError } from '../../../preload/errors.ts'
import { CitationLayer } from '../citations/citation-layer.ts'
import type { Mark } from '../marks/mark.ts'
import { NoteLayer } from '../notes/note-layer.ts'
import { type Passage, selectedPassages } from '../notes/selection.ts'
import { layWords, type WordSource } from '../words/word-source.ts'
import { centre } from './centre.ts'
import { type Opening, openDocument, openingProblem, type Source } from './document.ts'
import { AskingLinkService } from './link-service.ts'
import { MarkLayer } from './mark-layer.ts'
import { measurePages } from './page-sizes.ts'
import type { PasswordUse } from './password-use.ts'
import { isFit, type PdfState, startState } from './pdf-state.ts'
import type { RememberedPlace } from './remembered-place.ts'
import { type Place, Visits } from './visits.ts'
import { prepareWorkers } from './workers.ts'

interface Options {
  /** Scrolls; must be absolutely positioned and hold one empty div. */
  readonly container: HTMLDivElement
  readonly source: Source
  /** Recognised words, for pages that are pictures. */
  readonly words: WordSource
  /** How the file was left the last time. */
  readonly remembered: RememberedPlace | null
  /** Page to open at, before what is remembered. */
  readonly pageIndex: number | null
  /** Called with an address outside the document; nothing was opened yet. */
  readonly onOutsideLink: (url: string) => void
  /** What opened the file earlier; asked for again when it does not fit. */
  readonly password: string | null
  readonly onUnlocked: (password: string, use: PasswordUse) => void
  /** What a screen reader calls a page. */
  readonly pageName: (pageNumber: number) => string
}

/** Pixels of one page's canvas; beyond it pdf.js draws only the part on the screen. */
const maxCanvasPixels = 2 ** 24

/**
 * One open PDF on the screen, from opening to `close`. Knows pdf.js, not React:
 * the window follows `state` through `subscribe` and calls the methods.
 */
export class PdfSession {
  readonly marks: MarkLayer
  readonly notes: NoteLayer
  readonly citations: CitationLayer
  readonly #eventBus = new EventBus()
  readonly #closed = new AbortController()
  readonly #viewer: PDFViewer
  readonly #links: AskingLinkService
  readonly #opening: Opening
  readonly #options: Options
  readonly #visits = new Visits()
  /** Somebody reads on from where the file was opened. */
  #moved = false
  readonly #listeners = new Set<() => void>()
  #beforePresenting: Pick<RememberedPlace, 'zoom' | 'pagesAbreast' | 'continuous'> | null = null
  #tryPassword: ((password: string) => void) | null = null
  #tried: { readonly password: string; readonly use: PasswordUse } | null = null
  #location: Place = { pageNumber: 1, left: null, top: null }
  #document: PDFDocumentProxy | null = null
  #state: PdfState = startState

  constructor(options: Options) {
    this.#options = options
    this.#links = new AskingLinkService(options.onOutsideLink, () => this.#jump())
    this.#viewer = new PDFViewer({
      container: options.container,
      eventBus: this.#eventBus,
      linkService: this.#links,
      // Forms are shown as they are; nothing can be typed into a record.
      annotationMode: AnnotationMode.ENABLE,
      annotationEditorMode: -1,
      maxCanvasPixels,
      ...{ abortSignal: this.#closed.signal },
    })
    this.#links.setViewer(this.#viewer)
    this.citations = new CitationLayer(this.#viewer, this.#eventBus)
    // Below the marks: what is being looked for must be seen.
    this.notes = new NoteLayer(this.#viewer, this.#eventBus)
    this.marks = new MarkLayer(this.#viewer, this.#eventBus)
    this.#follow()
    this.#opening = openDocument(options.source, options.password, (problem) => this.#fail(problem))
    this.#opening.task.onPassword = (answer: (password: string) => void, reason: number) => {
      this.#tryPassword = answer
      const wrongPassword = reason === PasswordResponses.INCORRECT_PASSWORD
      this.#change({ phase: 'locked', wrongPassword })
    }
    void this.#open()
  }

  readonly subscribe = (listener: () => void): (() => void) => {
    this.#listeners.add(listener)
    return () => this.#listeners.delete(listener)
  }

  readonly state = (): PdfState => this.#state

  /** The open document, for thumbnails and the outline. */
  get document(): PDFDocumentProxy | null {
    return this.#document
  }

  unlock(password: string, use: PasswordUse): void {
    this.#tried = { password, use }
    this.#tryPassword?.(password)
    this.#tryPassword = null
  }

  /** Frees the worker, the pages' canvases and the bytes. */
  async close(): Promise<void> {
    this.#listeners.clear()
    this.#closed.abort()
    this.#viewer.setDocument(null)
    this.#links.setDocument(null)
    this.#document = null
    await this.#opening.close()
  }

  /** The page of a hit that was just opened; `moved` counts from here. */
  openAt(pageNumber: number): void {
    this.goToPage(pageNumber)
    this.#moved = false
  }

  /** Whether a person went anywhere, or scrolled, since the file or a hit in it was opened. */
  get moved(): boolean {
    return this.#moved
  }

  goToPage(pageNumber: number): void {
    this.#moved = true
    if (pageNumber < 1 || pageNumber > this.#state.pagesCount) return
    if (pageNumber !== this.#state.pageNumber) this.#leave()
    this.#viewer.scrollPageIntoView({ pageNumber })
  }

  turnPage(direction: 1 | -1): void {
    this.#moved = true
    if (direction === 1) this.#viewer.nextPage()
    else this.#viewer.previousPage()
  }

  goToDestination(destination: string | unknown[]): void {
    void this.#links.goToDestination(destination)
  }

  back(): void {
    this.#return(this.#visits.back(this.#place))
  }

  forward(): void {
    this.#return(this.#visits.forward(this.#place))
  }

  /** Brings a mark to the middle of the window; the page, where its place is not known. */
  async reveal(mark: Pick<Mark, 'pageIndex' | 'rects'>): Promise<void> {
    const document = this.#document
    const view: PDFPageView | undefined = this.#viewer.getPageView(mark.pageIndex)
    if (document === null || view === undefined) return
    if (!view.pdfPage) {
      const page = await document.getPage(mark.pageIndex + 1)
      if (this.#closed.signal.aborted) return
      if (!view.pdfPage) view.setPdfPage(page)
    }
    if (Math.abs(mark.pageIndex + 1 - this.#location.pageNumber) > 1) this.#leave()
    const rect = mark.rects[0]
    const pageNumber = mark.pageIndex + 1
    if (rect === undefined) this.#viewer.scrollPageIntoView({ pageNumber })
    else centre(this.#viewer, pageNumber, rect)
  }

  /** The text that is selected, with its places. */
  selected(): Passage[] {
    return selectedPassages(this.#viewer.getCachedPageViews())
  }

  /** `origin` stays where it is on the screen: [x, y] from the container's upper left corner. */
  zoomBy(factor: number, origin?: readonly [number, number]): void {
    const at = origin === undefined ? {} : { origin: [...origin] }
    this.#viewer.updateScale({ scaleFactor: factor, drawingDelay: 300, ...at })
  }

  zoomStep(direction: 1 | -1): void {
    this.#viewer.updateScale({ steps: direction })
  }

  /** A number (1 is the paper's size) or the name of a fit. */
  setZoom(zoom: string): void {
    this.#viewer.currentScaleValue = zoom
  }

  rotate(degrees: 90 | -90): void {
    this.#viewer.pagesRotation += degrees
  }

  setPagesAbreast(count: 1 | 2): void {
    this.#viewer.spreadMode = count === 2 ? SpreadMode.ODD : SpreadMode.NONE
    this.#change({ pagesAbreast: count })
  }

  setContinuous(continuous: boolean): void {
    const { pageNumber } = this.#state
    this.#viewer.scrollMode = scrollModeOf(continuous)
    this.#viewer.currentPageNumber = pageNumber
    this.#change({ continuous, layout: this.#state.layout + 1 })
  }

  /** One whole page at a time, as slides; ending it brings back how the pages lay before. */
  present(on: boolean): void {
    if (on === this.#state.presenting) return
    const { pageNumber, fit, scale, pagesAbreast, continuous } = this.#state
    const viewer = this.#viewer
    if (on) this.#beforePresenting = { zoom: fit ?? String(scale), pagesAbreast, continuous }
    const before = this.#beforePresenting
    viewer.scrollMode = scrollModeOf(!on && before?.continuous !== false)
    viewer.spreadMode = !on && before?.pagesAbreast === 2 ? SpreadMode.ODD : SpreadMode.NONE
    viewer.currentScaleValue = on ? 'page-fit' : (before?.zoom ?? 'auto')
    viewer.currentPageNumber = pageNumber
    this.#change({ presenting: on })
  }

  /** Call when the container's size changed. */
  refit(): void {
    const zoom = this.#viewer.currentScaleValue
    if (typeof zoom === 'string' && isFit(zoom)) this.#viewer.currentScaleValue = zoom
    this.#viewer.update()
  }

  /** Call when pages were recognised: their text is laid anew. */
  relayText(): void {
    for (const view of this.#viewer.getCachedPageViews()) view.reset()
    this.#viewer.update()
  }

  /** How the file is on the screen now, to be opened so again. */
  place(): RememberedPlace {
    const { pageNumber, fit, scale, rotation, pagesAbreast, continuous, presenting } = this.#state
    const lain = { zoom: fit ?? String(scale), pagesAbreast, continuous }
    return { pageNumber, rotation, ...((presenting ? this.#beforePresenting : null) ?? lain) }
  }

  async #open(): Promise<void> {
    try {
      const document = await this.#opening.task.promise
      if (this.#closed.signal.aborted) return
      layWords(document, this.#options.words)
      this.#document = document
      if (this.#tried !== null) this.#options.onUnlocked(this.#tried.password, this.#tried.use)
      this.#viewer.setDocument(document)
      this.#links.setDocument(document)
      const labels = await document.getPageLabels()
      if (this.#closed.signal.aborted) return
      if (labels?.some((label, index) => label !== String(index + 1))) {
        this.#viewer.setPageLabels(labels)
        this.#change({ pageLabels: labels })
      }
    } catch (thrown) {
      this.#fail(openingProblem(thrown, this.#options.source.name))
    }
  }

  #follow(): void {
    const on = <T>(event: string, listener: (data: T) => void) =>
      this.#eventBus.on(event, listener, { signal: this.#closed.signal })
    const shifted = () => this.#change({ layout: this.#state.layout + 1 })
    for (const kind of ['wheel', 'pointerdown', 'keydown']) {
      const touched = () => {
        this.#moved = true
      }
      const { signal } = this.#closed
      this.#options.container.addEventListener(kind, touched, { signal, passive: true })
    }
    on('pagesinit', () => this.#begin())
    on<{ pageNumber: number }>('pagechanging', ({ pageNumber }) => this.#change({ pageNumber }))
    on<{ location: Place }>('updateviewarea', ({ location }) => {
      this.#location = location
    })
    on<{ scale: number; presetValue?: string }>('scalechanging', ({ scale, presetValue }) => {
      const fit = presetValue !== undefined && isFit(presetValue) ? presetValue : null
      this.#change({ scale, fit, layout: this.#state.layout + 1 })
    })
    on<{ pagesRotation: number; pageNumber: number }>('rotationchanging', (turned) => {
      // Every page above changed its height.
      this.#viewer.currentPageNumber = turned.pageNumber
      this.#change({ rotation: turned.pagesRotation, layout: this.#state.layout + 1 })
    })
    on('spreadmodechanged', shifted)
  }

  /** The pages' frames stand; nothing is drawn yet. */
  #begin(): void {
    const { remembered, pageIndex, pageName } = this.#options
    const viewer = this.#viewer
    for (let index = 0; index < viewer.pagesCount; index++) {
      const { div } = viewer.getPageView(index)
      // pdf.js would say it in English.
      div.removeAttribute('data-l10n-id')
      div.setAttribute('aria-label', pageName(index + 1))
    }
    if (remembered !== null) {
      viewer.pagesRotation = remembered.rotation
      this.setPagesAbreast(remembered.pagesAbreast)
      if (!remembered.continuous) this.setContinuous(false)
    }
    viewer.currentScaleValue = remembered?.zoom ?? 'auto'
    const pageNumber = pageIndex === null ? (remembered?.pageNumber ?? 1) : pageIndex + 1
    viewer.currentPageNumber = Math.min(pageNumber, viewer.pagesCount)
    this.#change({ phase: 'ready', pagesCount: viewer.pagesCount, pageNumber })
    void this.#measure()
  }

  async #measure(): Promise<void> {
    await this.#viewer.onePageRendered
    const document = this.#document
    if (document === null) return
    prepareWorkers()
    await measurePages(document, this.#viewer, this.#closed.signal)
    this.#change({ layout: this.#state.layout + 1 })
  }

  /** The viewer tells of a place a frame after it went to another page. */
  get #place(): Place {
    const pageNumber = this.#viewer.currentPageNumber
    if (pageNumber === this.#location.pageNumber) return this.#location
    return { pageNumber, left: null, top: null }
  }

  /** A link or a line of the outline leads elsewhere in the file. */
  #jump(): void {
    this.#moved = true
    this.#leave()
    // The link stays behind, out of sight; its page may be dropped, and the keys with it.
    const { container } = this.#options
    if (container.contains(container.ownerDocument.activeElement)) {
      container.focus({ preventScroll: true })
    }
  }

  #leave(): void {
    this.#visits.leave(this.#place)
    this.#tellVisits()
  }

  #return(place: Place | null): void {
    if (place === null) return
    this.#moved = true
    const destArray = [null, { name: 'XYZ' }, place.left, place.top, null]
    const { pageNumber } = place
    this.#viewer.scrollPageIntoView({ pageNumber, destArray, allowNegativeOffset: true })
    this.#tellVisits()
  }

  #tellVisits(): void {
    const { canGoBack, canGoForward } = this.#visits
    this.#change({ canGoBack, canGoForward })
  }

  #fail(problem: AppError): void {
    if (!this.#closed.signal.aborted) this.#change({ phase: 'failed', problem })
  }

  #change(change: Partial<PdfState>): void {
    this.#state = { ...this.#state, ...change }
    for (const listener of this.#listeners) listener()
  }
}

const scrollModeOf = (continuous: boolean) => (continuous ? ScrollMode.VERTICAL : ScrollMode.PAGE)

import {
  AnnotationMode,
  PasswordResponses,
  type PDFDocumentProxy,
} from 'pdfjs-dist/legacy/build/pdf.mjs'
import { EventBus, type PDFPageView, PDFViewer } from 'pdfjs-dist/legacy/web/pdf_viewer.mjs'
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
import { PageLayout } from './page-layout.ts'
import { measurePages } from './page-sizes.ts'
import type { PasswordUse } from './password-use.ts'
import { isFit, type PdfState, startState } from './pdf-state.ts'
import type { RememberedPlace } from './remembered-place.ts'
import { Trail } from './trail.ts'
import type { Place } from './visits.ts'
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
  readonly layout: PageLayout
  readonly trail: Trail
  readonly #eventBus = new EventBus()
  readonly #closed = new AbortController()
  readonly #viewer: PDFViewer
  readonly #links: AskingLinkService
  readonly #opening: Opening
  readonly #options: Options
  readonly #listeners = new Set<() => void>()
  #tryPassword: ((password: string) => void) | null = null
  #tried: { readonly password: string; readonly use: PasswordUse } | null = null
  #document: PDFDocumentProxy | null = null
  #state: PdfState = startState

  constructor(options: Options) {
    this.#options = options
    this.#links = new AskingLinkService(options.onOutsideLink, () => this.trail.jump())
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
    const change = (changed: Partial<PdfState>) => this.#change(changed)
    const { container } = options
    const { signal } = this.#closed
    this.layout = new PageLayout({ viewer: this.#viewer, state: this.state, change })
    this.trail = new Trail({ viewer: this.#viewer, container, change, signal })
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

  /** The page of a hit that was just opened: nobody has gone anywhere from there. */
  openAt(pageNumber: number): void {
    this.goToPage(pageNumber)
    this.trail.beginHere()
  }

  goToPage(pageNumber: number): void {
    this.trail.noteMove()
    if (pageNumber < 1 || pageNumber > this.#state.pagesCount) return
    if (pageNumber !== this.#state.pageNumber) this.trail.leave()
    this.#viewer.scrollPageIntoView({ pageNumber })
  }

  turnPage(direction: 1 | -1): void {
    this.trail.noteMove()
    if (direction === 1) this.#viewer.nextPage()
    else this.#viewer.previousPage()
  }

  goToDestination(destination: string | unknown[]): void {
    void this.#links.goToDestination(destination)
  }

  /**
   * Brings a mark to the middle of the window; the page, where its place is not known. Who goes
   * elsewhere while the page is being read is left there.
   */
  async reveal(mark: Pick<Mark, 'pageIndex' | 'rects'>): Promise<void> {
    const document = this.#document
    const view: PDFPageView | undefined = this.#viewer.getPageView(mark.pageIndex)
    if (document === null || view === undefined) return
    if (!view.pdfPage) {
      const { moves } = this.trail
      const page = await document.getPage(mark.pageIndex + 1)
      if (this.#closed.signal.aborted || this.trail.moves !== moves) return
      if (!view.pdfPage) view.setPdfPage(page)
    }
    if (Math.abs(mark.pageIndex + 1 - this.trail.pageNumber) > 1) this.trail.leave()
    const rect = mark.rects[0]
    const pageNumber = mark.pageIndex + 1
    if (rect === undefined) this.#viewer.scrollPageIntoView({ pageNumber })
    else centre(this.#viewer, pageNumber, rect)
  }

  /** The text that is selected, with its places. */
  selected(): Passage[] {
    return selectedPassages(this.#viewer.getCachedPageViews())
  }

  /** Call when pages were recognised: their text is laid anew. */
  relayText(): void {
    for (const view of this.#viewer.getCachedPageViews()) view.reset()
    this.#viewer.update()
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
    on('pagesinit', () => this.#begin())
    on<{ pageNumber: number }>('pagechanging', ({ pageNumber }) => this.#change({ pageNumber }))
    on<{ location: Place }>('updateviewarea', ({ location }) => this.trail.follow(location))
    on<{ scale: number; presetValue?: string }>('scalechanging', ({ scale, presetValue }) => {
      const fit = presetValue !== undefined && isFit(presetValue) ? presetValue : null
      this.layout.shifted({ scale, fit })
    })
    on<{ pagesRotation: number; pageNumber: number }>('rotationchanging', (turned) => {
      // Every page above changed its height.
      this.#viewer.currentPageNumber = turned.pageNumber
      this.layout.shifted({ rotation: turned.pagesRotation })
    })
    on('spreadmodechanged', () => this.layout.shifted())
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
    this.layout.bringBack(remembered)
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
    this.layout.shifted()
  }

  #fail(problem: AppError): void {
    if (!this.#closed.signal.aborted) this.#change({ phase: 'failed', problem })
  }

  #change(change: Partial<PdfState>): void {
    this.#state = { ...this.#state, ...change }
    for (const listener of this.#listeners) listener()
  }
}

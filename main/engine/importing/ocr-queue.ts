/** Recognises scans in the background, page by page: what was read of a scan outlives any end of the program. */
import { Failure } from '../../../preload/errors.ts'
import type { OcrProgress, OcrSettings, PlanId } from '../../../preload/model.ts'
import { mediaTypes } from '../extraction/media-type.ts'
import { recognisePage } from '../extraction/ocr/read-page.ts'
import { Recogniser } from '../extraction/ocr/recogniser.ts'
import { Slots } from '../extraction/slots.ts'
import type { OcrJournal } from './ocr-journal.ts'
import { tellPlans } from './ocr-outcome.ts'
import { OcrScan, wantedPages } from './ocr-scan.ts'
import { PageTimes } from './page-times.ts'
import type { ReadingParts } from './reading.ts'
import { suggestFields } from './reading.ts'
import { titleOf } from './storing.ts'

/** Whose pages can be drawn. */
const drawable: ReadonlySet<string> = new Set([
  mediaTypes.pdf,
  mediaTypes.png,
  mediaTypes.jpeg,
  mediaTypes.tiff,
])

export interface OcrOptions extends ReadingParts {
  journal: OcrJournal
  settings: OcrSettings
  /** More of a plan's text is there: index it. */
  onRead(planId: PlanId): void
  onProgress(progress: OcrProgress): void
  report(error: unknown): void
}

export class OcrQueue {
  readonly #o: OcrOptions
  /** Bytes to recognise, with the number of pages that are left; first come, first served. */
  readonly #waiting = new Map<string, number>()
  readonly #stopping = new AbortController()
  readonly #times = new PageTimes()
  /** What is being recognised; more than one while the last pages of a scan are under way. */
  readonly #open = new Map<string, OcrScan>()
  /** Scans are opened and ended one at a time. */
  readonly #turn = new Slots(1)
  #settings: OcrSettings
  #paused = false
  #onBattery = false
  #running: Promise<void> | null = null
  /** By the number of their core. */
  readonly #lanes = new Map<number, Promise<void>>()
  #failed: (error: unknown) => void = () => {}

  constructor(options: OcrOptions) {
    this.#o = options
    this.#settings = options.settings
  }

  /** Queues what the archive has of scans that are not recognised, or not to the end. */
  async start(): Promise<void> {
    for (const { id, deletedAt } of [...this.#o.archive.catalog.all()])
      if (deletedAt === null) await this.queue(id)
  }

  /** Queues a plan's scans. */
  async queue(planId: PlanId): Promise<void> {
    for (const { sha256, text } of this.#o.archive.catalog.get(planId)?.attachments ?? []) {
      if (text !== 'none' && text !== 'partial') continue
      if (this.#stopping.signal.aborted || this.#waiting.has(sha256)) continue
      const document = await this.#o.texts.read(sha256)
      const pages = document ? wantedPages(document).length : 0
      if (pages > 0) this.#waiting.set(sha256, pages)
    }
    this.#run()
  }

  /**
   * Recognises pages again, whatever text they have; null is every page.
   * @throws Failure attachment.missing, attachment.unsupported
   */
  async redo(sha256: string, pageIndex: number | null): Promise<void> {
    await this.#turn.take(async () => {
      const scan = this.#open.get(sha256) ?? (await OcrScan.open(this.#o, sha256))
      if (!scan) throw new Failure('attachment.missing', { name: sha256 })
      const { mediaType, pages } = scan.document
      const isDrawable = (at: number) => drawable.has(mediaType) || pages[at]?.inside !== undefined
      const wanted = (pageIndex === null ? [...pages.keys()] : [pageIndex]).filter(isDrawable)
      if (wanted.length === 0) throw new Failure('attachment.unsupported', { name: sha256 })
      scan.redo(wanted)
      // Said to be read in part, so that the next start goes on with it.
      await tellPlans(this.#o.archive.catalog, scan)
      this.#waiting.set(sha256, scan.pagesLeft)
    })
    this.#run()
  }

  /** Ends after the pages under way. */
  pause(): void {
    this.#paused = true
    this.#tell()
  }

  resume(): void {
    this.#paused = false
    this.#goOn()
  }

  configure(settings: OcrSettings): void {
    this.#settings = settings
    this.#goOn()
  }

  power(onBattery: boolean): void {
    this.#onBattery = onBattery
    this.#goOn()
  }

  progress(): OcrProgress {
    const pagesLeft = [...this.#waiting.values()].reduce((sum, pages) => sum + pages, 0)
    return {
      state: this.#state,
      pagesDone: this.#times.pagesDone,
      pagesLeft,
      secondsLeft: this.#times.secondsFor(pagesLeft, this.#settings.cores),
    }
  }

  /** Resolves when nothing is left, or it is held. */
  async idle(): Promise<void> {
    while (this.#running) await this.#running
  }

  /** Gives up the pages under way; the next start goes on with them. */
  async close(): Promise<void> {
    this.#stopping.abort()
    await this.idle()
  }

  get #state(): OcrProgress['state'] {
    if (!this.#settings.enabled) return 'off'
    if (this.#paused) return 'paused'
    if (this.#onBattery && !this.#settings.onBattery) return 'waiting'
    return this.#running ? 'running' : 'idle'
  }

  get #isHeld(): boolean {
    return this.#stopping.signal.aborted || !['idle', 'running'].includes(this.#state)
  }

  #goOn(): void {
    this.#run()
    this.#tell()
  }

  #run(): void {
    if (this.#isHeld || this.#waiting.size === 0) return
    if (this.#running) this.#staff()
    else this.#begin()
  }

  #begin(): void {
    this.#running = this.#work()
      .catch((error: unknown) => {
        // Without Tesseract or without a disk no page can be read; none is marked for that.
        this.#waiting.clear()
        if (!this.#stopping.signal.aborted) this.#o.report(error)
      })
      .finally(() => {
        this.#running = null
        this.#tell()
        this.#run()
      })
  }

  async #work(): Promise<void> {
    const failures: unknown[] = []
    this.#failed = (error) => failures.push(error)
    this.#staff()
    do {
      while (this.#lanes.size > 0) await Promise.all(this.#lanes.values())
      for (const scan of this.#open.values()) await scan.save()
      // Somebody may have asked for more while the last scan was saved.
    } while (this.#lanes.size > 0)
    this.#open.clear()
    if (failures.length > 0) throw failures[0]
  }

  /** As many lanes as there are cores to use, as far as there is work for them. */
  #staff(): void {
    for (let core = 0; core < this.#settings.cores && this.#hasUntaken; core++) {
      if (this.#lanes.has(core)) continue
      const lane = this.#lane(core)
        .catch((error: unknown) => this.#failed(error))
        .finally(() => this.#lanes.delete(core))
      this.#lanes.set(core, lane)
    }
  }

  get #hasUntaken(): boolean {
    const unopened = [...this.#waiting.keys()].some((sha256) => !this.#open.has(sha256))
    return unopened || [...this.#open.values()].some((scan) => scan.hasUntaken)
  }

  /** A core's work. Tesseract keeps some hundred megabytes, so it ends with the work, or when the core is wanted back. */
  async #lane(core: number): Promise<void> {
    const recogniser = new Recogniser()
    try {
      while (core < this.#settings.cores) {
        const taken = await this.#turn.take(() => this.#take())
        if (!taken) return
        await this.#page(recogniser, taken.scan, taken.pageIndex)
      }
    } finally {
      await recogniser.close()
    }
  }

  /** The next page of an open scan, or of the next one. */
  async #take(): Promise<{ scan: OcrScan; pageIndex: number } | null> {
    while (!this.#isHeld) {
      for (const scan of this.#open.values()) {
        const pageIndex = scan.take()
        if (pageIndex !== null) return { scan, pageIndex }
      }
      const next = [...this.#waiting.keys()].find((sha256) => !this.#open.has(sha256))
      if (next === undefined) return null
      const scan = await OcrScan.open(this.#o, next)
      if (scan) this.#open.set(next, scan)
      if (!scan) this.#waiting.delete(next)
      else if (scan.pagesLeft === 0) await this.#end(scan)
    }
    return null
  }

  async #page(recogniser: Recogniser, scan: OcrScan, pageIndex: number): Promise<void> {
    const { sha256, path, document } = scan
    const before = document.pages[pageIndex]
    if (!before) return
    const startedAt = performance.now()
    try {
      const page = await this.#o.attempts.guard(`${sha256}-${pageIndex}`, () =>
        recognisePage(
          this.#o.extraction,
          recogniser,
          { path, mediaType: document.mediaType },
          pageIndex,
          before,
          this.#stopping.signal,
        ),
      )
      await scan.put(pageIndex, page === 'deadly' ? { ...before, ocr: 'failed' } : page)
    } catch (error) {
      scan.giveBack(pageIndex)
      throw error
    }
    this.#times.add(performance.now() - startedAt)
    this.#waiting.set(sha256, scan.pagesLeft)
    if (scan.pagesLeft === 0) await this.#turn.take(() => this.#end(scan))
    else if (scan.isSaveDue) {
      await scan.save()
      for (const id of this.#o.archive.catalog.plansWith(sha256)) this.#o.onRead(id)
    }
    this.#tell()
  }

  async #end(scan: OcrScan): Promise<void> {
    // Somebody may have asked for a page again.
    if (scan.pagesLeft > 0) return
    this.#waiting.delete(scan.sha256)
    this.#open.delete(scan.sha256)
    for (const planId of await tellPlans(this.#o.archive.catalog, scan)) {
      const [main] = this.#o.archive.catalog.get(planId)?.attachments ?? []
      if (main?.sha256 === scan.sha256) await suggestFields(this.#o, planId, titleOf(main.name))
      this.#o.onRead(planId)
    }
  }

  #tell(): void {
    this.#o.onProgress(this.progress())
  }
}

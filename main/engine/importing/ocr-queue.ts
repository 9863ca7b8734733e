/** Recognises scans in the background, page by page: each page is on disk before the next begins. */
import { Failure } from '../../../preload/errors.ts'
import type { PlanId } from '../../../preload/model.ts'
import { judgePages } from '../extraction/judge.ts'
import { recognisePage } from '../extraction/ocr/read-page.ts'
import { Recogniser } from '../extraction/ocr/recogniser.ts'
import type { ExtractedDocument } from '../extraction/types.ts'
import type { ReadingParts } from './reading.ts'
import { suggestFields } from './reading.ts'
import { titleOf } from './storing.ts'

/** A long scan is searchable as far as it has been read; indexing it after every page would cost more. */
const indexEveryMs = 15_000
/** Pages whose time the estimate is made of: the kind of scan changes on the way. */
const timedPages = 20

export interface OcrProgress {
  paused: boolean
  /** Since the archive was opened. */
  pagesDone: number
  pagesLeft: number
  /** null until a page has been timed. */
  secondsLeft: number | null
}

export interface OcrOptions extends ReadingParts {
  /** More of a plan's text is there: index it. */
  onRead(planId: PlanId): void
  onProgress(progress: OcrProgress): void
  report(error: unknown): void
}

export class OcrQueue {
  readonly #o: OcrOptions
  readonly #recogniser = new Recogniser()
  /** Bytes to recognise, with the number of pages that are left; first come, first served. */
  readonly #waiting = new Map<string, number>()
  readonly #stopping = new AbortController()
  readonly #tookMs: number[] = []
  #pagesDone = 0
  #paused = false
  #running: Promise<void> | null = null

  constructor(options: OcrOptions) {
    this.#o = options
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
      const pages = wantedPages(await this.#o.texts.read(sha256)).length
      if (pages > 0) this.#waiting.set(sha256, pages)
    }
    this.#run()
  }

  /** Ends after the page under way. */
  pause(): void {
    this.#paused = true
    this.#tell()
  }

  resume(): void {
    this.#paused = false
    this.#run()
    this.#tell()
  }

  progress(): OcrProgress {
    const pagesLeft = [...this.#waiting.values()].reduce((sum, pages) => sum + pages, 0)
    const mean = this.#tookMs.reduce((sum, ms) => sum + ms, 0) / this.#tookMs.length
    const secondsLeft = this.#tookMs.length === 0 ? null : Math.ceil((pagesLeft * mean) / 1_000)
    return { paused: this.#paused, pagesDone: this.#pagesDone, pagesLeft, secondsLeft }
  }

  /** Resolves when nothing is left, or it is paused. */
  async idle(): Promise<void> {
    while (this.#running) await this.#running
  }

  /** Gives up the page under way; the next start goes on with it. */
  async close(): Promise<void> {
    this.#stopping.abort()
    await this.idle()
    await this.#recogniser.close()
  }

  get #held(): boolean {
    return this.#paused || this.#stopping.signal.aborted
  }

  #run(): void {
    if (this.#running || this.#held || this.#waiting.size === 0) return
    this.#running = this.#work()
      .catch((error: unknown) => {
        // Without Tesseract no page can be read; none is marked for that.
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
    for (const sha256 of this.#waiting.keys()) {
      if (this.#held) break
      await this.#document(sha256)
    }
    // Tesseract keeps some hundred megabytes for the page that never comes.
    await this.#recogniser.close()
  }

  async #document(sha256: string): Promise<void> {
    const file = await this.#o.archive.attachments.locate(sha256)
    const document = await this.#o.texts.read(sha256)
    let indexedAt = performance.now()
    for (const pageIndex of file ? wantedPages(document) : []) {
      if (this.#held) return
      const page = document?.pages[pageIndex]
      if (!file || !document || !page) break
      const startedAt = performance.now()
      document.pages[pageIndex] = await recognisePage(
        this.#o.extraction,
        this.#recogniser,
        { path: file.path, mediaType: document.mediaType },
        pageIndex,
        page,
        this.#stopping.signal,
      )
      await this.#o.texts.write(sha256, document)
      this.#pageDone(sha256, performance.now() - startedAt)
      if (performance.now() - indexedAt < indexEveryMs) continue
      indexedAt = performance.now()
      for (const id of this.#o.archive.catalog.plansWith(sha256)) this.#o.onRead(id)
    }
    this.#waiting.delete(sha256)
    if (document) await this.#finish(sha256, document)
  }

  #pageDone(sha256: string, tookMs: number): void {
    this.#pagesDone += 1
    this.#waiting.set(sha256, Math.max(0, (this.#waiting.get(sha256) ?? 0) - 1))
    this.#tookMs.push(tookMs)
    if (this.#tookMs.length > timedPages) this.#tookMs.shift()
    this.#tell()
  }

  /** Tells every plan that has the file what its text has become. */
  async #finish(sha256: string, document: ExtractedDocument): Promise<void> {
    const { archive, texts } = this.#o
    for (const planId of archive.catalog.plansWith(sha256)) {
      const plan = archive.catalog.get(planId)
      const name = plan?.attachments.find((one) => one.sha256 === sha256)?.name ?? ''
      const whole = document.problem?.code !== 'attachment.limit'
      const judged = judgePages(document.pages, name, whole)
      await texts.write(sha256, { ...document, ...judged })
      const { state: text, problem } = judged
      try {
        await archive.catalog.updateAttachment(planId, sha256, { text, problem })
        const [main] = plan?.attachments ?? []
        if (main?.sha256 === sha256) await suggestFields(this.#o, planId, titleOf(main.name))
      } catch (error) {
        // Purged in the meantime.
        if (!(error instanceof Failure)) throw error
      }
      this.#o.onRead(planId)
    }
  }

  #tell(): void {
    this.#o.onProgress(this.progress())
  }
}

function wantedPages(document: ExtractedDocument | null): number[] {
  return (document?.pages ?? []).flatMap(({ ocr }, pageIndex) =>
    ocr === 'wanted' ? pageIndex : [],
  )
}

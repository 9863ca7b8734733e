/** Reads files in worker threads: a file that hangs or kills its worker is marked, and the others go on. */
import { availableParallelism } from 'node:os'
import { fileURLToPath } from 'node:url'
import { Tinypool } from 'tinypool'
import type { ErrorCode } from '../../../preload/errors.ts'
import { Failure } from '../../../preload/errors.ts'
import type { DocumentFacts, DocumentView, Signature } from '../../../preload/model.ts'
import { limits } from './limits.ts'
import { mediaTypes } from './media-type.ts'
import { rectsOfWords } from './ocr/word-rects.ts'
import { Slots } from './slots.ts'
import type {
  ExtractedDocument,
  ExtractedPage,
  InsidePlace,
  LocatedRanges,
  PageImage,
  QuarterTurns,
  Viewed,
  WantedRanges,
} from './types.ts'
import type { Task } from './worker.ts'

export interface ExtractionOptions {
  /** Files read at once. */
  workers?: number
  /** The bundled worker's path; its source when absent. */
  workerFile?: string
  timeoutMs?: number
  /** JavaScript heap of a worker. */
  heapMb?: number
}

export class Extraction {
  /** Files read at once; more that are asked for wait. */
  readonly width: number
  readonly #pool: Tinypool
  readonly #timeoutMs: number
  readonly #slots: Slots
  readonly #closing = new AbortController()
  /** By path; given by a person, known as long as the archive is open. */
  readonly #passwords = new Map<string, string>()

  constructor(o: ExtractionOptions = {}) {
    this.#timeoutMs = o.timeoutMs ?? limits.secondsAFile * 1_000
    // One core stays free for the window.
    this.width = o.workers ?? Math.max(1, availableParallelism() - 1)
    this.#slots = new Slots(this.width)
    this.#pool = new Tinypool({
      filename: o.workerFile ?? fileURLToPath(new URL('./worker.ts', import.meta.url)),
      runtime: 'worker_threads',
      minThreads: 0,
      // One more than reads files: a person who waits for marks does not queue behind an import.
      maxThreads: this.width + 1,
      idleTimeout: 30_000,
      resourceLimits: { maxOldGenerationSizeMb: o.heapMb ?? limits.workerHeapMb },
    })
    // A worker that dies between tasks has no file to mark; unheard, it would end the engine.
    this.#pool.on('error', () => {})
  }

  /**
   * Never throws for what a file holds: `problem` says why there is no text.
   * @throws Failure call.cancelled when the signal or `close` ends it: that says nothing about the file
   */
  async extract(
    path: string,
    name: string,
    o: { signal?: AbortSignal } = {},
  ): Promise<ExtractedDocument> {
    const ended = AbortSignal.any([this.#closing.signal, ...(o.signal ? [o.signal] : [])])
    try {
      // The clock starts with the reading, not with the waiting.
      return await this.#slots.take(
        () => this.#run<ExtractedDocument>({ kind: 'extract', name, ...this.#locked(path) }, ended),
        ended,
      )
    } catch (error) {
      if (ended.aborted) throw new Failure('call.cancelled', { name }, error)
      return unreadDocument(whyItEnded(error), name)
    }
  }

  /**
   * The text of a file's head, before the file is anybody's: the first page of a PDF, all of what has no pages.
   * Empty for what cannot be read, or not soon.
   * @throws Failure call.cancelled
   */
  async peek(path: string, name: string, signal: AbortSignal): Promise<string[]> {
    const ended = AbortSignal.any([this.#closing.signal, signal])
    try {
      const task: Task = { kind: 'peek', path, name }
      return await this.#slots.take(() => this.#run<string[]>(task, ended), ended)
    } catch (error) {
      if (ended.aborted) throw new Failure('call.cancelled', { name }, error)
      return []
    }
  }

  /**
   * Where ranges of a PDF's pages stand; a page that cannot be read again has no rectangles.
   * @param pages what was read from it: pages that were recognised answer from their words
   */
  async locate(
    path: string,
    wanted: WantedRanges[],
    pages: readonly ExtractedPage[] = [],
  ): Promise<LocatedRanges[]> {
    const drawn = wanted.filter(({ pageIndex }) => !pages[pageIndex]?.words)
    const located = drawn.length > 0 ? await this.#locateInText(path, drawn) : []
    const byPage = new Map(located.map((page) => [page.pageIndex, page]))
    return wanted.map(({ pageIndex, ranges }) => {
      const { words } = pages[pageIndex] ?? {}
      if (words) return { pageIndex, rects: rectsOfWords(words, ranges) }
      return byPage.get(pageIndex) ?? { pageIndex, rects: ranges.map(() => []) }
    })
  }

  /** Tries this password from now on. */
  unlock(path: string, password: string): void {
    this.#passwords.set(path, password)
  }

  /** It proved wrong. */
  lock(path: string): void {
    this.#passwords.delete(path)
  }

  isUnlocked(path: string): boolean {
    return this.#passwords.has(path)
  }

  /** Empty for what is no PDF, and for one that cannot be read. */
  async signatures(path: string): Promise<Signature[]> {
    const task: Task = { kind: 'signatures', ...this.#locked(path) }
    return this.#run<Signature[]>(task, this.#closing.signal).catch(() => [])
  }

  /** null for what is no PDF, and for one that cannot be read. */
  async facts(path: string): Promise<DocumentFacts | null> {
    const task: Task = { kind: 'facts', ...this.#locked(path) }
    return this.#run<DocumentFacts | null>(task, this.#closing.signal).catch(() => null)
  }

  /**
   * A page as a picture, for recognition; null when it cannot be drawn.
   * @throws Failure call.cancelled
   */
  async draw(
    { path, ...where }: { path: string; mediaType: string; inside?: InsidePlace | undefined },
    pageIndex: number,
    turns: QuarterTurns,
    signal: AbortSignal,
  ): Promise<PageImage | null> {
    const ended = AbortSignal.any([this.#closing.signal, signal])
    const task: Task = { kind: 'draw', ...this.#locked(path), ...where, pageIndex, turns }
    try {
      return await this.#slots.take(() => this.#run<PageImage | null>(task, ended), ended)
    } catch (error) {
      if (ended.aborted) throw new Failure('call.cancelled', {}, error)
      return null
    }
  }

  /**
   * A file for the reader to lay out.
   * @throws Failure file.tooLarge, attachment.broken, attachment.timedOut, attachment.outOfMemory
   */
  async view(file: { path: string; name: string; mediaType: string }): Promise<DocumentView> {
    const viewed = await this.#run<Viewed>({ kind: 'view', ...file }, this.#closing.signal).catch(
      (error: unknown) => {
        throw new Failure(whyItEnded(error), { name: file.name }, error)
      },
    )
    if ('problem' in viewed) throw new Failure(viewed.problem.code, viewed.problem.params)
    return viewed.view
  }

  async close(): Promise<void> {
    this.#closing.abort()
    await this.#pool.destroy()
  }

  #locked(path: string): { path: string; password: string } {
    return { path, password: this.#passwords.get(path) ?? '' }
  }

  async #locateInText(path: string, wanted: WantedRanges[]): Promise<LocatedRanges[]> {
    try {
      return await this.#run(
        { kind: 'locate', ...this.#locked(path), wanted },
        this.#closing.signal,
      )
    } catch {
      return []
    }
  }

  /** Aborting a running task makes tinypool end its worker; the next task gets a new one. */
  async #run<T>(task: Task, signal: AbortSignal): Promise<T> {
    const ended = AbortSignal.any([AbortSignal.timeout(this.#timeoutMs), signal])
    return (await this.#pool.run(task, { signal: ended })) as T
  }
}

/** Of a file that its worker did not survive. */
export function unreadDocument(code: ErrorCode, name: string): ExtractedDocument {
  return {
    mediaType: mediaTypes.unknown,
    pages: [],
    info: { title: '', author: '' },
    state: 'failed',
    problem: { code, params: { name } },
  }
}

function whyItEnded(error: unknown): ErrorCode {
  const { name = '', code = '' } = error as { name?: string; code?: string }
  if (name === 'AbortError' || name === 'TimeoutError') return 'attachment.timedOut'
  if (code === 'ERR_WORKER_OUT_OF_MEMORY') return 'attachment.outOfMemory'
  if (code === 'ENOENT') return 'attachment.missing'
  return 'attachment.broken'
}

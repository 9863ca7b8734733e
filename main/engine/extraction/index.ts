/** Reads files in worker threads: a file that hangs or kills its worker is marked, and the others go on. */
import { availableParallelism } from 'node:os'
import { fileURLToPath } from 'node:url'
import { Tinypool } from 'tinypool'
import type { ErrorCode } from '../../../preload/errors.ts'
import { limits } from './limits.ts'
import { mediaTypes } from './media-type.ts'
import type { ExtractedDocument, LocatedRanges, WantedRanges } from './types.ts'
import type { Task } from './worker.ts'

export interface ExtractionOptions {
  workers?: number
  /** The bundled worker's path; its source when absent. */
  workerFile?: string
  timeoutMs?: number
}

export class Extraction {
  readonly #pool: Tinypool
  readonly #timeoutMs: number

  constructor(o: ExtractionOptions = {}) {
    this.#timeoutMs = o.timeoutMs ?? limits.secondsAFile * 1_000
    this.#pool = new Tinypool({
      filename: o.workerFile ?? fileURLToPath(new URL('./worker.ts', import.meta.url)),
      runtime: 'worker_threads',
      minThreads: 0,
      // One core stays free for the window.
      maxThreads: o.workers ?? Math.max(1, availableParallelism() - 1),
      idleTimeout: 30_000,
      resourceLimits: { maxOldGenerationSizeMb: limits.workerHeapMb },
    })
  }

  /** Never throws for what a file holds: `problem` says why there is no text. */
  async extract(
    path: string,
    name: string,
    o: { signal?: AbortSignal } = {},
  ): Promise<ExtractedDocument> {
    try {
      return await this.#run<ExtractedDocument>({ kind: 'extract', path, name }, o.signal)
    } catch (error) {
      return {
        mediaType: mediaTypes.unknown,
        pages: [],
        info: { title: '', author: '' },
        state: 'failed',
        problem: { code: whyItEnded(error), params: { name } },
      }
    }
  }

  /** Where ranges of a PDF's pages stand; a page that cannot be read again has no rectangles. */
  locate(path: string, wanted: WantedRanges[]): Promise<LocatedRanges[]> {
    return this.#run<LocatedRanges[]>({ kind: 'locate', path, wanted })
  }

  async close(): Promise<void> {
    await this.#pool.destroy()
  }

  async #run<T>(task: Task, signal?: AbortSignal): Promise<T> {
    const signals = [AbortSignal.timeout(this.#timeoutMs), ...(signal ? [signal] : [])]
    // Aborting a running task makes tinypool end its worker and start another.
    return (await this.#pool.run(task, { signal: AbortSignal.any(signals) })) as T
  }
}

function whyItEnded(error: unknown): ErrorCode {
  const { name = '', code = '' } = error as { name?: string; code?: string }
  if (name === 'AbortError' || name === 'TimeoutError') return 'attachment.timedOut'
  if (code === 'ERR_WORKER_OUT_OF_MEMORY') return 'attachment.outOfMemory'
  if (code === 'ENOENT') return 'attachment.missing'
  return 'attachment.broken'
}

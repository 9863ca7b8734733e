/**
 * Verification of a whole archive, in the background: every stored file is hashed again, and what
 * does not fit together is named. A round can be paused, and goes on after a restart where it was.
 */
import { setTimeout as delay } from 'node:timers/promises'
import type { AppError } from '../../../preload/errors.ts'
import type { IntegrityStatus } from '../../../preload/model.ts'
import type { Archive } from '../archive/index.ts'
import { attachmentFindings } from '../attachments/index.ts'
import { verify } from '../attachments/verify.ts'
import { FixityState } from './fixity-state.ts'

/** More than a person reads; the counts say how many there are. */
const mostListed = 1_000

export interface FixityOptions {
  archive: Archive
  /** This machine's notes on the round under way. */
  stateFile: string
  /** 'low' leaves half of the disk's time to others. */
  priority: 'low' | 'full'
  onProgress(status: IntegrityStatus): void
  report(error: unknown): void
}

export class Fixity {
  readonly #o: FixityOptions
  readonly #state: FixityState
  #files = 0
  #stop: AbortController | null = null
  #closed = false
  #running: Promise<void> | null = null
  #findings: AppError[] = []

  private constructor(options: FixityOptions, state: FixityState) {
    this.#o = options
    this.#state = state
  }

  static async open(options: FixityOptions): Promise<Fixity> {
    return new Fixity(options, await FixityState.open(options.stateFile))
  }

  /** Goes on with a round that was begun and not finished; begins a new one otherwise. */
  start(): void {
    if (this.#running || this.#closed) return
    const stop = new AbortController()
    this.#stop = stop
    this.#running = this.#round(stop.signal)
      .catch((error: unknown) => {
        if (!stop.signal.aborted) this.#o.report(error)
      })
      .finally(() => {
        this.#running = null
        this.#o.onProgress(this.status())
      })
  }

  /** Ends after the megabyte under way. */
  pause(): void {
    this.#stop?.abort()
  }

  /** Resolves when no round is running. */
  async idle(): Promise<void> {
    await this.#running
  }

  async close(): Promise<void> {
    this.#closed = true
    this.pause()
    await this.idle()
  }

  status(): IntegrityStatus {
    const { checked, startedAt, finishedAt } = this.#state
    const begun = startedAt !== null && finishedAt === null
    const problems = this.problems()
    return {
      state: this.#running ? 'running' : begun ? 'paused' : 'idle',
      checked: checked.size,
      files: Math.max(this.#files, checked.size),
      bytes: [...checked.values()].reduce((sum, { bytes }) => sum + bytes, 0),
      finishedAt,
      problems: problems.slice(0, mostListed),
      problemCount: problems.length,
    }
  }

  /** What the round has found so far; all of it after its end. */
  problems(): AppError[] {
    const damaged = [...this.#state.checked.values()].flatMap(({ problem }) => problem ?? [])
    return [...damaged, ...this.#findings]
  }

  /** After a repair: these files are right again. */
  async repaired(files: ReadonlyMap<string, number>): Promise<void> {
    for (const [sha256, bytes] of files) await this.#state.add(sha256, { bytes, problem: null })
    await this.#fitTogether()
    this.#o.onProgress(this.status())
  }

  async #round(signal: AbortSignal): Promise<void> {
    const { archive } = this.#o
    if (this.#state.startedAt === null || this.#state.finishedAt !== null)
      await this.#state.begin(new Date().toISOString())
    const { files } = await archive.attachments.list()
    this.#files = files.length
    const left = files.filter(({ sha256 }) => !this.#state.checked.has(sha256))
    this.#o.onProgress(this.status())
    let toldAt = performance.now()
    for await (const { file, bytes, problem } of verify(archive.root, left, {
      signal,
      pace: this.#pace(),
    })) {
      await this.#state.add(file.sha256, { bytes, problem: problem && this.#named(problem) })
      if (performance.now() - toldAt < 250) continue
      toldAt = performance.now()
      this.#o.onProgress(this.status())
    }
    await archive.rescan()
    await this.#fitTogether()
    await this.#state.finish(new Date().toISOString())
    const { checked, problemCount: problems } = this.status()
    archive.audit.note({ action: 'verify', details: { checked, problems } })
  }

  async #fitTogether(): Promise<void> {
    const { catalog, attachments } = this.#o.archive
    const { files } = await attachments.list()
    const known = new Set(this.#state.checked.keys())
    this.#findings = [
      ...attachmentFindings(catalog.all(), files).filter(
        // Found while hashing it, and named there.
        ({ code, params }) => code !== 'plan.withoutBytes' || !known.has(String(params.sha256)),
      ),
      ...this.#withoutText(),
    ]
  }

  #withoutText(): AppError[] {
    return [...this.#o.archive.catalog.all()]
      .filter(({ deletedAt }) => deletedAt === null)
      .flatMap(({ id, attachments }) =>
        attachments
          .filter(({ text }) => text === 'none' || text === 'failed')
          .map(
            ({ name, sha256, problem }): AppError => ({
              code: problem?.code ?? 'attachment.noText',
              params: { ...problem?.params, id, sha256, name },
            }),
          ),
      )
  }

  /** With what people call the file, and the plan that has it. */
  #named(problem: AppError): AppError {
    const { catalog } = this.#o.archive
    const sha256 = String(problem.params.sha256)
    for (const id of catalog.plansWith(sha256)) {
      const name = catalog.get(id)?.attachments.find((one) => one.sha256 === sha256)?.name
      if (name !== undefined) return { ...problem, params: { ...problem.params, id, name } }
    }
    return { ...problem, params: { ...problem.params, name: String(problem.params.path) } }
  }

  #pace(): (() => Promise<void>) | undefined {
    if (this.#o.priority === 'full') return undefined
    let since = performance.now()
    return async () => {
      await delay(Math.min(200, performance.now() - since), undefined, { ref: false })
      since = performance.now()
    }
  }
}

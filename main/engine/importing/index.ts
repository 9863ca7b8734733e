/** The import queue: stable file → bytes stored → plan written (acknowledged) → text → index. */
import { ulid } from 'ulid'
import type { AppError } from '../../../preload/errors.ts'
import { Failure, toAppError } from '../../../preload/errors.ts'
import type { ImportItem, ImportProgress, ImportState, PlanId } from '../../../preload/model.ts'
import { Slots } from '../extraction/slots.ts'
import type { KeptSecrets } from '../knowledge/archive/kept-secrets.ts'
import { WaitingGroups } from './groups.ts'
import { progressOf, shown } from './progress.ts'
import type { ReadingParts } from './reading.ts'
import { readAttachment, suggestFields } from './reading.ts'
import type { QueuedItem } from './state-file.ts'
import { readQueue, writeQueue } from './state-file.ts'
import { Storage, titleOf } from './storing.ts'
import type { FoundFile } from './walk.ts'
import { nameOf, stemKey, walk } from './walk.ts'

export { Attempts } from './attempts.ts'
export { OcrJournal } from './ocr-journal.ts'
export { OcrQueue } from './ocr-queue.ts'
export type { ReadingParts } from './reading.ts'
export { suggestFields, unlockAttachment } from './reading.ts'
export { TextRepair } from './repair.ts'
export { titleOf } from './storing.ts'
export { WatchedFolders } from './watching.ts'

/** A window that is told more often than this only spends its time on drawing. */
const tellEveryMs = 100
/** A crash in between only meets the same files again, and knows them by their bytes. */
const keepEveryMs = 2_000
/** One copies while the other waits for the disk's fsync; more only make a hard disk seek. */
const storedAtOnce = 2

const over: ReadonlySet<ImportState> = new Set(['done', 'duplicate', 'failed', 'cancelled'])

/** Files by their ids, or every one in a state: the window lists only some of many. */
export type Which = string[] | ImportState

export interface ImportOptions extends ReadingParts {
  secrets: KeptSecrets
  /** On this machine, not in the archive. */
  stateFile: string
  onProgress(progress: ImportProgress): void
  /** A plan's text is there: index it. */
  onRead(planId: PlanId): void
}

export class ImportQueue {
  readonly #o: ImportOptions
  readonly #items = new Map<string, QueuedItem>()
  readonly #waiting = new WaitingGroups()
  /** What a group has become, for a sibling that is tried again. */
  readonly #planOfGroup = new Map<string, PlanId>()
  readonly #stopping = new AbortController()
  readonly #copies = new Map<string, AbortController>()
  readonly #storage: Storage
  readonly #readers: Slots
  readonly #jobs = new Set<Promise<void>>()
  readonly #loaded: Promise<void>
  #storing = 0
  #teller: NodeJS.Timeout | null = null
  #keptAt = 0
  #keeping: Promise<void> = Promise.resolve()

  constructor(options: ImportOptions) {
    this.#o = options
    // One more than the workers, so that they have work while a text is written.
    this.#readers = new Slots(options.extraction.width + 1)
    this.#storage = new Storage({
      ...options,
      set: (item, change) => this.#set(item, change),
      signalOf: (item) => this.#signalOf(item),
    })
    this.#loaded = this.#load()
  }

  /**
   * Queues files and folders; answers when they are queued, and that is on disk. `tagsOf` is of the plan that a file makes.
   * @throws Failure call.cancelled when it is closed before all are found, disk.*
   */
  async add(
    paths: string[],
    into: PlanId | null,
    tagsOf: (file: FoundFile) => string[] = () => [],
  ): Promise<{ batch: string; files: number }> {
    await this.#loaded
    const batch = ulid().toLowerCase()
    const groups = new Map<string, string>()
    let files = 0
    const queue = (path: string, bytes: number, tags: string[], problem: AppError | null) => {
      const id = ulid().toLowerCase()
      const stem = stemKey(path)
      const group = groups.get(stem) ?? id
      groups.set(stem, group)
      const state: ImportState = problem ? 'failed' : 'waiting'
      const name = nameOf(path)
      const place = { id, batch, path, name, bytes, into, group, tags }
      const item = { ...place, state, planId: null, problem, keepSecret: false }
      this.#items.set(id, item)
      if (state === 'waiting') this.#waiting.put(item, into)
      files += 1
    }
    const unreadable = (path: string, code: AppError['code']) =>
      queue(path, 0, [], { code, params: { name: nameOf(path) } })
    for await (const file of walk(paths, unreadable)) {
      if (this.#stopping.signal.aborted) throw new Failure('call.cancelled')
      queue(file.path, file.bytes, tagsOf(file), null)
    }
    await this.#keep()
    this.#run()
    this.#tell()
    return { batch, files }
  }

  /** Counts, and the items that a person looks for. */
  progress(): ImportProgress {
    return progressOf(this.#items)
  }

  /** Every file that was added together. */
  filesOf(batch: string): ImportItem[] {
    return [...this.#items.values()].filter((item) => item.batch === batch).map(shown)
  }

  /**
   * Takes back what has no plan yet; a copy under way is stopped. On the disk when it resolves.
   * @param which files by their ids, or every one in a state @throws disk.*
   */
  async cancel(which: Which): Promise<void> {
    for (const item of this.#chosen(which)) {
      if (!['waiting', 'storing', 'held'].includes(item.state)) continue
      // The paper's name may be a secret, too: of what stays outside only the degree is noted.
      if (item.state === 'held') this.#noteSecret('secretLeft', item)
      this.#set(item, { state: 'cancelled', problem: null })
      this.#copies.get(item.id)?.abort()
    }
    await this.#keep()
  }

  /** Queues again what failed or was taken back. On the disk when it resolves. @throws disk.* */
  async retry(which: Which): Promise<void> {
    for (const item of this.#chosen(which)) {
      if (item.state !== 'failed' && item.state !== 'cancelled') continue
      this.#set(item, { state: 'waiting', problem: null })
      this.#waiting.put(item, item.into ?? this.#planOfGroup.get(item.group) ?? null)
    }
    this.#run()
    await this.#keep()
  }

  /** Goes on with files that are held because of a degree of secrecy on them, and with what belongs to them. */
  async keepSecrets(ids: readonly string[]): Promise<void> {
    const groups = new Set(this.#named(ids).map(({ group }) => group))
    for (const item of this.#items.values()) {
      if (item.state !== 'held' || !groups.has(item.group)) continue
      this.#noteSecret('secretKept', item, { name: item.name })
      this.#set(item, { state: 'waiting', problem: null, keepSecret: true })
      this.#waiting.put(item, item.into ?? this.#planOfGroup.get(item.group) ?? null)
    }
    this.#run()
    await this.#keep()
  }

  #noteSecret(
    action: 'secretKept' | 'secretLeft',
    { problem }: QueuedItem,
    more: { name?: string } = {},
  ): void {
    const degree = String(problem?.params.degree ?? '')
    this.#o.archive.audit.note({ action, details: { degree, ...more } })
  }

  /** Takes what is over off the list. */
  async clear(): Promise<void> {
    for (const { id, state } of [...this.#items.values()])
      if (over.has(state)) this.#items.delete(id)
    this.#tell()
    await this.#keep()
  }

  async idle(): Promise<void> {
    await this.#loaded
    while (this.#jobs.size > 0) await Promise.all(this.#jobs)
  }

  /** Stops what is under way; it goes on at the next start. */
  async close(): Promise<void> {
    this.#stopping.abort()
    await this.idle()
    if (this.#teller) clearTimeout(this.#teller)
    await this.#keep()
  }

  async #load(): Promise<void> {
    for (const item of await readQueue(this.#o.stateFile)) {
      this.#items.set(item.id, item)
      if (item.state === 'waiting') this.#waiting.put(item, item.into)
    }
    this.#run()
  }

  #run(): void {
    while (this.#storing < storedAtOnce && !this.#stopping.signal.aborted) {
      const group = this.#waiting.take()
      if (!group) return
      this.#storing += 1
      const stored = this.#storage.store(group).finally(() => {
        for (const { id } of group.items) this.#copies.delete(id)
        this.#storing -= 1
        this.#run()
      })
      this.#track(
        stored.then(async (plan) => {
          if (!plan) return
          this.#planOfGroup.set(group.key, plan.planId)
          await this.#read(plan.planId, plan.items, group.into === null)
        }),
      )
      this.#keepSoon()
    }
  }

  #track(job: Promise<void>): void {
    const tracked = job.finally(() => this.#jobs.delete(tracked))
    this.#jobs.add(tracked)
  }

  async #read(
    planId: PlanId,
    items: ReadonlyMap<QueuedItem, string>,
    isNew: boolean,
  ): Promise<void> {
    const { signal } = this.#stopping
    try {
      await this.#readers.take(async () => {
        for (const [item, sha256] of items) {
          const read = await readAttachment(this.#o, planId, sha256, signal)
          this.#set(item, { state: 'indexing', problem: read?.problem ?? null })
        }
        const [main] = items.keys()
        if (isNew && main) await suggestFields(this.#o, planId, titleOf(main.name))
      }, signal)
      this.#o.onRead(planId)
      for (const item of items.keys()) this.#set(item, { state: 'done' })
    } catch (error) {
      // The plan is there; what is missing of its text is read at the next start.
      if (signal.aborted) return
      const problem = toAppError(error)
      for (const item of items.keys()) this.#set(item, { state: 'done', problem })
      this.#o.onRead(planId)
    }
  }

  #signalOf(item: QueuedItem): AbortSignal {
    const copy = new AbortController()
    this.#copies.set(item.id, copy)
    return AbortSignal.any([copy.signal, this.#stopping.signal])
  }

  #chosen(which: Which): QueuedItem[] {
    if (Array.isArray(which)) return this.#named(which)
    return [...this.#items.values()].filter(({ state }) => state === which)
  }

  #named(ids: readonly string[]): QueuedItem[] {
    return ids.flatMap((id) => this.#items.get(id) ?? [])
  }

  #set(item: QueuedItem, change: Partial<QueuedItem>): void {
    // What a person took back stays so, whatever its copy still says.
    if (item.state === 'cancelled' && change.state !== 'waiting') return
    Object.assign(item, change)
    this.#tell()
  }

  #tell(): void {
    this.#teller ??= setTimeout(() => {
      this.#teller = null
      this.#o.onProgress(this.progress())
    }, tellEveryMs)
  }

  /** With 10,000 files waiting, keeping the list after each one would cost more than the files. */
  #keepSoon(): void {
    if (performance.now() - this.#keptAt < keepEveryMs) return
    this.#keep().catch(() => {})
  }

  #keep(): Promise<void> {
    this.#keptAt = performance.now()
    const next = this.#keeping.then(() => writeQueue(this.#o.stateFile, this.#items.values()))
    this.#keeping = next.catch(() => {})
    return next
  }
}

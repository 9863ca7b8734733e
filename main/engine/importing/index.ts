/** The import queue: stable file → bytes stored → plan written (acknowledged) → text → index. */
import { extname } from 'node:path'
import { ulid } from 'ulid'
import { Failure, toAppError } from '../../../preload/errors.ts'
import type { Attachment, ImportItem, ImportProgress, PlanId } from '../../../preload/model.ts'
import { ImportState } from '../../../preload/model.ts'
import type { ReadingParts } from './reading.ts'
import { readAttachment, suggestFields } from './reading.ts'
import type { QueuedItem } from './state-file.ts'
import { readQueue, writeQueue } from './state-file.ts'
import { nameOf, stemKey, walk } from './walk.ts'

export { repairTexts } from './reading.ts'

/** A window that is told more often than this only spends its time on drawing. */
const tellEveryMs = 100
/** A crash in between only meets the same files again, and knows them by their bytes. */
const keepEveryMs = 2_000
/** Enough for a screen of the queue; the counts are over all. */
const mostListed = 1_000
/** A file that somebody is still copying is tried again this often, with growing pauses. */
const stabilityTries = 4

export interface ImportOptions extends ReadingParts {
  /** On this machine, not in the archive. */
  stateFile: string
  onProgress(progress: ImportProgress): void
  /** A plan's text is there: index it. */
  onRead(planId: PlanId): void
}

export class ImportQueue {
  readonly #o: ImportOptions
  readonly #items = new Map<string, QueuedItem>()
  readonly #stopping = new AbortController()
  readonly #loaded: Promise<void>
  #running: Promise<void> | null = null
  #teller: NodeJS.Timeout | null = null
  #keptAt = 0

  constructor(options: ImportOptions) {
    this.#o = options
    this.#loaded = this.#load()
  }

  /** Queues files and folders; answers when they are queued, and that is on disk. */
  async add(paths: string[], into: PlanId | null): Promise<{ batch: string; files: number }> {
    await this.#loaded
    const batch = ulid().toLowerCase()
    let files = 0
    const queue = (
      path: string,
      bytes: number,
      state: ImportState,
      problem: ImportItem['problem'],
    ) => {
      const id = ulid().toLowerCase()
      const name = nameOf(path)
      this.#items.set(id, { id, batch, path, name, bytes, state, planId: null, problem, into })
      files += 1
    }
    const unreadable = (path: string) =>
      queue(path, 0, 'failed', { code: 'file.unreadable', params: { name: nameOf(path) } })
    for await (const file of walk(paths, unreadable)) queue(file.path, file.bytes, 'waiting', null)
    await this.#keep()
    this.#run()
    this.#tell()
    return { batch, files }
  }

  progress(): ImportProgress {
    const counts = Object.fromEntries(
      ImportState.options.map((state) => [state, 0]),
    ) as ImportProgress['counts']
    for (const { state } of this.#items.values()) counts[state] += 1
    const items = [...this.#items.values()]
      .slice(-mostListed)
      .map(({ into: _into, ...item }): ImportItem => item)
    return { items, counts }
  }

  /** Takes back what has not begun. */
  cancel(ids: readonly string[]): void {
    this.#change(ids, 'waiting', 'cancelled')
  }

  retry(ids: readonly string[]): void {
    this.#change(ids, 'failed', 'waiting')
    this.#change(ids, 'cancelled', 'waiting')
    this.#run()
  }

  clear(): void {
    for (const { id, state } of [...this.#items.values()])
      if (['done', 'duplicate', 'failed', 'cancelled'].includes(state)) this.#items.delete(id)
    this.#tell()
  }

  async idle(): Promise<void> {
    await this.#loaded
    while (this.#running) await this.#running
  }

  /** Ends after the file under way; the rest waits for the next start. */
  async close(): Promise<void> {
    this.#stopping.abort()
    await this.idle()
    if (this.#teller) clearTimeout(this.#teller)
    await this.#keep()
  }

  async #load(): Promise<void> {
    for (const item of await readQueue(this.#o.stateFile)) this.#items.set(item.id, item)
    this.#run()
  }

  #run(): void {
    this.#running ??= this.#work().finally(() => {
      this.#running = null
    })
  }

  async #work(): Promise<void> {
    for (let group = this.#nextGroup(); group.length > 0; group = this.#nextGroup()) {
      const planId = await this.#store(group)
      if (planId) await this.#read(planId, group)
      await this.#keepNowAndThen()
    }
  }

  /** The next waiting file and its siblings: same batch, same folder, same stem. The PDF leads. */
  #nextGroup(): QueuedItem[] {
    if (this.#stopping.signal.aborted) return []
    const waiting = [...this.#items.values()].filter((item) => item.state === 'waiting')
    const [first] = waiting
    if (!first) return []
    const key = stemKey(first.path)
    const rank = (item: QueuedItem) => (extname(item.path).toLowerCase() === '.pdf' ? 0 : 1)
    return waiting
      .filter((item) => item.batch === first.batch && stemKey(item.path) === key)
      .sort((a, b) => rank(a) - rank(b))
  }

  /** Stores the group's bytes, then writes the plan. A file that fails is named; the others go on. */
  async #store(group: readonly QueuedItem[]): Promise<PlanId | null> {
    const stored: { item: QueuedItem; attachment: Attachment }[] = []
    for (const item of group) {
      this.#set(item, { state: 'storing' })
      try {
        const attachment = await this.#storeFile(item)
        if (attachment) stored.push({ item, attachment })
      } catch (error) {
        this.#set(item, { state: 'failed', problem: toAppError(error) })
      }
    }
    const [first] = stored
    if (!first) return null
    const attachments = stored.map(({ attachment }) => attachment)
    try {
      const { catalog } = this.#o.archive
      const plan =
        first.item.into === null
          ? await catalog.create({ title: titleOf(first.item.name), review: 'inbox' }, attachments)
          : await catalog.addAttachments(first.item.into, attachments)
      for (const { item } of stored) this.#set(item, { state: 'reading', planId: plan.id })
      return plan.id
    } catch (error) {
      for (const { item } of stored)
        this.#set(item, { state: 'failed', problem: toAppError(error) })
      return null
    }
  }

  /** null when the archive has these bytes already. */
  async #storeFile(item: QueuedItem): Promise<Attachment | null> {
    const { archive } = this.#o
    const { sha256, bytes } = await this.#addWhenStable(item.path)
    const owners = archive.catalog.plansWith(sha256)
    const owner = owners.find((id) => !archive.catalog.get(id)?.deletedAt) ?? owners[0]
    if (owner !== undefined && (item.into === null || owners.includes(item.into))) {
      const plan = archive.catalog.get(owner)
      this.#set(item, {
        state: 'duplicate',
        planId: owner,
        problem: {
          code: 'file.duplicate',
          params: { name: item.name, plan: plan?.number || plan?.title || owner },
        },
      })
      return null
    }
    return {
      sha256,
      name: item.name,
      mediaType: 'application/octet-stream',
      bytes,
      pages: null,
      kind: item.into === null ? 'original' : 'annex',
      addedAt: new Date().toISOString(),
      text: 'pending',
      problem: null,
    }
  }

  async #addWhenStable(path: string): Promise<{ sha256: string; bytes: number }> {
    const { signal } = this.#stopping
    for (let attempt = 1; ; attempt++) {
      try {
        return await this.#o.archive.attachments.add(path, { signal })
      } catch (error) {
        const changed = error instanceof Failure && error.error.code === 'file.changed'
        if (!changed || attempt === stabilityTries || signal.aborted) throw error
        await new Promise((resolve) => setTimeout(resolve, 500 * attempt))
      }
    }
  }

  async #read(planId: PlanId, group: readonly QueuedItem[]): Promise<void> {
    const items = group.filter((item) => item.state === 'reading')
    const hashes = this.#o.archive.catalog.get(planId)?.attachments ?? []
    for (const item of items) {
      const sha256 = hashes.find((one) => one.name === item.name)?.sha256
      try {
        const read = sha256
          ? await readAttachment(this.#o, planId, sha256, this.#stopping.signal)
          : null
        this.#set(item, { state: 'indexing', problem: read?.problem ?? null })
      } catch (error) {
        this.#set(item, { state: 'indexing', problem: toAppError(error) })
      }
    }
    const [first] = items
    if (first && first.into === null)
      await suggestFields(this.#o, planId, titleOf(first.name)).catch(() => {})
    this.#o.onRead(planId)
    for (const item of items) this.#set(item, { state: 'done' })
  }

  #change(ids: readonly string[], from: ImportState, to: ImportState): void {
    for (const id of ids) {
      const item = this.#items.get(id)
      if (item?.state === from) this.#set(item, { state: to, problem: null })
    }
  }

  #set(item: QueuedItem, change: Partial<QueuedItem>): void {
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
  async #keepNowAndThen(): Promise<void> {
    if (performance.now() - this.#keptAt < keepEveryMs) return
    await this.#keep().catch(() => {})
  }

  /** Only what is unfinished is kept; a file whose plan is written is read again by `repairTexts`. */
  #keep(): Promise<void> {
    this.#keptAt = performance.now()
    const unfinished = [...this.#items.values()].filter(
      ({ state }) => state === 'waiting' || state === 'storing',
    )
    return writeQueue(
      this.#o.stateFile,
      unfinished.map((item) => ({ ...item, state: 'waiting' as const })),
    )
  }
}

/** A title until the header is read: the file's name without its ending, with spaces. */
export function titleOf(name: string): string {
  const stem = name.slice(0, name.length - extname(name).length)
  return stem.replace(/[_\s]+/g, ' ').trim() || name
}

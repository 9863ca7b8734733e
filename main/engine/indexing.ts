/** Keeps the search index in step with the catalogue: what changed is indexed again, in the background. */
import type { Attachment, Plan, PlanId, Vocabulary } from '../../preload/model.ts'
import type { Catalog } from './catalog/index.ts'
import type { TextStore } from './extraction/text-store.ts'
import { IndexedNames } from './indexed-names.ts'
import type { IndexedPage, IndexedPlan, SearchIndex } from './search/index.ts'

/** Quiet time after the last change before the index is written to disk. */
const flushAfterMs = 2_000

export interface IndexingOptions {
  catalog: Catalog
  texts: TextStore
  index: SearchIndex
  vocabulary: Vocabulary
  /** Called when the share that is indexed changes: 0–1, null when the index is whole. */
  onProgress(share: number | null): void
  report(error: unknown): void
}

export class Indexing {
  readonly #o: IndexingOptions
  readonly #waiting = new Set<PlanId>()
  #names: IndexedNames
  #total = 0
  #running: Promise<void> | null = null
  #flushTimer: NodeJS.Timeout | null = null
  #closed = false
  readonly #stopListening: () => void

  constructor(options: IndexingOptions) {
    this.#o = options
    this.#names = new IndexedNames(options.vocabulary)
    this.#stopListening = options.catalog.onChange((ids) => this.queue(ids))
  }

  /** 0–1 while there is work, null when the index is whole. */
  get progress(): number | null {
    if (this.#running === null) return null
    return this.#total === 0 ? 0 : 1 - this.#waiting.size / this.#total
  }

  /** It was damaged, or never made: what it answers is not all there is. */
  get lacksPlans(): boolean {
    let plans = 0
    for (const _ of this.#o.catalog.all()) plans += 1
    return this.#o.index.versions().size < plans
  }

  /** Queues every plan whose indexed version is not the catalogue's, and drops what is no longer there. */
  reconcile(): void {
    const indexed = this.#o.index.versions()
    const stale: PlanId[] = []
    for (const plan of this.#o.catalog.all()) {
      if (indexed.get(plan.id) !== this.#names.versionOf(plan)) stale.push(plan.id)
      indexed.delete(plan.id)
    }
    this.queue([...stale, ...indexed.keys()])
  }

  /** Plans whose area or type has another name now are indexed again. */
  rename(vocabulary: Vocabulary): void {
    this.#names = new IndexedNames(vocabulary)
    this.reconcile()
  }

  queue(ids: Iterable<PlanId>): void {
    if (this.#closed) return
    for (const id of ids) this.#waiting.add(id)
    if (this.#waiting.size === 0) return
    this.#total = Math.max(this.#total, this.#waiting.size)
    this.#running ??= this.#run().finally(() => {
      this.#running = null
      this.#total = 0
      // What was queued after the last look at what waits.
      if (this.#waiting.size > 0) this.queue([])
      else this.#o.onProgress(null)
    })
  }

  /** Resolves when nothing is waiting to be indexed. */
  async idle(): Promise<void> {
    while (this.#running) await this.#running
  }

  async close(): Promise<void> {
    this.#closed = true
    this.#stopListening()
    this.#waiting.clear()
    await this.#running
    if (this.#flushTimer) clearTimeout(this.#flushTimer)
    await this.#o.index.close()
  }

  async #run(): Promise<void> {
    for (const id of this.#waiting) {
      this.#waiting.delete(id)
      try {
        await this.#indexPlan(id)
        await this.#o.index.settle()
      } catch (error) {
        this.#o.report(error)
      }
      this.#o.onProgress(this.progress)
    }
    this.#flushLater()
  }

  async #indexPlan(id: PlanId): Promise<void> {
    const plan = this.#o.catalog.get(id)
    if (plan) this.#o.index.put(await this.#indexed(plan))
    else this.#o.index.remove(id)
  }

  #flushLater(): void {
    if (this.#flushTimer) clearTimeout(this.#flushTimer)
    if (this.#closed) return
    this.#flushTimer = setTimeout(() => {
      this.#o.index.flush().catch(this.#o.report)
    }, flushAfterMs)
  }

  async #indexed(plan: Plan): Promise<IndexedPlan> {
    const pages: IndexedPlan['pages'] = []
    for (const attachment of plan.attachments) {
      const document = await this.#o.texts.read(attachment.sha256)
      document?.pages.forEach((page, pageIndex) => {
        if (page.text.trim() === '') return
        const { sha256, name, mediaType } = attachment
        pages.push({ sha256, name, mediaType, pageIndex, text: page.text })
      })
      pages.push(...notesOn(plan, attachment))
    }
    return {
      id: plan.id,
      version: this.#names.versionOf(plan),
      number: plan.number,
      title: plan.title,
      issuer: plan.issuer,
      signer: `${plan.signer.position} ${plan.signer.name}`.trim(),
      tags: plan.tags,
      areaNames: plan.areas.map((id) => this.#names.area(id)),
      typeName: this.#names.type(plan.type),
      notes: plan.notes,
      issuedOn: plan.issuedOn,
      pages,
    }
  }
}

/** What was written to a file's highlights: found by itself, and led to the page that it is about. */
function notesOn({ annotations }: Plan, { sha256, name, mediaType }: Attachment): IndexedPage[] {
  return annotations
    .filter((noted) => noted.sha256 === sha256 && noted.note.trim() !== '')
    .map(({ pageIndex, note }) => ({ sha256, name, mediaType, pageIndex, text: `✎ ${note}` }))
}

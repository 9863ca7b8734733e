/** What leaves an open archive and comes into it: bags and lists, one after the other. */
import { resolve } from 'node:path'
import { Failure } from '../../../preload/errors.ts'
import type {
  BagImportReport,
  ExportReport,
  PlanFilter,
  PlanId,
  PlanSort,
  TaskProgress,
} from '../../../preload/model.ts'
import type { Archive } from '../archive/index.ts'
import { Turns } from '../catalog/turns.ts'
import { tellingProgress } from '../integrity/task-progress.ts'
import { exportBag } from './bag/export.ts'
import { importPlans } from './bag/import.ts'
import { plansDocumentPath, plansTablePath, readPlansDocument } from './bag/plans-document.ts'
import type { ValidBag } from './bag/validate.ts'
import { validateBag } from './bag/validate.ts'
import { exportList } from './list.ts'
import { isInside } from './place.ts'
import type { SheetLook } from './sheet.ts'
import { writeSheet } from './sheet.ts'

export interface ExchangeOptions {
  archive: Archive
  /** Gives files to the import queue. */
  enqueue(paths: string[]): Promise<{ batch: string; files: number }>
  /** Plans came in whose texts nobody has read here. */
  readTexts(): Promise<void>
  onTask(progress: TaskProgress): void
}

const inUse: PlanFilter = { facets: {}, trash: false }
const byDate: PlanSort = { by: 'issuedOn', descending: false }

export class Exchange {
  readonly #o: ExchangeOptions
  readonly #turns = new Turns<string>()
  #running: AbortController | null = null
  #reading: Promise<void> = Promise.resolve()

  constructor(options: ExchangeOptions) {
    this.#o = options
  }

  /** @throws Failure export.notFree, export.inside, plan.notFound, disk.*, call.cancelled */
  async exportBag(o: { ids: readonly PlanId[] | null; folder: string }): Promise<ExportReport> {
    const { archive } = this.#o
    const folder = this.#outside(o.folder)
    return this.#task('export', (signal, onProgress) => {
      const ids = o.ids ?? archive.catalog.ids({ filter: inUse, sort: byDate })
      return exportBag({ archive, ids, folder, signal, onProgress })
    })
  }

  /** @throws Failure bag.*, disk.*, archive.unavailable, call.cancelled */
  importBag(folder: string): Promise<BagImportReport> {
    const { archive } = this.#o
    return this.#task('importBag', async (signal, onProgress) => {
      const bag = await validateBag(resolve(folder), { signal, onProgress })
      const document = await readPlansDocument(bag)
      if (!document) return { ...nothing, own: false, ...(await this.#enqueue(payloadPaths(bag))) }
      const report = await importPlans({ archive, bag, document, signal, onProgress })
      if (report.imported.length > 0) this.#read()
      const named = document.plans.flatMap(({ attachments }) =>
        attachments.flatMap(({ path }) => (path === null ? [] : (bag.file(path)?.path ?? []))),
      )
      const known = new Set([...named, plansDocumentPath, plansTablePath])
      const others = payloadPaths(bag, known)
      return { own: true, ...report, ...(await this.#enqueue(others)) }
    })
  }

  /** @throws Failure export.notFree, export.inside, disk.*, call.cancelled */
  async exportList(o: {
    ids: readonly PlanId[] | null
    filter: PlanFilter
    sort: PlanSort
    format: 'csv' | 'xlsx'
    path: string
  }): Promise<ExportReport> {
    const { archive } = this.#o
    const path = this.#outside(o.path)
    return this.#task('export', (signal, onProgress) => {
      const ids = o.ids ?? archive.catalog.ids(o)
      return exportList({ archive, ids, format: o.format, path, signal, onProgress })
    })
  }

  /** @throws Failure export.tooLong, disk.* */
  async writeSheet(
    o: { ids: readonly PlanId[] | null; filter: PlanFilter; sort: PlanSort } & SheetLook & {
        path: string
      },
    language: 'vi' | 'en',
  ): Promise<number> {
    const { archive } = this.#o
    return writeSheet({ ...o, archive, ids: o.ids ?? archive.catalog.ids(o), language })
  }

  cancel(): void {
    this.#running?.abort()
  }

  /** Resolves when the texts of plans that came in have been read, or the reading was ended. */
  async idle(): Promise<void> {
    await this.#turns.idle()
    await this.#reading
  }

  async close(): Promise<void> {
    this.cancel()
    await this.#turns.idle()
  }

  #outside(path: string): string {
    const { root } = this.#o.archive
    if (isInside(path, root)) throw new Failure('export.inside', { path })
    return resolve(path)
  }

  #read(): void {
    this.#reading = this.#reading.then(() => this.#o.readTexts())
  }

  async #enqueue(paths: string[]): Promise<{ queued: number; batch: string | null }> {
    if (paths.length === 0) return { queued: 0, batch: null }
    const { batch, files } = await this.#o.enqueue(paths)
    return { queued: files, batch }
  }

  #task<T>(
    task: TaskProgress['task'],
    work: (signal: AbortSignal, onProgress: (done: number, files: number) => void) => Promise<T>,
  ): Promise<T> {
    return this.#turns.take('task', async () => {
      const stop = new AbortController()
      this.#running = stop
      try {
        return await tellingProgress(task, this.#o.onTask, (progress) =>
          work(stop.signal, progress),
        )
      } finally {
        this.#running = null
      }
    })
  }
}

const nothing = { imported: [], skipped: [], duplicates: [], problems: [] }

/** Absolute paths of the bag's payload but for what is `known`. */
function payloadPaths(bag: ValidBag, known: ReadonlySet<string> = new Set()): string[] {
  return bag.files.flatMap(({ path }) => (known.has(path) ? [] : resolve(bag.root, path)))
}

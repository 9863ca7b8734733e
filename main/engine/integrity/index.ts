/** The care of one open archive: verification, backups on their day, repair. */
import { mkdir } from 'node:fs/promises'
import { join } from 'node:path'
import { Low } from 'lowdb'
import { z } from 'zod'
import type { AppError } from '../../../preload/errors.ts'
import { Failure, toAppError } from '../../../preload/errors.ts'
import type {
  BackupReport,
  BackupStatus,
  DrillReport,
  IntegrityStatus,
  TaskProgress,
} from '../../../preload/model.ts'
import type { Archive } from '../archive/index.ts'
import { DurableJson } from '../catalog/store/durable-json.ts'
import { Turns } from '../catalog/turns.ts'
import { drill } from './backup/drill.ts'
import { makeBackup } from './backup/make.ts'
import { BackupStore } from './backup/store.ts'
import { Fixity } from './fixity.ts'
import { repair } from './repair.ts'
import { tellingProgress } from './task-progress.ts'

const dayMs = 24 * 60 * 60 * 1_000
const lookEveryMs = 30 * 60 * 1_000
/** Not at once: the person is waiting for the list. */
const firstLookAfterMs = 60_000

const Config = z.object({ folder: z.string().nullable(), daily: z.boolean() })

export interface CareOptions {
  archive: Archive
  /** This machine's folder for this archive. */
  own: string
  priority: 'low' | 'full'
  /** Folder and rhythm that an administrator has decided, for every archive; null leaves them to the person. */
  fixed: z.infer<typeof Config> | null
  onIntegrity(status: IntegrityStatus): void
  onBackups(status: BackupStatus): void
  onTask(progress: TaskProgress): void
  report(error: unknown): void
}

export class Care {
  readonly fixity: Fixity
  readonly #o: CareOptions
  readonly #config: Low<z.infer<typeof Config>>
  readonly #turns = new Turns<string>()
  readonly #timers: NodeJS.Timeout[]
  #closed = false
  #running: AbortController | null = null
  #problem: AppError | null = null

  private constructor(o: CareOptions, fixity: Fixity, config: Low<z.infer<typeof Config>>) {
    this.#o = o
    this.fixity = fixity
    this.#config = config
    const look = () => void this.backUpWhenDue()
    this.#timers = [setInterval(look, lookEveryMs)]
    // A command of the command line does what it is asked to, and no more.
    if (o.priority === 'low') this.#timers.push(setTimeout(look, firstLookAfterMs))
    for (const timer of this.#timers) timer.unref()
  }

  static async open(o: CareOptions): Promise<Care> {
    await mkdir(o.own, { recursive: true })
    const none = { folder: null, daily: true }
    const adapter = new DurableJson(join(o.own, 'backup.json'), Config, { shared: false })
    const config = new Low<z.infer<typeof Config>>(adapter, none)
    // A damaged choice is asked for again.
    await config.read().catch(() => {})
    config.data ??= none
    const fixity = await Fixity.open({
      archive: o.archive,
      stateFile: join(o.own, 'fixity.jsonl'),
      priority: o.priority,
      onProgress: o.onIntegrity,
      report: o.report,
    })
    return new Care(o, fixity, config)
  }

  get #settings(): z.infer<typeof Config> {
    return this.#o.fixed ?? this.#config.data
  }

  async status(): Promise<BackupStatus> {
    const { folder, daily } = this.#settings
    let problem = this.#problem
    const entries = await this.#entries().catch((error: unknown) => {
      problem ??= toAppError(error)
      return []
    })
    return { folder, daily, running: this.#running !== null, entries, problem }
  }

  /** @throws Failure policy.refused, backup.inside, backup.newer, backup.unavailable, disk.* */
  async configure(config: z.infer<typeof Config>): Promise<BackupStatus> {
    if (this.#o.fixed !== null) throw new Failure('policy.refused')
    if (config.folder !== null) await BackupStore.prepare(config.folder, this.#o.archive)
    this.#config.data = config
    await this.#config.write()
    this.#problem = null
    return this.#tell()
  }

  /** @throws Failure backup.*, disk.*, archive.unavailable, call.cancelled */
  async backUp(): Promise<BackupReport> {
    const { folder } = this.#settings
    if (folder === null) throw new Failure('backup.noFolder')
    const { archive, fixed } = this.#o
    if (fixed !== null) await this.#storeIn(folder)
    const report = await this.#task('backup', (signal, onProgress) =>
      makeBackup({ archive, folder, signal, onProgress }),
    )
    const { id, plans, files } = report.entry
    archive.audit.note({ action: 'backup', details: { id, plans, files } })
    return report
  }

  /** Once a day; a folder that is not there (a stick that is out) is told of and tried again later. */
  async backUpWhenDue(): Promise<void> {
    const { folder, daily } = this.#settings
    if (folder === null || !daily || this.#running || this.#closed) return
    try {
      const now = Date.now()
      // One from the future was made while the clock was wrong: it says nothing about today.
      const ages = (await this.#entries()).map(({ at }) => now - Date.parse(at))
      if (ages.some((age) => age >= 0 && age < dayMs)) return
      await this.backUp()
    } catch (error) {
      if (this.#closed) return
      this.#problem = toAppError(error)
      await this.#tell()
    }
  }

  /** @throws Failure backup.noFolder, backup.notABackup, backup.damaged, disk.* */
  async drill(): Promise<DrillReport> {
    const store = await this.#store()
    const [latest] = await store.entries()
    if (!latest) throw new Failure('backup.notABackup', { path: store.root })
    const { archive } = this.#o
    return this.#task('drill', (signal, onProgress) =>
      drill({ archive, store, id: latest.id, signal, onProgress }),
    )
  }

  cancel(): void {
    this.#running?.abort()
  }

  /** @throws Failure backup.noFolder, backup.notABackup, disk.* */
  async repair(): Promise<{ repaired: number; left: number }> {
    const { archive } = this.#o
    const store = await this.#store()
    const problems = [...archive.findings, ...this.fixity.problems()]
    const { attachments, plans } = await repair(archive, store, problems)
    await this.fixity.repaired(attachments)
    const repaired = attachments.size + plans.length
    archive.audit.note({ action: 'repair', details: { repaired } })
    return { repaired, left: this.fixity.problems().length }
  }

  async close(): Promise<void> {
    this.#closed = true
    for (const timer of this.#timers) clearInterval(timer)
    this.cancel()
    await this.#turns.idle()
    await this.fixity.close()
  }

  async #entries() {
    const { folder } = this.#settings
    if (folder === null) return []
    return (await this.#storeIn(folder)).entries()
  }

  #store(): Promise<BackupStore> {
    const { folder } = this.#settings
    if (folder === null) return Promise.reject(new Failure('backup.noFolder'))
    return this.#storeIn(folder)
  }

  /** A person's own folder was prepared when it was chosen. */
  #storeIn(folder: string): Promise<BackupStore> {
    const { archive, fixed } = this.#o
    return fixed === null
      ? BackupStore.open(folder, archive.id)
      : BackupStore.prepare(folder, archive)
  }

  async #task<T>(
    task: TaskProgress['task'],
    work: (signal: AbortSignal, onProgress: (done: number, files: number) => void) => Promise<T>,
  ): Promise<T> {
    return this.#turns.take('task', async () => {
      if (this.#closed) throw new Failure('call.cancelled')
      const stop = new AbortController()
      this.#running = stop
      await this.#tell()
      try {
        const result = await tellingProgress(task, this.#o.onTask, (progress) =>
          work(stop.signal, progress),
        )
        this.#problem = null
        return result
      } catch (error) {
        this.#problem = toAppError(error)
        throw error
      } finally {
        this.#running = null
        await this.#tell()
      }
    })
  }

  async #tell(): Promise<BackupStatus> {
    const status = await this.status()
    this.#o.onBackups(status)
    return status
  }
}

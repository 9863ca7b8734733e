/** The engine: answers the contract, for a window, a test or the command line alike. */
import { existsSync } from 'node:fs'
import { join } from 'node:path'
import type {
  EngineHandlers,
  EventData,
  EventName,
  InternalHandlers,
} from '../../preload/contract.ts'
import { Failure, toAppError } from '../../preload/errors.ts'
import type {
  ArchiveStatus,
  MoveReport,
  RestoreReport,
  Settings,
  SettingsChange,
  TaskProgress,
} from '../../preload/model.ts'
import { noPolicy } from '../../preload/no-policy.ts'
import type { Policy } from '../../preload/policy.ts'
import { accountName } from './account-name.ts'
import { readArchiveFile } from './archive/archive-file.ts'
import { createArchive } from './archive/index.ts'
import type { Calls } from './calls.ts'
import { engineHandlers } from './handlers.ts'
import { restoreFrom } from './integrity/backup/find.ts'
import { tellingProgress } from './integrity/task-progress.ts'
import { moveArchiveFolder, takeAway } from './moving/index.ts'
import { OpenArchive } from './open-archive.ts'
import { Preferences } from './preferences.ts'
import { makeSampleArchive } from './sample.ts'

export interface EngineOptions {
  /** This machine's own folder: preferences, index, lock. */
  userData: string
  /** Where resources/sample/generate.ts wrote its files. */
  sampleDir: string
  /** The bundled extraction worker; null runs its source. */
  workerFile: string | null
  /** What an administrator has decided; nothing when absent. */
  policy?: Policy
  /** The folder of a portable program. */
  portableIn?: string | null
  emit<E extends EventName>(event: E, data: EventData<E>): void
  /** Told of bugs and of trouble in the background. */
  report(error: unknown): void
}

export class Engine {
  readonly handlers: EngineHandlers
  readonly internal: InternalHandlers
  readonly preferences: Preferences
  readonly #o: EngineOptions
  readonly #policy: Policy
  #open: OpenArchive | null = null
  #unavailable: ArchiveStatus | null = null
  #onBattery = false
  #moving: AbortController | null = null
  /** Opening and closing happen one after the other. */
  #turn: Promise<unknown> = Promise.resolve()

  private constructor(options: EngineOptions, preferences: Preferences) {
    this.#o = options
    this.#policy = options.policy ?? noPolicy
    this.preferences = preferences
    this.handlers = engineHandlers(this)
    this.internal = {
      attachments: {
        locate: ({ sha256 }) => this.#open?.attachment(sha256) ?? null,
        copyOut: async ({ sha256, to, readOnly }) => {
          const open = this.current
          await open.calls.run(() => open.copyOut(sha256, to, readOnly))
          return null
        },
      },
      archive: {
        open: async ({ path }) => {
          await this.open(path)
          return null
        },
      },
      lists: {
        writeSheet: (o) => this.current.exchange.writeSheet(o, this.preferences.settings.language),
      },
      power: {
        changed: ({ onBattery }) => {
          this.#onBattery = onBattery
          this.#open?.ocr.power(onBattery)
          return null
        },
      },
    }
  }

  static async create(options: EngineOptions): Promise<Engine> {
    const { userData, policy = noPolicy, portableIn = null } = options
    const fixed = policy.settings
    return new Engine(options, await Preferences.load(userData, { fixed, portableIn }))
  }

  /** Opens `wanted`, or what the policy or the person before wants; at the first start, the sample. An archive that cannot be opened is reported by `status`. */
  async start(wanted: string | null = null): Promise<void> {
    const last = wanted ?? this.#policy.archive ?? this.preferences.lastOpen
    if (last === null) return
    try {
      if (last === undefined) await this.openSample()
      else await this.open(last)
    } catch (error) {
      this.#o.report(error)
      this.#unavailable = { state: 'unavailable', path: last ?? '', error: toAppError(error) }
      this.#tellStatus()
    }
  }

  /** @throws Failure archive.notOpen */
  get current(): OpenArchive {
    if (!this.#open) throw new Failure('archive.notOpen')
    return this.#open
  }

  /** Those of the archive that is open. */
  get calls(): Calls | null {
    return this.#open?.calls ?? null
  }

  status(): ArchiveStatus {
    return this.#open?.status() ?? this.#unavailable ?? { state: 'closed' }
  }

  /** @throws Failure archive.exists, disk.* */
  async create(path: string, name: string): Promise<ArchiveStatus> {
    this.#requireAllowed(path)
    await createArchive({ root: path, name })
    return this.open(path)
  }

  /** Closes what is open, but only once the new one is known to open. @throws Failure archive.*, policy.refused */
  open(path: string): Promise<ArchiveStatus> {
    return this.#inTurn(() => this.#openNow(path))
  }

  async #openNow(path: string): Promise<ArchiveStatus> {
    this.#requireAllowed(path)
    if (this.#open?.archive.root === path) return this.status()
    await this.#closeCopy(path)
    const next = await OpenArchive.open({
      root: path,
      userData: this.#o.userData,
      person: this.preferences.settings.person || accountName(),
      workerFile: this.#o.workerFile,
      ocr: this.preferences.settings.ocr,
      onImport: (progress) => this.#o.emit('importProgress', progress),
      onOcr: (progress) => this.#o.emit('ocrProgress', progress),
      onCatalog: (ids) => {
        this.#o.emit('catalogChanged', { ids })
        this.#tellStatus()
      },
      onStatus: () => this.#tellStatus(),
      onIntegrity: (status) => this.#o.emit('integrityChanged', status),
      onBackups: (status) => this.#o.emit('backupsChanged', status),
      onTask: (progress) => this.#o.emit('taskProgress', progress),
      onKnowledge: () => this.#o.emit('knowledgeChanged', {}),
      priority: 'low',
      policy: this.#policy,
      report: this.#o.report,
    })
    next.ocr.power(this.#onBattery)
    const previous = this.#open
    this.#open = next
    this.#unavailable = null
    await previous?.close()
    // A machine without room to note it still has the archive open.
    await this.preferences.opened(path, next.archive.name).catch(this.#o.report)
    this.#tellStatus()
    this.#o.emit('catalogChanged', { ids: null })
    return this.status()
  }

  /**
   * Moves the open archive; while its folder is on the way, every call answers archive.notOpen.
   * @throws Failure archive.notOpen, policy.refused, move.*, disk.*, call.cancelled: then it is open where it was
   */
  move(to: string): Promise<MoveReport> {
    return this.#inTurn(async () => {
      this.#requireAllowed(to)
      const from = this.current.archive.root
      const moving = new AbortController()
      this.#moving = moving
      const tell = (progress: TaskProgress) => this.#o.emit('taskProgress', progress)
      await this.#leave()
      try {
        const copied = await tellingProgress('move', tell, (onProgress) =>
          moveArchiveFolder({ from, to, onProgress, signal: moving.signal }),
        )
        await this.preferences.moved(from, to)
        await this.#openNow(to)
        // Only now: what was copied was read back, and it opens.
        const left = copied !== null && !(await takeAway(from, copied))
        return { path: to, left: left ? from : null }
      } catch (error) {
        if (this.#open === null && existsSync(from)) await this.#openNow(from)
        throw error
      } finally {
        this.#moving = null
      }
    })
  }

  cancelMove(): void {
    this.#moving?.abort()
  }

  /** Puts a backup into a new place; needs no open archive. @throws Failure backup.*, disk.* */
  async restoreBackup(o: Parameters<typeof restoreFrom>[0]): Promise<RestoreReport> {
    this.#requireAllowed(o.to)
    const tell = (progress: TaskProgress) => this.#o.emit('taskProgress', progress)
    return tellingProgress('restore', tell, (onProgress) => restoreFrom(o, onProgress))
  }

  async openSample(): Promise<ArchiveStatus> {
    const { userData, sampleDir } = this.#o
    const root = join(userData, 'kho-mau')
    this.#requireAllowed(root)
    if (!existsSync(root))
      await makeSampleArchive({ root, name: 'Kho mẫu: Kế hoạch 216/KH-UBND', userData, sampleDir })
    return this.open(root)
  }

  /** @throws Failure archive.notOpen, disk.* */
  async rename(name: string): Promise<ArchiveStatus> {
    const { archive, calls } = this.current
    await calls.run(() => archive.rename(name))
    await this.preferences.opened(archive.root, archive.name).catch(this.#o.report)
    this.#tellStatus()
    return this.status()
  }

  close(): Promise<ArchiveStatus> {
    return this.#inTurn(async () => {
      await this.#leave()
      this.#unavailable = null
      await this.preferences.closed()
      this.#tellStatus()
      return this.status()
    })
  }

  async change(change: SettingsChange): Promise<Settings> {
    const settings = await this.preferences.change(change)
    this.#open?.ocr.configure(settings.ocr)
    return settings
  }

  /** Ends the engine; what is open stays remembered for the next start. */
  stop(): Promise<void> {
    return this.#inTurn(() => this.#leave())
  }

  /** No call finds the archive any more; those under way end. */
  async #leave(): Promise<void> {
    const open = this.#open
    this.#open = null
    await open?.close()
  }

  /** A restored copy has the id of its original, and one lock: the original is closed first. */
  async #closeCopy(path: string): Promise<void> {
    if (!this.#open || (await readArchiveFile(path)).id !== this.#open.archive.id) return
    await this.#leave()
  }

  /** @throws Failure policy.refused for an archive that the policy does not name, where it allows no other */
  #requireAllowed(path: string): void {
    const { otherArchives, archive } = this.#policy
    if (!otherArchives && path !== archive) throw new Failure('policy.refused')
  }

  #tellStatus(): void {
    this.#o.emit('archiveChanged', this.status())
  }

  #inTurn<T>(work: () => Promise<T>): Promise<T> {
    const result = this.#turn.then(work, work)
    this.#turn = result.catch(() => {})
    return result
  }
}

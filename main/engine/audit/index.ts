/**
 * The audit log: `<archive>/audit/<device>/<yyyy-mm>.jsonl`, one line an event, only ever added to.
 * It lies in the archive, so that it is backed up and outlives the machine; each machine writes its
 * own file (SHARING.md 1). Losing lines in a power cut loses no record: the plans' own histories are
 * on the disk before anything is acknowledged.
 */
import type { FileHandle } from 'node:fs/promises'
import { open } from 'node:fs/promises'
import { join } from 'node:path'
import type { HistoryEntry, PlanId } from '../../../preload/model.ts'
import { realDisk } from '../archive/disk.ts'
import { ensureFolder } from '../archive/durable-write.ts'

export type AuditAction =
  | 'open'
  | 'create'
  | 'save'
  | 'trash'
  | 'restore'
  | 'purge'
  | 'vocabulary'
  | 'verify'
  | 'repair'
  | 'backup'
  | 'export'
  /** A file with a degree of secrecy on it: a person archives it, or leaves it out. */
  | 'secretKept'
  | 'secretLeft'

export interface AuditEvent {
  action: AuditAction
  plan?: PlanId
  /** From → to, field by field. */
  changed?: HistoryEntry['changed']
  /** Counts and places; never the text of a document. */
  details?: Readonly<Record<string, string | number>>
}

/** Lines reach the disk together: the log never makes a save wait. */
const syncAfterMs = 1_000

export interface AuditOptions {
  root: string
  /** The device's name, which can change while the archive is open. */
  device(): string
  who: string
  now(): number
  /** Told once, when lines cannot be written. */
  report(error: unknown): void
}

export class AuditLog {
  readonly #o: AuditOptions
  #waiting: string[] = []
  #writing: Promise<void> = Promise.resolve()
  #file: { path: string; handle: FileHandle } | null = null
  #sync: NodeJS.Timeout | null = null
  #failed = false
  #closed = false

  constructor(options: AuditOptions) {
    this.#o = options
  }

  note(event: AuditEvent): void {
    if (this.#closed) return
    const { who, device, now } = this.#o
    const at = new Date(now()).toISOString()
    this.#waiting.push(`${JSON.stringify({ at, who, device: device(), ...event })}\n`)
    this.#writing = this.#writing.then(() => this.#write()).catch((error) => this.#fail(error))
  }

  /** A revision of a plan, as its history has it. */
  revision(plan: PlanId, { changed }: HistoryEntry): void {
    this.note({ action: actionOf(changed), plan, changed })
  }

  /** Every line that was noted is on the disk when it resolves. */
  async flush(): Promise<void> {
    await this.#writing
    await this.#file?.handle.datasync().catch(() => {})
  }

  async close(): Promise<void> {
    this.#closed = true
    if (this.#sync) clearTimeout(this.#sync)
    await this.flush()
    await this.#file?.handle.close()
    this.#file = null
  }

  async #write(): Promise<void> {
    const lines = this.#waiting.join('')
    if (lines === '') return
    this.#waiting = []
    const handle = await this.#handle()
    await handle.appendFile(lines)
    this.#sync ??= setTimeout(() => {
      this.#sync = null
      handle.datasync().catch(() => {})
    }, syncAfterMs)
  }

  async #handle(): Promise<FileHandle> {
    const { root, device, now } = this.#o
    const month = new Date(now()).toISOString().slice(0, 7)
    const folder = join(root, 'audit', device())
    const path = join(folder, `${month}.jsonl`)
    if (this.#file?.path === path) return this.#file.handle
    await this.#file?.handle.close()
    this.#file = null
    await ensureFolder(join(root, 'audit'))
    await ensureFolder(folder)
    const handle = await open(path, 'a+')
    await realDisk.syncFolder(folder)
    this.#file = { path, handle }
    if (!(await endsLine(handle))) await handle.appendFile('\n')
    return handle
  }

  #fail(error: unknown): void {
    if (!this.#failed) this.#o.report(error)
    this.#failed = true
  }
}

/** Whether the last line is whole; a crash may have cut it. */
async function endsLine(handle: FileHandle): Promise<boolean> {
  const { size } = await handle.stat()
  if (size === 0) return true
  const { buffer } = await handle.read(new Uint8Array(1), 0, 1, size - 1)
  return buffer[0] === 0x0a
}

function actionOf(changed: HistoryEntry['changed']): AuditAction {
  const deleted = changed.find(({ field }) => field === 'deleted')
  if (deleted) return deleted.after === null ? 'restore' : 'trash'
  return changed.some(({ field }) => field === 'createdAt') ? 'create' : 'save'
}

/** Plans of an archive as a bag that anyone can check and read without us. */
import { createReadStream } from 'node:fs'
import { setImmediate as otherWork } from 'node:timers/promises'
import packageJson from '../../../../package.json' with { type: 'json' }
import type { AppError } from '../../../../preload/errors.ts'
import { Failure } from '../../../../preload/errors.ts'
import type { Attachment, ExportReport, Plan, PlanId } from '../../../../preload/model.ts'
import { mapBounded } from '../../archive/bounded.ts'
import type { Disk } from '../../archive/disk.ts'
import { errnoOf } from '../../archive/disk.ts'
import type { Archive } from '../../archive/index.ts'
import { csvLine } from '../cells.ts'
import { byteOrderMark } from '../list.ts'
import { headers, Register, textCells } from '../register.ts'
import { safeNames } from './names.ts'
import type { BagPlan } from './plans-document.ts'
import {
  documentFormat,
  documentKind,
  plansDocumentPath,
  plansTablePath,
} from './plans-document.ts'
import type { Tag } from './tag-file.ts'
import { BagWriter } from './write.ts'

/** Enough to keep a disk busy with fsync. */
const width = 8
const chunkBytes = 1024 * 1024
const plansAtOnce = 100

export interface BagExportOptions {
  archive: Archive
  ids: readonly PlanId[]
  /** Must not be there, or be empty. */
  folder: string
  signal?: AbortSignal | undefined
  onProgress?: ((done: number, files: number) => void) | undefined
  now?: () => Date
  disk?: Disk | undefined
}

/**
 * A file whose bytes are missing or damaged is named, in the bag too, and left out; the rest goes on.
 * Purging waits until it ends.
 * @throws Failure export.notFree, plan.notFound, disk.*, call.cancelled
 */
export async function exportBag(o: BagExportOptions): Promise<ExportReport> {
  const { archive, folder } = o
  return archive.withoutPurge(async () => {
    const plans = o.ids.map((id) => planOf(archive, id))
    const writer = await BagWriter.create(folder, o.disk)
    try {
      const run = new Run(o, writer)
      return await run.make(plans)
    } catch (error) {
      await writer.abandon()
      throw error
    }
  })
}

function planOf({ catalog }: Archive, id: PlanId): Plan {
  const plan = catalog.get(id)
  if (!plan) throw new Failure('plan.notFound', { id })
  return plan
}

class Run {
  readonly #o: BagExportOptions
  readonly #writer: BagWriter
  readonly #problems: AppError[] = []
  readonly #at: Date
  readonly #files: number
  #done = 0

  constructor(o: BagExportOptions, writer: BagWriter) {
    this.#o = o
    this.#writer = writer
    this.#at = (o.now ?? (() => new Date()))()
    this.#files = o.ids.reduce((sum, id) => sum + planOf(o.archive, id).attachments.length, 0)
  }

  async make(all: readonly Plan[]): Promise<ExportReport> {
    const plans = await mapBounded(all, width, (plan) => this.#plan(plan))
    await this.#writer.add(plansDocumentPath, (write) => this.#document(plans, write))
    await this.#writer.add(plansTablePath, (write) => this.#table(plans, write))
    this.#expectWanted()
    await this.#writer.finish(this.#info())
    const { bytes, files } = this.#writer.oxum
    const path = this.#o.folder
    return { path, plans: plans.length, files, bytes, problems: this.#problems }
  }

  async #plan(plan: Plan): Promise<BagPlan> {
    const names = safeNames(plan.attachments.map(({ name }) => name))
    const attachments: BagPlan['attachments'] = []
    for (const [at, attachment] of plan.attachments.entries()) {
      const path = `data/plans/${plan.id}/${names[at]}`
      const problem = await this.#copy(attachment, path)
      if (problem) this.#problems.push({ ...problem, params: { ...problem.params, id: plan.id } })
      attachments.push({ ...attachment, path: problem ? null : path })
      this.#done += 1
      this.#o.onProgress?.(this.#done, this.#files)
    }
    return { ...plan, attachments }
  }

  /** What is wrong with the bytes in the archive; throws for the bag's own disk. */
  async #copy({ sha256, name }: Attachment, path: string): Promise<AppError | null> {
    this.#expectWanted()
    try {
      const stored = await this.#o.archive.attachments.locate(sha256)
      if (!stored) return { code: 'attachment.missing', params: { name } }
      const isWhole = await this.#writer.add(
        path,
        (write) => this.#read(stored.path, name, write),
        sha256,
      )
      return isWhole ? null : { code: 'attachment.damaged', params: { name } }
    } catch (error) {
      const isOfArchive = error instanceof Failure && error.error.code === 'attachment.unreadable'
      if (!isOfArchive) throw error
      return error.error
    }
  }

  async #read(
    path: string,
    name: string,
    write: (chunk: Uint8Array) => Promise<void>,
  ): Promise<void> {
    const stream = createReadStream(path, { highWaterMark: chunkBytes })
    try {
      const chunks: AsyncIterator<Uint8Array> = stream[Symbol.asyncIterator]()
      for (;;) {
        const next = await chunks.next().catch((error: unknown) => {
          throw new Failure('attachment.unreadable', { name, reason: errnoOf(error) }, error)
        })
        if (next.done) return
        this.#expectWanted()
        await write(next.value)
      }
    } finally {
      stream.destroy()
    }
  }

  /** One plan a line, so that it can be written, and read by a person, piece by piece. */
  async #document(
    plans: readonly BagPlan[],
    write: (data: string) => Promise<void>,
  ): Promise<void> {
    const { id, name } = this.#o.archive
    const head = {
      kind: documentKind,
      format: documentFormat,
      archive: { id, name },
      exportedAt: this.#at.toISOString(),
      problems: this.#problems,
    }
    await write(`${JSON.stringify(head).slice(0, -1)},"plans":[`)
    for (let at = 0; at < plans.length; at += plansAtOnce) {
      const lines = plans.slice(at, at + plansAtOnce).map((plan) => `\n${JSON.stringify(plan)}`)
      await write((at === 0 ? '' : ',') + lines.join(','))
      await otherWork()
    }
    await write('\n]}\n')
  }

  async #table(plans: readonly BagPlan[], write: (data: string) => Promise<void>): Promise<void> {
    const register = new Register(this.#o.archive.vocabulary)
    await write(byteOrderMark + csvLine(headers))
    for (let at = 0; at < plans.length; at += plansAtOnce) {
      const lines = plans.slice(at, at + plansAtOnce).map((plan, index) => {
        const files = plan.attachments.map(({ path, name }) => path ?? name)
        return csvLine(textCells(register.row(plan, at + index + 1, files)))
      })
      await write(lines.join(''))
      await otherWork()
    }
  }

  #info(): Tag[] {
    const { name, id } = this.#o.archive
    const problems = this.#problems.map(({ code, params }) => ({
      label: 'Van-Kho-Problem',
      value: `${code} ${params.id} ${params.name}`,
    }))
    return [
      { label: 'Source-Organization', value: name },
      { label: 'External-Identifier', value: id },
      { label: 'Bagging-Date', value: localDate(this.#at) },
      { label: 'Bag-Software-Agent', value: `Van Kho ${packageJson.version}` },
      ...problems,
    ]
  }

  #expectWanted(): void {
    if (this.#o.signal?.aborted) throw new Failure('call.cancelled')
  }
}

function localDate(at: Date): string {
  const two = (value: number) => String(value).padStart(2, '0')
  return `${at.getFullYear()}-${two(at.getMonth() + 1)}-${two(at.getDate())}`
}

/** From a group of files to a plan on disk: bytes first, then the plan that names them. */
import { extname } from 'node:path'
import { setTimeout as delay } from 'node:timers/promises'
import type { AppError } from '../../../preload/errors.ts'
import { Failure, toAppError } from '../../../preload/errors.ts'
import type { Attachment, Plan, PlanId } from '../../../preload/model.ts'
import type { Archive } from '../archive/index.ts'
import { Slots } from '../extraction/slots.ts'
import type { Group } from './groups.ts'
import type { SecrecyParts } from './secrecy-check.ts'
import { secrecyOfFile } from './secrecy-check.ts'
import type { QueuedItem } from './state-file.ts'

/** A file that somebody is still copying is tried again this often, with growing pauses. */
const stabilityTries = 4
const stabilityPauseMs = 500

interface StoredFile {
  item: QueuedItem
  sha256: string
  bytes: number
}

export interface Storing extends SecrecyParts {
  archive: Archive
  /** Told of each file's outcome. */
  set(item: QueuedItem, change: Partial<QueuedItem>): void
  signalOf(item: QueuedItem): AbortSignal
}

export class Storage {
  readonly #o: Storing
  /** Two groups may hold the same bytes: whether the archive has them is asked one at a time. */
  readonly #planTurn = new Slots(1)

  constructor(options: Storing) {
    this.#o = options
  }

  /**
   * Stores the group's bytes, then writes its plan; a file that fails is named, the others go on.
   * @returns the plan and the items whose bytes it got; null when there is nothing new
   */
  async store(group: Group): Promise<{ planId: PlanId; items: Map<QueuedItem, string> } | null> {
    for (const item of group.items) this.#o.set(item, { state: 'storing' })
    if (await this.#holdsSecret(group)) return null
    const stored: StoredFile[] = []
    for (const item of group.items) {
      if (item.state === 'cancelled') continue
      try {
        const file = { item, ...(await this.#addWhenStable(item)) }
        if (item.keepSecret) await this.#o.secrets.keep(file.sha256)
        stored.push(file)
      } catch (error) {
        this.#failed(item, error)
      }
    }
    try {
      return await this.#planTurn.take(() => this.#write(group, stored))
    } finally {
      for (const { sha256 } of stored) this.#o.archive.attachments.letGo(sha256)
    }
  }

  /** One marked file holds what belongs to it, too: its draft says the same without a stamp. */
  async #holdsSecret({ items }: Group): Promise<boolean> {
    const degrees = new Map<QueuedItem, string>()
    for (const item of items) {
      if (item.keepSecret) continue
      // One that was given up is not stored either; what keeps this from being read is told then.
      const degree = await secrecyOfFile(this.#o, item, this.#o.signalOf(item)).catch(() => null)
      if (degree !== null) degrees.set(item, degree)
    }
    const [first] = degrees.values()
    if (first === undefined) return false
    for (const item of items) {
      const params = { name: item.name, degree: degrees.get(item) ?? first }
      this.#o.set(item, { state: 'held', problem: { code: 'file.secret', params } })
    }
    return true
  }

  async #write(group: Group, stored: readonly StoredFile[]) {
    const fresh = new Map<string, StoredFile>()
    const twins: StoredFile[] = []
    for (const file of stored) {
      if (file.item.state === 'cancelled') continue
      const owner = this.#ownerOf(file.sha256, group.into)
      if (owner) this.#duplicate(file.item, owner)
      else if (fresh.has(file.sha256)) twins.push(file)
      else fresh.set(file.sha256, file)
    }
    const files = [...fresh.values()]
    const [first] = files
    if (!first) return null
    try {
      const plan = await this.#planOf(group.into, first.item.name, files)
      for (const { item } of files) this.#o.set(item, { state: 'reading', planId: plan.id })
      for (const { item } of twins) this.#duplicate(item, plan)
      const items = new Map(files.map(({ item, sha256 }) => [item, sha256]))
      return { planId: plan.id, items }
    } catch (error) {
      for (const { item } of [...files, ...twins]) this.#failed(item, error)
      return null
    }
  }

  #planOf(into: PlanId | null, name: string, files: readonly StoredFile[]): Promise<Plan> {
    const { catalog } = this.#o.archive
    const addedAt = new Date().toISOString()
    const attachments = files.map(
      ({ item, sha256, bytes }): Attachment => ({
        sha256,
        name: item.name,
        mediaType: 'application/octet-stream',
        bytes,
        pages: null,
        kind: into === null ? 'original' : 'annex',
        addedAt,
        text: 'pending',
        problem: null,
      }),
    )
    return into === null
      ? catalog.create({ title: titleOf(name), review: 'inbox', tags: tagsOf(files) }, attachments)
      : catalog.addAttachments(into, attachments)
  }

  /**
   * The plan in use that has these bytes already. One in the trash is none: it goes one day, and what was
   * imported again would go with it. The two are told of each other as duplicates.
   */
  #ownerOf(sha256: string, into: PlanId | null): Plan | null {
    const { catalog } = this.#o.archive
    const owners = catalog.plansWith(sha256)
    // A person who adds a file to a plan may well add one that another plan has too.
    if (into !== null) return owners.includes(into) ? catalog.get(into) : null
    const plans = owners.flatMap((id) => catalog.get(id) ?? [])
    return plans.find(({ deletedAt }) => deletedAt === null) ?? null
  }

  #duplicate(item: QueuedItem, owner: Plan): void {
    const plan = owner.number || owner.title || owner.id
    const problem: AppError = { code: 'file.duplicate', params: { name: item.name, plan } }
    this.#o.set(item, { state: 'duplicate', planId: owner.id, problem })
  }

  /** A file that was given up, not one that is bad, keeps its place for the next start. */
  #failed(item: QueuedItem, error: unknown): void {
    const problem = toAppError(error)
    if (problem.code === 'call.cancelled') return
    const params = { ...problem.params, name: item.name }
    this.#o.set(item, { state: 'failed', problem: { ...problem, params } })
  }

  async #addWhenStable(item: QueuedItem): Promise<{ sha256: string; bytes: number }> {
    const signal = this.#o.signalOf(item)
    for (let attempt = 1; ; attempt++) {
      try {
        return await this.#o.archive.attachments.add(item.path, { signal })
      } catch (error) {
        const changed = error instanceof Failure && error.error.code === 'file.changed'
        if (!changed || attempt === stabilityTries || signal.aborted) throw error
        await delay(stabilityPauseMs * attempt)
      }
    }
  }
}

const tagsOf = (files: readonly StoredFile[]): string[] => [
  ...new Set(files.flatMap(({ item }) => item.tags)),
]

/** A title until the header is read: the file's name without its ending, with spaces. */
export function titleOf(name: string): string {
  const stem = name.slice(0, name.length - extname(name).length)
  return stem.replace(/[_\s]+/g, ' ').trim() || name
}

/** One plan's way to the disk: read its states anew, edit the own one, write it, merge. */
import { Failure } from '../../../preload/errors.ts'
import type { HistoryEntry, Plan, PlanId } from '../../../preload/model.ts'
import type { Device } from '../archive/device.ts'
import type { Edit } from './plan/edit.ts'
import { applyEdit, editTowards, isEmptyEdit } from './plan/edit.ts'
import type { Merged } from './plan/merge.ts'
import { merge } from './plan/merge.ts'
import type { DeviceState } from './plan/state.ts'
import { emptyState, emptyValues, latestStamp } from './plan/state.ts'
import type { PlanFileRef, PlanRead, PlanStore } from './store/plan-store.ts'

export interface Written {
  merged: Merged
  /** The own file, when it was written. */
  file: PlanFileRef | null
}

export type Decide = (now: Merged, states: readonly DeviceState[]) => Edit | null

/** Told of every revision once it is on the disk. */
export type Audit = (id: PlanId, entry: HistoryEntry) => void

/** The own file is damaged: nothing was written. */
export class OwnFileDamaged extends Error {
  readonly read: PlanRead
  constructor(read: PlanRead) {
    super('the own file is damaged')
    this.read = read
  }
}

export class PlanWriter {
  readonly #store: PlanStore
  readonly #device: Device
  readonly #who: string
  readonly #audit: Audit

  constructor(store: PlanStore, device: Device, who: string, audit: Audit) {
    this.#store = store
    this.#device = device
    this.#who = who
    this.#audit = audit
  }

  async create(id: PlanId, edit: Edit): Promise<Written> {
    const own = emptyState(id, this.#device.name)
    return this.#apply(edit, own, [], emptyValues(id), null)
  }

  /**
   * `decide` looks at the plan and its states as they are on the disk now and says what to do, null
   * for nothing.
   * Throws Failure plan.notFound when no file of the plan is left, archive.unavailable when one of them
   * cannot be read; OwnFileDamaged.
   */
  async edit(id: PlanId, files: readonly PlanFileRef[], decide: Decide): Promise<Written> {
    const read = await this.#store.read(files)
    if (read.damaged.length > 0) throw new OwnFileDamaged(read)
    const { states, unreadable } = read
    const [path] = unreadable
    if (states.length === 0 && (await this.#store.arePurged(files))) {
      throw new Failure('plan.notFound', { id })
    }
    if (path !== undefined) throw new Failure('archive.unavailable', { path })
    if (states.length === 0) throw new Failure('plan.notFound', { id })
    const now = merge(id, states)
    const edit = decide(now, states)
    if (edit === null || isEmptyEdit(edit)) return { merged: now, file: null }
    const { name } = this.#device
    const own = states.find((state) => state.device === name && !state.copy)
    return this.#apply(edit, own ?? emptyState(id, name), states, now.values, now)
  }

  /**
   * Writes the own file of a plan anew, so that the plan is as it was known; the other devices' states
   * are still there.
   */
  async recover({ id, deletedAt: deleted, ...plan }: Plan, states: readonly DeviceState[]) {
    const now = states.length > 0 ? merge(id, states) : null
    const values = now?.values ?? emptyValues(id)
    // The file that has the plan's creation says so: merging looks for it.
    const settled = new Set(now ? [] : ['createdAt'])
    const edit = editTowards(values, { ...plan, deleted }, settled)
    return this.#apply(edit, emptyState(id, this.#device.name), states, values, now)
  }

  async #apply(
    edit: Edit,
    own: DeviceState,
    states: readonly DeviceState[],
    values: Merged['values'],
    now: Merged | null,
  ): Promise<Written> {
    let last = now?.plan.revision ?? null
    const nextStamp = (): string => {
      last = this.#device.clock.tick(last)
      return last
    }
    const next = applyEdit(edit, { own, states, values, nextStamp, who: this.#who })
    await this.#device.reserve(latestStamp(next))
    const file = await this.#store.write(next)
    for (const entry of next.history.slice(own.history.length)) this.#audit(own.id, entry)
    const others = states.filter((state) => state !== own)
    return { merged: merge(own.id, [...others, next]), file }
  }
}

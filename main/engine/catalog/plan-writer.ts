/** One plan's way to the disk: read its states anew, edit the own one, write it, merge. */
import { Failure } from '../../../preload/errors.ts'
import type { HistoryEntry, PlanId } from '../../../preload/model.ts'
import type { Device } from '../archive/device.ts'
import type { Edit } from './plan/edit.ts'
import { applyEdit, isEmptyEdit } from './plan/edit.ts'
import type { Merged } from './plan/merge.ts'
import { merge } from './plan/merge.ts'
import type { DeviceState } from './plan/state.ts'
import { emptyState, emptyValues, latestStamp } from './plan/state.ts'
import type { PlanFileRef, PlanStore } from './store/plan-store.ts'

export interface Written {
  merged: Merged
  /** The own file, when it was written. */
  file: PlanFileRef | null
}

export type Decide = (now: Merged, states: readonly DeviceState[]) => Edit | null

/** Told of every revision once it is on the disk. */
export type Audit = (id: PlanId, entry: HistoryEntry) => void

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
   * cannot be read.
   */
  async edit(id: PlanId, files: readonly PlanFileRef[], decide: Decide): Promise<Written> {
    const { states, unreadable } = await this.#store.read(files)
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

/**
 * Every write of a plan goes through here: in its turn, onto the disk, and only then into memory. After a failed
 * write, memory shows what the disk shows.
 */
import type { AppError } from '../../../preload/errors.ts'
import { Failure } from '../../../preload/errors.ts'
import type { Plan, PlanId, Stamp } from '../../../preload/model.ts'
import { mapBounded } from '../archive/bounded.ts'
import { Actions } from './actions.ts'
import type { Edit } from './plan/edit.ts'
import { merge } from './plan/merge.ts'
import type { Decide, PlanWriter, Written } from './plan-writer.ts'
import { OwnFileDamaged } from './plan-writer.ts'
import type { Shelf } from './shelf.ts'
import type { PlanFileRef, PlanRead, PlanStore } from './store/plan-store.ts'
import { Turns } from './turns.ts'

/** Writes of a bulk change that are under way at once: enough to keep a disk busy with fsync. */
export const bulkWidth = 8

/** What was done to many plans, and what could not be. */
export interface Done {
  /** The revision that each changed plan got. */
  done: Map<PlanId, Stamp>
  failed: { id: PlanId; error: unknown }[]
}

export interface ChangesOptions {
  store: PlanStore
  writer: PlanWriter
  shelf: Shelf
  /** Told of what is found wrong while a plan is changed. */
  found: (finding: AppError) => void
}

export class Changes {
  /** What a person did in this session, for `undo`. */
  readonly actions = new Actions()
  readonly #store: PlanStore
  readonly #writer: PlanWriter
  readonly #shelf: Shelf
  readonly #found: (finding: AppError) => void
  readonly #turns = new Turns<PlanId>()
  readonly #listeners = new Set<(ids: PlanId[]) => void>()
  readonly #acting = new Set<Promise<unknown>>()

  constructor({ store, writer, shelf, found }: ChangesOptions) {
    this.#store = store
    this.#writer = writer
    this.#shelf = shelf
    this.#found = found
  }

  onChange(listener: (ids: PlanId[]) => void): () => void {
    this.#listeners.add(listener)
    return () => this.#listeners.delete(listener)
  }

  tell(ids: PlanId[]): void {
    for (const listener of this.#listeners) listener(ids)
  }

  /** Resolves when every write that was begun has ended. */
  idle(): Promise<void> {
    return this.#turns.idle()
  }

  /** @throws Failure plan.notFound */
  planOf(id: PlanId): Plan {
    const plan = this.#shelf.table.get(id)
    if (!plan) throw new Failure('plan.notFound', { id })
    return plan
  }

  /** @throws Failure plan.notFound */
  filesOf(id: PlanId): readonly PlanFileRef[] {
    const files = this.#shelf.files(id)
    if (!files) throw new Failure('plan.notFound', { id })
    return files
  }

  /** A plan's first file. Throws Failure call.invalid where its id is taken. */
  create(id: PlanId, edit: Edit): Promise<Written> {
    return this.#turns.take(id, () => {
      if (this.#shelf.files(id)) throw new Failure('call.invalid', { name: 'create', id })
      return this.#accepting(id, () => this.#writer.create(id, edit))
    })
  }

  /** Each by itself: one that fails stops no other. */
  async each(ids: readonly PlanId[], decide: Decide): Promise<Done> {
    const done = new Map<PlanId, Stamp>()
    const failed: Done['failed'] = []
    await mapBounded([...new Set(ids)], bulkWidth, async (id) => {
      try {
        const revision = await this.write(id, decide)
        if (revision !== null) done.set(id, revision)
      } catch (error) {
        failed.push({ id, error })
      }
    })
    return { done, failed }
  }

  /** A person's action over many plans, as one: what was done of it is told of, also when something failed. */
  actOn(ids: readonly PlanId[], decide: Decide): Promise<Done> {
    return this.acting(async () => {
      const outcome = await this.each(ids, decide)
      this.did(outcome.done)
      return outcome
    })
  }

  /** Does what a person asked for; `acted` waits for it. */
  async acting<T>(work: () => Promise<T>): Promise<T> {
    const result = work()
    this.#acting.add(result)
    try {
      return await result
    } finally {
      this.#acting.delete(result)
    }
  }

  /** Resolves when all that a person had asked for by now is done, or has failed. */
  async acted(): Promise<void> {
    await Promise.allSettled(this.#acting)
  }

  /** One action of a person's: it can be undone, and is told of. */
  did(action: Map<PlanId, Stamp>): void {
    if (action.size === 0) return
    this.actions.push(action)
    this.tell([...action.keys()])
  }

  /** Answers the revision that it made, null when there was nothing to do. */
  async write(id: PlanId, decide: Decide): Promise<Stamp | null> {
    return this.#turns.take(id, async () => {
      const write = () => this.#writer.edit(id, this.filesOf(id), decide)
      const { file, merged } = await this.#accepting(id, () =>
        write().catch(async (error: unknown) => {
          if (!(error instanceof OwnFileDamaged)) throw error
          await this.#mend(id, error.read, this.#found)
          return write()
        }),
      )
      return file === null ? null : merged.plan.revision
    })
  }

  async #accepting(id: PlanId, write: () => Promise<Written>): Promise<Written> {
    try {
      const written = await write()
      this.#accept(id, written)
      return written
    } catch (error) {
      // A write can fail after its rename: refused, and there all the same.
      await this.#reread(id).catch(() => {})
      throw error
    }
  }

  async #reread(id: PlanId): Promise<void> {
    const own = await this.#store.ownFile(id)
    const files = this.#shelf.files(id) ?? []
    const all = files.some(({ path }) => path === own?.path) || !own ? files : [...files, own]
    const { states, unreadable, damaged, files: read } = await this.#store.read(all)
    if (states.length === 0 || unreadable.length + damaged.length > 0) return
    this.#shelf.accept(merge(id, states), read)
  }

  #accept(id: PlanId, { merged, file }: Written): void {
    const files = this.#shelf.files(id) ?? []
    const others = files.filter(({ path }) => path !== file?.path)
    this.#shelf.accept(merged, file ? [...others, file] : files)
  }

  /** Removes a plan's files for good; only from the trash. */
  async purge(id: PlanId): Promise<void> {
    await this.#turns.take(id, async () => {
      const files = this.filesOf(id)
      if (this.#shelf.table.get(id)?.deletedAt === null)
        throw new Failure('call.invalid', { name: 'plans.purge', id })
      try {
        await this.#store.remove(files)
        this.#shelf.forget(id)
      } catch (error) {
        // A removal can fail after its unlink: refused, and gone all the same.
        if (await this.#store.areGone(files)) this.#shelf.forget(id)
        else await this.#reread(id).catch(() => {})
        throw error
      } finally {
        this.tell([id])
      }
    })
  }

  /** Takes in a plan as its files are now; answers what was read and what is wrong with it. */
  async load(id: PlanId, files: readonly PlanFileRef[]): Promise<PlanRead> {
    return this.#turns.take(id, async () => {
      const read = await this.#store.read(files)
      try {
        if (await this.#mend(id, read, (finding) => read.findings.push(finding))) return read
      } catch {
        // On a disk that refuses: it stays where it is, and the plan as it is known.
        read.unreadable.push(...read.damaged.map(({ ref }) => ref.path))
      }
      if (read.states.length > 0) {
        this.#shelf.accept(merge(id, read.states), read.files)
      } else if (read.unreadable.length === 0) this.#shelf.forget(id)
      return read
    })
  }

  /**
   * Own files that are damaged are set aside, and what this machine knows of the plan is written anew;
   * says whether it was. Throws Failure disk.*.
   */
  async #mend(id: PlanId, read: PlanRead, found: (finding: AppError) => void): Promise<boolean> {
    const known = this.#shelf.table.get(id)
    for (const { ref, reason } of read.damaged) {
      const damaged = { id, path: ref.path, reason }
      const kept = await this.#store.setAside(ref).catch((error: unknown) => {
        found({ code: 'plan.damaged', params: damaged })
        throw error
      })
      found({ code: 'plan.damaged', params: { ...damaged, kept } })
    }
    if (read.damaged.length === 0 || !known) return false
    const { file, merged } = await this.#writer.recover(known, read.states)
    this.#shelf.accept(merged, file ? [...read.files, file] : read.files)
    found({ code: 'plan.recovered', params: { id, title: known.title } })
    return true
  }

  /** Forgets a plan none of whose files is there any more; says whether it did. */
  async forgetIfGone(id: PlanId): Promise<boolean> {
    return this.#turns.take(id, async () => {
      const files = this.#shelf.files(id)
      if (!files || !(await this.#store.areGone(files))) return false
      this.#shelf.forget(id)
      return true
    })
  }
}

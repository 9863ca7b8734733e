/**
 * The plans of an archive: kept in memory for answers, on the disk for good. Every promise resolves
 * when the change is on the disk; after a failed write, memory shows what the disk shows.
 */
import { monotonicFactory } from 'ulid'
import type { AppError } from '../../../preload/errors.ts'
import { Failure, toAppError } from '../../../preload/errors.ts'
import type {
  Attachment,
  BulkChange,
  BulkResult,
  Duplicate,
  FacetCounts,
  HistoryEntry,
  Overview,
  Plan,
  PlanChange,
  PlanConflict,
  PlanFields,
  PlanFilter,
  PlanId,
  PlanList,
  PlanSort,
  PlanSummary,
  SaveResult,
  Stamp,
} from '../../../preload/model.ts'
import { trashDays } from '../../../preload/model.ts'
import { mapBounded } from '../archive/bounded.ts'
import type { Device } from '../archive/device.ts'
import { inSlices } from '../slices.ts'
import { Actions } from './actions.ts'
import { bulkEdit } from './bulk-edit.ts'
import { clashingFields } from './clash.ts'
import { duplicatesOf } from './duplicates.ts'
import { joined } from './joined.ts'
import type { KnownPlan } from './known-plan.ts'
import { overviewOf } from './overview.ts'
import type { Edit } from './plan/edit.ts'
import { editTowards } from './plan/edit.ts'
import type { Conflict } from './plan/merge.ts'
import { merge } from './plan/merge.ts'
import { undone, valuesAt } from './plan/reverse.ts'
import { emptyValues, historyOf } from './plan/state.ts'
import type { Audit, Decide, Written } from './plan-writer.ts'
import { OwnFileDamaged, PlanWriter } from './plan-writer.ts'
import { summaryOf } from './query/summary.ts'
import { Shelf } from './shelf.ts'
import { composed } from './store/canonical-json.ts'
import type { PlanFileRef, PlanRead, PlanStore } from './store/plan-store.ts'
import { Turns } from './turns.ts'
import { undecided } from './undecided.ts'

/** Writes of a bulk change that are under way at once: enough to keep a disk busy with fsync. */
const bulkWidth = 8

export type AttachmentFacts = Partial<
  Pick<Attachment, 'pages' | 'text' | 'problem' | 'mediaType' | 'kind'>
>

/** What a plan keeps of the archive that it was in before. */
export interface PlanOrigin {
  id?: PlanId
  createdAt?: string
  deletedAt?: string | null
}

export class Catalog {
  readonly #store: PlanStore
  readonly #writer: PlanWriter
  readonly #shelf = new Shelf()
  readonly #turns = new Turns<PlanId>()
  readonly #actions = new Actions()
  readonly #listeners = new Set<(ids: PlanId[]) => void>()
  readonly #newId = monotonicFactory()
  readonly #now: () => number
  readonly #found: (finding: AppError) => void

  constructor(o: {
    store: PlanStore
    device: Device
    who: string
    now?: () => number
    audit?: Audit
    /** Told of what is found wrong while a plan is changed. */
    found?: (finding: AppError) => void
  }) {
    this.#store = o.store
    this.#writer = new PlanWriter(o.store, o.device, o.who, o.audit ?? (() => {}))
    this.#now = o.now ?? Date.now
    this.#found = o.found ?? (() => {})
  }

  get(id: PlanId): Plan | null {
    return this.#shelf.table.get(id)
  }

  all(): Iterable<Plan> {
    return this.#shelf.table.all()
  }

  summary(id: PlanId): PlanSummary | null {
    const plan = this.get(id)
    return plan ? summaryOf(plan) : null
  }

  list(o: { filter: PlanFilter; sort: PlanSort; offset: number; limit: number }): PlanList {
    return this.#shelf.table.list(o)
  }

  /** Every plan that `list` would give, in its order. */
  ids(o: { filter: PlanFilter; sort: PlanSort }): PlanId[] {
    return this.#shelf.table.ids(o)
  }

  facets(filter: PlanFilter): FacetCounts {
    return this.#shelf.table.facets(filter)
  }

  /** What all plans in use come to, walked over in slices. */
  overview(): Promise<Overview> {
    return inSlices(overviewOf(this.#shelf.table))
  }

  matches(id: PlanId, filter: PlanFilter): boolean {
    return this.matcher(filter)(id)
  }

  /** `matches` for many plans and one filter. */
  matcher(filter: PlanFilter): (id: PlanId) => boolean {
    return this.#shelf.table.matcher(filter)
  }

  /** Plans that hold these bytes, those in the trash too. */
  plansWith(sha256: string): PlanId[] {
    return this.#shelf.table.plansWith(sha256)
  }

  /** Plans that have been in the trash for longer than it is for; nothing but a person purges them. */
  expired(): PlanId[] {
    const before = new Date(this.#now() - trashDays * 86_400_000).toISOString()
    return [...this.all()].flatMap(({ id, deletedAt }) =>
      deletedAt !== null && deletedAt < before ? id : [],
    )
  }

  counts(): { plans: number; inbox: number; trash: number } {
    return this.#shelf.table.counts()
  }

  /** What devices set unseen by each other, and edits made after a deletion: for a person to decide. */
  conflicts(): Conflict[] {
    return this.#shelf.conflicts()
  }

  /** `conflicts` with all values of a field together, and who set each. */
  async undecided(): Promise<PlanConflict[]> {
    const plans = [...this.#shelf.undecided()]
    const listed = await mapBounded(plans, bulkWidth, async ([id, conflicts]) =>
      undecided(conflicts, await this.history(id)),
    )
    return listed.flat()
  }

  /** Plans that may be the same record as this one, those in the trash too. Throws Failure plan.notFound. */
  duplicates(id: PlanId): Duplicate[] {
    return duplicatesOf(this.#planOf(id), this.#shelf.table)
  }

  onChange(listener: (ids: PlanId[]) => void): () => void {
    this.#listeners.add(listener)
    return () => this.#listeners.delete(listener)
  }

  /** With `origin`, a plan that comes from elsewhere. Throws Failure call.invalid where its id is taken. */
  async create(
    fields: Partial<PlanFields>,
    attachments: Attachment[],
    origin: PlanOrigin = {},
  ): Promise<Plan> {
    const id = origin.id ?? this.#newId(this.#now()).toLowerCase()
    const empty = emptyValues(id)
    const { createdAt = empty.createdAt, deletedAt: deleted = null } = origin
    const wanted = composed({ ...fields, attachments, createdAt, deleted })
    // The file that has the plan's creation says so: merging looks for it.
    const edit = editTowards(empty, wanted, new Set(['createdAt']))
    const written = await this.#turns.take(id, () => {
      if (this.#shelf.files(id)) throw new Failure('call.invalid', { name: 'create', id })
      return this.#accepting(id, () => this.#writer.create(id, edit))
    })
    this.#tell([id])
    return written.merged.plan
  }

  /** Field by field: a clash is only where both sides set a field, to different values. */
  async save(id: PlanId, base: Stamp, change: PlanChange): Promise<SaveResult> {
    const wanted = composed(change)
    let fields: string[] = []
    const plan = await this.#edit(id, (now) => {
      fields = clashingFields(now, base, wanted)
      if (fields.length > 0) return null
      const undecided = now.conflicts.map(({ field }) => field)
      return editTowards(now.values, wanted, new Set(undecided))
    })
    return fields.length > 0 ? { status: 'clash', theirs: plan, fields } : { status: 'saved', plan }
  }

  /**
   * What the program read itself, while the plan is as it was at `base`: no action of a person's, so
   * nothing for `undo`.
   */
  async fill(id: PlanId, base: Stamp, change: PlanChange): Promise<void> {
    const wanted = composed(change)
    const revision = await this.#write(id, (now) =>
      now.plan.revision === base ? editTowards(now.values, wanted) : null,
    )
    if (revision !== null) this.#tell([id])
  }

  /** One action for `undo`; a plan that cannot be changed stops no other. */
  async saveMany(ids: readonly PlanId[], change: BulkChange): Promise<BulkResult> {
    const { done, failed } = await this.#each(ids, bulkEdit(composed(change)))
    this.#did(done)
    return {
      changed: [...done.keys()],
      failed: failed.map(({ id, error }) => ({ id, error: toAppError(error) })),
    }
  }

  /** Files that the plan has already are left as they are. */
  async addAttachments(id: PlanId, attachments: Attachment[]): Promise<Plan> {
    return this.#edit(id, ({ values }) => {
      const had = new Set(values.attachments.map(({ sha256 }) => sha256))
      const fresh = composed(attachments).filter(({ sha256 }) => !had.has(sha256))
      return editTowards(values, { attachments: [...values.attachments, ...fresh] })
    })
  }

  /**
   * The other plans' files and what else they have join `into`, and they go to the trash; one action
   * for `undo`. Throws Failure plan.notFound, call.invalid for a plan in the trash.
   */
  async merge(into: PlanId, others: readonly PlanId[]): Promise<Plan> {
    const joining = [...new Set(others)].filter((id) => id !== into).map((id) => this.#planOf(id))
    const inTrash = [this.#planOf(into), ...joining].find(({ deletedAt }) => deletedAt !== null)
    if (inTrash || joining.length === 0)
      throw new Failure('call.invalid', { name: 'plans.merge', id: inTrash?.id ?? into })
    const gained = await this.#write(into, ({ values }) =>
      editTowards(values, composed(joined(into, values, joining))),
    )
    const done = new Map(gained === null ? [] : [[into, gained]])
    const deleted = new Date(this.#now()).toISOString()
    // Only now that their files are with `into`.
    const trashed = await this.#each(
      joining.map(({ id }) => id),
      ({ values }) => (values.deleted === null ? settingDeleted(deleted) : null),
    )
    this.#did(new Map([...done, ...trashed.done]))
    const [failure] = trashed.failed
    if (failure) throw failure.error
    return this.#planOf(into)
  }

  /**
   * Makes some of a plan's files a plan of their own, with the notes on them; one action for `undo`.
   * Throws Failure plan.notFound, call.invalid where no file would move or none would stay.
   */
  async split(id: PlanId, sha256s: readonly string[], fields: Partial<PlanFields>): Promise<Plan> {
    const plan = this.#planOf(id)
    const moves = new Set(sha256s)
    const files = plan.attachments.filter(({ sha256 }) => moves.has(sha256))
    if (files.length === 0 || files.length === plan.attachments.length)
      throw new Failure('call.invalid', { name: 'plans.split', id })
    const annotations = plan.annotations.filter(({ sha256 }) => moves.has(sha256))
    // Made in the trash and taken out of it: taking that back is how `undo` takes back the making.
    const deletedAt = new Date(this.#now()).toISOString()
    const made = await this.create({ ...fields, annotations }, files, { deletedAt })
    const shown = await this.#write(made.id, () => settingDeleted(null))
    const left = await this.#write(id, ({ values }) =>
      editTowards(values, {
        attachments: values.attachments.filter(({ sha256 }) => !moves.has(sha256)),
        annotations: values.annotations.filter(({ sha256 }) => !moves.has(sha256)),
      }),
    )
    const revisions = [
      [made.id, shown],
      [id, left],
    ] as const
    this.#did(new Map(revisions.flatMap(([each, at]) => (at === null ? [] : [[each, at]]))))
    return this.#planOf(made.id)
  }

  /** Facts that were read from a file; they leave no entry in the history. */
  async updateAttachment(id: PlanId, sha256: string, facts: AttachmentFacts): Promise<Plan> {
    const revision = await this.#write(id, ({ values }) => {
      const now = values.attachments.find((attachment) => attachment.sha256 === sha256)
      if (!now) throw new Failure('attachment.missing', { id, sha256, name: sha256 })
      const next = composed({ ...now, ...facts })
      return { set: {}, add: {}, remove: {}, refine: { attachments: [next] } }
    })
    if (revision !== null) this.#tell([id])
    return this.#planOf(id)
  }

  async trash(ids: PlanId[]): Promise<void> {
    const deleted = new Date(this.#now()).toISOString()
    await this.#bulk(ids, ({ values }) =>
      values.deleted === null ? settingDeleted(deleted) : null,
    )
  }

  async restore(ids: PlanId[]): Promise<void> {
    await this.#bulk(ids, ({ values }) => (values.deleted === null ? null : settingDeleted(null)))
  }

  /** Every revision by every device, oldest first. For sets, `before` holds what was removed, `after` what was added. */
  async history(id: PlanId): Promise<HistoryEntry[]> {
    const { states } = await this.#store.read(this.#filesOf(id))
    return historyOf(states)
  }

  /**
   * Takes back the last save, trash or restore of this session, all plans of it, as new revisions;
   * what was changed again since is left alone. Answers the plans that it changed. What could not be
   * written can be undone again.
   */
  async undo(): Promise<PlanId[]> {
    const action = this.#actions.pop()
    if (!action) return []
    const there = [...action.keys()].filter((id) => this.get(id) !== null)
    const { done, failed } = await this.#each(there, (now, states) => {
      const revision = action.get(now.plan.id)
      const entry = historyOf(states).find((each) => each.revision === revision)
      return entry ? editTowards(now.values, undone(now, entry)) : null
    })
    if (done.size > 0) this.#tell([...done.keys()])
    const [failure] = failed
    if (!failure) return [...done.keys()]
    const left = failed.flatMap(({ id }) => [...action].filter(([each]) => each === id))
    this.#actions.push(new Map(left))
    throw failure.error
  }

  /** Brings the plan back to what it was when `revision` was made, as a new revision. */
  async restoreRevision(id: PlanId, revision: Stamp): Promise<Plan> {
    return this.#edit(id, (now, states) => {
      const history = historyOf(states)
      if (!history.some((entry) => entry.revision === revision)) {
        throw new Failure('plan.notFound', { id, revision })
      }
      return editTowards(now.values, valuesAt(now, history, revision))
    })
  }

  /** Removes a plan's files for good; only from the trash. */
  async purge(id: PlanId): Promise<void> {
    await this.#turns.take(id, async () => {
      const files = this.#filesOf(id)
      if (this.get(id)?.deletedAt === null)
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
        this.#tell([id])
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
    const known = this.get(id)
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

  /** Takes in a plan as this machine knew it last time. */
  adopt(known: KnownPlan): void {
    this.#shelf.put(known)
  }

  /** Everything that `adopt` takes. */
  known(): Iterable<KnownPlan> {
    return this.#shelf.all()
  }

  knownFiles(id: PlanId): readonly PlanFileRef[] {
    return this.#shelf.files(id) ?? []
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

  /** Tells the listeners of changes that came from outside. */
  announce(ids: PlanId[]): void {
    if (ids.length > 0) this.#tell(ids)
  }

  /** Resolves when every write that was begun has ended. */
  async idle(): Promise<void> {
    await this.#turns.idle()
  }

  #filesOf(id: PlanId): readonly PlanFileRef[] {
    const files = this.#shelf.files(id)
    if (!files) throw new Failure('plan.notFound', { id })
    return files
  }

  async #edit(id: PlanId, decide: Decide): Promise<Plan> {
    const revision = await this.#write(id, decide)
    if (revision !== null) this.#did(new Map([[id, revision]]))
    return this.#planOf(id)
  }

  #planOf(id: PlanId): Plan {
    const plan = this.get(id)
    if (!plan) throw new Failure('plan.notFound', { id })
    return plan
  }

  async #bulk(ids: readonly PlanId[], decide: Decide): Promise<void> {
    const { done, failed } = await this.#each(ids, decide)
    // What was done is told of, also when something else failed.
    this.#did(done)
    const [failure] = failed
    if (failure) throw failure.error
  }

  async #each(
    ids: readonly PlanId[],
    decide: Decide,
  ): Promise<{ done: Map<PlanId, Stamp>; failed: { id: PlanId; error: unknown }[] }> {
    const done = new Map<PlanId, Stamp>()
    const failed: { id: PlanId; error: unknown }[] = []
    await mapBounded([...new Set(ids)], bulkWidth, async (id) => {
      try {
        const revision = await this.#write(id, decide)
        if (revision !== null) done.set(id, revision)
      } catch (error) {
        failed.push({ id, error })
      }
    })
    return { done, failed }
  }

  #did(action: Map<PlanId, Stamp>): void {
    if (action.size === 0) return
    this.#actions.push(action)
    this.#tell([...action.keys()])
  }

  /** Answers the revision that it made, null when there was nothing to do. */
  async #write(id: PlanId, decide: Decide): Promise<Stamp | null> {
    return this.#turns.take(id, async () => {
      const write = () => this.#writer.edit(id, this.#filesOf(id), decide)
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

  #tell(ids: PlanId[]): void {
    for (const listener of this.#listeners) listener(ids)
  }
}

function settingDeleted(deleted: string | null): Edit {
  return { set: { deleted }, add: {}, remove: {}, refine: {} }
}

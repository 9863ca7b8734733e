/**
 * The plans of an archive: kept in memory for answers, on the disk for good. Every promise resolves
 * when the change is on the disk; after a failed write, memory shows what the disk shows.
 */
import { monotonicFactory } from 'ulid'
import type { AppError } from '../../../preload/errors.ts'
import { toAppError } from '../../../preload/errors.ts'
import type {
  Attachment,
  BulkChange,
  BulkResult,
  Plan,
  PlanChange,
  PlanFields,
  PlanId,
  SaveResult,
  Stamp,
} from '../../../preload/model.ts'
import type { Device } from '../archive/device.ts'
import { Answers } from './answers.ts'
import { bulkEdit } from './bulk-edit.ts'
import { Changes } from './changes.ts'
import { clashingFields } from './clash.ts'
import type { AttachmentFacts } from './file-edits.ts'
import { withFacts, withFiles, withKind } from './file-edits.ts'
import { KnownFiles } from './known-files.ts'
import { editTowards, settingDeleted } from './plan/edit.ts'
import { emptyValues } from './plan/state.ts'
import type { Audit, Decide } from './plan-writer.ts'
import { PlanWriter } from './plan-writer.ts'
import type { MakePlan, PlanOrigin } from './regroup.ts'
import { joinPlans, splitPlan } from './regroup.ts'
import { Shelf } from './shelf.ts'
import { composed } from './store/canonical-json.ts'
import type { PlanStore } from './store/plan-store.ts'
import { backTo, undoLast } from './take-back.ts'

export type { AttachmentFacts } from './file-edits.ts'
export type { PlanOrigin } from './regroup.ts'

export class Catalog extends Answers {
  /** What is known of the files behind the plans. */
  readonly files: KnownFiles
  readonly #changes: Changes
  readonly #newId = monotonicFactory()
  readonly #now: () => number

  constructor(o: {
    store: PlanStore
    device: Device
    who: string
    now?: () => number
    audit?: Audit
    /** Told of what is found wrong while a plan is changed. */
    found?: (finding: AppError) => void
  }) {
    const { store, now = Date.now } = o
    const shelf = new Shelf()
    const changes = new Changes({
      store,
      writer: new PlanWriter(store, o.device, o.who, o.audit ?? (() => {})),
      shelf,
      found: o.found ?? (() => {}),
    })
    super({ store, shelf, changes, now })
    this.files = new KnownFiles(shelf, changes)
    this.#changes = changes
    this.#now = now
  }

  onChange(listener: (ids: PlanId[]) => void): () => void {
    return this.#changes.onChange(listener)
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
    const written = await this.#changes.create(id, edit)
    this.#changes.tell([id])
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
    const revision = await this.#changes.write(id, (now) =>
      now.plan.revision === base ? editTowards(now.values, wanted) : null,
    )
    if (revision !== null) this.#changes.tell([id])
  }

  /** One action for `undo`; a plan that cannot be changed stops no other. */
  async saveMany(ids: readonly PlanId[], change: BulkChange): Promise<BulkResult> {
    const { done, failed } = await this.#changes.actOn(ids, bulkEdit(composed(change)))
    return {
      changed: [...done.keys()],
      failed: failed.map(({ id, error }) => ({ id, error: toAppError(error) })),
    }
  }

  /** @see withFiles */
  addAttachments(id: PlanId, attachments: Attachment[]): Promise<Plan> {
    return this.#edit(id, withFiles(attachments))
  }

  /** @see joinPlans */
  merge(into: PlanId, others: readonly PlanId[]): Promise<Plan> {
    return this.#changes.acting(() => joinPlans(this.#changes, into, others, this.#now()))
  }

  /** @see splitPlan */
  split(id: PlanId, sha256s: readonly string[], fields: Partial<PlanFields>): Promise<Plan> {
    const make: MakePlan = (own, files, origin) => this.create(own, files, origin)
    const split = { id, sha256s, fields, make, now: this.#now() }
    return this.#changes.acting(() => splitPlan(this.#changes, split))
  }

  /** @see withFacts */
  async updateAttachment(id: PlanId, sha256: string, facts: AttachmentFacts): Promise<Plan> {
    const revision = await this.#changes.write(id, withFacts(id, sha256, facts))
    if (revision !== null) this.#changes.tell([id])
    return this.#changes.planOf(id)
  }

  /** @see withKind */
  setFileKind(id: PlanId, sha256: string, kind: Attachment['kind']): Promise<Plan> {
    return this.#edit(id, withKind(id, sha256, kind))
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

  /** @see undoLast */
  undo(): Promise<PlanId[]> {
    return undoLast(this.#changes, (id) => this.get(id) !== null)
  }

  /** Brings the plan back to what it was when `revision` was made, as a new revision. */
  restoreRevision(id: PlanId, revision: Stamp): Promise<Plan> {
    return this.#edit(id, backTo(id, revision))
  }

  /** Removes a plan's files for good; only from the trash. */
  purge(id: PlanId): Promise<void> {
    return this.#changes.purge(id)
  }

  /** Resolves when every write that was begun has ended. */
  async idle(): Promise<void> {
    await this.#changes.idle()
  }

  async #edit(id: PlanId, decide: Decide): Promise<Plan> {
    return this.#changes.acting(async () => {
      const revision = await this.#changes.write(id, decide)
      if (revision !== null) this.#changes.did(new Map([[id, revision]]))
      return this.#changes.planOf(id)
    })
  }

  async #bulk(ids: readonly PlanId[], decide: Decide): Promise<void> {
    const [failure] = (await this.#changes.actOn(ids, decide)).failed
    if (failure) throw failure.error
  }
}

/** Files that belong together made one plan, and files that do not two; each is one action for `undo`. */
import { Failure } from '../../../preload/errors.ts'
import type { Attachment, Plan, PlanFields, PlanId } from '../../../preload/model.ts'
import type { Changes } from './changes.ts'
import { joined } from './joined.ts'
import { editTowards, settingDeleted } from './plan/edit.ts'
import { composed } from './store/canonical-json.ts'

/** What a plan keeps of the archive that it was in before. */
export interface PlanOrigin {
  id?: PlanId
  createdAt?: string
  deletedAt?: string | null
}

export type MakePlan = (
  fields: Partial<PlanFields>,
  attachments: Attachment[],
  origin: PlanOrigin,
) => Promise<Plan>

export interface Split {
  id: PlanId
  /** The files that become a plan of their own. */
  sha256s: readonly string[]
  fields: Partial<PlanFields>
  make: MakePlan
  now: number
}

/**
 * The other plans' files and what else they have join `into`, and they go to the trash; one action
 * for `undo`. Throws Failure plan.notFound, call.invalid for a plan in the trash.
 */
export async function joinPlans(
  changes: Changes,
  into: PlanId,
  others: readonly PlanId[],
  now: number,
): Promise<Plan> {
  const joining = [...new Set(others)].filter((id) => id !== into).map((id) => changes.planOf(id))
  const inTrash = [changes.planOf(into), ...joining].find(({ deletedAt }) => deletedAt !== null)
  if (inTrash || joining.length === 0)
    throw new Failure('call.invalid', { name: 'plans.merge', id: inTrash?.id ?? into })
  const gained = await changes.write(into, ({ values }) =>
    editTowards(values, composed(joined(into, values, joining))),
  )
  const done = new Map(gained === null ? [] : [[into, gained]])
  const deleted = new Date(now).toISOString()
  // Only now that their files are with `into`.
  const trashed = await changes.each(
    joining.map(({ id }) => id),
    ({ values }) => (values.deleted === null ? settingDeleted(deleted) : null),
  )
  changes.did(new Map([...done, ...trashed.done]))
  const [failure] = trashed.failed
  if (failure) throw failure.error
  return changes.planOf(into)
}

/**
 * Makes some of a plan's files a plan of their own, with the notes on them; one action for `undo`.
 * Throws Failure plan.notFound, call.invalid where no file would move or none would stay.
 */
export async function splitPlan(
  changes: Changes,
  { id, sha256s, fields, make, now }: Split,
): Promise<Plan> {
  const plan = changes.planOf(id)
  const moves = new Set(sha256s)
  const files = plan.attachments.filter(({ sha256 }) => moves.has(sha256))
  if (files.length === 0 || files.length === plan.attachments.length)
    throw new Failure('call.invalid', { name: 'plans.split', id })
  const annotations = plan.annotations.filter(({ sha256 }) => moves.has(sha256))
  // Made in the trash and taken out of it: taking that back is how `undo` takes back the making.
  const deletedAt = new Date(now).toISOString()
  const made = await make({ ...fields, annotations }, files, { deletedAt })
  const shown = await changes.write(made.id, () => settingDeleted(null))
  const left = await changes.write(id, ({ values }) =>
    editTowards(values, {
      attachments: values.attachments.filter(({ sha256 }) => !moves.has(sha256)),
      annotations: values.annotations.filter(({ sha256 }) => !moves.has(sha256)),
    }),
  )
  const revisions = [
    [made.id, shown],
    [id, left],
  ] as const
  changes.did(new Map(revisions.flatMap(([each, at]) => (at === null ? [] : [[each, at]]))))
  return changes.planOf(made.id)
}

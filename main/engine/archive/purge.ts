/** Deleting for good. Explicit, from the trash only, and by one machine that a person chose (SHARING.md 5). */
import { Failure } from '../../../preload/errors.ts'
import type { PlanId } from '../../../preload/model.ts'
import type { AttachmentStore } from '../attachments/index.ts'
import type { Catalog } from '../catalog/index.ts'

/**
 * Removes the plans' files, then the bytes that no other plan refers to, be it in the trash. To be
 * called after a rescan, so that other machines' plans are known. A crash in between leaves bytes
 * without plan, which are reported; never a plan without bytes.
 * @param damaged texts of plan files that could not be understood: bytes that one of them names stay
 */
export async function purge(
  catalog: Catalog,
  attachments: AttachmentStore,
  ids: readonly PlanId[],
  damaged: readonly string[],
): Promise<{ plans: number; files: number }> {
  const plans = ids.map((id) => catalog.get(id))
  for (const [index, plan] of plans.entries()) {
    if (!plan) throw new Failure('plan.notFound', { id: ids[index] ?? '' })
    if (plan.deletedAt === null)
      throw new Failure('call.invalid', { name: 'plans.purge', id: plan.id })
  }
  for (const id of ids) await catalog.purge(id)
  const freed = new Set(
    plans.flatMap((plan) => plan?.attachments.map(({ sha256 }) => sha256) ?? []),
  )
  let files = 0
  for (const sha256 of freed) {
    if (damaged.some((text) => text.includes(sha256))) continue
    const isFree = (): boolean => catalog.plansWith(sha256).length === 0
    if (await attachments.remove(sha256, isFree)) files += 1
  }
  return { plans: ids.length, files }
}

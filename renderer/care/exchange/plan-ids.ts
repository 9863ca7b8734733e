import type { PlanFilter, PlanId, PlanSort } from '../../../preload/model.ts'
import { answer } from '../../api/answer.ts'

/** As many as the contract gives at once. */
const pageSize = 1_000

/** Every plan of a filter, in the order of the list. */
export async function planIds(filter: PlanFilter, sort: PlanSort): Promise<PlanId[]> {
  const ids: PlanId[] = []
  for (;;) {
    const page = await answer(
      vanKho.plans.list({ filter, sort, offset: ids.length, limit: pageSize }),
    )
    ids.push(...page.plans.map(({ id }) => id))
    if (page.plans.length === 0 || ids.length >= page.total) return ids
  }
}

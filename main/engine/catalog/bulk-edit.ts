/** One change for many plans, seen from one of them. */
import { Failure } from '../../../preload/errors.ts'
import type { BulkChange } from '../../../preload/model.ts'
import { PlanFields } from '../../../preload/model.ts'
import { editTowards } from './plan/edit.ts'
import type { Decide } from './plan-writer.ts'

const Sets = PlanFields.pick({ tags: true, areas: true, solutions: true })

/** The decision for each plan. It throws Failure call.invalid where a set would grow too large. */
export function bulkEdit(change: BulkChange): Decide {
  return ({ plan, values, conflicts }) => {
    const sets = Sets.safeParse({
      tags: changed(values.tags, change.addTags, change.removeTags),
      areas: changed(values.areas, change.addAreas, change.removeAreas),
      solutions: changed(values.solutions, change.addSolutions, change.removeSolutions),
    })
    if (!sets.success) throw new Failure('call.invalid', { id: plan.id }, sets.error)
    const undecided = new Set(conflicts.map(({ field }) => field))
    return editTowards(values, { ...change.set, ...sets.data }, undecided)
  }
}

/** An element that is both removed and added is there in the end. */
function changed(now: readonly string[], add: readonly string[], remove: readonly string[]) {
  const gone = new Set(remove)
  return [...new Set([...now.filter((item) => !gone.has(item)), ...add])]
}

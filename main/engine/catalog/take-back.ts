/** Ways back: the last action undone, and a plan as it was at a revision. */
import { Failure } from '../../../preload/errors.ts'
import type { PlanId, Stamp } from '../../../preload/model.ts'
import type { Changes } from './changes.ts'
import { editTowards } from './plan/edit.ts'
import { undone, valuesAt } from './plan/reverse.ts'
import { historyOf } from './plan/state.ts'
import type { Decide } from './plan-writer.ts'

/**
 * Takes back the last save, trash or restore of this session, all plans of it, as new revisions;
 * what was changed again since is left alone. Answers the plans that it changed. What could not be
 * written can be undone again.
 * @param isThere plans that were purged meanwhile are gone
 */
export async function undoLast(
  changes: Changes,
  isThere: (id: PlanId) => boolean,
): Promise<PlanId[]> {
  // What was asked for just before and is still being written is the last thing that was done.
  await changes.acted()
  const action = changes.actions.pop()
  if (!action) return []
  const there = [...action.keys()].filter(isThere)
  const { done, failed } = await changes.each(there, (now, states) => {
    const revision = action.get(now.plan.id)
    const entry = historyOf(states).find((each) => each.revision === revision)
    return entry ? editTowards(now.values, undone(now, entry)) : null
  })
  if (done.size > 0) changes.tell([...done.keys()])
  const [failure] = failed
  if (!failure) return [...done.keys()]
  const left = failed.flatMap(({ id }) => [...action].filter(([each]) => each === id))
  changes.actions.push(new Map(left))
  throw failure.error
}

/** Brings a plan to what it was when `revision` was made. Throws Failure plan.notFound. */
export function backTo(id: PlanId, revision: Stamp): Decide {
  return (now, states) => {
    const history = historyOf(states)
    if (!history.some((entry) => entry.revision === revision))
      throw new Failure('plan.notFound', { id, revision })
    return editTowards(now.values, valuesAt(now, history, revision))
  }
}

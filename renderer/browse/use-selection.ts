/** Choosing plans in the list as in a file manager: one, one more, a range, all. */
import { useCallback, useRef } from 'react'
import type { PlanId, PlanSummary } from '../../preload/model.ts'
import { answer } from '../api/answer.ts'
import { notifyError } from '../api/notify.ts'
import { useWorkspace } from '../app/workspace.tsx'

interface Modifiers {
  readonly shiftKey: boolean
  readonly ctrlKey: boolean
  readonly metaKey: boolean
}

/** @param isCurrent the rows are those of the filter, and not of the one before while its own are asked for */
export function useSelection(
  total: number,
  planAt: (index: number) => PlanSummary | undefined,
  isCurrent: boolean,
) {
  const { state, act } = useWorkspace()
  // Where the cursor stands, and where a range began.
  const at = useRef(-1)
  const anchor = useRef(0)
  const now = useRef({ state, planAt, isCurrent })
  now.current = { state, planAt, isCurrent }
  // A range whose plans are still being asked for; what is chosen meanwhile stands above it.
  const asking = useRef<Promise<PlanId[]> | null>(null)

  const single = useCallback(
    (index: number, id: PlanId) => {
      asking.current = null
      at.current = index
      anchor.current = index
      act({ do: 'select', id })
    },
    [act],
  )

  const range = useCallback(
    (from: number, to: number, cursor: PlanId | null) => {
      const { filter, sort } = now.current.state
      const offset = Math.min(from, to)
      const limit = Math.abs(to - from) + 1
      const pick = (ids: PlanId[]) =>
        act({ do: 'pick', ids: new Set(ids), at: cursor ?? ids[0] ?? null })
      const known = now.current.isCurrent ? knownIds(now.current.planAt, offset, limit) : null
      if (known) {
        asking.current = null
        return pick(known)
      }
      const asked = answer(vanKho.plans.ids({ filter, sort, offset, limit }))
      asking.current = asked
      asked
        .then((ids) => {
          // Another list was asked for meanwhile: these are not of it.
          if (asking.current === asked && now.current.state.filter === filter) pick(ids)
        }, notifyError)
        .finally(() => {
          if (asking.current === asked) asking.current = null
        })
    },
    [act],
  )

  const toggle = useCallback(
    (index: number, id: PlanId) => {
      const { state, planAt } = now.current
      const ids = new Set(state.picked)
      // The plan that was chosen alone is the first of the several.
      if (ids.size === 0 && state.selected !== null && planAt(at.current)?.id === state.selected)
        ids.add(state.selected)
      if (!ids.delete(id)) ids.add(id)
      asking.current = null
      at.current = index
      anchor.current = index
      act({ do: 'pick', ids, at: id })
    },
    [act],
  )

  const press = useCallback(
    (index: number, plan: PlanSummary, keys: Modifiers) => {
      if (keys.shiftKey) {
        at.current = index
        range(anchor.current, index, plan.id)
      } else if (keys.ctrlKey || keys.metaKey) toggle(index, plan.id)
      else single(index, plan.id)
    },
    [range, toggle, single],
  )

  return {
    press,
    toggle,
    /** The cursor's place in the list as it is now; -1 when it is nowhere. */
    place: () => (state.selected !== null && at.current < total ? at.current : -1),
    move(to: number, extend: boolean) {
      const plan = planAt(to)
      if (!plan) return
      if (!extend) return single(to, plan.id)
      at.current = to
      range(anchor.current, to, plan.id)
    },
    toggleCurrent() {
      const plan = planAt(at.current)
      if (plan) toggle(at.current, plan.id)
    },
    /** Everything that the filter shows. */
    all() {
      if (total > 0) range(0, total - 1, state.selected)
    },
    none() {
      asking.current = null
      act({ do: 'select', id: state.selected })
    },
    /**
     * Does something with the plans chosen together, or the one under the cursor; once they are known, and not at all
     * where there are none.
     */
    withChosen(command: (ids: [PlanId, ...PlanId[]]) => void) {
      const run = ([first, ...others]: PlanId[]) => {
        if (first !== undefined) command([first, ...others])
      }
      if (asking.current) return void asking.current.then(run, () => {})
      if (state.picked.size > 0) return run([...state.picked])
      if (state.selected !== null && planAt(at.current)?.id === state.selected)
        run([state.selected])
    },
  }
}

/** Of rows that have been on the screen; null where one of them has not. */
function knownIds(
  planAt: (index: number) => PlanSummary | undefined,
  offset: number,
  count: number,
): PlanId[] | null {
  const ids: PlanId[] = []
  for (let index = offset; index < offset + count; index += 1) {
    const plan = planAt(index)
    if (!plan) return null
    ids.push(plan.id)
  }
  return ids
}

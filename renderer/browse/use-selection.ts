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

export function useSelection(total: number, planAt: (index: number) => PlanSummary | undefined) {
  const { state, act } = useWorkspace()
  // Where the cursor stands, and where a range began.
  const at = useRef(-1)
  const anchor = useRef(0)
  const now = useRef({ state, planAt })
  now.current = { state, planAt }

  const single = useCallback(
    (index: number, id: PlanId) => {
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
      answer(vanKho.plans.ids({ filter, sort, offset, limit })).then(
        (ids) => act({ do: 'pick', ids: new Set(ids), at: cursor ?? ids[0] ?? null }),
        notifyError,
      )
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
    none: () => act({ do: 'select', id: state.selected }),
    /** What a command is for: the plans chosen together, or the one under the cursor. */
    chosen(): PlanId[] {
      if (state.picked.size > 0) return [...state.picked]
      return state.selected !== null && planAt(at.current)?.id === state.selected
        ? [state.selected]
        : []
    },
  }
}

/** Choosing plans in the list as in a file manager: one, one more, a range, all. */
import { useQueryClient } from '@tanstack/react-query'
import { useCallback, useRef } from 'react'
import type { PlanSummary } from '../../preload/model.ts'
import { notifyError } from '../api/notify.ts'
import { plansBetween } from '../api/queries.ts'
import { useWorkspace } from '../app/workspace.tsx'

interface Modifiers {
  readonly shiftKey: boolean
  readonly ctrlKey: boolean
  readonly metaKey: boolean
}

export function useSelection(total: number, planAt: (index: number) => PlanSummary | undefined) {
  const client = useQueryClient()
  const { state, act } = useWorkspace()
  // Where the cursor stands, and where a range began.
  const at = useRef(-1)
  const anchor = useRef(0)
  const now = useRef({ state, planAt })
  now.current = { state, planAt }

  const single = useCallback(
    (index: number, id: string) => {
      at.current = index
      anchor.current = index
      act({ do: 'select', id })
    },
    [act],
  )

  const range = useCallback(
    (from: number, to: number, cursor: string | null) => {
      const { filter, sort } = now.current.state
      plansBetween(client, { filter, sort }, Math.min(from, to), Math.max(from, to)).then(
        (plans) => act({ do: 'pick', plans: byId(plans), at: cursor ?? plans[0]?.id ?? null }),
        notifyError,
      )
    },
    [client, act],
  )

  const toggle = useCallback(
    (index: number, plan: PlanSummary) => {
      const { state, planAt } = now.current
      const picked = new Map(state.picked)
      const before = state.selected === null ? undefined : planAt(at.current)
      // The plan that was chosen alone is the first of the several.
      if (picked.size === 0 && before && before.id === state.selected) picked.set(before.id, before)
      if (!picked.delete(plan.id)) picked.set(plan.id, plan)
      at.current = index
      anchor.current = index
      act({ do: 'pick', plans: picked, at: plan.id })
    },
    [act],
  )

  const press = useCallback(
    (index: number, plan: PlanSummary, keys: Modifiers) => {
      if (keys.shiftKey) {
        at.current = index
        range(anchor.current, index, plan.id)
      } else if (keys.ctrlKey || keys.metaKey) toggle(index, plan)
      else single(index, plan.id)
    },
    [range, toggle, single],
  )

  return {
    press,
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
      if (plan) toggle(at.current, plan)
    },
    all: () => range(0, total - 1, state.selected),
    none: () => act({ do: 'select', id: state.selected }),
    /** What a command is for: the plans chosen together, or the one under the cursor. */
    chosen(): PlanSummary[] {
      if (state.picked.size > 0) return [...state.picked.values()]
      const plan = planAt(at.current)
      return plan && plan.id === state.selected ? [plan] : []
    },
  }
}

const byId = (plans: readonly PlanSummary[]): ReadonlyMap<string, PlanSummary> =>
  new Map(plans.map((plan) => [plan.id, plan]))

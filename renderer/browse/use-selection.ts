/** Choosing plans in the list as in a file manager: one, one more, a range, all. */
import { useCallback, useEffect, useRef } from 'react'
import type { PlanId, PlanSummary } from '../../preload/model.ts'
import { answer } from '../api/answer.ts'
import { notifyError } from '../api/notify.ts'
import { useWorkspace } from '../app/workspace.tsx'

interface Modifiers {
  readonly shiftKey: boolean
  readonly ctrlKey: boolean
  readonly metaKey: boolean
}

/** The list as it is on the screen. */
interface Shown {
  readonly total: number
  planAt(index: number): PlanSummary | undefined
  placeOf(id: PlanId): number
}

/** @param isCurrent the rows are those of the filter, and not of the one before while its own are asked for */
export function useSelection(shown: Shown, isCurrent: boolean) {
  const { state, act } = useWorkspace()
  // Where the cursor stands, and where a range began.
  const at = useRef(-1)
  const anchor = useRef(0)
  const now = useRef({ state, shown, isCurrent })
  now.current = { state, shown, isCurrent }
  // Plans that are still being asked for; what is chosen meanwhile stands above them.
  const asking = useRef<Promise<PlanId[]> | null>(null)
  // biome-ignore lint/correctness/useExhaustiveDependencies: places are those of a list of one filter in one order.
  useEffect(() => {
    at.current = -1
    anchor.current = 0
  }, [state.filter, state.sort])

  const single = useCallback(
    (index: number, id: PlanId) => {
      asking.current = null
      at.current = index
      anchor.current = index
      act({ do: 'select', id })
    },
    [act],
  )

  /** Gives the plans of a part of the list, at once where they are known; otherwise they are asked for. */
  const take = useCallback((offset: number, limit: number, choose: (ids: PlanId[]) => void) => {
    const { filter, sort } = now.current.state
    const known = now.current.isCurrent ? knownIds(now.current.shown, offset, limit) : null
    if (known) {
      asking.current = null
      return choose(known)
    }
    const asked = answer(vanKho.plans.ids({ filter, sort, offset, limit }))
    asking.current = asked
    asked
      .then((ids) => {
        // Another list was asked for meanwhile: these are not of it.
        if (asking.current === asked && now.current.state.filter === filter) choose(ids)
      }, notifyError)
      .finally(() => {
        if (asking.current === asked) asking.current = null
      })
  }, [])

  const range = useCallback(
    (from: number, to: number, cursor: PlanId | null = null) =>
      take(Math.min(from, to), Math.abs(to - from) + 1, (ids) => {
        const end = to < from ? ids[0] : ids.at(-1)
        act({ do: 'pick', ids: new Set(ids), at: cursor ?? end ?? null })
      }),
    [act, take],
  )

  /** Where the chosen plan stands now: plans that came or went above it have moved it. */
  const follow = useCallback((): void => {
    const { state, shown } = now.current
    if (state.selected === null || asking.current !== null) return
    if (shown.planAt(at.current)?.id === state.selected) return
    const found = shown.placeOf(state.selected)
    if (found < 0) return
    if (at.current < 0 || anchor.current === at.current) anchor.current = found
    at.current = found
  }, [])

  /** The plan under the cursor; null where it is not on the screen. */
  const current = useCallback((): PlanId | null => {
    follow()
    const { state, shown } = now.current
    return shown.planAt(at.current)?.id === state.selected ? state.selected : null
  }, [follow])

  const toggle = useCallback(
    (index: number, id: PlanId) => {
      const ids = new Set(now.current.state.picked)
      const alone = ids.size === 0 ? current() : null
      // The plan that was chosen alone is the first of the several.
      if (alone !== null) ids.add(alone)
      if (!ids.delete(id)) ids.add(id)
      asking.current = null
      at.current = index
      anchor.current = index
      act({ do: 'pick', ids, at: id })
    },
    [act, current],
  )

  const press = useCallback(
    (index: number, plan: PlanSummary, keys: Modifiers) => {
      if (keys.shiftKey) {
        follow()
        at.current = index
        range(anchor.current, index)
      } else if (keys.ctrlKey || keys.metaKey) toggle(index, plan.id)
      else single(index, plan.id)
    },
    [range, toggle, single, follow],
  )

  return {
    press,
    toggle,
    /** The cursor's place in the list as it is now; between two rows where its plan went; -1 when it is nowhere. */
    place(): number {
      follow()
      const there = at.current < shown.total ? shown.planAt(at.current)?.id : null
      // A row that is not on the screen is taken to be where it was.
      const isGone = state.selected === null || (there !== undefined && there !== state.selected)
      if (at.current < 0 || asking.current !== null || !isGone) return at.current
      return Math.min(anchor.current, at.current, shown.total) - 0.5
    },
    move(to: number, extend: boolean) {
      at.current = to
      if (extend) return range(anchor.current, to)
      anchor.current = to
      take(to, 1, ([id]) => {
        if (id !== undefined) act({ do: 'select', id })
      })
    },
    toggleCurrent() {
      const id = current()
      if (id !== null) toggle(at.current, id)
    },
    /** Everything that the filter shows. */
    all() {
      // From the end: the cursor, where there was none, is at the top.
      if (shown.total > 0) range(shown.total - 1, 0, state.selected)
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
      const id = current()
      if (id !== null) run([id])
    },
  }
}

/** Of rows that have been on the screen; null where one of them has not. */
function knownIds({ planAt }: Shown, offset: number, count: number): PlanId[] | null {
  const ids: PlanId[] = []
  for (let index = offset; index < offset + count; index += 1) {
    const plan = planAt(index)
    if (!plan) return null
    ids.push(plan.id)
  }
  return ids
}

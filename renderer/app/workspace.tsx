import type { Dispatch, PropsWithChildren } from 'react'
import {
  createContext,
  startTransition,
  useContext,
  useDeferredValue,
  useEffect,
  useMemo,
  useReducer,
} from 'react'
import { rememberedSort, rememberSort } from '../browse/remembered-sort.ts'
import type { Action, Workspace } from './workspace-state.ts'
import { reduce, startState } from './workspace-state.ts'

// Two, because much of the window acts and does not look: it is not drawn again for what it does not show.
const State = createContext<Workspace>(startState)
const Act = createContext<Dispatch<Action>>(() => {})

export function WorkspaceProvider({ children }: PropsWithChildren) {
  const [state, act] = useReducer(reduce, startState, (start) => ({
    ...start,
    sort: rememberedSort(localStorage),
  }))
  const { sort } = state
  useEffect(() => rememberSort(sort, localStorage), [sort])
  return (
    <Act value={act}>
      <State value={state}>{children}</State>
    </Act>
  )
}

/**
 * What is inside follows the workspace a moment later: it is drawn in slices between which the window hears keys and
 * the mouse, so that no task of its thread is long. The children must be the same elements each time, or memo.
 */
export function Later({ children }: PropsWithChildren) {
  const state = useDeferredValue(useContext(State))
  return <State value={state}>{children}</State>
}

export const useAct = () => useContext(Act)

/** For what draws most of the window anew: in slices, as `Later`, the pressed button among them. */
export function useActInSlices(): Dispatch<Action> {
  const act = useContext(Act)
  return useMemo(() => (action) => startTransition(() => act(action)), [act])
}

export const useWorkspace = () => ({ state: useContext(State), act: useContext(Act) })

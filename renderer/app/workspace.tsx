import type { Dispatch, PropsWithChildren } from 'react'
import { createContext, useContext, useEffect, useReducer } from 'react'
import { rememberedSort, rememberSort } from '../browse/remembered-sort.ts'
import type { Action, Workspace } from './workspace-state.ts'
import { reduce, startState } from './workspace-state.ts'

const Context = createContext<{ state: Workspace; act: Dispatch<Action> }>({
  state: startState,
  act: () => {},
})

export function WorkspaceProvider({ children }: PropsWithChildren) {
  const [state, act] = useReducer(reduce, startState, (start) => ({
    ...start,
    sort: rememberedSort(localStorage),
  }))
  const { sort } = state
  useEffect(() => rememberSort(sort, localStorage), [sort])
  return <Context value={{ state, act }}>{children}</Context>
}

export const useWorkspace = () => useContext(Context)

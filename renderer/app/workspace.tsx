import type { Dispatch, PropsWithChildren } from 'react'
import { createContext, useContext, useReducer } from 'react'
import type { Action, Workspace } from './workspace-state.ts'
import { reduce, startState } from './workspace-state.ts'

const Context = createContext<{ state: Workspace; act: Dispatch<Action> }>({
  state: startState,
  act: () => {},
})

export function WorkspaceProvider({ children }: PropsWithChildren) {
  const [state, act] = useReducer(reduce, startState)
  return <Context value={{ state, act }}>{children}</Context>
}

export const useWorkspace = () => useContext(Context)

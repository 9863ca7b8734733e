/** What the window shows now: filter, search, the chosen plan, the open document. */
import type { Dispatch, PropsWithChildren } from 'react'
import { createContext, useContext, useReducer } from 'react'
import type { FacetName, PlanFilter, PlanSort } from '../../preload/model.ts'
import { nextChoice } from '../browse/facet-choice.ts'

export interface OpenDocument {
  planId: string
  sha256: string
  /** From 0; null opens where the file was left. */
  pageIndex: number | null
  query: string
  /** Another one each time, so that the same hit can be opened again. */
  request: number
}

export interface Workspace {
  filter: PlanFilter
  sort: PlanSort
  search: string
  selected: string | null
  document: OpenDocument | null
}

export type Action =
  | { do: 'search'; text: string }
  | { do: 'facet'; name: FacetName; value: string }
  | { do: 'clear' }
  | { do: 'trash'; shown: boolean }
  | { do: 'sort'; sort: PlanSort }
  | { do: 'select'; id: string | null }
  | { do: 'read'; planId: string; sha256: string; pageIndex: number | null; query: string }
  | { do: 'close' }

const start: Workspace = {
  filter: { facets: {}, trash: false },
  sort: { by: 'issuedOn', descending: true },
  search: '',
  selected: null,
  document: null,
}

function reduce(state: Workspace, action: Action): Workspace {
  switch (action.do) {
    case 'search':
      return { ...state, search: action.text }
    case 'facet':
      return { ...state, filter: nextChoice(state.filter, action.name, action.value) }
    case 'clear':
      return { ...state, filter: start.filter }
    case 'trash':
      return { ...state, filter: { facets: {}, trash: action.shown }, selected: null }
    case 'sort':
      return { ...state, sort: action.sort }
    case 'select':
      return {
        ...state,
        selected: action.id,
        document: state.document?.planId === action.id ? state.document : null,
      }
    case 'read': {
      const { planId, sha256, pageIndex, query } = action
      const request = (state.document?.request ?? 0) + 1
      return { ...state, selected: planId, document: { planId, sha256, pageIndex, query, request } }
    }
    case 'close':
      return { ...state, document: null }
  }
}

const Context = createContext<{ state: Workspace; act: Dispatch<Action> }>({
  state: start,
  act: () => {},
})

export function WorkspaceProvider({ children }: PropsWithChildren) {
  const [state, act] = useReducer(reduce, start)
  return <Context value={{ state, act }}>{children}</Context>
}

export const useWorkspace = () => useContext(Context)

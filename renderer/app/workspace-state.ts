/** What the window shows now, and what each act of the person changes in it. */
import type { TextPlace } from '../../preload/knowledge.ts'
import type { FacetName, PlanFilter, PlanId, PlanSort } from '../../preload/model.ts'
import type { Choice } from '../browse/facet-choice.ts'
import { nextChoice, withChoice } from '../browse/facet-choice.ts'

export interface OpenDocument {
  planId: string
  sha256: string
  /** From 0; null opens where the file was left. */
  pageIndex: number | null
  query: string
  /** Pointed at on its page; null where nothing is. */
  place: TextPlace | null
  /** Another one each time, so that the same hit can be opened again. */
  request: number
}

/** Lists and plans, what the archive holds in pictures, or new plans one after the other. */
export type Screen = 'list' | 'overview' | 'inbox'

export interface Workspace {
  screen: Screen
  filter: PlanFilter
  sort: PlanSort
  search: string
  /** Counts the searches that came from elsewhere than the box, so that the box shows them. */
  asked: number
  /** The plan that the right pane shows, and where the list's cursor stands. */
  selected: string | null
  /** Several plans chosen together; none while only one is. */
  picked: ReadonlySet<PlanId>
  /** Counts the choices of several: a short name for `picked` in the keys of queries. */
  pick: number
  view: 'info' | 'read'
  document: OpenDocument | null
}

export type Action =
  | { do: 'screen'; screen: Screen }
  | { do: 'search'; text: string }
  | { do: 'ask'; text: string }
  /** A saved search, with the filter that it was saved with. */
  | { do: 'saved'; text: string; filter: PlanFilter }
  | { do: 'facet'; name: FacetName; value: string }
  | { do: 'choose'; name: FacetName; value: string; choice: Choice }
  | { do: 'clear' }
  /** Exactly the plans that something counted. */
  | { do: 'only'; facets: PlanFilter['facets'] }
  | { do: 'show'; shelf: Shelf }
  | { do: 'sort'; sort: PlanSort }
  | { do: 'select'; id: string | null }
  | { do: 'pick'; ids: ReadonlySet<PlanId>; at: PlanId | null }
  /** Plans are no longer where they were. */
  | { do: 'gone'; ids: readonly PlanId[]; from: Whereabouts }
  | { do: 'view'; view: Workspace['view'] }
  | {
      do: 'read'
      planId: string
      sha256: string
      pageIndex: number | null
      query: string
      place?: TextPlace
    }

/** What is left by plans that are thrown away, taken back, deleted for good. */
type Whereabouts = 'archive' | 'trash' | 'everywhere'

/** The places of the archive that are one click away. */
export type Shelf = 'all' | 'inbox' | 'trash' | 'newest'

const nobody: ReadonlySet<PlanId> = new Set()

export const startState: Workspace = {
  screen: 'list',
  filter: { facets: {}, trash: false },
  sort: { by: 'issuedOn', descending: true },
  search: '',
  asked: 0,
  selected: null,
  picked: nobody,
  pick: 0,
  view: 'info',
  document: null,
}

export function reduce(state: Workspace, action: Action): Workspace {
  switch (action.do) {
    case 'screen':
      return { ...state, screen: action.screen, picked: nobody }
    case 'search':
      return { ...state, search: action.text, screen: 'list' }
    case 'ask':
      return { ...state, search: action.text, screen: 'list', asked: state.asked + 1 }
    case 'saved':
      return {
        ...filtered(state, action.filter),
        search: action.text,
        asked: state.asked + 1,
      }
    case 'facet':
      return filtered(state, nextChoice(state.filter, action.name, action.value))
    case 'choose':
      return filtered(state, withChoice(state.filter, action.name, action.value, action.choice))
    case 'clear':
      return filtered(state, startState.filter)
    case 'only':
      return unsearched(filtered(state, { facets: action.facets, trash: false }))
    case 'show':
      return showShelf(state, action.shelf)
    case 'sort':
      return { ...state, sort: action.sort, picked: nobody }
    case 'select':
      return {
        ...state,
        selected: action.id,
        picked: nobody,
        document: state.document?.planId === action.id ? state.document : null,
      }
    case 'pick':
      return { ...state, picked: action.ids, pick: state.pick + 1, selected: action.at }
    case 'gone':
      return without(state, new Set(action.ids), action.from)
    case 'view':
      return { ...state, view: action.view }
    case 'read': {
      const { planId, sha256, pageIndex, query, place = null } = action
      const request = (state.document?.request ?? 0) + 1
      const document = { planId, sha256, pageIndex, query, place, request }
      return { ...state, selected: planId, picked: nobody, view: 'read', document }
    }
  }
}

const filtered = (state: Workspace, filter: PlanFilter): Workspace => ({
  ...state,
  screen: 'list',
  filter,
  picked: nobody,
})

function showShelf(state: Workspace, shelf: Shelf): Workspace {
  const facets = shelf === 'inbox' ? { review: { include: ['inbox'], exclude: [] } } : {}
  const next = filtered(state, { facets, trash: shelf === 'trash' })
  if (shelf !== 'newest') return next
  // What was just imported must not be hidden by a search or a filter that is still on (FIELD.md 1b).
  const sort = { by: 'createdAt', descending: true } as const
  return { ...unsearched(next), sort }
}

/** Whoever has gone on meanwhile, to another plan or to where these are now, keeps what was chosen there. */
function without(state: Workspace, ids: ReadonlySet<PlanId>, from: Whereabouts): Workspace {
  if (from === (state.filter.trash ? 'archive' : 'trash')) return state
  const left = [...state.picked].filter((id) => !ids.has(id))
  const kept =
    left.length === state.picked.size
      ? state
      : { ...state, picked: new Set(left), pick: state.pick + 1 }
  if (state.selected === null || !ids.has(state.selected)) return kept
  return { ...kept, selected: null, document: null }
}

const unsearched = (state: Workspace): Workspace => ({
  ...state,
  search: '',
  asked: state.asked + 1,
})

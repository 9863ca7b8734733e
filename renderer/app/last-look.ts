/**
 * What the window showed when it was closed: it is drawn so again at once, while the engine is still opening the
 * archive, and the engine's answers take its place. Kept by this machine; whatever cannot be read is nothing.
 */
import type {
  ArchiveStatus,
  PlanList,
  PlanSort,
  Settings,
  Vocabulary,
} from '../../preload/model.ts'

type OpenStatus = Extract<ArchiveStatus, { state: 'open' }>

interface OpenLook {
  status: OpenStatus
  vocabulary: Vocabulary
  /** The beginning of the whole list, in the order that it was last in. */
  list: { sort: PlanSort; found: PlanList }
}

interface LastLook {
  settings?: Settings
  open?: OpenLook
}

/** Raise with every change to what it holds. */
const key = 'last-look-1'
/** More than a screenful. */
const mostRows = 60

const look: LastLook = read()

export const lastSettings = (): Settings | undefined => look.settings
export const lastStatus = (): OpenStatus | undefined => look.open?.status
export const lastVocabulary = (): Vocabulary | undefined => look.open?.vocabulary

export function lastList(sort: PlanSort): PlanList | undefined {
  const list = look.open?.list
  return list?.sort.by === sort.by && list.sort.descending === sort.descending
    ? list.found
    : undefined
}

/** Another archive is open than the one that was, or none: nothing of it may be shown. */
export function forgetLook(): void {
  delete look.open
}

/** For the next start. @param open null: no archive is open */
export function keepLook(settings: Settings, open: OpenLook | null): void {
  const kept: LastLook = open === null ? { settings } : { settings, open: bare(open) }
  localStorage.setItem(key, JSON.stringify(kept))
}

function read(): LastLook {
  try {
    const kept: unknown = JSON.parse(localStorage.getItem(key) ?? '{}')
    return typeof kept === 'object' && kept !== null ? kept : {}
  } catch {
    return {}
  }
}

/** What is wrong with it, and what is under way, only the engine says. */
const bare = ({ status, vocabulary, list: { sort, found } }: OpenLook): OpenLook => ({
  status: { ...status, findings: [], findingCount: 0, indexing: null },
  vocabulary,
  list: { sort, found: { total: found.total, plans: found.plans.slice(0, mostRows) } },
})

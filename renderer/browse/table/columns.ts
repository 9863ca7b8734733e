/** Which columns the table of plans has, in which order and how wide: this machine remembers it. */
import type { PlanSort } from '../../../preload/model.ts'

export const columnIds = [
  'number',
  'type',
  'title',
  'issuer',
  'issuedOn',
  'areas',
  'tags',
  'pages',
  'files',
  'text',
  'validity',
  'createdAt',
  'updatedAt',
] as const
export type ColumnId = (typeof columnIds)[number]

export interface Column {
  id: ColumnId
  /** In rem. */
  width: number
}

/** Those that a list can be sorted by. */
export const sortable: Readonly<Partial<Record<ColumnId, PlanSort['by']>>> = {
  number: 'number',
  type: 'type',
  title: 'title',
  issuer: 'issuer',
  issuedOn: 'issuedOn',
  createdAt: 'createdAt',
  updatedAt: 'updatedAt',
}

export const leastWidth = 4
export const mostWidth = 60

const usualWidths: Readonly<Record<ColumnId, number>> = {
  number: 10.5,
  type: 8,
  title: 24,
  issuer: 14,
  issuedOn: 7,
  areas: 6,
  tags: 10,
  pages: 5,
  files: 5,
  text: 7,
  validity: 8,
  createdAt: 9,
  updatedAt: 9,
}

const shownAtFirst: readonly ColumnId[] = [
  'number',
  'issuedOn',
  'title',
  'type',
  'issuer',
  'areas',
  'pages',
]

const columnOf = (id: ColumnId): Column => ({ id, width: usualWidths[id] })
export const usualColumns: readonly Column[] = shownAtFirst.map(columnOf)

/** By hand: the first screen has these columns, and is drawn before anything with schemas is loaded. */
function isColumn(value: unknown): value is Column {
  const { id, width }: Record<string, unknown> = Object(value)
  const isKnown = columnIds.some((known) => known === id)
  return isKnown && typeof width === 'number' && width >= leastWidth && width <= mostWidth
}

/** What was remembered; the usual columns where that cannot be read. */
export function columnsFrom(stored: string | undefined): readonly Column[] {
  try {
    const columns: unknown = JSON.parse(stored ?? '')
    if (!Array.isArray(columns) || columns.length === 0) return usualColumns
    const ids = new Set(columns.map(({ id }) => id))
    return columns.every(isColumn) && ids.size === columns.length ? columns : usualColumns
  } catch {
    return usualColumns
  }
}

/** One column more, at the end, or one less; the last one stays. */
export function toggled(columns: readonly Column[], id: ColumnId): readonly Column[] {
  const rest = columns.filter((column) => column.id !== id)
  if (rest.length === columns.length) return [...columns, columnOf(id)]
  return rest.length === 0 ? columns : rest
}

/** Changes places with its neighbour; at the end it stays. */
export function moved(columns: readonly Column[], id: ColumnId, by: -1 | 1): readonly Column[] {
  const from = columns.findIndex((column) => column.id === id)
  const [one, other] = [columns[from], columns[from + by]]
  if (!one || !other) return columns
  return columns.map((column) => (column === one ? other : column === other ? one : column))
}

export function resized(
  columns: readonly Column[],
  id: ColumnId,
  width: number,
): readonly Column[] {
  const within = Math.min(mostWidth, Math.max(leastWidth, width))
  return columns.map((column) => (column.id === id ? { ...column, width: within } : column))
}

/** For the grid; what room is left is the title's, or the last column's. */
export function templateOf(columns: readonly Column[]): string {
  const grows = columns.find(({ id }) => id === 'title') ?? columns.at(-1)
  return columns
    .map((column) => {
      const width = `${column.width}rem`
      return column === grows ? `minmax(${width}, 1fr)` : width
    })
    .join(' ')
}

/** A first press on a head sorts upwards, times the latest first; a second one turns it round. */
export function sortFor(id: ColumnId, now: PlanSort): PlanSort | null {
  const by = sortable[id]
  if (by === undefined) return null
  if (now.by === by) return { by, descending: !now.descending }
  return { by, descending: by === 'issuedOn' || by === 'createdAt' || by === 'updatedAt' }
}

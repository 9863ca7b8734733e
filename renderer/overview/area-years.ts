/** Plans by area and year, as rows of a table: for the chart, and for reading it. */
import type { Overview, VocabularyEntry } from '../../preload/model.ts'

export interface AreaColumn {
  /** Of the vocabulary; '' for plans without an area. */
  area: string
  /** A colour of the theme. */
  color: string
}

export interface YearRow {
  /** '' for plans without a date. */
  year: string
  /** A count for each column. */
  counts: number[]
}

/** The areas in their own order, those that nothing has left out; the years from the first to the last. */
export function areaYearRows(
  cells: Overview['areaYears'],
  areas: readonly VocabularyEntry[],
): { columns: AreaColumn[]; rows: YearRow[] } {
  const used = new Set(cells.map(({ area }) => area))
  const colors = new Map(areas.map(({ id, color }) => [id, color ?? 'gray']))
  const others = [...used].filter((area) => area !== '' && !colors.has(area)).sort()
  const order = [...colors.keys(), ...others, ''].filter((area) => used.has(area))
  const columns = order.map((area) => ({ area, color: colors.get(area) ?? 'gray' }))
  const years = [...new Set(cells.map(({ year }) => year))].sort(lastUnknown)
  const countOf = new Map(cells.map(({ year, area, count }) => [`${year} ${area}`, count]))
  const rows = years.map((year) => ({
    year,
    counts: columns.map(({ area }) => countOf.get(`${year} ${area}`) ?? 0),
  }))
  return { columns, rows }
}

function lastUnknown(a: string, b: string): number {
  if ((a === '') !== (b === '')) return a === '' ? 1 : -1
  return a < b ? -1 : 1
}

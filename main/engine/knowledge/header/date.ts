/** "Hải Phòng, ngày 23 tháng 9 năm 2021" (Decree 30/2020, Annex I, II.4). */
import type { Found } from '../found.ts'
import { nameOfBody } from '../text/spelling.ts'
import type { Cell } from './cells.ts'
import { figuresOf } from './number.ts'

const figure = String.raw`[\doOlI|\]!]`
const inWords = new RegExp(
  String.raw`ngay\s*(${figure}{1,2})\s*thang\s*(${figure}{1,2})\s*nam\s*(${figure}{4}|${figure}{2}(?!${figure}))`,
  'u',
)
const inFigures = /ngay\s*(\d{1,2})\s?[/.-]\s?(\d{1,2})\s?[/.-]\s?(\d{4}|\d{2}(?!\d))/u

/** Years of two figures: no office has papers of years to come. */
const pivot = 45

/** @returns an ISO date; null when there is no such day */
export function isoDate(day: string, month: string, year: string): string | null {
  const century = year.length === 2 ? (Number(year) >= pivot ? '19' : '20') : ''
  const iso = `${century}${year}-${month.padStart(2, '0')}-${day.padStart(2, '0')}`
  const date = new Date(`${iso}T00:00:00Z`)
  return !Number.isNaN(date.getTime()) && date.toISOString().startsWith(iso) ? iso : null
}

export interface PlaceAndDate {
  date: Found<string> | null
  place: Found<string> | null
}

/** Reads the first cell that has a date; a day left blank gives the place alone. */
export function readDate(cells: readonly Cell[]): PlaceAndDate {
  const dated = cells.filter(({ kind }) => kind === 'date')
  for (const cell of dated) {
    const date = dateIn(cell)
    if (date) return { date, place: placeIn(cell) }
  }
  const [first] = dated
  return { date: null, place: first ? placeIn(first) : null }
}

function dateIn(cell: Cell): Found<string> | null {
  const match = inWords.exec(cell.folded) ?? inFigures.exec(cell.folded)
  if (!match) return null
  const [whole, ...printed] = match
  const read = printed.map(figuresOf)
  const [day = '', month = '', year = ''] = read.map(({ figures }) => figures)
  const value = isoDate(day, month, year)
  if (value === null) return null
  const sure = read.every(({ sure }) => sure)
  const start = cell.start + match.index
  return {
    value,
    confidence: (sure ? 0.98 : 0.75) * (year.length === 2 ? 0.9 : 1),
    pageIndex: cell.pageIndex,
    range: [start, start + whole.length],
  }
}

function placeIn(cell: Cell): Found<string> | null {
  const at = cell.folded.search(/,?\s*ngay\b|,?\s*ngay\s*\d/u)
  if (at <= 0) return null
  const printed = cell.text.slice(0, at)
  const place = /(?:^|[^\p{L}])((?:\p{Lu}[\p{L}.]*)(?:[\s-]+\p{Lu}[\p{L}.]*){0,4})\s*$/u.exec(
    printed,
  )
  const name = place?.[1]
  if (!name || name.length < 2) return null
  const start = cell.start + printed.lastIndexOf(name)
  return {
    value: nameOfBody(name),
    confidence: 0.9,
    pageIndex: cell.pageIndex,
    range: [start, start + name.length],
  }
}

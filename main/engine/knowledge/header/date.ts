/** "Hải Phòng, ngày 23 tháng 9 năm 2021" (Decree 30/2020, Annex I, II.4). */
import type { Found } from '../found.ts'
import { isKnownPlace, nameOfBody } from '../text/spelling.ts'
import type { Cell } from './cells.ts'
import { figuresOf } from './number.ts'

const figure = String.raw`[\doOlI|\]!]`
const inWords = new RegExp(
  // A stroke or a stop after a figure is dirt of a scan.
  String.raw`ngay\s*(${figure}{1,2})[\]|.,'’]?\s*th[a-z]ng\s*(${figure}{1,2})[\]|.,'’]?\s*nam\s*(${figure}{4}|${figure}{2}(?!${figure}))`,
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

/** Reads the first cell that has a date, a place before it if there is such; a day left blank gives the place alone. */
export function readDate(cells: readonly Cell[]): PlaceAndDate {
  const all = cells.filter(({ kind }) => kind === 'date')
  // A stamp's date stands alone.
  const dated = [...all.filter(hasPlace), ...all.filter((cell) => !hasPlace(cell))]
  for (const cell of dated) {
    const date = dateIn(cell)
    if (date) return { date, place: placeIn(cell) }
  }
  const [first] = dated
  return { date: null, place: first ? placeIn(first) : null }
}

const hasPlace = ({ folded }: Cell) => /[a-z]{2}\s*[,.]?\s*ngay\b/u.test(folded)

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
  const place =
    /(?:^|[^\p{L}])((?:Thành phố |Thị xã |Thị trấn )?(?:\p{Lu}[\p{L}.'’]*)(?:[\s-]+\p{Lu}[\p{L}.'’]*){0,4})\s*$/u.exec(
      printed,
    )
  const name = place?.[1]
  if (!name || name.length < 2) return null
  const start = cell.start + printed.lastIndexOf(name)
  return {
    value: spelledPlace(name),
    // One syllable is what a scan left of a name; few places have such a name.
    confidence: /\s/.test(name) || isKnownPlace(name) ? 0.93 : 0.55,
    pageIndex: cell.pageIndex,
    range: [start, start + name.length],
  }
}

/** Printed with its capitals, a place is spelled as it is; only short forms and capitals are written out. */
function spelledPlace(name: string): string {
  const isSpelled =
    /^(?:Thành phố |Thị xã |Thị trấn )?\p{Lu}\p{Ll}+(?:[\s-]+\p{Lu}\p{Ll}+)*$/u.test(name)
  const known = nameOfBody(name)
  return isSpelled && !isKnownPlace(name) ? name.replace(/\s+/g, ' ') : known
}

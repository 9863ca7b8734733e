/** The years that a plan is for: "giai đoạn 2021 – 2025", "năm 2022", "quý III năm 2023". */

import { fold } from '../../fold.ts'
import type { Found } from '../found.ts'

export interface Period {
  from: string | null
  to: string | null
}

const year = String.raw`(?:19|20)\d{2}`
const dates = new RegExp(
  String.raw`ngay \d{1,2} thang \d{1,2} nam ${year}|ngay \d{1,2}[/.-]\d{1,2}[/.-]\d{2,4}|\d{1,5}\/${year}\/[a-z]`,
  'gu',
)
const lastDay = (y: string, month: number) => new Date(Date.UTC(Number(y), month, 0)).getUTCDate()
const two = (n: number) => String(n).padStart(2, '0')
const months = (y: string, from: number, to: number): Period => ({
  from: `${y}-${two(from)}-01`,
  to: `${y}-${two(to)}-${two(lastDay(y, to))}`,
})
const quarters = new Map(
  ['i', 'ii', 'iii', 'iv'].flatMap((roman, i) => [
    [roman, i] as const,
    [String(i + 1), i] as const,
  ]),
)

/** In the order of what tells most. */
const forms: readonly [RegExp, (groups: readonly string[]) => Period | null][] = [
  [
    new RegExp(
      String.raw`(?:giai doan|nhiem ky|thoi ky|cac nam|trong \d+ nam|\bnam|tu nam|tu)\s*(${year})\s*(?:[-–—]|den nam|den)\s*(${year})`,
      'u',
    ),
    ([from = '', to = '']) => (from <= to ? { from: `${from}-01-01`, to: `${to}-12-31` } : null),
  ],
  [
    new RegExp(`(?:6|06|sau) thang (dau|cuoi) nam (${year})`, 'u'),
    ([half = '', y = '']) => (half === 'dau' ? months(y, 1, 6) : months(y, 7, 12)),
  ],
  [
    new RegExp(`quy (i{1,3}|iv|[1-4])(?:,)? nam (${year})`, 'u'),
    ([quarter = '', y = '']) => {
      const at = quarters.get(quarter) ?? 0
      return months(y, at * 3 + 1, at * 3 + 3)
    },
  ],
  [
    new RegExp(String.raw`thang (\d{1,2})(?:\/| nam )(${year})`, 'u'),
    ([month = '', y = '']) => {
      const at = Number(month)
      return at >= 1 && at <= 12 ? months(y, at, at) : null
    },
  ],
  [
    new RegExp(`den (?:het )?nam (${year})`, 'u'),
    ([to = '']) => ({ from: null, to: `${to}-12-31` }),
  ],
  [new RegExp(`nam (?:hoc )?(${year})`, 'u'), ([y = '']) => months(y, 1, 12)],
]

/** Reads a title's own period: the first that it names. */
export function readPeriod(title: Found<string>, pageText: string): Found<Period> | null {
  const [start, end] = title.range
  const text = fold(pageText.slice(start, end))
    .replace(/\s/g, ' ')
    .replace(dates, (date) => ' '.repeat(date.length))
    .replace(/\s+/g, (space) => ' '.repeat(space.length))
  const found = forms.flatMap(([form, periodOf]) => {
    const loose = new RegExp(form.source.replaceAll(' ', String.raw`\s+`), 'u').exec(text)
    const value = loose ? periodOf(loose.slice(1)) : null
    return loose && value ? [{ value, at: loose.index, length: loose[0].length }] : []
  })
  // "năm 2022 … giai đoạn 2021 – 2030": what is named first is the plan's own; a longer form wins where they overlap.
  const first = found.reduce<(typeof found)[number] | null>(
    (best, one) => (best === null || one.at + one.length <= best.at ? one : best),
    null,
  )
  if (!first) return null
  return {
    value: first.value,
    confidence: 0.95 * title.confidence,
    pageIndex: title.pageIndex,
    range: [start + first.at, start + first.at + first.length],
  }
}

/** Where a query's words stand in a text. */
import type { Abbreviations, Query } from './query/index.ts'
import { parseQuery } from './query/index.ts'
import type { Need, QueryWord, Row } from './query/need.ts'
import { agrees } from './query/need.ts'
import type { Place } from './text-words.ts'
import { TextWords } from './text-words.ts'

export type Range = [start: number, end: number]

/**
 * The ranges to mark: runs of query words beside one another are one range. Where the query has several
 * words and the text has them in a row, lone words elsewhere are left unmarked: they are only noise.
 */
export function matchRanges(query: string, text: string, abbreviations?: Abbreviations): Range[] {
  return new Marking(parseQuery(query, abbreviations)).rangesIn(text)
}

/** Whether a text has all that a query wants, as a page must to be a whole hit. */
export function hasEveryWord(query: string, text: string, abbreviations?: Abbreviations): boolean {
  return new Marking(parseQuery(query, abbreviations)).isWholeIn(text)
}

/** Marks the words of one query in many texts. */
export class Marking {
  readonly #need: Need | null
  readonly #words: TextWords

  constructor({ need }: Query) {
    this.#need = need
    this.#words = new TextWords(need === null ? [] : wordsOf(need))
  }

  isWholeIn(text: string): boolean {
    return this.#need === null || has(this.#need, this.#words.in(text))
  }

  rangesIn(text: string): Range[] {
    if (this.#need === null) return []
    const page = this.#words.in(text)
    const wanted: Wanted = { words: [], firm: [] }
    collect(this.#need, page, wanted)
    const runs = wanted.words.length === 0 ? [] : runsOf(wanted.words, page, text)
    const firm = withoutOverlaps(wanted.firm)
    const free = runs.filter(([from, to]) => !firm.some((one) => from < one[1] && one[0] < to))
    return [...firm, ...free].sort((a, b) => a[0] - b[0])
  }
}

function wordsOf(need: Need): QueryWord[] {
  if (need.kind === 'all' || need.kind === 'any') return need.of.flatMap(wordsOf)
  return need.kind === 'near' ? [...need.left, ...need.right] : [...need.row]
}

function has(need: Need, page: readonly Place[]): boolean {
  switch (need.kind) {
    case 'all':
      return need.of.every((part) => has(part, page))
    case 'any':
      return need.of.some((part) => has(part, page))
    case 'near':
      return nearRanges(need, page).length > 0
    case 'row':
      return rowsAt(need.row, page).length > 0
  }
}

interface Wanted {
  words: Row[number][]
  /** Of phrases, NEAR, dates and abbreviations: marked wherever they stand. */
  firm: Range[]
}

function collect(need: Need, page: readonly Place[], wanted: Wanted): void {
  if (need.kind === 'all' || need.kind === 'any')
    for (const part of need.of) collect(part, page, wanted)
  else if (need.kind === 'near') wanted.firm.push(...nearRanges(need, page))
  else if (need.loose) wanted.words.push(...need.row)
  else wanted.firm.push(...rowsAt(need.row, page).map((at) => rangeOf(page, at, need.row.length)))
}

/** Where words stand side by side: the first of them, as it lies in `page`. */
function rowsAt(row: Row, page: readonly Place[]): number[] {
  const found: number[] = []
  for (let at = 0; at + row.length <= page.length; at++) {
    const first = page[at]?.number ?? 0
    const fits = row.every((word, i) => {
      const place = page[at + i]
      return place !== undefined && place.number === first + i && agrees(word, place)
    })
    if (fits && row.length > 0) found.push(at)
  }
  return found
}

function nearRanges(need: Extract<Need, { kind: 'near' }>, page: readonly Place[]): Range[] {
  const right = rowsAt(need.right, page)
  const numberOf = (at: number) => page[at]?.number ?? 0
  return rowsAt(need.left, page).flatMap((one) =>
    right.flatMap((other) => {
      const ahead = numberOf(other) - numberOf(one)
      const between = ahead > 0 ? ahead - need.left.length : -ahead - need.right.length
      if (ahead === 0 || between < 0 || between > need.within) return []
      return [rangeOf(page, one, need.left.length), rangeOf(page, other, need.right.length)]
    }),
  )
}

const rangeOf = (page: readonly Place[], at: number, length: number): Range => [
  page[at]?.start ?? 0,
  page[at + length - 1]?.end ?? 0,
]

/** The first and longest of ranges that overlap. */
function withoutOverlaps(ranges: readonly Range[]): Range[] {
  const kept: Range[] = []
  for (const range of [...ranges].sort((a, b) => a[0] - b[0] || b[1] - a[1]))
    if (range[0] >= (kept.at(-1)?.[1] ?? 0)) kept.push(range)
  return kept
}

function runsOf(wanted: Row, page: readonly Place[], text: string): Range[] {
  const runs: { range: Range; words: number }[] = []
  let last = -2
  for (const place of page) {
    if (!wanted.some((word) => agrees(word, place))) continue
    const run = runs.at(-1)
    const isNext = last === place.number - 1
    if (run && isNext && !/\n\s*\n/.test(text.slice(run.range[1], place.start))) {
      run.range[1] = place.end
      run.words += 1
    } else runs.push({ range: [place.start, place.end], words: 1 })
    last = place.number
  }
  const longest = Math.max(0, ...runs.map((run) => run.words))
  const fewest = wanted.length > 1 && longest > 1 ? 2 : 1
  return runs.filter((run) => run.words >= fewest).map((run) => run.range)
}

/** Where a query's words stand in a text. */
import type { Token } from './analyzer/index.ts'
import { tokens } from './analyzer/index.ts'
import type { Abbreviations, Query } from './query/index.ts'
import { parseQuery } from './query/index.ts'
import type { Need, Row } from './query/need.ts'
import { agrees } from './query/need.ts'

export type Range = [start: number, end: number]

/**
 * The ranges to mark: runs of query words beside one another are one range. Where the query has several
 * words and the text has them in a row, lone words elsewhere are left unmarked: they are only noise.
 */
export function matchRanges(query: string, text: string, abbreviations?: Abbreviations): Range[] {
  return rangesOf(parseQuery(query, abbreviations), tokens(text), text)
}

/** Whether a text has all that a query wants, as a page must to be a whole hit. */
export function hasEveryWord(query: string, text: string, abbreviations?: Abbreviations): boolean {
  const { need } = parseQuery(query, abbreviations)
  return need === null || has(need, tokens(text))
}

function has(need: Need, page: readonly Token[]): boolean {
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

export function rangesOf(query: Query, page: readonly Token[], text: string): Range[] {
  if (query.need === null) return []
  const wanted: Wanted = { words: [], firm: [] }
  collect(query.need, page, wanted)
  const runs = wanted.words.length === 0 ? [] : runsOf(wanted.words, page, text)
  const firm = withoutOverlaps(wanted.firm)
  const free = runs.filter(([from, to]) => !firm.some((one) => from < one[1] && one[0] < to))
  return [...firm, ...free].sort((a, b) => a[0] - b[0])
}

interface Wanted {
  words: Row[number][]
  /** Of phrases, NEAR, dates and abbreviations: marked wherever they stand. */
  firm: Range[]
}

function collect(need: Need, page: readonly Token[], wanted: Wanted): void {
  if (need.kind === 'all' || need.kind === 'any')
    for (const part of need.of) collect(part, page, wanted)
  else if (need.kind === 'near') wanted.firm.push(...nearRanges(need, page))
  else if (need.loose) wanted.words.push(...need.row)
  else wanted.firm.push(...rowsAt(need.row, page).map((at) => rangeOf(page, at, need.row.length)))
}

/** Where words stand side by side. */
function rowsAt(row: Row, page: readonly Token[]): number[] {
  const found: number[] = []
  const [first] = row
  if (!first) return found
  for (let at = 0; at + row.length <= page.length; at++) {
    const fits = row.every((word, i) => {
      const token = page[at + i]
      return token !== undefined && agrees(word, token)
    })
    if (fits) found.push(at)
  }
  return found
}

function nearRanges(need: Extract<Need, { kind: 'near' }>, page: readonly Token[]): Range[] {
  const right = rowsAt(need.right, page)
  return rowsAt(need.left, page).flatMap((one) =>
    right.flatMap((other) => {
      const between = other > one ? other - one - need.left.length : one - other - need.right.length
      if (other === one || between < 0 || between > need.within) return []
      return [rangeOf(page, one, need.left.length), rangeOf(page, other, need.right.length)]
    }),
  )
}

const rangeOf = (page: readonly Token[], at: number, length: number): Range => [
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

function runsOf(wanted: Row, page: readonly Token[], text: string): Range[] {
  const isWanted = wordTest(wanted)
  const runs: { range: Range; words: number }[] = []
  let last = -2
  for (const [i, token] of page.entries()) {
    if (!isWanted(token)) continue
    const run = runs.at(-1)
    if (run && last === i - 1 && !/\n\s*\n/.test(text.slice(run.range[1], token.start))) {
      run.range[1] = token.end
      run.words += 1
    } else runs.push({ range: [token.start, token.end], words: 1 })
    last = i
  }
  const longest = Math.max(0, ...runs.map((run) => run.words))
  const fewest = wanted.length > 1 && longest > 1 ? 2 : 1
  return runs.filter((run) => run.words >= fewest).map((run) => run.range)
}

/** Asked of every token of every page that is shown: only words of the same letters are compared. */
function wordTest(wanted: Row): (token: Token) => boolean {
  const whole = new Map<string, Row[number][]>()
  const open = wanted.filter(({ ending }) => ending !== 'whole')
  for (const word of wanted)
    if (word.ending === 'whole') whole.set(word.folded, [...(whole.get(word.folded) ?? []), word])
  return (token) =>
    whole.get(token.folded)?.some((word) => agrees(word, token)) === true ||
    open.some((word) => agrees(word, token))
}

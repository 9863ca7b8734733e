/** Where a query's words stand in a text. */
import type { Token } from './analyzer/index.ts'
import { isAccented, tokens } from './analyzer/index.ts'
import type { Query } from './query.ts'
import { parseQuery } from './query.ts'

export type Range = [start: number, end: number]

/**
 * The ranges to mark: runs of query words beside one another are one range. Where the query has several
 * words and the text has them in a row, lone words elsewhere are left unmarked: they are only noise.
 */
export function matchRanges(query: string, text: string): Range[] {
  return rangesOf(parseQuery(query), [...tokens(text)], text)
}

/** Whether a text has every word of a query, as a hit of the search must. */
export function hasEveryWord(query: string, text: string): boolean {
  const { words, phrases, prefix } = parseQuery(query)
  const page = [...tokens(text)]
  return (
    words.every((word) => page.some((token) => agrees(word, token, false))) &&
    (prefix === null || page.some((token) => agrees(prefix, token, true))) &&
    phrases.every((phrase) => phraseRanges(phrase, page).length > 0)
  )
}

export function rangesOf(query: Query, page: readonly Token[], text: string): Range[] {
  const phrases = query.phrases.flatMap((phrase) => phraseRanges(phrase, page))
  const words = [...query.words, ...(query.prefix ? [query.prefix] : [])]
  const runs = words.length === 0 ? [] : runsOf(words, query.prefix, page, text)
  const free = runs.filter(([from, to]) => !phrases.some((one) => from < one[1] && one[0] < to))
  return [...phrases, ...free].sort((a, b) => a[0] - b[0])
}

function phraseRanges(phrase: readonly Token[], page: readonly Token[]): Range[] {
  const ranges: Range[] = []
  for (let i = 0; i + phrase.length <= page.length; i++) {
    const [first, last] = [page[i], page[i + phrase.length - 1]]
    if (!first || !last) continue
    if (!phrase.every((word, at) => isFormOf(word, page[i + at]))) continue
    ranges.push([first.start, last.end])
    i += phrase.length - 1
  }
  return ranges
}

const isFormOf = (word: Token, token: Token | undefined): boolean =>
  token !== undefined && agrees(word, token, false)

function runsOf(
  wanted: readonly Token[],
  prefix: Token | null,
  page: readonly Token[],
  text: string,
): Range[] {
  const runs: { range: Range; words: number }[] = []
  let last = -2
  for (const [i, token] of page.entries()) {
    if (!wanted.some((word) => agrees(word, token, word === prefix))) continue
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

/** A word typed with accents marks only words that have them; one typed without marks every form. */
export function agrees(word: Token, token: Token, prefix: boolean): boolean {
  if (isAccented(word)) {
    if (word.accented === token.accented) return true
    return prefix && token.folded.startsWith(word.folded)
  }
  return prefix ? token.folded.startsWith(word.folded) : token.folded === word.folded
}

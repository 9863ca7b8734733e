/** Dates as people write them: "23/9/2021", "23-09-2021", "ngày 23 tháng 9 năm 2021", "tháng 9/2021". */
import { tokens } from '../analyzer/index.ts'
import type { QueryWord, Row } from './need.ts'
import { wholeWord } from './need.ts'

export interface TypedDate {
  /** How many words of the query it takes. */
  length: number
  /** Every way to write it, as rows of words in any accents; a month is also found in its days. */
  rows: Row[]
}

const isDay = (text = '') => /^\d{1,2}$/.test(text) && Number(text) >= 1 && Number(text) <= 31
const isMonth = (text = '') => /^\d{1,2}$/.test(text) && Number(text) >= 1 && Number(text) <= 12
const isYear = (text = '') => /^(1[89]|20|21)\d\d$/.test(text)

/** The patterns of folded words, longest first: D, M and Y are numbers. */
const patterns = [
  'ngay D thang M nam Y',
  'D thang M nam Y',
  'ngay D thang M Y',
  'ngay D M Y',
  'D thang M Y',
  'thang M nam Y',
  'thang M Y',
  'D M Y',
  'Y M D',
  'M Y',
].map((pattern) => pattern.split(' '))

/** @param isJoined whether a word is joined to the one before it by "/", "-" or "." alone */
export function dateAt(
  words: readonly QueryWord[],
  at: number,
  isJoined: (index: number) => boolean,
): TypedDate | null {
  for (const pattern of patterns) {
    const found: Record<string, string> = {}
    const fits = pattern.every((part, i) => {
      const word = words[at + i]
      if (!word) return false
      if (part.length > 1) return word.folded === part
      found[part] = word.folded
      // Numbers alone are a date only when written as one: "216 9 2021" is three numbers.
      const isBesideNumber = i > 0 && (pattern[i - 1] ?? '').length === 1
      if (isBesideNumber && !isJoined(at + i)) return false
      return part === 'D'
        ? isDay(word.folded)
        : part === 'M'
          ? isMonth(word.folded)
          : isYear(word.folded)
    })
    const { D: day, M: month = '', Y: year = '' } = found
    // A number after it would make "23/9" of "23/9/2021/…" something else.
    if (fits && !isJoined(at + pattern.length))
      return { length: pattern.length, rows: rowsOf(day, month, year) }
  }
  return null
}

function rowsOf(day: string | undefined, month: string, year: string): Row[] {
  const ofMonth = [`${month}/${year}`, `thang ${month} nam ${year}`]
  const spellings =
    day === undefined
      ? [...ofMonth, `${month} nam ${year}`, `${year}-${month}`]
      : [
          ...ofMonth.map((rest) => `${day} ${rest}`),
          `${day} thang ${month}/${year}`,
          `${year}-${month}-${day}`,
        ]
  return spellings.map((text) => Array.from(tokens(text), wholeWord))
}

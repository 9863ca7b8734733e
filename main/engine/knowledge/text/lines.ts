/** A page as lines, each with its place in the page's text; the cells of a table's row are lines of their own. */
import { fold } from '../../fold.ts'

export interface Line {
  pageIndex: number
  /** In the page's text. */
  start: number
  end: number
  /** As it stands there, without space around it. */
  text: string
  /** Letter for letter with `text`. */
  folded: string
  /** An empty line, or a rule, stands between it and the line before. */
  apart: boolean
  /** Another cell of the row stands before it. */
  beside: boolean
}

/** Nothing that a header says takes longer; what follows on such a line is not read. */
const mostCharacters = 1_000
/** A rule: "-----", "____", "* * *". */
const rule = /^[\s\-–—_=*.~•·|]{2,}$/u

/** @param most lines to read at most */
export function linesOf(page: string, pageIndex: number, most = Number.POSITIVE_INFINITY): Line[] {
  const lines: Line[] = []
  let at = 0
  let apart = false
  while (at <= page.length && lines.length < most) {
    const newline = page.indexOf('\n', at)
    const end = newline < 0 ? page.length : newline
    let from = at
    let beside = false
    const whole = page.slice(at, end).trim()
    for (const cell of page.slice(at, end).split('\t')) {
      if (lines.length === most) break
      if (cell.trim() === '' || rule.test(cell)) apart ||= whole === cell.trim()
      else {
        lines.push({ ...lineAt(page, pageIndex, from, from + cell.length), apart, beside })
        apart = false
        beside = true
      }
      from += cell.length + 1
    }
    at = end + 1
  }
  return lines
}

function lineAt(
  page: string,
  pageIndex: number,
  from: number,
  to: number,
): Omit<Line, 'apart' | 'beside'> {
  let [start, end] = [from, Math.min(to, from + mostCharacters)]
  while (start < end && /\s/.test(page[start] ?? '')) start += 1
  while (end > start && /\s/.test(page[end - 1] ?? '')) end -= 1
  const text = page.slice(start, end)
  return { pageIndex, start, end, text, folded: fold(text) }
}

/** A part of a line, without space around it; null when nothing is left. */
export function partOf(line: Line, from: number, to = line.text.length): Line | null {
  const raw = line.text.slice(from, to)
  const text = raw.trim()
  if (text === '') return null
  const start = line.start + from + (raw.length - raw.trimStart().length)
  return {
    ...line,
    start,
    end: start + text.length,
    text,
    folded: fold(text),
    apart: line.apart && from === 0,
  }
}

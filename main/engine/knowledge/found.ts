/** Something that was read, where it stands, and how sure that is. */
import type { TextRange } from '../extraction/types.ts'
import type { Line } from './text/lines.ts'

export interface Found<T> {
  value: T
  /** 0–1: what share of such readings is right. */
  confidence: number
  pageIndex: number
  /** [start, end) in the page's text. */
  range: TextRange
}

/** @param lines of one page, in their order */
export function found<T>(value: T, confidence: number, lines: readonly Line[]): Found<T> {
  const [first] = lines
  return {
    value,
    confidence,
    pageIndex: first?.pageIndex ?? 0,
    range: [Math.min(...lines.map(({ start }) => start)), Math.max(...lines.map(({ end }) => end))],
  }
}

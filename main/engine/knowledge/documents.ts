/** A file may hold several documents, one after the other: each begins with its own heading. */

import { cellsOf } from './header/cells.ts'
import { linesOf } from './text/lines.ts'

export interface DocumentPages {
  /** Index of its first page. */
  from: number
  /** Index after its last. */
  to: number
}

const mostHeadingLines = 14
const mostPages = 2_000

/** Where documents begin; the first begins with the file. */
export function documentsOf(pages: readonly string[]): DocumentPages[] {
  const starts = [0]
  for (const [i, page] of pages.slice(0, mostPages).entries())
    if (i > 0 && beginsDocument(page)) starts.push(i)
  return starts.map((from, i) => ({ from, to: starts[i + 1] ?? pages.length }))
}

/** The national title with a number that is filled in; annexes and forms carry one without. */
function beginsDocument(page: string): boolean {
  const cells = cellsOf(linesOf(page, 0, mostHeadingLines))
  if (
    cells.some(({ folded }) => /^(?:phu luc|mau(?: so)?\b|bieu mau|\(?ban hanh kem)/u.test(folded))
  )
    return false
  const national = cells.some(({ kind }) => kind === 'national')
  return (
    national &&
    cells.some(({ kind, folded }) => kind === 'number' && /s[o06]\s*[:.]?\s*\d/u.test(folded))
  )
}

/**
 * Degrees of state secrets stamped on a paper (Law on Protection of State Secrets, article 8): what an ordinary machine
 * must not hold, so that a person decides before anything is kept.
 */
import type { Found } from './found.ts'
import { found } from './found.ts'
import { cellsOf } from './header/cells.ts'
import { linesOf } from './text/lines.ts'

/** The stamp stands under the number, or above everything; further down the word is text. */
const mostLines = 30
const mostPages = 2_000

/** The first stamp of any document in the file; null when there is none. */
export function secrecyOf(pages: readonly string[]): Found<string> | null {
  for (const [i, page] of pages.slice(0, mostPages).entries()) {
    const cells = cellsOf(linesOf(page, i, mostLines))
    // A table's cell with such a word is no stamp: only a document's head, or the file's, has one.
    if (i > 0 && !cells.some(({ kind }) => kind === 'national')) continue
    const stamp = cells.find(({ kind }) => kind === 'secrecy')
    if (stamp?.stamp) return found(stamp.stamp, 0.9, [stamp])
  }
  return null
}

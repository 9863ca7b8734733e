/** "PHỤ LỤC I" at the head of a page or a part (Decree 30/2020, Annex I, II.10). */

import { isCapitals } from '../../fold.ts'
import type { Found } from '../found.ts'
import { found } from '../found.ts'
import type { Line } from '../text/lines.ts'

const heading = /^[^\p{L}\d]{0,3}phu luc(?:\s*(?:so\s*)?([ivxl]{1,5}|\d{1,2}|[a-h])\b)?/u

export function readAnnexes(lines: readonly Line[]): Found<string>[] {
  const annexes: Found<string>[] = []
  for (const line of lines) {
    const match = heading.exec(line.folded)
    if (!match || line.text.length > 60) continue
    // "Phụ lục 2" in small letters heads a page only by itself.
    if (!isCapitals(line.text.slice(0, 7)) && match[0].length < line.text.length - 2) continue
    const value = `Phụ lục ${match[1]?.toUpperCase() ?? ''}`.trim()
    if (!annexes.some((one) => one.value === value)) annexes.push(found(value, 0.9, [line]))
  }
  // "Phụ lục 1" before "Phụ lục II": strokes that a scan took for figures.
  const roman = annexes.some(({ value }) => /[IVX]$/.test(value))
  return roman
    ? annexes.map((one) => ({
        ...one,
        value: one.value.replace(/1+$/, (s) => 'I'.repeat(s.length)),
      }))
    : annexes
}

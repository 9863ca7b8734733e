/** "có hiệu lực thi hành kể từ ngày 15 tháng 4 năm 2010", "…từ ngày ký". */

import { fold } from '../fold.ts'
import { isoDate } from './header/date.ts'

const inForce = /\bco hieu luc (?:thi hanh )?(?:ke )?tu ngay\b/gu
const dated = /^\s*(\d{1,2})(?:\s*thang\s*|\s?[/.-]\s?)(\d{1,2})(?:\s*nam\s*|\s?[/.-]\s?)(\d{4})/u
/** "Nghị quyết số 12 có hiệu lực từ ngày…" speaks of another document. */
const own = /\b(?:nay|van ban nay)\b[^.;]{0,40}$/u

/** @returns an ISO date; the date of issue for "từ ngày ký"; null when the page does not say */
export function effectiveFrom(page: string, issuedOn: string | null): string | null {
  const folded = fold(page).replace(/\s/g, ' ')
  for (const match of folded.matchAll(inForce)) {
    if (!own.test(folded.slice(Math.max(0, match.index - 80), match.index))) continue
    const rest = folded.slice(match.index + match[0].length, match.index + match[0].length + 40)
    const date = dated.exec(rest)
    if (date) return isoDate(date[1] ?? '', date[2] ?? '', date[3] ?? '')
    if (/^\s*(?:ky|ban hanh)\b/u.test(rest)) return issuedOn
  }
  return null
}

/**
 * The heading's two columns, taken apart again. A page's text has them in any order: a row on one line,
 * one column after the other, or piece by piece; each piece is known by what it says.
 */
import { distance } from 'fastest-levenshtein'
import { isCapitals } from '../../fold.ts'
import type { Line } from '../text/lines.ts'
import { partOf } from '../text/lines.ts'

export type CellKind =
  | 'national'
  | 'motto'
  | 'date'
  | 'number'
  | 'subject'
  | 'urgency'
  | 'secrecy'
  | 'addressee'
  /** What the registry of a receiving office pressed on it. */
  | 'arrival'
  | 'other'

export interface Cell extends Line {
  kind: CellKind
  /** The words of `urgency` and `secrecy`, in capitals. */
  stamp: string | null
}

/** Where a phrase of the right column begins in a line that has both. */
const rightColumn =
  /[cgq]ong h[oca]{1,2}[a-z]? xa hoi chu|dang cong s\w{1,4}n viet nam|d[o0c]c lap\s?.{1,4}\s?tu do|[a-z.]+(?: [a-z.]+){0,5}\s?,?\s*ngay\b(?:.{0,14}?th[a-z]ng\b|\s*\d{1,2}\s?[/.-]\s?\d{1,2}\s?[/.-]\s?\d{2,4})/u
const national = 'cong hoa xa hoi chu nghia viet nam'
const party = 'dang cong san viet nam'
const motto = 'doc lap tu do hanh phuc'
const numberCell =
  /^(?:[^\p{L}\d]{0,3})s[o06]\s*[:;.,]?\s*(?:\d|[.…_]{2}|\s*\/\s*[a-z]|[^\s/]{0,6}\s?\/\s?(?:\d{4}\s?\/\s?)?[a-z]{1,6}[-–— ])/u
const dateCell =
  /ngay\b.{0,16}th[a-z]ng.{0,14}nam|,\s*ngay\s*\d{1,2}\s?[/.-]\s?\d{1,2}\s?[/.-]\s?\d{2,4}/u
const arrival = /^.{0,3}(?:cong van )?den\b|^den\s*:|^ngay\s*:|luu tru|cong bao/u
/** "CÔNG VĂN ĐẾN / Số:……387…… / Ngày..14..tháng..1.. / Kính chuyển:……" */
const arrivalStamp =
  /^[^\p{L}\d]*(?:cong\W{1,3}van\W{1,3}d[ei]n\b|(?:k[il]nh )?chuyen\s*[:.]|luu (?:ho so|tru)\b|(?:so\b[^\p{L}/]*|ngay\b[^/]*)(?:[.…_]\s?){3})/u

/** Splits lines into cells, in the text's order. */
export function cellsOf(lines: readonly Line[]): Cell[] {
  return lines.flatMap((line) => split(line).map((part) => ({ ...part, ...kindOf(part) })))
}

function split(line: Line): Line[] {
  const places = new Set<number>()
  const right = rightColumn.exec(line.folded)
  if (right && right.index > 0 && !isSentence(line)) places.add(cutBefore(line, right.index))
  const number = /\bs[o0]\s*[:.]\s*(?:\d|[.…_]{2}|\/)/u.exec(line.folded)
  if (number && number.index > 0 && !isSentence(line)) places.add(number.index)
  const stamp = /\b(?:TUYỆT MẬT|TỐI MẬT|HỎA TỐC|HOẢ TỐC|THƯỢNG KHẨN)\b/u.exec(line.text)
  if (stamp && !isSentence(line)) {
    places.add(stamp.index)
    places.add(stamp.index + stamp[0].length)
  }
  const cuts = [0, ...[...places].sort((a, b) => a - b), line.text.length]
  return cuts.flatMap((from, i) => {
    const part = i + 1 < cuts.length ? partOf(line, from, cuts[i + 1]) : null
    return part ? [part] : []
  })
}

/** The place before a date belongs to it: "Số: 216/KH-UBND Hải Phòng, ngày…". */
function cutBefore(line: Line, at: number): number {
  if (!/ngay/.test(line.folded.slice(at))) return at
  const number = /\bs[o06]\s*[:;.,]?\s*\S*\s?\/\s?\S+(?:\s?[-–—]\s?[A-ZĐ]\S*)*/iu.exec(line.folded)
  const afterNumber = number ? number.index + number[0].length : -1
  if (afterNumber >= 0) return Math.max(afterNumber, 0)
  // Subject or body, then the place's capital: the last run of capitalised words before the comma.
  const head = line.text.slice(0, line.folded.indexOf('ngay', at))
  const place = /(?:(?:TP\.?|Thành phố|Thị xã|\p{Lu}\p{Ll}+\.?)[\s-]*){1,5},?\s*$/u.exec(head)
  return place ? place.index : at
}

/** Text, not heading: also where a number is dated, "33/2009/QĐ-TTg ngày 02/3/2009 của…". */
const isSentence = ({ folded }: Line) =>
  /\d\/\S+ ngay \S+ (?:thang .{0,14})?cua\b/u.test(folded) ||
  /^[-+*•]?\s*(?:can cu|theo|thuc hien|xet|tai|trong|va|cua|ban hanh|\(|kem theo)\b/u.test(folded)

function kindOf({ text, folded }: Line): { kind: CellKind; stamp: string | null } {
  const none = { stamp: null }
  const letters = folded.replace(/[^\p{L}\d]+/gu, ' ').trim()
  if (near(letters, national, 8) || near(letters, party, 5)) return { kind: 'national', ...none }
  if (near(letters, motto, 7)) return { kind: 'motto', ...none }
  const stamp = stampOf(text, letters)
  if (stamp) return stamp
  if (arrivalStamp.test(folded)) return { kind: 'arrival', ...none }
  if (numberCell.test(folded)) return { kind: 'number', ...none }
  if (/^v\s?[/.]\s?v\b|^v\/v|^vv\s*[:.]/u.test(folded)) return { kind: 'subject', ...none }
  if (/^.{0,2}k[ií1]nh g[u]i\b/u.test(folded)) return { kind: 'addressee', ...none }
  if (dateCell.test(folded) && !arrival.test(folded) && !isSentenceText(folded))
    return { kind: 'date', ...none }
  return { kind: 'other', ...none }
}

const isSentenceText = (folded: string) =>
  /\b(?:can cu|cua|theo|ban hanh|so \d)/u.test(folded) || folded.length > 90

function near(text: string, wanted: string, most: number): boolean {
  if (Math.abs(text.length - wanted.length) > most) return false
  return distance(text, wanted) <= most
}

const degrees: Readonly<Record<string, string>> = {
  'tuyet mat': 'TUYỆT MẬT',
  'toi mat': 'TỐI MẬT',
  mat: 'MẬT',
}

/** Decree 30/2020/NĐ-CP, Annex I, II.9 and the Law on Protection of State Secrets, article 8. */
function stampOf(
  text: string,
  letters: string,
): { kind: 'urgency' | 'secrecy'; stamp: string } | null {
  const alone = text
    .replace(/[^\p{L}\s]+/gu, ' ')
    .replace(/\s+/g, ' ')
    .trim()
  const degree = /^(?:(?:do|muc) mat |tai lieu )?(tuyet mat|toi mat|mat)(?: [a-z])?$/.exec(letters)
  // "Độ mật: Tối mật" says what it is in any letters; a word alone is a stamp only in capitals.
  if (degree?.[1] && (isCapitals(alone) || /^(?:do|muc) mat /.test(letters)))
    return { kind: 'secrecy', stamp: degrees[degree[1]] ?? 'MẬT' }
  if (!isCapitals(alone)) return null
  if (/^hoa toc(?: hen gio.*| \d.*)?$/.test(letters)) return { kind: 'urgency', stamp: 'HỎA TỐC' }
  if (/^thuong khan$/.test(letters)) return { kind: 'urgency', stamp: 'THƯỢNG KHẨN' }
  if (/^khan$/.test(letters)) return { kind: 'urgency', stamp: 'KHẨN' }
  return null
}

/** "Kính gửi:" above the text, "Nơi nhận:" under it (Decree 30/2020, Annex I, II.9). */

import { isCapitals } from '../../fold.ts'
import type { Found } from '../found.ts'
import { found } from '../found.ts'
import type { Line } from '../text/lines.ts'
import { partOf } from '../text/lines.ts'

const mostRecipients = 60
/** The right column beside the list: capacity and position, the signature, a name. */
const signatureBeside =
  /\s+(?:(?:TM|KT|TL|TUQ|Q|T\/M|K\/T|T\/L)\s?[./]|\(?Đã ký|\(Ký|(?:PHÓ |THỨ |QUYỀN )?(?:CHỦ TỊCH|GIÁM ĐỐC|BỘ TRƯỞNG|TRƯỞNG|THỦ TƯỚNG|CỤC TRƯỞNG|VỤ TRƯỞNG|CHÁNH|BÍ THƯ))/u

/** Of a letter: whom it is written to. */
export function readAddressees(lines: readonly Line[]): Found<string[]> | null {
  const at = lines.findIndex(({ folded }) => /^.{0,2}k[i1]nh g[uủ]i\b/u.test(folded))
  const first = lines[at]
  if (!first) return null
  const taken: Line[] = []
  const colon = first.text.indexOf(':')
  const rest = partOf(first, colon < 0 ? 8 : colon + 1)
  if (rest) taken.push(rest)
  for (const line of lines.slice(at + 1, at + 25)) {
    const last = taken.at(-1)
    if (/^[-+•]/.test(line.text)) taken.push(line)
    else if (last && !/[.]\s*$/.test(last.text) && !line.apart && continues(last, line))
      taken.push(line)
    else break
    if (/\.\s*$/.test(line.text)) break
  }
  const value = entries(taken)
  return value.length === 0 ? null : found(value, 0.9, [first, ...taken])
}

/** A name goes on: in small letters, or after a word that wants another. */
const continues = (last: Line, line: Line) =>
  /^\p{Ll}/u.test(line.text) ||
  /(?:\s(?:và|các|của|thành|phố|tỉnh|huyện|quận)|,)\s*$/u.test(last.text)

/** The list at the end; what goes to the file ("Lưu: VT") is no recipient. */
export function readRecipients(lines: readonly Line[]): Found<string[]> | null {
  const at = lines.findIndex(({ folded }) => /^.{0,3}n[oơ]i nh[aậ]n\s*[:;.]?/u.test(folded))
  const first = lines[at]
  if (!first) return null
  const taken: Line[] = []
  for (const line of lines.slice(at + 1, at + mostRecipients)) {
    if (line.pageIndex !== first.pageIndex) break
    const text = withoutSignature(line)
    if (!text) continue
    const begins = /^[|:.\s]{0,3}[-–•+_*]\s*\S/u.test(text.text)
    if (begins) taken.push(text)
    else if (taken.length > 0 && continuesEntry(taken, text)) taken.push(text)
    if (/^.{0,4}l[uư]u\s*[:;.]/u.test(text.folded)) break
  }
  const value = entries(taken)
  return value.length === 0 ? null : found(value, 0.85, [first, ...taken])
}

function withoutSignature(line: Line): Line | null {
  const beside = signatureBeside.exec(line.text)
  if (beside && beside.index > 0) return partOf(line, 0, beside.index)
  const isOwn = /^(?:TM|KT|TL|TUQ)\s?[./]/.test(line.text)
  if (isOwn || (isCapitals(line.text) && !/^\W{0,3}[-–•+_]\s*luu/u.test(line.folded))) return null
  const semicolon = line.text.lastIndexOf(';')
  const after = semicolon < 0 ? '' : line.text.slice(semicolon + 1)
  // "- Lưu: VT; Nguyễn Văn An": a name, or a seal's dirt, beside the entry.
  return semicolon > 0 && after.length < 40 ? partOf(line, 0, semicolon + 1) : line
}

const continuesEntry = (taken: readonly Line[], line: Line) => {
  const last = taken.at(-1)
  return last !== undefined && !/[;.]\s*$/.test(last.text) && /^[\p{Ll}(]/u.test(line.text)
}

function entries(lines: readonly Line[]): string[] {
  return lines
    .map(({ text }) => text)
    .join(' ')
    .split(/(?:^|[;.]?\s)[|:.\s]*[-–•+*_]\s+|[;]\s*/u)
    .map((entry) => entry.replace(/\s+/g, ' ').replace(/^[-–•+*_:\s]+|[\s;.,:|]+$/gu, ''))
    .filter((entry) => /\p{L}{2}/u.test(entry) && !isFile(entry))
    .slice(0, mostRecipients)
}

/** What goes to the file, and what a scan left of a position beside the list. */
const isFile = (entry: string) =>
  /^(?:\p{L}{1,3} )?\p{Lu}{2,3}$/u.test(entry) ||
  /^(?:l[ưu]u|như (?:trên|điều|kính gửi|phần|mục)|VT\b)/iu.test(entry)

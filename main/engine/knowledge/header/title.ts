/** The trích yếu: under the type's name, or "V/v…" under a công văn's number (Decree 30/2020, Annex I, II.5). */
import { isSyllable } from '../../extraction/legacy/syllable.ts'
import { isCapitals, stripMarks } from '../../fold.ts'
import type { Found } from '../found.ts'
import { found } from '../found.ts'
import type { Line } from '../text/lines.ts'
import { partOf } from '../text/lines.ts'
import type { Cell } from './cells.ts'

const mostLines = 12
const mostCharacters = 1_000
/** With these the text begins, whatever stands above. */
const beginsText =
  /^(?:[-+•]?\s?c[au]n cu\b|kinh gui\b|kinh thua\b|dieu (?:\d|thu)|chuong (?:[ivx\d]|thu)|phan (?:[ivx\d]|thu)|[ivx]{1,4}[.)/]\s|[\da-h][.)]\s|\d{1,2}\.\s?\p{L}|xet de nghi|theo de nghi|xet to trinh|\(?(?:ban hanh )?kem theo|\(ban hanh|can cu|ngay \d{1,2}[ /]|thuc hien |trien khai |theo |trong |de |nham |sau khi|tiep theo|tren co so|hien nay|nam \d{4}, |vua qua|uy ban nhan dan |hoi dong nhan dan |bo [a-z]|so [a-z]|van phong |thu tuong |chinh phu |ban |thuong truc |tai |qua |duoi |muc |a\.|hoi nghi|noi nhan|kinh trinh)/u
/** A line that ends with one of these is not the last of a title; with their marks: "đầu tư", "bảo vệ" may well end it. */
const connects =
  /(?:^|\s)(?:của|và|về|trên|thuộc|theo|số|các|đối với|tại|cho|do|bởi|năm|giai đoạn|thành phố|tỉnh|quận|huyện|thị xã|những|một số|khóa|khoá|đến|từ|với|trong|việc|thực hiện|công tác|ban hành|phê duyệt|quy định|chi tiết|sửa đổi|bổ sung|điều|[uủ][yỷ] ban|nhân dân|hội đồng|hành|cải cách|ngày|tháng)\s*$|[-–,;(/&]\s*$/iu
const connectsBare =
  /(?:^|\s)(?:cua|va|ve|tren|thuoc|theo|cac|doi voi|tai|nam|giai doan|thanh pho|ban hanh|phe duyet)\s*$/u
const connected = ({ text, folded }: Line) =>
  connects.test(text.normalize('NFC')) ||
  /(?:^|\s)(?:Bộ|BỘ)$/u.test(text) ||
  (text === stripMarks(text) && connectsBare.test(folded))
/** "giai đoạn 2021" over "- 2025" are one span. */
const restOfSpan = /^[-–—]\s?(?:19|20)\d\d\b/u
const joinsOn = /^(?:cua|va|ve|tren|thuoc|cho|den|giai doan|nhiem ky|nam \d{4}\b(?!,)|\d{4}\b|\()/u
/** In whose name a decision is made: under the title, in capitals. */
const authority =
  /^(?:chu tich|uy ban nhan dan|uy ban|hoi dong|bo truong|giam doc|thu tuong|chinh phu|quoc hoi|tong|truong|chanh|vien truong|cuc truong|ban (?:chi dao|thuong vu|chap hanh|bi thu|quan ly|to chuc)|bi thu|thong doc|chi cuc|hieu truong|bo (?:truong|noi vu|tai chinh|tu phap|cong thuong|y te|giao duc)|thuong truc|doan|tinh uy|thanh uy)/u

/** @param from index of the first cell under the type's name */
export function readTitle(cells: readonly Cell[], from: number): Found<string> | null {
  const lines: Cell[] = []
  let length = 0
  for (const cell of cells.slice(from)) {
    if (cell.kind === 'national' || cell.kind === 'motto' || cell.kind === 'number') {
      // Columns read one after the other: the title goes on nowhere.
      if (lines.length > 0) break
      continue
    }
    if (cell.kind !== 'other' && cell.kind !== 'subject' && cell.kind !== 'addressee') continue
    if (cell.kind === 'addressee' || lines.length === mostLines) break
    if (isDirt(cell)) continue
    if (lines.length > 0 && endsBefore(lines, cell)) break
    if (lines.length === 0 && /^(?:can cu|dieu (?:1|i)\b|kinh gui)/u.test(cell.folded)) break
    if (lines.length === 0 && isAuthority(cell)) break
    lines.push(cell)
    length += cell.text.length
    if (length > mostCharacters) return null
  }
  if (lines.length === 0) return null
  const text = clean(lines)
  return text.length < 4 ? null : found(text, lines.length > 6 ? 0.7 : 0.92, lines)
}

function endsBefore(lines: readonly Cell[], cell: Cell): boolean {
  const before = lines.at(-1)
  if (!before) return false
  if (goesOnWithYear(before, cell)) return false
  const wasCapitals = lines.every(({ text }) => isCapitals(text) || !/\p{L}{3}/u.test(text))
  const isNow = isCapitals(cell.text)
  if (isNow && !wasCapitals) return true
  if (
    /^(?:c\p{L}{1,2}n cu\b|kinh gui|dieu (?:\d|thu)|\(?ban hanh kem|\(?kem theo)/u.test(cell.folded)
  )
    return true
  if (connected(before) || joinsOn.test(cell.folded)) return false
  if (isNow && wasCapitals) return isAuthority(cell)
  if (wasCapitals && !isNow) return !/^\p{Ll}/u.test(cell.text) || cell.apart
  if (/^\p{Ll}/u.test(cell.text)) return false
  if (beginsText.test(cell.folded)) return true
  return cell.apart
}

const goesOnWithYear = (before: Line, { text }: Line) =>
  /(?:19|20)\d\d$/u.test(before.text) && restOfSpan.test(text)

const isAuthority = (cell: Line) => isCapitals(cell.text) && authority.test(cell.folded)

/** What a recogniser made of a stamp or a rule: hardly a letter, or no word. */
const isDirt = ({ text }: Line) => {
  const letters = text.replace(/[^\p{L}\d]+/gu, '').length
  // "vụ", alone on its line, ends "…trong hoạt động công vụ".
  if (/^\p{Ll}{2}[.]?$/u.test(text)) return !isSyllable(text.replace('.', ''))
  return letters < 3 || letters * 2 < text.replace(/\s/g, '').length
}

/** A registry's stamp that runs into a line: "CỤC THƯƠNG MẠI ĐIỆN TỬ; của pháp luật". */
function withoutStamp(text: string): string {
  const [run] = /^(?:\p{Lu}{2,}[;,.]?\s+){3,}(?=\p{Ll})/u.exec(text) ?? []
  const words = run?.match(/\p{L}+/gu) ?? []
  const syllables = words.filter((word) => isSyllable(word.toLowerCase()))
  return run && syllables.length * 3 >= words.length * 2 ? text.slice(run.length) : text
}

const clean = (lines: readonly Line[]) =>
  lines
    .map(({ text }) => text.replace(/^[^\p{L}\d("“]+/u, '').replace(/[\s|_~=.;:*]+$/u, ''))
    .map(withoutStamp)
    .join(' ')
    .replace(/\s+/g, ' ')
    .replace(/\s([,;)])/g, '$1')
    // A dash that a scan lost between two years.
    .replace(/((?:giai đoạn|nhiệm kỳ) (?:19|20)\d\d) ((?:19|20)\d\d)/iu, '$1 - $2')
    .trim()

/** Of a công văn: as printed, "V/v" and all. */
export function readSubject(cells: readonly Cell[]): Found<string> | null {
  const at = cells.findIndex(({ kind }) => kind === 'subject')
  const first = cells[at]
  if (!first) return null
  const lines: Line[] = [first]
  for (const cell of cells.slice(at + 1)) {
    if (cell.kind === 'addressee' || cell.kind === 'subject') break
    // The right column's pieces may stand between the subject's lines.
    if (cell.kind !== 'other') {
      if (cell.kind === 'number') break
      continue
    }
    const before = lines.at(-1) ?? first
    if (goesOnWithYear(before, cell)) {
      lines.push(cell)
      continue
    }
    if (isDirt(cell) || isCapitals(cell.text) || beginsLetter(cell)) break
    if (cell.apart && !/^\p{Ll}/u.test(cell.text)) break
    lines.push(cell)
    if (lines.length === 7) break
  }
  const text = clean(lines).replace(/^v\s?[/.]\s?v\s*[:.]?\s*|^vv\s*[:.]\s*/iu, 'V/v ')
  return text.length < 6 ? null : found(text, lines.length > 5 ? 0.7 : 0.92, lines)
}

const beginsLetter = ({ folded }: Line) =>
  /^(?:kinh |thuc hien (?:cong van|quyet dinh|nghi quyet|ke hoach|chi dao)|can cu |theo de nghi|ngay \d|[-+] )/u.test(
    folded,
  )

/**
 * A title whose type's name could not be read: what stands between the heading and the text.
 * @param from index of the first cell under the number and the date
 */
export function readLooseTitle(cells: readonly Cell[], from: number): Found<string> | null {
  const at = cells.findIndex(
    (cell, i) =>
      i >= from &&
      cell.kind === 'other' &&
      /^(?:ve viec|v\/v|ve |quy dinh|ban hanh|phe duyet|thanh lap|thuc hien|trien khai|huong dan|bo sung|sua doi|cong bo)/u.test(
        cell.folded,
      ),
  )
  const read = at < 0 ? null : readTitle(cells, at)
  return read ? { ...read, confidence: 0.55 } : null
}

/** "QUYẾT ĐỊNH / CỦA THỦ TƯỚNG CHÍNH PHỦ SỐ 02/2010/QĐ-TTg NGÀY 15 THÁNG 01 NĂM 2010": as gazettes and collections print it. */
const gazette =
  /^(?:(?:[a-z]+ ){1,4})?cua (.{3,80}?)\s+so\s*:?\s*(\S{1,40})\s+ngay\s+(\d{1,2})\s+thang\s+(\d{1,2})\s+nam\s+(\d{4})/u

export interface GazetteHeading {
  body: Line
  number: Line
  date: [day: string, month: string, year: string]
  dateLine: Line
  /** Cells that it takes. */
  cells: number
}

export function readGazette(cells: readonly Cell[], from: number): GazetteHeading | null {
  const [first, second] = cells.slice(from, from + 2)
  if (!first) return null
  const one = gazetteIn(first, first)
  if (one) return { ...one, cells: 1 }
  if (!second) return null
  // "CỦA CHỦ TỊCH CHÍNH PHỦ LÂM THỜI" over "SỐ 65 NGÀY 23 THÁNG 11 NĂM 1945".
  const body = /^cua (.{3,80})$/u.exec(first.folded)
  const rest =
    /^so\s*:?\s*(\S{1,40})\s+(ngay\s+(\d{1,2})\s+thang\s+(\d{1,2})\s+nam\s+(\d{4}))/u.exec(
      second.folded,
    )
  const bodyLine = body ? partOf(first, 4) : null
  if (!bodyLine || !rest) return null
  const [, number = '', dated = '', day = '', month = '', year = ''] = rest
  const numberAt = second.folded.indexOf(number, 2)
  const dateAt = second.folded.indexOf(dated)
  const numberLine = partOf(second, numberAt, numberAt + number.length)
  const dateLine = partOf(second, dateAt, dateAt + dated.length)
  if (!numberLine || !dateLine) return null
  return { body: bodyLine, number: numberLine, date: [day, month, year], dateLine, cells: 2 }
}

function gazetteIn(line: Line, of: Line): Omit<GazetteHeading, 'cells'> | null {
  const match = gazette.exec(line.folded)
  if (!match) return null
  const [whole, body = '', number = '', day = '', month = '', year = ''] = match
  const bodyAt = whole.indexOf(`cua ${body}`) + 4
  const numberAt = whole.indexOf(number, bodyAt + body.length)
  const dateAt = whole.lastIndexOf('ngay')
  const bodyLine = partOf(of, bodyAt, bodyAt + body.length)
  const numberLine = partOf(of, numberAt, numberAt + number.length)
  const dateLine = partOf(of, dateAt, whole.length)
  if (!bodyLine || !numberLine || !dateLine) return null
  return { body: bodyLine, number: numberLine, date: [day, month, year], dateLine }
}

/** Mentions of other documents in a page: their numbers, lists of numbers, laws by name and date. */
import { distance } from 'fastest-levenshtein'
import notations from '../../../../resources/knowledge/notations.json' with { type: 'json' }
import { vocabulary } from '../../catalog/vocabulary.ts'
import { fold, key, stripMarks } from '../../fold.ts'
import { isoDate } from '../header/date.ts'
import { codeOf, isCode, nearCode, notationOf } from '../header/number.ts'

export interface Mention {
  /** Normalised: "76/NQ-CP", "80/2015/QH13", "12-NQ/TU"; '' for a law named without its number. */
  number: string
  /** As in a header; null when neither number nor words tell. */
  type: string | null
  date: string | null
  /** What the text says that it is about, or a law's name; ''. */
  title: string
  /** Of the words "Nghị quyết số 76/NQ-CP", in the page's text. */
  start: number
  end: number
  /** Where its date ends, or `end`. */
  whole: number
  /** 0–1: what share of such mentions is read right. */
  confidence: number
}

/** A page of a novel's length has no header's worth of citations past this. */
const mostCharacters = 200_000
const mostMentions = 2_000

const code = '[A-Z][A-Za-z0-9&]{0,14}'
const figures = String.raw`\d[\dO]{0,5}[a-z]?`
const state = new RegExp(
  String.raw`(?<![\w/.,-])(${figures}) ?\/{1,2} ?(?:(\d{4}|\d{2}) ?\/ ?)?((?:QH|UBTVQH) ?[\dIl]{1,2}|${code}(?: ?[-–—](?: ?[-–—])? ?${code}){0,4})`,
  'gu',
)
const party = new RegExp(
  String.raw`(?<![\w/.,-])(\d{1,5}) ?[-–—] ?(${code}) ?\/ ?(${code}(?: ?[-–—] ?${code}){0,2})`,
  'gu',
)
const named = /\b(?:bo luat|luat|phap lenh|hien phap) /gu

/** Types by their names, longest first: what stands before "số". */
const typeNames = [...vocabulary.types, ...notations.legal]
  .map(({ id, vi }) => ({ id, name: key(vi) }))
  .concat({ id: 'CV', name: 'van ban' }, { id: 'TTLT', name: 'thong tu lien bo' })
  .sort((a, b) => b.name.length - a.name.length)
const partyTypes = new Set(notations.party)
/** A copy's own number is no other document's. */
const copyCodes = new Set(['SY', 'TrS', 'SL'])

/**
 * @param page NFC; positions are in it
 * @param recognised codes may be misread
 */
export function mentionsIn(page: string, recognised = false): Mention[] {
  const text = page.slice(0, mostCharacters).replace(/\s/gu, ' ')
  const stripped = stripMarks(text)
  const folded = fold(text)
  const mentions: Mention[] = []
  const taken = new Uint8Array(text.length + 1)
  /** Of a group, each may be taken that overlaps no earlier group's. */
  const take = (group: readonly Mention[]) => {
    const free = group.filter(({ start, end }) => !taken.subarray(start, end).includes(1))
    for (const { start, end } of free) taken.fill(1, start, end)
    mentions.push(...free)
  }
  for (const match of stripped.matchAll(party)) {
    const read = partyMention(match, text, folded)
    if (read) take([read])
  }
  for (const match of stripped.matchAll(state))
    take(stateMentions(match, text, stripped, folded, recognised))
  for (const one of [...unnumbered(text, folded), ...bareNumbers(text, folded)]) take([one])
  return mentions.sort((a, b) => a.start - b.start).slice(0, mostMentions)
}

function partyMention(match: RegExpExecArray, text: string, folded: string): Mention | null {
  const [whole, number = '', , body = ''] = match
  const printed = text.slice(match.index, match.index + whole.length)
  const bodyAt = whole.length - body.length
  const slash = whole.lastIndexOf('/', bodyAt)
  const said = printed.slice(number.length, slash).replace(/[\s–—-]/gu, '')
  // "32-C1/TU": the figure 1 for a T.
  const first = partyTypes.has(codeOf(said)) ? said : said.replaceAll('1', 'T')
  const parts = [first, ...printed.slice(bodyAt).split(/ ?[-–—] ?/u)]
  if (!partyTypes.has(codeOf(first))) return null
  if (!isCode(parts[1] ?? '') && !/^\p{Lu}{2,}$/u.test(parts[1] ?? '')) return null
  const notation = notationOf(number, '', parts, true)
  const end = match.index + whole.length
  return {
    ...mention(notation.number, notation.type, match.index, end, text, folded),
    confidence: parts.every(isCode) ? 0.97 : 0.9,
  }
}

function stateMentions(
  match: RegExpExecArray,
  text: string,
  stripped: string,
  folded: string,
  recognised: boolean,
): Mention[] {
  const [whole, printed = '', year = '', notation = ''] = match
  const notationAt = match.index + whole.length - notation.length
  const { parts, length } = trimmedParts(text.slice(notationAt, notationAt + notation.length))
  const end = notationAt + length
  const before = folded.slice(Math.max(0, match.index - 30), match.index)
  const list = earlierNumbers(stripped, match.index)
  const announced =
    list.length > 0 ||
    /\bso:? ?$/u.test(before) ||
    typeBefore(before) !== null ||
    (/(?:,|;|\bva) ?(?:so )?$/u.test(before.replace(/ngay [^,;]*$/u, '')) &&
      /\/[a-z&]+(?:-[a-z&]+)+ ?(?:,|;|va) ?(?:so )?$/u.test(before))
  if (!isNotation(parts, year, announced)) return []
  if (copyCodes.has(parts[0] ?? '')) return []
  const normal = notationOf(
    printed.replaceAll('O', '0'),
    year,
    mended(parts, typeBefore(before)?.id ?? null, recognised),
    false,
  )
  const confidence = sureness(parts, announced, /O/.test(printed))
  const last = {
    ...mention(normal.number, normal.type, match.index, end, text, folded),
    confidence,
  }
  const tail = last.number.slice(last.number.indexOf('/'))
  const earlier = list.map(({ figures, start }) => ({
    ...mention(`${figures}${tail}`, normal.type, start, start + figures.length, text, folded, last),
    confidence: confidence * 0.97,
  }))
  return [...earlier, last]
}

/** "Thông tư số 2/2017/T1-VPCP", "…/QĐ-TTq": codes that a scan misread, where words or shapes say what they were. */
function mended(parts: readonly string[], named: string | null, recognised: boolean): string[] {
  return parts.map((part, i) => {
    if (isCode(part)) return part
    if (i === 0 && named !== null && distance(fold(part), fold(named)) <= 1) return named
    const shaped = part.replace(/q$/u, 'g').replace(/^[lI]/u, 'T').replaceAll('1', 'T')
    if (isCode(shaped)) return shaped
    return (recognised && nearCode(part)) || part
  })
}

/** A type's name or "số" before it, and codes that are known, tell a number from what only looks like one. */
function sureness(parts: readonly string[], announced: boolean, mended: boolean): number {
  const known = parts.every((part) => isCode(part) || /^(?:QH|UBTVQH)\d+$/.test(part))
  return (announced ? 0.98 : 0.88) * (known ? 1 : 0.9) * (mended ? 0.85 : 1)
}

/** "QĐ-UBND - Về việc": what is no code any more ends the notation. */
function trimmedParts(printed: string): { parts: string[]; length: number } {
  const assembly = /^(QH|UBTVQH) ?([\dIl]{1,2})$/u.exec(stripMarks(printed))
  if (assembly) {
    const [, body = '', term = ''] = assembly
    return { parts: [`${body}${term.replace(/[Il]/g, '1')}`], length: printed.length }
  }
  const parts: string[] = []
  let length = 0
  for (const { 0: piece, index } of printed.matchAll(/(?: ?[-–—](?: ?[-–—])? ?)?[^\s–—-]+/gu)) {
    const part = piece.replace(/^[\s–—-]+/u, '')
    const spaced = /^ [-–—] /u.test(piece)
    if (index > 0 && spaced && !isCode(part) && !/^\p{Lu}{2,}$/u.test(part)) break
    if (index > 0 && !isCode(part) && /^\p{Lu}\p{Ll}/u.test(part)) break
    parts.push(part)
    length = index + piece.length
  }
  return { parts, length }
}

function isNotation(parts: readonly string[], year: string, announced: boolean): boolean {
  const [first = '', second = ''] = parts
  if (/^(?:QH|UBTVQH)\d/.test(first)) return true
  if (parts.length > 1)
    return (
      isCode(first) ||
      (isCode(second) && (announced || year !== '')) ||
      (announced && /^\p{Lu}/u.test(first) && /^[\p{Lu}\d]{2,}/u.test(second))
    )
  return announced && isCode(first)
}

/** "số 6897 và 6898/TTr-UBND": the figures before the number, of the same notation. */
function earlierNumbers(stripped: string, at: number): { figures: string; start: number }[] {
  const from = Math.max(0, at - 80)
  const before = stripped.slice(from, at)
  const list = /[Ss]o:? ((?:\d{1,6}[a-z]? ?(?:,|;|va|-)? ?(?:so )?){1,12})$/u.exec(before)
  if (!list?.[1] || !/(?:,|;|va) ?(?:so )?$/u.test(before)) return []
  const listAt = from + list.index + list[0].length - list[1].length
  return [...list[1].matchAll(/\d{1,6}[a-z]?/gu)].map(({ 0: figures, index }) => ({
    figures,
    start: listAt + index,
  }))
}

function mention(
  number: string,
  type: string | null,
  at: number,
  end: number,
  text: string,
  folded: string,
  /** Of a list, the one that has the date. */
  last?: Mention,
): Mention {
  const named = typeBefore(folded.slice(Math.max(0, at - 30), at))
  const dated = last ? { date: last.date, end } : dateAfter(folded, end)
  const law = type === null ? lawBefore(text, folded, at) : null
  const start = law?.start ?? (named ? at - named.length : withSo(folded, at))
  return {
    number,
    type: law?.type ?? typeOf(type, named?.id ?? null),
    date: dated.date,
    title: law?.title ?? last?.title ?? subjectAfter(text, folded, dated.end),
    start,
    end,
    whole: dated.end,
    confidence: 0.9,
  }
}

/** A notation that names no type is a công văn's, unless the words say otherwise. */
const typeOf = (byNumber: string | null, byWords: string | null): string | null =>
  byNumber === null || (byNumber === 'CV' && byWords !== null) ? byWords : byNumber

function withSo(folded: string, at: number): number {
  const so = /so:? ?$/u.exec(folded.slice(Math.max(0, at - 5), at))
  return so ? at - so[0].length : at
}

/** "Nghị quyết số " right before a number; its length and id. */
function typeBefore(before: string): { id: string; length: number } | null {
  const so = /(?:,? ?so:? ?| )$/u.exec(before)
  const head = so ? before.slice(0, so.index) : before
  const type = typeNames.find(({ name }) => head.endsWith(name))
  if (!type) return null
  const boundary = head[head.length - type.name.length - 1]
  if (boundary !== undefined && /[a-z]/.test(boundary)) return null
  return { id: type.id, length: before.length - head.length + type.name.length }
}

/** "Luật Cán bộ, công chức số 22/2008/QH12": the name between the type and the number. */
function lawBefore(
  text: string,
  folded: string,
  at: number,
): { type: string; title: string; start: number } | null {
  const from = Math.max(0, at - 220)
  const before = folded.slice(from, at)
  const all = [...before.matchAll(/\b(bo luat|luat|phap lenh|nghi quyet|hien phap)\b(?!.*[;.(])/gu)]
  // "Luật Ban hành văn bản quy phạm pháp luật số…": the law's name begins with its capital.
  const match = all.findLast(({ index }) => /\p{Lu}/u.test(text[from + index] ?? '')) ?? all.at(-1)
  if (!match) return null
  const id = typeNames.find(({ name }) => name === match[1])?.id ?? 'L'
  const start = from + match.index
  const title = text.slice(start, at).replace(/\s*,?\s*số\s*:?\s*$/iu, '')
  return { type: id, title: id === 'NQ' ? '' : tidy(title), start }
}

const inWords = /^[\s,]*(?:\([^)]{0,60}\)\s*)?ngay\s*(\d{1,2}) ?thang ?(\d{1,2}) ?nam ?(\d{4})/u
const inFigures =
  /^[\s,]*(?:\([^)]{0,60}\)\s*)?ngay\s*(\d{1,2}) ?[/.-] ?(\d{1,2}) ?[/.-] ?(\d{4}|\d{2}(?!\d))/u

function dateAfter(folded: string, at: number): { date: string | null; end: number } {
  const after = folded.slice(at, at + 110)
  const match = inWords.exec(after) ?? inFigures.exec(after)
  if (!match) return { date: null, end: at }
  const [whole, day = '', month = '', year = ''] = match
  return { date: isoDate(day, month, year), end: at + whole.length }
}

/** "của Chính phủ về kiểm soát thủ tục hành chính" → what it is about. */
function subjectAfter(text: string, folded: string, at: number): string {
  const after = folded.slice(at, at + 320)
  const match =
    /^[ ,]*(?:cua [^;.()]{2,80}? )?(?=(?:ve|ban hanh|phe duyet|quy dinh|huong dan|sua doi|thong qua|cong bo) )/u.exec(
      after,
    )
  if (!match) return ''
  const rest = text.slice(at + match[0].length, at + 320)
  const end = rest.search(/[;.(]|,\s(?:căn cứ|thực hiện)/iu)
  return tidy(end < 0 ? rest.slice(0, rest.lastIndexOf(' ')) : rest.slice(0, end))
}

const tidy = (text: string) =>
  text
    .replace(/\s+/g, ' ')
    .replace(/[\s,]+$/u, '')
    .slice(0, 200)

/** "Luật Tổ chức Chính phủ ngày 25 tháng 12 năm 2001": without a number, by name and date. */
function unnumbered(text: string, folded: string): Mention[] {
  const found: Mention[] = []
  let last = 0
  for (const match of folded.matchAll(named)) {
    if (match.index < last) continue
    const rest = folded.slice(match.index, match.index + 240)
    const dated =
      /^[^;:.(]{5,200}? (ngay \d{1,2}(?: ?thang ?|[/.-])\d{1,2}(?: ?nam ?|[/.-])\d{4}|nam \d{4})(?!\d)/u.exec(
        rest,
      )
    if (!dated?.[1] || /\d\/|\bso \d/u.test(dated[0].slice(0, -dated[1].length))) continue
    const end = match.index + dated[0].length
    const nameEnd = end - dated[1].length
    const type = typeNames.find(({ name }) => match[0].trim() === name)?.id ?? 'L'
    const name = tidy(text.slice(match.index, nameEnd))
    if (!/^\p{Lu}\p{Ll}/u.test(name)) continue
    const { date } = dateAfter(folded, nameEnd)
    if (date === null && (name.length > 90 || / ngay /u.test(dated[0]))) continue
    found.push({
      number: '',
      type,
      date,
      title: name,
      start: match.index,
      end: nameEnd - 1,
      whole: end,
      confidence: date === null ? 0.75 : 0.85,
    })
    last = end
  }
  return found
}

/** "Công văn số 123 ngày 05/3/2021": a number without its notation, where the type and the date say that it is one. */
function bareNumbers(text: string, folded: string): Mention[] {
  const found: Mention[] = []
  for (const match of folded.matchAll(/\bso (\d{1,6})(?= ngay \d)/gu)) {
    const at = match.index + 3
    const type = typeBefore(folded.slice(Math.max(0, at - 30), at))
    if (!type) continue
    const end = match.index + match[0].length
    const read = mention(match[1] ?? '', type.id, at, end, text, folded)
    found.push({ ...read, type: type.id, confidence: 0.8 })
  }
  return found
}

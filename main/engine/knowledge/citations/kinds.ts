/** What a mention is to the document that has it: by the words around it. Ids of resources/vocabulary/relations.json. */
import { fold } from '../../fold.ts'
import type { Mention } from './mentions.ts'

export type Kind =
  | 'can-cu'
  | 'sua-doi'
  | 'quy-dinh-chi-tiet'
  | 'dan-chieu'
  | 'bai-bo'
  | 'thay-the'
  | 'huong-dan'
  | 'thuc-hien'
  | 'hop-nhat'
  | 'dinh-chinh'
  | 'tam-ngung'
  | 'dinh-chi'
  | 'giai-thich'
  | 'cong-bo'

export interface Judged {
  kind: Kind
  /** Only some articles of it: a partial repeal or replacement. */
  partly: boolean
}

const triggers: readonly [Kind, RegExp][] = [
  // "Cũn cứ": what an italic ă looks like.
  ['can-cu', /\bc[au]n cu\b/gu],
  ['sua-doi', /\bsua doi(?:,? ?(?:va )?bo sung)?\b|\bbo sung\b/gu],
  ['thay-the', /\bthay the\b/gu],
  ['bai-bo', /\b(?:bai bo|huy bo)\b/gu],
  ['quy-dinh-chi-tiet', /\bquy dinh chi tiet\b/gu],
  ['huong-dan', /\bhuong dan\b/gu],
  ['thuc-hien', /\b(?:trien khai(?: thuc hien)?|thuc hien|to chuc thuc hien|thi hanh)\b/gu],
  ['dinh-chinh', /\bdinh chinh\b/gu],
  ['hop-nhat', /\bhop nhat\b/gu],
  ['tam-ngung', /\b(?:tam )?ngung hieu luc\b/gu],
  ['dinh-chi', /\bdinh chi(?: thi hanh)?\b/gu],
  ['giai-thich', /\bgiai thich\b/gu],
  ['cong-bo', /\bcong bo\b/gu],
]

/** Words that may stand between what is done to a document and its type. */
const filler = new Set(
  'mot so cac nhung noi dung quy dinh dieu khoan diem muc chuong phu luc cua cho toan bo phan va hoac bien phap thi hanh thuc hien ap dung bo sung ban kem theo viec ten gia han cum tu doan tiet mau bieu co hieu qua nghiem tuc day du dong kip thoi cong tac nghi quyet quyet chi thi ke hoach chuong trinh thong tu lien tich van dien luat phap lenh bao cao to de an huong dan ket luan thong hien nghi'.split(
    ' ',
  ),
)
const parts = /\b(?:khoan|dieu|diem|muc|chuong|phu luc|cum tu|mot phan|tiet|doan)\b/u
const context = 450
const after = 220

/** @param mentions of one page, in their order */
export function judge(page: string, mentions: readonly Mention[]): Judged[] {
  if (mentions.length === 0) return []
  const folded = fold(page)
  const starts = clauseStarts(page, folded)
  const hits = triggersIn(folded)
  const judged: Judged[] = []
  let first = 0
  for (const [i, mention] of mentions.entries()) {
    const from = Math.max(mention.start - context, lastBefore(starts, mention.start))
    while (first < i && (mentions[first]?.start ?? 0) < from) first += 1
    const inClause = mentions.slice(first, i)
    const own = ownKind(folded, from, mention, inClause, hits)
    const [before, kindBefore] = [mentions[i - 1], judged[i - 1]]
    const inherited =
      !own && before && kindBefore && goesOn(folded, before, mention)
        ? { ...kindBefore, partly: parts.test(folded.slice(before.whole, mention.start)) }
        : null
    judged.push(
      endsIt(folded, mention, mentions[i + 1]) ??
        own ??
        inherited ??
        announced(folded, from, mention) ?? { kind: 'dan-chieu', partly: false },
    )
  }
  return judged
}

/** Where clauses begin: after ";" and full stops, at items of a list, at "Căn cứ" and "Điều". */
function clauseStarts(page: string, folded: string): number[] {
  const starts: number[] = [0]
  const end =
    /;|[.:](?=\s{0,40}\n)|\.(?=\s{1,40}\p{Lu})|\n(?=\s{0,40}(?:[-+•*]\s|\d{1,2}[.)]\s|\p{L}\)\s|\n))|\t/gu
  for (const { 0: mark, index } of page.matchAll(end)) starts.push(index + mark.length)
  for (const { index } of folded.matchAll(
    /(?<=\n\s{0,4}[-+•]?\s?)(?:c[au]n cu|xet|theo de nghi|dieu \d{1,3}[.:])/gu,
  ))
    starts.push(index)
  return starts.sort((a, b) => a - b)
}

function lastBefore(sorted: readonly number[], at: number): number {
  return sorted[countWhile(sorted, (one) => one <= at) - 1] ?? 0
}

function countWhile<T>(sorted: readonly T[], is: (one: T) => boolean): number {
  let [low, high] = [0, sorted.length]
  while (low < high) {
    const middle = (low + high) >> 1
    const one = sorted[middle]
    if (one !== undefined && is(one)) low = middle + 1
    else high = middle
  }
  return low
}

interface Hit {
  kind: Kind
  at: number
  end: number
}

/** Of a whole page, in its order. */
function triggersIn(folded: string): Hit[] {
  const text = folded.replace(/\s/g, ' ')
  return triggers
    .flatMap(([kind, form]) =>
      [...text.matchAll(form)].map((match) => ({
        kind,
        at: match.index,
        end: match.index + match[0].length,
      })),
    )
    .sort((a, b) => a.at - b.at)
}

function ownKind(
  folded: string,
  from: number,
  mention: Mention,
  inClause: readonly Mention[],
  hits: readonly Hit[],
): Judged | null {
  const clause = folded.slice(from, mention.start).replace(/\s/g, ' ')
  for (let i = countWhile(hits, ({ at }) => at < mention.start) - 1; i >= 0; i--) {
    const hit = hits[i]
    if (!hit || hit.at < from) break
    if (hit.end > mention.start) continue
    const { kind } = hit
    const at = hit.at - from
    const gap = clause.slice(hit.end - from)
    if (kind === 'can-cu')
      return {
        kind: inClause.length > 0 && isOthers(clause, at, inClause, from) ? 'dan-chieu' : 'can-cu',
        partly: false,
      }
    if (!fits(kind, gap, at === 0 || clause.slice(0, at).trim() === '')) continue
    if (/\b(?:duoc|bi|da duoc|da bi|theo|boi|dang) ?(?:da )?$/u.test(clause.slice(0, at)))
      return { kind: 'dan-chieu', partly: false }
    if (belongsToAnother(clause, at, inClause, from)) return { kind: 'dan-chieu', partly: false }
    return { kind, partly: (kind === 'thay-the' || kind === 'bai-bo') && parts.test(gap) }
  }
  return null
}

/** Within "Căn cứ A sửa đổi B", B is A's; within "Căn cứ A, B và C", all are bases. */
function isOthers(
  clause: string,
  canCu: number,
  inClause: readonly Mention[],
  from: number,
): boolean {
  const last = inClause.at(-1)
  if (!last) return false
  const between = clause.slice(Math.max(canCu, last.whole - from))
  return !/(?:,|\bva|;|\bcung)\s*(?:cac )?$/u.test(between.trimEnd()) && between.trim() !== ''
}

/** "Nghị định A sửa đổi Nghị định B": the doing is A's, unless "này" or "và" says that it is this document's. */
function belongsToAnother(
  clause: string,
  at: number,
  inClause: readonly Mention[],
  from: number,
): boolean {
  const last = inClause.findLast(({ end }) => end <= from + at)
  if (!last) return false
  const between = clause.slice(last.whole - from, at)
  return !/\b(?:va|nay|dong thoi|de)\s*,?\s*$|,\s*$/u.test(between)
}

/** Whether nothing else is the object of what is done. */
function fits(kind: Kind, gap: string, first: boolean): boolean {
  const words = gap.split(/[^\p{L}\d]+/u).filter((word) => word !== '')
  // "Hướng dẫn số 12/HD-BNV": the type's own name.
  if (words.length === 0 && kind === 'huong-dan') return true
  if (kind === 'thuc-hien' && first && gap.length < 90 && /\btai ?$/u.test(gap)) return true
  return words.every(
    (word) =>
      filler.has(word) ||
      (/^\d+[a-z]?$|^[a-zivx]{1,4}$/u.test(word) && word !== 'tai' && word !== 'theo'),
  )
}

/** "… Nghị định số A hết hiệu lực kể từ ngày Nghị định này có hiệu lực". */
function endsIt(folded: string, mention: Mention, next: Mention | undefined): Judged | null {
  const limit = Math.min(
    mention.whole + after,
    next && next.start - mention.whole < 40
      ? mention.whole + after
      : (next?.start ?? Number.POSITIVE_INFINITY),
  )
  const rest = folded.slice(mention.whole, limit).replace(/\s/g, ' ')
  const sentence = rest.slice(0, rest.search(/[.;](?: |$)/u) >>> 0)
  if (
    /\b(?:het hieu luc|bi bai bo|duoc bai bo)\b(?! mot phan| tu truoc)/u.test(sentence) &&
    !/\bke tu ngay\b.*\bhet hieu luc\b/u.test(sentence)
  )
    return { kind: 'bai-bo', partly: false }
  if (/\bduoc thay the (?:boi|bang) [a-z ]{3,20} nay\b/u.test(sentence))
    return { kind: 'thay-the', partly: false }
  return null
}

/** A list: the same is done to this mention as to the one before. */
function goesOn(folded: string, before: Mention, mention: Mention): boolean {
  const between = folded.slice(before.whole, mention.start).replace(/\s/g, ' ')
  if (between.length > 320 || /\.\s|\b(?:xet|can cu|theo de nghi|dieu \d+\.)/u.test(between))
    return false
  return /(?:^|,|;|\bva|\bhoac|\bcung voi)\s*(?:[-+•]\s|[a-z]\)\s|\d{1,2}[.)]\s)?\s*(?:cac |so )?$/u.test(
    between,
  )
}

/** "bãi bỏ các quyết định sau:" over a list of its own lines. */
function announced(folded: string, from: number, mention: Mention): Judged | null {
  if (folded.slice(from, mention.start).replace(/[\s\-+•.)\d]|^[a-z]\)/gu, '').length > 2)
    return null
  const intro = folded.slice(Math.max(0, from - context), from).replace(/\s/g, ' ')
  const colon =
    /\b(bai bo|huy bo|thay the|can cu)\b[^.;]{0,120}:\s*(?:[-+•\d.a-z)]{0,3}\s*)?$/u.exec(intro)
  const kinds: Readonly<Record<string, Kind>> = {
    'bai bo': 'bai-bo',
    'huy bo': 'bai-bo',
    'thay the': 'thay-the',
    'can cu': 'can-cu',
  }
  const kind = kinds[colon?.[1] ?? '']
  return kind ? { kind, partly: false } : null
}

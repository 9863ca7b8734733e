/** "Số: 216/KH-UBND": number and notation (Decree 30/2020, Annex I, II.3); "Số 12-NQ/TU" (the Party's guideline 36-HD/VPTW). */
import { distance } from 'fastest-levenshtein'
import notations from '../../../../resources/knowledge/notations.json' with { type: 'json' }
import { vocabulary } from '../../catalog/vocabulary.ts'
import { fold, stripMarks } from '../../fold.ts'
import type { Found } from '../found.ts'
import type { Cell } from './cells.ts'

export interface Notation {
  /** Number and notation, without spaces; '' for the number where it was left blank. */
  number: string
  /** "KH-UBND", "2020/NĐ-CP", "NQ/TU". */
  notation: string
  /** Id of a type of Decree 30, or of notations.json's `legal`; 'CV' when the notation names none (Annex III); null when it may be several. */
  type: string | null
}

const typeIds = new Set([
  ...vocabulary.types.map(({ id }) => id),
  ...notations.legal.map(({ id }) => id),
])
const partyTypes = new Set(notations.party)
const codes = new Map<string, string[]>()
for (const code of notations.codes) {
  const at = fold(code)
  codes.set(at, [...new Set([...(codes.get(at) ?? []), code])])
}

/** "QD" is "QĐ", "TTG" is "TTg"; what is written like a known code stays. */
export function codeOf(printed: string): string {
  const plain = printed.replaceAll('Ð', 'Đ')
  const known = codes.get(fold(plain))
  if (!known) return plain
  return known.includes(plain) ? plain : (known[0] ?? plain)
}

export function isCode(printed: string): boolean {
  return codes.has(fold(printed))
}

/** The only known code that is one letter off: a recogniser's "CCHG", "TT1g", "IBTCTW". */
export function nearCode(printed: string): string | null {
  const folded = fold(printed)
  if (codes.has(folded) || folded.length < 3) return null
  const close = [...codes.keys()].filter(
    (code) =>
      code.length > 2 && Math.abs(code.length - folded.length) <= 1 && distance(code, folded) <= 1,
  )
  const [only] = close.length === 1 ? (codes.get(close[0] ?? '') ?? []) : []
  return only ?? null
}

const copies = new Set(['SY', 'TrS', 'SL'])

/**
 * @param figures as printed, '' for blank
 * @param year of a legal document, '' for none
 * @param parts of the notation
 */
export function notationOf(
  figures: string,
  year: string,
  parts: readonly string[],
  party: boolean,
): Notation {
  const spelled = parts.map(codeOf)
  const [first = ''] = spelled
  if (party) {
    const notation = `${spelled[0]}/${spelled.slice(1).join('-')}`
    return { number: `${figures}-${notation}`, notation, type: partyType(first) }
  }
  const notation = `${year === '' ? '' : `${year}/`}${spelled.join('-')}`
  return { number: `${figures}/${notation}`, notation, type: typeOf(first) }
}

function typeOf(code: string): string | null {
  if (/^(?:QH|UBTVQH)\d*/.test(code)) return null
  return typeIds.has(code) ? code : 'CV'
}

function partyType(code: string): string {
  return code === 'QĐi' ? 'QyĐ' : code
}

/** Letters and signs that stand for figures in recognised text. */
export function figuresOf(printed: string): { figures: string; sure: boolean } {
  const tight = printed.replace(/\s+/g, '')
  const figures = tight.replace(/[Oo]/g, '0').replace(/[lI|\]!]/g, '1')
  return { figures, sure: figures === tight && tight === printed.trim() }
}

const part = `[A-Z][A-Za-z0-9&]{0,14}`
const blank = String.raw`[.…_\s]{0,40}`
const state = new RegExp(
  String.raw`(?:^|[^A-Za-z\d])[Ss][o06O]\s*[:;.,]?\s*([\dOolI|\]!][\dOolI|\]! ]{0,6}[a-zA-Z]?|${blank}|\S{1,8}(?: \S{1,6})?)\s*\/{1,2}\s*(?:(\d{4}|\d{2})\s*\/\s*)?(${part}(?:\s?[-–—_.](?: ?[-–—])?\s?${part}){0,4})`,
  'u',
)
const ofParty = new RegExp(
  String.raw`(?:^|[^A-Za-z\d])[Ss][o06O]\s*[:;.,]?\s*(\d{1,5}|${blank})\s?[-–—]\s?(${part})\s?\/\s?(${part}(?:\s?[-–—]\s?${part}){0,2})`,
  'u',
)
/** "Số: 53NQ-HĐND": a recogniser lost the slash. */
const withoutSlash =
  /(?:^|[^A-Za-z\d])[Ss][o06O]\s*[:;.,]?\s*(\d{1,6})()((?:NQ|QD|CT|CTr|KH|BC|TB|HD|TTr|QC|DA|PA|TT|ND)-[A-Z][A-Za-z0-9]{1,9}(?:-[A-Z][A-Za-z0-9]{1,9})?)/u
/** Without its "Số": only codes that are known. */
const bareNumber = new RegExp(
  String.raw`(?:^|[\s:.])(\d{1,6})\s?\/\s?(?:(\d{4})\s?\/\s?)?(${part}(?:\s?[-–—]\s?${part}){1,3})`,
  'u',
)

/**
 * Reads the number of a heading; a copy's own number ("15/SY-UBND") is another document's.
 * @param recognised codes may be misread
 */
export function readNumber(cells: readonly Cell[], recognised: boolean): Found<Notation> | null {
  for (const cell of cells) {
    if (cell.kind !== 'number') continue
    const read = numberIn(cell, recognised)
    if (read && !isCopy(read.value)) return read
  }
  for (const cell of cells) {
    if (cell.kind !== 'other' && cell.kind !== 'date') continue
    // Another document's: "… Nghị định số 189/NĐ-CP ngày…".
    if (/can.?cu|nghi dinh|quyet dinh so|nghi quyet|thong tu|chi thi|luat |cua /u.test(cell.folded))
      continue
    const match = bareNumber.exec(stripMarks(cell.text))
    if (!match) continue
    const [whole, figures = '', year = '', notation = ''] = match
    const parts = partsOf(cell.text, match.index + whole.length - notation.length, notation.length)
    if (!parts.slice(0, 2).every(isCode)) continue
    const value = notationOf(figures, year, parts, false)
    if (isCopy(value)) continue
    return place(
      cell,
      match.index + whole.indexOf(figures),
      whole.trimEnd().length,
      value,
      0.6,
      match.index,
    )
  }
  return null
}

export function isCopy({ notation }: Notation): boolean {
  return copies.has(notation.split(/[-/]/)[0] ?? '')
}

function numberIn(cell: Cell, recognised: boolean): Found<Notation> | null {
  const spelled = (part: string) => (recognised && nearCode(part)) || part
  const stripped = stripMarks(cell.text)
  const party = ofParty.exec(stripped)
  if (party) {
    const [whole, figures = '', code = '', body = ''] = party
    const bodyAt = party.index + whole.length - body.length
    const codeAt = stripped.lastIndexOf(code, bodyAt - 1)
    const printedCode = cell.text.slice(codeAt, codeAt + code.length)
    if (partyTypes.has(codeOf(spelled(printedCode)))) {
      const parts = [printedCode, ...partsOf(cell.text, bodyAt, body.length)].map(spelled)
      const value = notationOf(/\d/.test(figures) ? figures.trim() : '', '', parts, true)
      return place(cell, party.index, whole.length, value, 0.97)
    }
  }
  const match = state.exec(stripped) ?? withoutSlash.exec(stripped)
  if (!match) return null
  const [whole, printed = '', year = '', notation = ''] = match
  const parts = partsOf(cell.text, match.index + whole.length - notation.length, notation.length)
  const isBlank = /^[.…_\s]*$/.test(printed)
  const { figures, sure } = figuresOf(printed)
  const printedAt = match.index + whole.indexOf(printed, whole.search(/[Ss]/u) + 2)
  // "Số: Ổổ /CT-BCT": letters with marks, and nothing but zeros, are what handwriting looked like.
  const isMarked = cell.text.slice(printedAt, printedAt + printed.length) !== printed
  const readable = /^\d{1,6}[a-zA-Z]?$/.test(figures) && !/^0+$/.test(figures) && !isMarked
  const value = notationOf(isBlank || !readable ? '' : figures, year, parts.map(spelled), false)
  const known = parts.filter(isCode).length / parts.length
  const confidence = (sure ? 0.99 : 0.7) * (known === 1 ? 1 : known > 0 ? 0.93 : 0.8)
  return place(cell, match.index, whole.length, value, confidence)
}

function partsOf(text: string, from: number, length: number): string[] {
  return text
    .slice(from, from + length)
    .split(/\s?[-–—_.]\s?/u)
    .filter((each) => each !== '')
}

function place(
  cell: Cell,
  from: number,
  length: number,
  value: Notation,
  confidence: number,
  base = from,
): Found<Notation> {
  const raw = cell.text.slice(base, base + length)
  const lead = raw.length - raw.trimStart().length
  return {
    value,
    confidence,
    pageIndex: cell.pageIndex,
    range: [cell.start + base + lead, cell.start + base + length],
  }
}

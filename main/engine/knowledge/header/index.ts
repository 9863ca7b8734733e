/**
 * Reads a document's header, laid out by Decree 30/2020/NĐ-CP, Annex I, by circulars 01/2011/TT-BNV and
 * 55/2005/TTLT-BNV-VPCP, or by the Party's guideline 36-HD/VPTW; tolerant of a recogniser's mistakes.
 */
import { distance } from 'fastest-levenshtein'
import type { Found } from '../found.ts'
import { found } from '../found.ts'
import type { Line } from '../text/lines.ts'
import { linesOf } from '../text/lines.ts'
import { nameOfBody } from '../text/spelling.ts'
import { readAnnexes } from './annexes.ts'
import type { Cell } from './cells.ts'
import { cellsOf } from './cells.ts'
import type { Copy } from './copies.ts'
import { readCopy } from './copies.ts'
import { isoDate, readDate } from './date.ts'
import { readIssuers } from './issuer.ts'
import type { Notation } from './number.ts'
import { isCode, readNumber } from './number.ts'
import type { Period } from './period.ts'
import { readPeriod } from './period.ts'
import { numberIn } from './plain-number.ts'
import { readAddressees, readRecipients } from './recipients.ts'
import type { Signer } from './signer.ts'
import { readSigner } from './signer.ts'
import { readGazette, readLooseTitle, readSubject, readTitle } from './title.ts'
import { findTypeLine } from './type-line.ts'

export interface Header {
  issuer: Found<string> | null
  superior: Found<string> | null
  /** Number and notation as printed; null when the number was left blank. */
  number: Found<string> | null
  /** Id of a vocabulary's type, or of notations.json's `legal`. */
  type: Found<string> | null
  place: Found<string> | null
  issuedOn: Found<string> | null
  title: Found<string> | null
  signer: Found<Signer> | null
  recipients: Found<string[]> | null
  urgency: Found<string> | null
  secrecy: Found<string> | null
  period: Found<Period> | null
  copy: Found<Copy> | null
  annexes: Found<string>[]
}

/** The header stands on the page's first lines; further down are other documents' numbers. */
const headerLines = 45
/** A book has no header; what is this far from the first page and the last is text. */
const mostPages = 400

/** With its bases the text begins, whatever dirt stands before them. */
const basis = /^[-+]?\s?c[au]n cu\b|can.?cu (?:bo )?(?:luat|nghi|quyet|thong|hien phap|phap lenh)/u

/**
 * @param pages of one document, NFC; see `documentsOf` for files with several
 * @param recognised the text comes from recognition
 */
export function readHeaderOf(pages: readonly string[], firstPage = 0, recognised = false): Header {
  const cells = headerCells(pages[0] ?? '', firstPage)
  const lines = pages.slice(0, mostPages).flatMap((page, i) => linesOf(page, firstPage + i))
  return {
    ...readHeading(cells, pages[0] ?? '', recognised),
    ...readEnding(lines, cells, recognised),
  }
}

function headerCells(page: string, pageIndex: number): Cell[] {
  return cellsOf(linesOf(page, pageIndex, headerLines))
}

type Heading = Omit<Header, 'signer' | 'recipients' | 'copy' | 'annexes'>

function readHeading(all: readonly Cell[], page: string, recognised: boolean): Heading {
  const none = {
    issuer: null,
    superior: null,
    number: null,
    type: null,
    place: null,
    issuedOn: null,
    title: null,
    urgency: null,
    secrecy: null,
    period: null,
  }
  const isHeader = all.some(({ kind }) => kind === 'national')
  const textAt = all.findIndex((cell) => cell.kind === 'addressee' || basis.test(cell.folded))
  const cells = all.slice(0, textAt < 0 ? all.length : textAt)
  const notation = readNumber(cells, recognised)
  const subject = readSubject(all)
  // "V/v…" under the number is a công văn's, whatever its office's code looks like: "123/CT-TTHT" of a tax office (CT).
  const fromNumber = subject !== null ? 'CV' : (notation?.value.type ?? null)
  const typeLine = findTypeLine(cells, fromNumber === 'CV' ? null : fromNumber)
  const gazette = typeLine && !isHeader ? readGazette(all, typeLine.at + 1) : null
  if (typeLine && gazette) return { ...none, ...ofGazette(all, typeLine, gazette, page) }
  if (!isHeader && !notation) return none
  const isLetter =
    !typeLine &&
    (fromNumber === 'CV' || fromNumber === null) &&
    (subject !== null || all[textAt]?.kind === 'addressee')
  const heading = cells.slice(0, typeLine?.at ?? cells.length)
  const dated = readDate(heading.some(({ kind }) => kind === 'date') ? heading : cells)
  const lastOfHeading = cells.findLastIndex(({ kind }) => kind === 'number' || kind === 'date')
  const title = typeLine
    ? readTitle(all, typeLine.at + 1)
    : (subject ?? (isHeader ? readLooseTitle(all, lastOfHeading + 1) : null))
  const stamp = (kind: 'urgency' | 'secrecy') => {
    const cell = all.find((one) => one.kind === kind)
    return cell?.stamp ? found(cell.stamp, isHeader ? 0.95 : 0.7, [cell]) : null
  }
  const number = printedNumber(notation, typeLine?.type ?? null, recognised)
  // A notation that the line's own type put right says nothing of its own.
  const wasMisread = notation !== null && number !== null && number.value !== notation.value.number
  const type = typeOf(notation, typeLine, all, isLetter, wasMisread ? null : fromNumber)
  return {
    ...readIssuers(heading, isHeader, recognised),
    number,
    type,
    place: dated.place,
    issuedOn: agreeing(dated.date, notation),
    title,
    urgency: stamp('urgency'),
    secrecy: stamp('secrecy'),
    period: title ? readPeriod(title, page) : null,
  }
}

/** A unit's code stands after its body's, not before: "73/TH-UBND" has a misread type. */
const ofABody = /^-(?:UBND|HĐND|TTg|CP|[BS]\p{Lu}{2,6})$/u

/** "08/2010/T11-BTC" under "THÔNG TƯ" is "08/2010/TT-BTC". */
function printedNumber(
  notation: Found<Notation> | null,
  type: string | null,
  recognised: boolean,
): Found<string> | null {
  if (!notation || !/^\d/.test(notation.value.number)) return null
  const { number } = notation.value
  const [, head = '', code = '', rest = ''] =
    /^(\d+[a-z]?\/(?:\d+\/)?)([^-/]+)(-.+)$/iu.exec(number) ?? []
  // "1037/TTIr-STC", "4439/TT-UBND" under "TỜ TRÌNH": one letter off the code of the type that the line says.
  const misread =
    type !== null &&
    code !== '' &&
    code !== type &&
    ((!isCode(code) && /\d/.test(code)) ||
      (recognised && (distance(code, type) <= 1 || (code.length < 4 && ofABody.test(rest)))))
  if (!misread) return { ...notation, value: number }
  return { ...notation, value: `${head}${type}${rest}`, confidence: 0.7 }
}

function typeOf(
  notation: Found<Notation> | null,
  typeLine: ReturnType<typeof findTypeLine>,
  cells: readonly Cell[],
  isLetter: boolean,
  byNumber: string | null,
): Found<string> | null {
  const cell = typeLine ? cells[typeLine.at] : undefined
  if (typeLine && cell && (byNumber === null || byNumber === typeLine.type))
    return found(typeLine.type, byNumber === null ? typeLine.confidence * 0.97 : 0.99, [cell])
  // A line that says its type outright is surer than a notation that may be misread, or left out.
  if (typeLine && cell && byNumber === 'CV') return found(typeLine.type, 0.9, [cell])
  if (notation && byNumber)
    return { ...notation, value: byNumber, confidence: notation.confidence * 0.95 }
  const addressee = cells.find(({ kind }) => kind === 'addressee' || kind === 'subject')
  return isLetter && addressee ? found('CV', 0.8, [addressee]) : null
}

/** "30/2020/NĐ-CP" was signed in 2020: a date of another year was misread. */
function agreeing(
  date: Found<string> | null,
  notation: Found<Notation> | null,
): Found<string> | null {
  const year = /^(\d{4})\//.exec(notation?.value.notation ?? '')?.[1]
  if (!date || !year || date.value.startsWith(year)) return date
  return { ...date, confidence: date.confidence * 0.5 }
}

function ofGazette(
  cells: readonly Cell[],
  typeLine: NonNullable<ReturnType<typeof findTypeLine>>,
  gazette: NonNullable<ReturnType<typeof readGazette>>,
  page: string,
): Partial<Heading> {
  const cell = cells[typeLine.at]
  const date = isoDate(...gazette.date)
  const title = readTitle(cells, typeLine.at + 1 + gazette.cells)
  const number = numberIn(gazette.number.text)
  return {
    issuer: found(nameOfBody(gazette.body.text), 0.9, [gazette.body]),
    number: number ? found(number.number, 0.93, [gazette.number]) : null,
    type: cell ? found(typeLine.type, typeLine.confidence, [cell]) : null,
    issuedOn: date === null ? null : found(date, 0.97, [gazette.dateLine]),
    title: title ? { ...title, confidence: 0.85 } : null,
    period: title ? readPeriod(title, page) : null,
  }
}

function readEnding(
  lines: readonly Line[],
  heading: readonly Cell[],
  recognised: boolean,
): Pick<Header, 'signer' | 'recipients' | 'copy' | 'annexes'> {
  const annexes = readAnnexes(lines)
  const [firstAnnex] = annexes
  const own = firstAnnex
    ? lines.filter(
        ({ pageIndex, start }) =>
          pageIndex < firstAnnex.pageIndex ||
          (pageIndex === firstAnnex.pageIndex && start < firstAnnex.range[0]),
      )
    : lines
  const below = own.length > 0 ? own : lines
  // Asked again only where annexes were left out.
  const whole = own.length < lines.length ? lines : []
  const addressees = heading.some(({ kind }) => kind === 'addressee') ? readAddressees(lines) : null
  const listed = readRecipients(below) ?? readRecipients(whole)
  return {
    signer: readSigner(below, recognised) ?? readSigner(whole, recognised),
    recipients: both(addressees, listed),
    copy: readCopy(lines),
    annexes,
  }
}

/** A letter goes to whom it is written to, and to whom it is copied. */
function both(one: Found<string[]> | null, other: Found<string[]> | null): Found<string[]> | null {
  if (!one || !other) return one ?? other
  return { ...one, value: [...new Set([...one.value, ...other.value])] }
}

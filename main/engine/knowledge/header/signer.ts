/** Who signed: capacity, position and name at the end of the text (Decree 30/2020, Annex I, II.7). */
import type { Found } from '../found.ts'
import { found } from '../found.ts'
import type { Line } from '../text/lines.ts'
import type { Name } from './person.ts'
import { asGuess, isNational, isSure, mended, nameIn } from './person.ts'
import type { Position } from './position.ts'
import { deputyOf, positionIn } from './position.ts'

export interface Signer {
  name: string
  position: string
}

/** On behalf of, in place of, by order of, by authorisation of, acting; the Party writes T/M, K/T, T/L; a scan may lose the K. */
const capacity =
  /(?:^|[^\p{L}])(?:(?:TM|KT|TL|TUQ|T\/M|K\/T|T\/L|T\.M|K\.T|T\.L)(?:\s?[.,:;/]|\s)|(?:[1I]M|K[1I])\s?[.,]|(?<=^[^\p{L}]*)T\s?[.,](?=\s*(?:CHỦ|BỘ|THỦ|GIÁM|VỤ|CỤC|CHI|CHÁNH|TRƯỞNG|TỔNG|VIỆN|HIỆU)\s))[\s"“'‘]*\p{Lu}{2}/u
/** "NVơi nhận:", "Xơi nhận:": a recogniser's large italic N. */
const listOfRecipients = /^[^\p{L}]{0,3}[a-z]{0,3}oi nhan\s*(?:[:;.]|$)/u
/** The list's last line, where its head was misread. */
const archived = /^[^\p{L}]*luu\s?[:.]?\s?(?:vt|van thu|vp)\b/u
/** Between position and name stand the seal and the signature, and the list of recipients beside them. */
const mostLinesBetween = 16

/** Of the list of recipients, between a capacity and the position under it; less is a seal's dirt. */
const mostLinesAside = 8
const letters = ({ text }: Line) => text.replace(/\P{L}+/gu, '').length
const mostHeadingLines = 20
/** A letter of a recogniser may make a line of nothing but capacities; papers have three. */
const mostCapacities = 4

/**
 * The first signature of the document: annexes that follow may have their own.
 * @param recognised names' marks may be misread
 */
export function readSigner(lines: readonly Line[], recognised: boolean): Found<Signer> | null {
  const ending = new Ending(lines, recognised)
  for (const i of lines.keys()) {
    const signer = ending.isCapacity(i) ? signerBelow(ending, i) : null
    if (signer) return signer
  }
  // "BỘ TRƯỞNG" over a name, in one's own right.
  const heading = lines.slice(0, mostHeadingLines).findLastIndex((line) => isNational(line))
  for (const [i, line] of lines.entries()) {
    // "THỦ TƯỚNG CHÍNH PHỦ" beside the national title is who issued it.
    if (i <= heading + 1) continue
    const position = positionIn(line, true, '')
    const signer = position ? nameBelow(ending, i, position, 0.9) : null
    if (signer) return signer
  }
  return recognised ? inParts(nameBesideRecipients(ending), positionAlone(ending)) : null
}

/** Lines, each judged once however many signatures it may belong to. */
class Ending {
  readonly lines: readonly Line[]
  readonly recognised: boolean
  readonly #names = new Map<number, Name | null>()
  readonly #capacities = new Map<number, boolean>()

  constructor(lines: readonly Line[], recognised: boolean) {
    this.lines = lines
    this.recognised = recognised
  }

  isCapacity(at: number): boolean {
    const known = this.#capacities.get(at)
    if (known !== undefined) return known
    const is = capacity.test(this.lines[at]?.text ?? '')
    this.#capacities.set(at, is)
    return is
  }

  nameAt(at: number): Name | null {
    const known = this.#names.get(at)
    if (known !== undefined) return known
    const line = this.lines[at]
    const read = line ? nameIn(line, this.recognised) : null
    // "Từ Nghiệ   n Thược": what goes on after a gap is no whole name.
    const name = read && this.recognised && this.#goesOn(at) ? asGuess(read) : read
    this.#names.set(at, name)
    return name
  }

  /** In the next cell of the same row, and not with another's name. */
  #goesOn(at: number): boolean {
    const next = this.lines[at + 1]
    return next?.beside === true && letters(next) >= 3 && nameIn(next, true) === null
  }

  /** Index of "Nơi nhận:", or where its list must begin; -1 when there is none. */
  get recipients(): number {
    const head = this.lines.findIndex(({ folded }) => listOfRecipients.test(folded))
    const last = head < 0 ? this.lines.findIndex(({ folded }) => archived.test(folded)) : -1
    return last < 0 ? head : Math.max(0, last - mostLinesBetween)
  }
}

/** What a seal left: the name, the position, or each where the other was not looked for. */
function inParts(name: Found<Signer> | null, position: Found<Signer> | null): Found<Signer> | null {
  if (!name || !position) return name ?? position
  return { ...name, value: { name: name.value.name, position: position.value.position } }
}

/** A seal hid the name: the position under a capacity, or beside the recipients, is known all the same. */
function positionAlone(ending: Ending): Found<Signer> | null {
  const { lines, recipients } = ending
  const only = ({ line, text }: Position) => found({ name: '', position: text }, 0.65, [line])
  for (const [i, line] of lines.entries()) {
    if (!ending.isCapacity(i)) continue
    for (const below of lines.slice(i + 1, i + 4)) {
      const position = positionIn(below, false, line.text)
      if (position) return only(position)
    }
    // In whose place it was signed says whose deputy signed.
    const deputy = deputyOf(line.text)
    if (deputy !== '') return only({ line, text: deputy })
  }
  if (recipients < 0) return null
  for (const [i, line] of lines.entries()) {
    if (i < recipients - 2 || i > recipients + 4 || ending.isCapacity(i)) continue
    const position = positionIn(line, true, '')
    if (position) return only(position)
  }
  return null
}

function signerBelow(ending: Ending, from: number): Found<Signer> | null {
  const { lines, recognised } = ending
  // "KT. CHỦ TỊCH" names whose place is taken; the signer's own position is on the next line.
  let above = lines[from]?.text ?? ''
  let [seen, capacities] = [0, 1]
  for (
    let i = from + 1;
    i < lines.length && seen < mostLinesAside && capacities <= mostCapacities;
    i++
  ) {
    const line = lines[i]
    if (!line) break
    if (ending.isCapacity(i)) {
      above = line.text
      seen = 0
      capacities += 1
      continue
    }
    const position = positionIn(line, false, above)
    if (position) return nameBelow(ending, i, position, 0.97)
    if (letters(line) > 3) seen += 1
  }
  const start = lines[from]
  if (!recognised || !start) return null
  return nameBelow(ending, from, { line: start, text: deputyOf(above) }, 0.75)
}

/** A seal hid the position: the name alone, in the column beside the recipients. */
function nameBesideRecipients({ lines, recipients }: Ending): Found<Signer> | null {
  if (recipients < 0) return null
  for (const line of lines.slice(recipients + 1, recipients + 40)) {
    const name = nameIn(line, true)
    if (name && /^(?:[^-]*$|.*[;:]\s*\S.*$|\P{L}*$)/u.test(line.text))
      return found({ name: name.text, position: '' }, isSure(name) ? 0.65 : 0.4, [name.line])
  }
  return null
}

/** Text, not a list of recipients: a signature does not stand over it. */
const isText = ({ text }: Line) => text.length > 75 && !/^\W{0,3}[-–•+_]/u.test(text)

function nameBelow(
  ending: Ending,
  from: number,
  position: Position,
  confidence: number,
): Found<Signer> | null {
  const { lines } = ending
  for (let i = from + 1; i <= from + mostLinesBetween && i < lines.length; i++) {
    const line = lines[i]
    if (!line || ending.isCapacity(i) || isText(line)) return null
    const name = ending.nameAt(i)
    if (!name) continue
    // A wrong name is worse than none: the position is known all the same.
    if (!isSure(name) && position.text !== '')
      return found({ name: '', position: position.text }, confidence * mended, [position.line])
    const value = { name: name.text, position: position.text }
    const sure = confidence * name.sure
    const read = found(value, sure, [name.line])
    if (position.line.pageIndex !== name.line.pageIndex) return read
    return found(value, sure, [position.line, name.line])
  }
  return null
}

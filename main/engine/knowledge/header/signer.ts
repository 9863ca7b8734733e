/** Who signed: capacity, position and name at the end of the text (Decree 30/2020, Annex I, II.7). */
import { distance } from 'fastest-levenshtein'
import bodies from '../../../../resources/knowledge/bodies.json' with { type: 'json' }
import people from '../../../../resources/knowledge/names.json' with { type: 'json' }
import { isSyllable } from '../../extraction/legacy/syllable.ts'
import type { Found } from '../found.ts'
import { found } from '../found.ts'
import { fold, isCapitals, key } from '../text/fold.ts'
import type { Line } from '../text/lines.ts'
import { partOf } from '../text/lines.ts'
import { beginsBody, nameOfBody } from '../text/spelling.ts'

export interface Signer {
  name: string
  position: string
}

/** On behalf of, in place of, by order of, by authorisation of, acting; the Party writes T/M, K/T, T/L. */
const capacity =
  /(?:^|[^\p{L}])(?:TM|KT|TL|TUQ|T\/M|K\/T|T\/L|T\.M|K\.T|T\.L)\s?[.,:;/]?\s*\p{Lu}{2}/u
const positions = spellings(people.positions, key)
const families = spellings(people.families, fold)
const given = spellings([...people.families, ...people.given], fold)
const places = new Set(bodies.names.map(key))
/** Between position and name stand the seal and the signature, and the list of recipients beside them. */
const mostLinesBetween = 16
const rank =
  /^(?:(?:PGS|GS|TS|ThS|BS|KS|CN|Đại tá|Thượng tá|Trung tá|Thiếu tướng|Trung tướng|Thượng tướng|Đại tướng|Thiếu tá)\.?\s*)+/u

function spellings(
  words: readonly string[],
  keyOf: (word: string) => string,
): Map<string, string[]> {
  const all = new Map<string, string[]>()
  for (const word of words) {
    const at = keyOf(word)
    const known = all.get(at) ?? []
    if (!known.includes(word)) all.set(at, [...known, word])
  }
  return all
}

/**
 * The first signature of the document: annexes that follow may have their own.
 * @param recognised names' marks may be misread
 */
export function readSigner(lines: readonly Line[], recognised: boolean): Found<Signer> | null {
  for (const [i, line] of lines.entries()) {
    if (!capacity.test(line.text)) continue
    const signer = signerBelow(lines, i, recognised)
    if (signer) return signer
  }
  // "BỘ TRƯỞNG" over a name, in one's own right.
  for (const [i, line] of lines.entries()) {
    const position = positionIn(line, true, '')
    const signer = position ? nameBelow(lines, i, position, 0.9, recognised) : null
    if (signer) return signer
  }
  return recognised ? (nameBesideRecipients(lines) ?? positionAlone(lines)) : null
}

/** A seal hid the name: the position under a capacity is known all the same. */
function positionAlone(lines: readonly Line[]): Found<Signer> | null {
  for (const [i, line] of lines.entries()) {
    if (!capacity.test(line.text)) continue
    for (const below of lines.slice(i + 1, i + 4)) {
      const position = positionIn(below, false, line.text)
      if (position) return found({ name: '', position: position.text }, 0.65, [position.line])
    }
  }
  return null
}

function signerBelow(
  lines: readonly Line[],
  from: number,
  recognised: boolean,
): Found<Signer> | null {
  // "KT. CHỦ TỊCH" names whose place is taken; the signer's own position is on the next line.
  let above = lines[from]?.text ?? ''
  let seen = 0
  for (let i = from + 1; i < lines.length && seen < 6; i++) {
    const line = lines[i]
    if (!line) break
    if (capacity.test(line.text)) {
      above = line.text
      seen = 0
      continue
    }
    const position = positionIn(line, false, above)
    if (position) return nameBelow(lines, i, position, 0.97, recognised)
    seen += 1
  }
  const start = lines[from]
  if (!recognised || !start) return null
  return nameBelow(lines, from, { line: start, text: deputyOf(above) }, 0.75, recognised)
}

/** A seal hid the position: who signs in a head's place is the deputy; '' when the capacity does not tell. */
function deputyOf(above: string): string {
  const head = /K[T/]+\s?\.?\s*(\p{Lu}[\p{Lu}\s]+)/u.exec(above)?.[1]
  if (!head) return ''
  if (key(head) === 'bo truong') return 'Thứ trưởng'
  const title = titleOf(head, '')
  return title === null ? '' : `Phó ${title}`
}

/** A seal hid the position: the name alone, in the column beside the recipients. */
function nameBesideRecipients(lines: readonly Line[]): Found<Signer> | null {
  const at = lines.findIndex(({ folded }) => /^.{0,3}noi nhan\s*:/u.test(folded))
  if (at < 0) return null
  for (const line of lines.slice(at + 1, at + 40)) {
    const name = nameIn(line, true)
    if (name && /^(?:[^-]*$|.*[;:]\s*\S.*$|\P{L}*$)/u.test(line.text))
      return found({ name: name.text, position: '' }, 0.65, [name.line])
  }
  return null
}

interface Position {
  line: Line
  text: string
}

/** @param alone without a capacity above it, only a position that fills its line is one */
function positionIn(line: Line, alone: boolean, above: string): Position | null {
  const at = capitalsAtEnd(line.text)
  if (at < 0) return null
  const part = partOf(line, at)
  const before = line.text.slice(0, at)
  if (!part || (alone && at > 0 && !/[;.,)|]\s*$|n[ơo]i nh[ậa]n\s*:\s*$/iu.test(before)))
    return null
  // The heading's own line: a body, with the national title beside it.
  if (/\bcong hoa\b|\bdang cong san\b/u.test(line.folded)) return null
  const text = titleOf(part.text, above)
  return text === null ? null : { line: part, text }
}

/** Where the line's last run of capitals begins; -1 when it does not end in capitals. */
function capitalsAtEnd(text: string): number {
  const run = /(?:^|[^\p{L}])((?:\p{Lu}[\p{Lu}\d]*[\s,-]+){0,13}\p{Lu}[\p{Lu}\d]*)[^\p{L}]*$/u.exec(
    text,
  )
  return run ? run.index + run[0].indexOf(run[1] ?? '') : -1
}

/**
 * "PHÓ CHỦ TỊCH" → "Phó Chủ tịch"; "VỤ TRƯỞNG VỤ PHÁP CHẾ" → "Vụ trưởng Vụ Pháp chế".
 * @param above in whose place: under "KT. BỘ TRƯỞNG" it is a "thứ trưởng", not a "thủ trưởng"
 * @returns null when it is no position
 */
function titleOf(printed: string, above: string): string | null {
  const words = key(printed).split(' ')
  if (words.length > 14) return null
  for (let length = Math.min(6, words.length); length >= 2; length--) {
    const said = words.slice(0, length).join(' ')
    const known = positions.get(said) ?? (length === words.length ? nearPosition(said) : undefined)
    const [first] = known ?? []
    if (!known || first === undefined) continue
    const taken = printed.trim().split(/\s+/)
    const exact = known.find((one) => one.toUpperCase() === taken.slice(0, length).join(' '))
    const spelled = /BỘ TRƯỞNG/u.test(above) ? first : (exact ?? first)
    const rest = taken.slice(length).join(' ')
    if (rest === '') return spelled
    return `${spelled} ${nameOfBody(rest)}`
  }
  return null
}

function nearPosition(said: string): string[] | undefined {
  if (said.length < 7) return undefined
  const close = [...positions].filter(
    ([name]) => Math.abs(name.length - said.length) <= 1 && distance(name, said) <= 1,
  )
  return close.length === 1 ? close[0]?.[1] : undefined
}

/** Text, not a list of recipients: a signature does not stand over it. */
const isText = ({ text }: Line) => text.length > 75 && !/^\W{0,3}[-–•+_]/u.test(text)

function nameBelow(
  lines: readonly Line[],
  from: number,
  position: Position,
  confidence: number,
  recognised: boolean,
): Found<Signer> | null {
  for (let i = from + 1; i <= from + mostLinesBetween && i < lines.length; i++) {
    const line = lines[i]
    if (!line || capacity.test(line.text) || isText(line)) return null
    const name = nameIn(line, recognised)
    if (!name) continue
    const value = { name: name.text, position: position.text }
    const sure = name.sure ? confidence : confidence * 0.8
    const read = found(value, sure, [name.line])
    if (position.line.pageIndex !== name.line.pageIndex) return read
    return found(value, sure, [position.line, name.line])
  }
  return null
}

/** A person's name at the end of a line: a family's name first, every word with one capital. */
function nameIn(
  line: Line,
  recognised: boolean,
): { line: Line; text: string; sure: boolean } | null {
  const run =
    /(?:^|[\s;.:|*)–-])((?:\p{Lu}[\p{L}'’]*\.?\s+){1,5}\p{Lu}[\p{L}'’]*)[^\p{L}\d]*$/u.exec(
      line.text,
    )
  if (!run?.[1]) return null
  const words = run[1].replace(rank, '').split(/\s+/)
  for (let from = 0; from + 2 <= words.length; from++) {
    const taken = words.slice(from)
    const printed = taken.join(' ')
    const [family = ''] = taken
    if (taken.length > 5 || !families.has(fold(family)) || places.has(key(printed))) continue
    // Capitals throughout: "NGUYỄN VĂN AN".
    const inCapitals = taken.every((word) => word.length < 2 || isCapitals(word))
    const shaped = taken.every((word) => /^\p{Lu}\p{Ll}*$/u.test(word))
    if (!inCapitals && !shaped) continue
    if (inCapitals && (titleOf(printed, '') !== null || beginsBody(printed))) continue
    const spelled = taken.map((word, i) =>
      spelledName(inCapitals ? lower(word) : word, i === 0, recognised),
    )
    const start = line.text.lastIndexOf(printed)
    const place = start < 0 ? line : partOf(line, start, start + printed.length)
    const sure = spelled.every(({ sure }) => sure) && !inCapitals
    return { line: place ?? line, text: spelled.map(({ text }) => text).join(' '), sure }
  }
  return null
}

const lower = (word: string) => word.charAt(0) + word.slice(1).toLowerCase()

/** A known name whose marks were misread is put right; one that is known as it is stays. */
function spelledName(
  word: string,
  isFamily: boolean,
  recognised: boolean,
): { text: string; sure: boolean } {
  const known = (isFamily ? families : given).get(fold(word))
  if (!known || known.includes(word)) return { text: word, sure: true }
  if (!recognised && !isFamily) return { text: word, sure: true }
  const away = (name: string) => distance(name.normalize('NFD'), word.normalize('NFD'))
  const [nearest = word] = [...known].sort((a, b) => away(a) - away(b))
  return isFamily || !isSyllable(word) || away(nearest) <= 1
    ? { text: nearest, sure: false }
    : { text: word, sure: false }
}

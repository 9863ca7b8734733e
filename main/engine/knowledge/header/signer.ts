/** Who signed: capacity, position and name at the end of the text (Decree 30/2020, Annex I, II.7). */
import { distance } from 'fastest-levenshtein'
import people from '../../../../resources/knowledge/names.json' with { type: 'json' }
import type { Found } from '../found.ts'
import { found } from '../found.ts'
import { fold, isCapitals, key } from '../text/fold.ts'
import type { Line } from '../text/lines.ts'
import { partOf } from '../text/lines.ts'
import { nameOfBody } from '../text/spelling.ts'

export interface Signer {
  name: string
  position: string
}

/** On behalf of, in place of, by order of, by authorisation of, acting; the Party writes T/M, K/T, T/L. */
const capacity =
  /(?:^|[^\p{L}])(?:TM|KT|TL|TUQ|T\/M|K\/T|T\/L|T\.M|K\.T|T\.L)\s?[.,:;/]?\s*\p{Lu}{2}/u
const positions = new Map(people.positions.map((one) => [key(one), one]))
const families = spellings(people.families)
const given = spellings([...people.families, ...people.given])
/** Between position and name stand the seal and the signature, and the list of recipients beside them. */
const mostLinesBetween = 16
const rank =
  /^(?:(?:PGS|GS|TS|ThS|BS|KS|CN|Đại tá|Thượng tá|Trung tá|Thiếu tướng|Trung tướng|Thượng tướng|Đại tướng|Thiếu tá)\.?\s*)+/u

function spellings(words: readonly string[]): Map<string, string[]> {
  const all = new Map<string, string[]>()
  for (const word of words) {
    const at = fold(word)
    const known = all.get(at) ?? []
    if (!known.includes(word)) all.set(at, [...known, word])
  }
  return all
}

/** The first signature of the document: annexes that follow may have their own. */
export function readSigner(lines: readonly Line[]): Found<Signer> | null {
  for (const [i, line] of lines.entries()) {
    if (!capacity.test(line.text)) continue
    const signer = signerBelow(lines, i)
    if (signer) return signer
  }
  // "BỘ TRƯỞNG" over a name, in one's own right.
  for (const [i, line] of lines.entries()) {
    const position = positionIn(line, true)
    const signer = position ? nameBelow(lines, i, position, 0.85) : null
    if (signer) return signer
  }
  return null
}

function signerBelow(lines: readonly Line[], from: number): Found<Signer> | null {
  // "KT. CHỦ TỊCH" names whose place is taken; the signer's own position is on the next line.
  let seen = 0
  for (let i = from + 1; i < lines.length && seen < 6; i++) {
    const line = lines[i]
    if (!line) break
    if (capacity.test(line.text)) {
      seen = 0
      continue
    }
    const position = positionIn(line, false)
    if (position) return nameBelow(lines, i, position, 0.97)
    seen += 1
  }
  // A seal may hide it: what the one is whose place is taken.
  return null
}

interface Position {
  line: Line
  text: string
}

/** @param alone without a capacity above it, only a position that fills its line is one */
function positionIn(line: Line, alone: boolean): Position | null {
  const at = capitalsAtEnd(line.text)
  if (at < 0) return null
  const part = partOf(line, at)
  if (!part || (alone && at > 0 && !/[;.,)]\s*$/.test(line.text.slice(0, at)))) return null
  const text = titleOf(part.text)
  return text === null ? null : { line: part, text }
}

/** Where the line's last run of capitals begins; -1 when it does not end in capitals. */
function capitalsAtEnd(text: string): number {
  const run = /(?:^|[\s;.,:|*)/\\-])((?:\p{Lu}[\p{Lu}\d]*[\s,-]*){1,14})[^\p{L}]*$/u.exec(text)
  return run ? run.index + run[0].indexOf(run[1] ?? '') : -1
}

/** "PHÓ CHỦ TỊCH" → "Phó Chủ tịch"; "VỤ TRƯỞNG VỤ PHÁP CHẾ" → "Vụ trưởng Vụ Pháp chế"; null when it is no position. */
function titleOf(printed: string): string | null {
  const words = key(printed).split(' ')
  if (words.length > 14) return null
  for (let length = Math.min(6, words.length); length >= 2; length--) {
    const said = words.slice(0, length).join(' ')
    const known = positions.get(said) ?? (length === words.length ? nearPosition(said) : undefined)
    if (!known) continue
    const rest = printed.trim().split(/\s+/).slice(length).join(' ')
    if (rest === '') return known
    return `${known} ${nameOfBody(rest)}`
  }
  return null
}

function nearPosition(said: string): string | undefined {
  if (said.length < 7) return undefined
  const close = [...positions].filter(
    ([name]) => Math.abs(name.length - said.length) <= 1 && distance(name, said) <= 1,
  )
  return close.length === 1 ? close[0]?.[1] : undefined
}

function nameBelow(
  lines: readonly Line[],
  from: number,
  position: Position,
  confidence: number,
): Found<Signer> | null {
  for (let i = from + 1; i <= from + mostLinesBetween && i < lines.length; i++) {
    const line = lines[i]
    if (!line) break
    if (capacity.test(line.text)) return null
    const name = nameIn(line)
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
function nameIn(line: Line): { line: Line; text: string; sure: boolean } | null {
  const run =
    /(?:^|[\s;.:|*)–-])((?:\p{Lu}[\p{L}'’]*\.?\s+){1,5}\p{Lu}[\p{L}'’]*)[^\p{L}\d]*$/u.exec(
      line.text,
    )
  if (!run?.[1]) return null
  const words = run[1].replace(rank, '').split(/\s+/)
  for (let from = 0; from + 2 <= words.length; from++) {
    const taken = words.slice(from)
    const [family = ''] = taken
    if (taken.length > 5 || !families.has(fold(family))) continue
    // Capitals throughout: "NGUYỄN VĂN AN".
    const inCapitals = taken.every((word) => word.length < 2 || isCapitals(word))
    const shaped = taken.every((word) => /^\p{Lu}\p{Ll}*$/u.test(word))
    if (!inCapitals && !shaped) continue
    if (inCapitals && titleOf(taken.join(' ')) !== null) continue
    const spelled = taken.map((word, i) => spelledName(inCapitals ? lower(word) : word, i === 0))
    const start = line.text.lastIndexOf(taken.join(' '))
    const place = start < 0 ? line : partOf(line, start, start + taken.join(' ').length)
    const sure = spelled.every(({ sure }) => sure) && !inCapitals
    return { line: place ?? line, text: spelled.map(({ text }) => text).join(' '), sure }
  }
  return null
}

const lower = (word: string) => word.charAt(0) + word.slice(1).toLowerCase()

/** A known name whose marks were misread is put right; one that is known as it is stays. */
function spelledName(word: string, isFamily: boolean): { text: string; sure: boolean } {
  const known = (isFamily ? families : given).get(fold(word))
  if (!known) return { text: word, sure: true }
  if (known.includes(word)) return { text: word, sure: true }
  return { text: isFamily || !isSyllable(word) ? (known[0] ?? word) : word, sure: false }
}

/** Marks that no Vietnamese syllable has: a recogniser's. */
const isSyllable = (word: string) =>
  !/[ăâêôơư][a-z]*[ăâêôơư]|[âê][uiy]?ấ/u.test(word.normalize('NFC').toLowerCase()) &&
  !/[àảãạằẳẵặầẩẫậèẻẽẹềểễệìỉĩịòỏõọồổỗộờởỡợùủũụừửữựỳỷỹỵ](?:ch|c|p|t)$/u.test(
    word.toLowerCase().replace(/[ạặậẹệịọộợụựỵ](?=(?:ch|c|p|t)$)/u, 'a'),
  )

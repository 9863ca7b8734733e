/** A signer's position, in capitals: "KT. CHỦ TỊCH / PHÓ CHỦ TỊCH" (Decree 30/2020, Annex I, II.7.b). */
import { distance } from 'fastest-levenshtein'
import people from '../../../../resources/knowledge/names.json' with { type: 'json' }
import { key } from '../../fold.ts'
import type { Line } from '../text/lines.ts'
import { partOf } from '../text/lines.ts'
import { nameOfBody } from '../text/spelling.ts'
import { spellings } from './spellings.ts'

const positions = spellings(people.positions, key)
const all = [...positions].map(([name, spelled]) => ({ name, spelled, letters: lettersIn(name) }))
const wordsOfPositions = new Set(all.flatMap(({ name }) => name.split(' ')))
/** Without spaces: "CHỦTỊCH". */
const runTogether = spellings(people.positions, (name) => key(name).replaceAll(' ', ''))

/** A recogniser takes one letter for a small one: "CHỦ TỊcH", "PHó". */
const word = String.raw`(?:\p{Lu}{2,}\p{Ll}(?!\p{L})|\p{Lu}[\p{Lu}\d]*(?:\p{Ll}\p{Lu}+)?)`
const endInCapitals = new RegExp(
  String.raw`(?:^|[^\p{L}])((?:${word}[\s,-]+){0,13}${word})[^\p{L}]*$`,
  'u',
)

export interface Position {
  line: Line
  text: string
}

/** @param alone without a capacity above it, only a position that fills its line is one */
export function positionIn(line: Line, alone: boolean, above: string): Position | null {
  const at = capitalsAtEnd(line.text)
  if (at < 0) return null
  const part = partOf(line, at)
  const before = line.text.slice(0, at)
  if (!part || (alone && at > 0 && !/[;.,)|]\s*$|n[ơo]i nh[ậa]n\s*:\s*$/iu.test(before)))
    return null
  // The heading's own line: a body, with the national title beside it.
  if (/\bcong hoa\b|\bdang cong san\b/u.test(line.folded)) return null
  const text = deputyLike(part.text, above) ?? titleOf(part.text, above)
  return text === null ? null : { line: part, text }
}

/** Where the line's last run of capitals begins; -1 when it does not end in capitals. */
function capitalsAtEnd(text: string): number {
  const run = endInCapitals.exec(text)
  return run ? run.index + run[0].indexOf(run[1] ?? '') : -1
}

/**
 * "PHÓ CHỦ TỊCH" → "Phó Chủ tịch"; "VỤ TRƯỞNG VỤ PHÁP CHẾ" → "Vụ trưởng Vụ Pháp chế".
 * @param above in whose place: under "KT. BỘ TRƯỞNG" it is a "thứ trưởng", not a "thủ trưởng"
 * @returns null when it is no position
 */
export function titleOf(printed: string, above: string): string | null {
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
    // What is this short is dirt of a seal.
    return rest.length < 3 ? spelled : `${spelled} ${nameOfBody(rest)}`
  }
  const tight = runTogether.get(words.join(''))
  if (tight) return tight[0] ?? null
  // A seal's dirt before it: "N PHÓ CHỦ TỊCH".
  const [, dirt = '', rest = ''] = /^(\S{1,2})\s+(\S.*)$/u.exec(printed.trim()) ?? []
  return dirt === '' || words.length < 3 ? null : titleOf(rest, above)
}

/** "Ứ TRƯỞNG" under "KT. BỘ TRƯỞNG": in a head's place only the deputy signs, however little is left of the word. */
function deputyLike(printed: string, above: string): string | null {
  const said = key(printed)
  if (positions.has(said) || said.length < 6) return null
  const deputy = deputyOf(above)
  const whole = key(deputy)
  const isLeft = whole.endsWith(said) || distance(whole, said) <= whole.length / 4
  return deputy !== '' && isLeft ? deputy : null
}

/** One letter off, or two in a long name, and like no other. */
function nearPosition(said: string): string[] | undefined {
  if (said.length < 7 || said.length > 60) return undefined
  if (said.split(' ').filter((one) => !wordsOfPositions.has(one)).length > 1) return undefined
  const most = said.length < 12 ? 1 : 2
  const letters = lettersIn(said)
  const near = all.flatMap(({ name, spelled, letters: own }) => {
    if (Math.abs(name.length - said.length) > most) return []
    // Each mistake changes two letters of the set at most; asked first, as it costs next to nothing.
    if (bitsOf(letters ^ own) > 2 * most) return []
    const away = distance(name, said)
    return away <= most ? [{ spelled, away }] : []
  })
  const least = Math.min(...near.map(({ away }) => away))
  const close = near.filter(({ away }) => away === least)
  return close.length === 1 ? close[0]?.spelled : undefined
}

/** Which letters a folded text has, a bit each. */
function lettersIn(text: string): number {
  let set = 0
  for (let i = 0; i < text.length; i++) set |= 1 << (text.charCodeAt(i) - 97)
  return set
}

function bitsOf(set: number): number {
  let count = 0
  for (let rest = set; rest !== 0; rest &= rest - 1) count += 1
  return count
}

/** A seal hid the position: who signs in a head's place is the deputy; '' when the capacity does not tell. */
export function deputyOf(above: string): string {
  const head = /(?:K[T/]+|^[^\p{L}]*T(?=\s?[.,]))\s?[.,]?\s*(\p{Lu}[\p{Lu}\s]+)/u.exec(above)?.[1]
  if (!head) return ''
  if (key(head) === 'bo truong') return 'Thứ trưởng'
  const title = titleOf(head, '')
  return title === null ? '' : `Phó ${title}`
}

/**
 * Cuts a text into words: letters with their marks, or digits; "216/KH-UBND" is 216, KH, UBND.
 * The same as `/\p{L}[\p{L}\p{M}]*|\p{N}+/gu`, without a match object for each of a hundred million words.
 */

const other = 0
const letter = 1
const mark = 2
const digit = 3

const isLetter = /\p{L}/u
const isMark = /\p{M}/u
const isDigit = /\p{N}/u

function kindOf(character: string): number {
  if (isLetter.test(character)) return letter
  if (isMark.test(character)) return mark
  return isDigit.test(character) ? digit : other
}

/** The kind of every UTF-16 code unit, 255 where it was not asked for yet. */
const kinds = new Uint8Array(0x10000).fill(255)

function kindAt(text: string, at: number): number {
  const unit = text.charCodeAt(at)
  if (unit >= 0xd800 && unit <= 0xdbff)
    return kindOf(String.fromCodePoint(text.codePointAt(at) ?? 0))
  const known = kinds[unit] ?? other
  if (known !== 255) return known
  const kind = kindOf(String.fromCharCode(unit))
  kinds[unit] = kind
  return kind
}

const unitsAt = (text: string, at: number): number => {
  const unit = text.charCodeAt(at)
  return unit >= 0xd800 && unit <= 0xdbff && (text.codePointAt(at) ?? 0) > 0xffff ? 2 : 1
}

/** Calls `visit` with the UTF-16 offsets [start, end) of each word, in order. */
export function eachWord(text: string, visit: (start: number, end: number) => void): void {
  let at = 0
  while (at < text.length) {
    const kind = kindAt(text, at)
    if (kind !== letter && kind !== digit) {
      at += unitsAt(text, at)
      continue
    }
    const start = at
    do at += unitsAt(text, at)
    while (at < text.length && goesOn(kind, kindAt(text, at)))
    visit(start, at)
  }
}

const goesOn = (first: number, next: number): boolean =>
  first === digit ? next === digit : next === letter || next === mark

/** A document's number by itself, outside a heading. */
import { stripMarks } from '../../fold.ts'
import type { Notation } from './number.ts'
import { notationOf } from './number.ts'

const part = `[A-Z][A-Za-z0-9&]{0,14}`
const whole = new RegExp(
  String.raw`^(\d{1,6}[a-z]?)\s?\/\s?(?:(\d{4}|\d{2})\s?\/\s?)?(${part}(?:\s?[-–—_.]\s?${part}){0,4})$`,
  'u',
)
const party = new RegExp(
  String.raw`^(\d{1,5})\s?[-–—]\s?(${part})\s?\/\s?(${part}(?:\s?[-–—]\s?${part}){0,2})$`,
  'u',
)

/** null when the text is no number; "65" alone, of papers before notations, is one. */
export function numberIn(text: string): Notation | null {
  const trimmed = text.trim()
  const stripped = stripMarks(trimmed)
  const ofParty = party.exec(stripped)
  if (ofParty) {
    const [, figures = ''] = ofParty
    const [, code = '', body = ''] = /^\d+\s?[-–—]\s?([^/]+?)\s?\/\s?(.+)$/u.exec(trimmed) ?? []
    return notationOf(figures, '', [code, ...body.split(/\s?[-–—]\s?/u)], true)
  }
  const match = whole.exec(stripped)
  if (match) {
    const [, figures = '', year = '', notation = ''] = match
    const printed = trimmed.slice(trimmed.length - notation.length)
    return notationOf(figures, year, printed.split(/\s?[-–—_.]\s?/u), false)
  }
  return /^\d{1,6}$/.test(trimmed) ? { number: trimmed, notation: '', type: null } : null
}

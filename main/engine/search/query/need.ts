/** What a plan must have to be an answer, and what its pages are scored by. */
import type { Token } from '../analyzer/index.ts'
import { isAccented } from '../analyzer/index.ts'
import type { Forms } from '../analyzer/syllable.ts'

export interface QueryWord extends Token {
  /** An unfinished word stands for its likeliest completions too, one with `*` for all of them. */
  ending: 'whole' | 'unfinished' | 'wildcard'
}

/** Words side by side, in this order. */
export type Row = readonly QueryWord[]

export type Need =
  | { kind: 'row'; row: Row /** One word, in any accents. */; loose: boolean }
  | { kind: 'near'; left: Row; right: Row; within: number }
  | { kind: 'all'; of: readonly Need[] }
  | { kind: 'any'; of: readonly Need[] }

/** What counts as an occurrence when a page is scored: any of its rows. */
export interface ScoredTerm {
  /** As typed. */
  text: string
  rows: readonly Row[]
  /** It stands right after the term before it, so that the two side by side count too. */
  follows: boolean
  /** So many terms before this one say the same in other words: the better of the two counts. */
  insteadOf: number
}

export const wholeWord = (token: Token): QueryWord => ({ ...token, ending: 'whole' })
export const looseWord = (word: QueryWord): Need => ({ kind: 'row', row: [word], loose: true })
export const exactRow = (row: Row): Need => ({ kind: 'row', row, loose: false })
export const anyOf = (of: readonly Need[]): Need => only(of) ?? { kind: 'any', of }
export const allOf = (of: readonly Need[]): Need => only(of) ?? { kind: 'all', of }

const only = (of: readonly Need[]): Need | undefined => (of.length === 1 ? of[0] : undefined)

/** A word typed with accents means them; one typed without means every form. */
export function agrees(word: QueryWord, token: Forms): boolean {
  if (word.ending === 'whole')
    return isAccented(word) ? word.accented === token.accented : word.folded === token.folded
  if (!token.folded.startsWith(word.folded)) return false
  return !isAccented(word) || goesOnAs(word.accented, token.accented)
}

const toneMarks = /[\u0300\u0301\u0303\u0309\u0323]+$/u

/** Whether a form begins with the letters that were typed, and has the tone, if one was typed yet. */
export function goesOnAs(typed: string, form: string): boolean {
  const tone = toneMarks.exec(typed)?.[0] ?? ''
  if (tone !== '' && !form.endsWith(tone)) return false
  return form.replace(toneMarks, '').startsWith(typed.replace(toneMarks, ''))
}

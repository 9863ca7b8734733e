/** Every mention of another document, with what it is to this one. */
import type { TextRange } from '../../extraction/types.ts'
import { key } from '../../fold.ts'
import type { Found } from '../found.ts'
import type { Kind } from './kinds.ts'
import { judge } from './kinds.ts'
import { mentionsIn } from './mentions.ts'

export interface Citation {
  /** Normalised; '' for a law named without its number. */
  number: string
  type: string | null
  /** ISO. */
  date: string | null
  title: string
  kind: Kind
  /** Only some of its articles are repealed or replaced. */
  partly: boolean
  /** 0–1, of the number (or the law's name). */
  confidence: number
  pageIndex: number
  range: TextRange
}

/** "Số: 44/SY-VP" on a line of its own is a document's or a copy's own number, however it was misread. */
const beginsWithNumber = /^[^\p{L}\d]{0,3}S[ốôo6]\s?[:;.]\s*\S+(?:\s\S+)?$/u

/**
 * One page's citations.
 * @param own the document's own number and its place: it is no citation
 * @param recognised codes may be misread
 */
export function citationsOf(
  page: string,
  pageIndex: number,
  own: Found<string> | null,
  recognised = false,
): Citation[] {
  const mentions = mentionsIn(page, recognised)
  const judged = judge(page, mentions)
  const ownKey = own === null ? null : numberKey(own.value)
  return mentions.flatMap((mention, i): Citation[] => {
    const { kind, partly } = judged[i] ?? { kind: 'dan-chieu' as const, partly: false }
    const { number, type, date, title, confidence, start, end } = mention
    if (number !== '' && numberKey(number) === ownKey) return []
    if (beginsWithNumber.test(page.slice(page.lastIndexOf('\n', start - 1) + 1, end))) return []
    if (own?.pageIndex === pageIndex && start < own.range[1] && own.range[0] < end) return []
    return [{ number, type, date, title, kind, partly, confidence, pageIndex, range: [start, end] }]
  })
}

/** What two spellings of a number have in common: no spaces, no marks, no zeros in front. */
export function numberKey(number: string): string {
  return key(number)
    .replace(/\s+/g, ' ')
    .replace(/^0+(?=\d)/, '')
}

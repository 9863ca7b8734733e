/** Copy marks: SAO Y, TRÍCH SAO, SAO LỤC with a number of their own (Decree 30/2020, Annex I, part III). */

import { isCapitals, stripMarks } from '../../fold.ts'
import type { Found } from '../found.ts'
import { found } from '../found.ts'
import type { Line } from '../text/lines.ts'

export interface Copy {
  kind: 'SY' | 'TrS' | 'SL'
  /** "15/SY-UBND"; '' when it has none, as a digital copy may. */
  number: string
}

const forms: readonly [RegExp, Copy['kind']][] = [
  [/^[^\p{L}]*sao y(?:\s*(?:ban chinh|;|,|\d|$)|[^\p{L}])/u, 'SY'],
  [/^[^\p{L}]*(?:trich sao|sao trich)\b/u, 'TrS'],
  [/^[^\p{L}]*sao luc\b/u, 'SL'],
]
const copyNumber =
  /\b[Ss]o\s*[:.]?\s*(\d{1,6})\s?\/\s?(SY|TrS|TS|SL)\s?[-–]\s?([A-Z][A-Za-z]{0,12})/u

export function readCopy(lines: readonly Line[]): Found<Copy> | null {
  let mark: { line: Line; kind: Copy['kind'] } | null = null
  for (const line of lines) {
    const number = copyNumber.exec(stripMarks(line.text))
    if (number) {
      const [, figures = '', code = '', body = ''] = number
      const kind: Copy['kind'] = code === 'SL' ? 'SL' : code === 'SY' ? 'SY' : 'TrS'
      return found({ kind, number: `${figures}/${code}-${body}` }, 0.97, [line])
    }
    const form =
      isCapitals(line.text.slice(0, 14)) && forms.find(([one]) => one.test(`${line.folded} `))
    if (form && !mark) mark = { line, kind: form[1] }
  }
  return mark ? found({ kind: mark.kind, number: '' }, 0.85, [mark.line]) : null
}

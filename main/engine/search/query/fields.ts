/** Fields of the query language ("loại:kế hoạch" is written `loại:"kế hoạch"`), in Vietnamese and English. */
import { tokens } from '../analyzer/index.ts'
import { formsOf } from '../analyzer/syllable.ts'
import type { PlanFacts } from '../indexed-plan.ts'

export type FieldName =
  | 'number'
  | 'type'
  | 'year'
  | 'from'
  | 'to'
  | 'issuer'
  | 'area'
  | 'tag'
  | 'title'
  | 'signer'

/** As typed, folded and without hyphens and spaces. */
const names: Readonly<Record<string, FieldName>> = {
  so: 'number',
  sokyhieu: 'number',
  number: 'number',
  loai: 'type',
  type: 'type',
  nam: 'year',
  year: 'year',
  tu: 'from',
  from: 'from',
  den: 'to',
  to: 'to',
  coquan: 'issuer',
  issuer: 'issuer',
  khuvuc: 'area',
  linhvuc: 'area',
  area: 'area',
  the: 'tag',
  nhan: 'tag',
  tag: 'tag',
  tieude: 'title',
  trichyeu: 'title',
  title: 'title',
  nguoiky: 'signer',
  signer: 'signer',
}

export interface FieldTest {
  name: FieldName
  value: string
  accepts(plan: PlanFacts): boolean
}

/** The test that "name:value" means; null when the name is no field's or the value no date, and then it is words. */
export function fieldTest(typedName: string, value: string): FieldTest | null {
  const plainName = typedName
    .split(/[-_\s]/)
    .map((part) => formsOf(part).folded)
    .join('')
  const name = Object.hasOwn(names, plainName) ? names[plainName] : undefined
  if (name === undefined || value.trim() === '') return null
  const accepts = acceptor(name, value)
  return accepts ? { name, value, accepts } : null
}

function acceptor(name: FieldName, value: string): FieldTest['accepts'] | null {
  switch (name) {
    case 'year':
      return /^\d{4}$/.test(value) ? (plan) => plan.issuedOn?.startsWith(value) === true : null
    case 'from': {
      const day = dayOf(value, 'first')
      return day === null ? null : (plan) => plan.issuedOn !== null && plan.issuedOn >= day
    }
    case 'to': {
      const day = dayOf(value, 'last')
      return day === null ? null : (plan) => plan.issuedOn !== null && plan.issuedOn <= day
    }
    case 'number':
      return (plan) => hasRow(plan.number, value)
    case 'type':
      // "KH" is in the number, "kế hoạch" is the type's name.
      return (plan) => hasRow(plan.typeName, value) || hasRow(plan.number, value)
    case 'issuer':
      return (plan) => hasRow(plan.issuer, value)
    case 'title':
      return (plan) => hasRow(plan.title, value)
    case 'signer':
      return (plan) => hasRow(plan.signer, value)
    case 'area':
      return (plan) => plan.areaNames.some((area) => hasRow(area, value))
    case 'tag':
      return (plan) => plan.tags.some((tag) => hasRow(tag, value))
  }
}

/** Whether a text has the words of `value` in a row, in any accents. */
function hasRow(text: string, value: string): boolean {
  const row = (words: string) => ` ${Array.from(tokens(words), (token) => token.folded).join(' ')} `
  return row(text).includes(row(value))
}

/** "2021", "9/2021", "23/9/2021" as the first or last day that it names, in ISO. */
function dayOf(value: string, which: 'first' | 'last'): string | null {
  const match = /^(?:(?:(\d{1,2})[/.-])?(\d{1,2})[/.-])?(\d{4})$/.exec(value)
  if (!match) return null
  const [, day, month, year = ''] = match
  const two = (digits: string) => digits.padStart(2, '0')
  if (month === undefined) return which === 'first' ? `${year}-01-01` : `${year}-12-31`
  // ISO dates are compared as strings, so a 31st of any month is late enough.
  return `${year}-${two(month)}-${day === undefined ? (which === 'first' ? '01' : '31') : two(day)}`
}

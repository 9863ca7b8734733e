/** "Số: 216/KH-UBND": number and notation (Decree 30/2020, Annex I, II.3). */
import { vocabulary } from '../catalog/vocabulary.ts'

const printedNumber =
  /(?:^|\s)Số\s*[:.]?\s*(\d{1,6})\s*\/\s*((?:\d{4}\s*\/\s*)?[A-ZĐ][A-Za-zĐđ]*(?:\s*-\s*[A-ZĐ][A-Za-zĐđ0-9.&]*)*)/u

/** Legal documents have their own types, outside of Decree 30 (Law on Promulgation of Legal Documents). */
const legalDocuments = new Set(['NĐ', 'TT', 'TTLT', 'TTLB', 'L', 'PL', 'LCT', 'SL', 'HP'])

/** @returns the number without spaces, and its type's id: 'CV' when the notation names no type (Annex III), null when it is a legal document's */
export function readNumber(header: string): { printed: string; type: string | null } | null {
  const match = printedNumber.exec(header)
  if (!match) return null
  const [, number = '', notation = ''] = match
  const tight = notation.replace(/\s+/g, '')
  const abbreviation = tight.replace(/^\d{4}\//, '').split('-')[0] ?? ''
  const isType = vocabulary.types.some((type) => type.id === abbreviation)
  const type = isType ? abbreviation : legalDocuments.has(abbreviation) ? null : 'CV'
  return { printed: `${number}/${tight}`, type }
}

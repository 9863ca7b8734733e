/** The type's name on a line of its own in capitals (Decree 30/2020, Annex I, II.5). */
import { distance } from 'fastest-levenshtein'
import notations from '../../../../resources/knowledge/notations.json' with { type: 'json' }
import { vocabulary } from '../../catalog/vocabulary.ts'
import { isCapitals, key } from '../../fold.ts'
import type { Cell } from './cells.ts'

export interface TypeLine {
  /** Index of its cell. */
  at: number
  type: string
  confidence: number
}

interface Name {
  id: string
  name: string
  vi: string
}

const names: readonly Name[] = [...vocabulary.types, ...notations.legal].map(({ id, vi }) => ({
  id,
  name: key(vi),
  vi: vi.toUpperCase(),
}))
/** What may stand on the type's line with it. */
const additions = /\s(?:lien tich|khan|hoa toc|thuong khan)$/u

export function nameOfType(id: string): string {
  return names.find((one) => one.id === id)?.name ?? ''
}

/** @param expected the type that the number says; its name is found in what a stamp left of it, too */
export function findTypeLine(cells: readonly Cell[], expected: string | null): TypeLine | null {
  let lenient: TypeLine | null = null
  for (const [at, cell] of cells.entries()) {
    if (cell.kind === 'addressee') return lenient
    if (cell.kind === 'subject') return lenient
    if (cell.kind !== 'other' || !isCapitals(cell.text)) {
      lenient ??= damaged(cell, at, expected)
      continue
    }
    const letters = key(cell.text.replace(/[\p{L}]\s(?=\p{L}(\s|$))/gu, (pair) => pair.trimEnd()))
    const exact = exactName(cell.text, letters)
    if (exact) return { at, type: exact.id, confidence: 0.98 }
    const close = names.find(
      ({ name }) =>
        name.length >= 7 &&
        Math.abs(name.length - letters.length) <= 2 &&
        distance(name, letters) <= (name.length >= 9 ? 2 : 1),
    )
    if (close && close.name !== 'thong cao') return { at, type: close.id, confidence: 0.85 }
    lenient ??= damaged(cell, at, expected)
  }
  return lenient
}

function exactName(text: string, letters: string): Name | null {
  const whole = letters.replace(additions, '')
  const tight = letters.replaceAll(' ', '')
  const same = names.filter(
    ({ name }) => name === letters || name === whole || name.replaceAll(' ', '') === tight,
  )
  // "HỢP ĐỒNG" and the like have names of the same letters: the marks decide.
  return same.find(({ vi }) => text.toUpperCase().includes(vi)) ?? same[0] ?? null
}

/** "RUN ĐỊNH" under a stamp, for "QUYẾT ĐỊNH": the last word is whole, and the number says the type. */
function damaged(cell: Cell, at: number, expected: string | null): TypeLine | null {
  if (expected === null || (cell.kind !== 'other' && cell.kind !== 'date') || at < 3) return null
  const name = nameOfType(expected)
  const words = name.split(' ')
  const letters = key(cell.text).split(' ')
  if (words.length !== 2 || letters.length < 2 || letters.length > 6) return null
  const last = cell.text.trim().split(/\s+/).at(-1) ?? ''
  if (letters.at(-1) !== words.at(-1) || !isCapitals(last)) return null
  return { at, type: expected, confidence: 0.7 }
}

/** What a query means, by reading every text of every plan: slow, and plain enough to be believed. */
import type { Token } from '../analyzer/index.ts'
import { tokens } from '../analyzer/index.ts'
import type { IndexedPlan } from '../indexed-plan.ts'
import { fieldsText } from '../indexed-plan.ts'

export type Operand =
  | { kind: 'word'; word: string }
  | { kind: 'phrase'; words: string[] }
  | { kind: 'prefix'; begin: string }
  | { kind: 'near'; left: string; right: string; within: number }

export interface Asked {
  /** One of them, all of it. */
  clauses: Operand[][]
  /** None of these rows of words. */
  excluded: string[][]
  year: string | null
}

/** As a person types it; the space says that the last word is finished. */
export function typed({ clauses, excluded, year }: Asked): string {
  const sides = clauses.map((operands) => operands.map(typedOperand).join(' '))
  const outs = excluded.map((row) => (row.length === 1 ? `-${row[0]}` : `-"${row.join(' ')}"`))
  const fields = year === null ? [] : [`năm:${year}`]
  return `${[sides.join(' OR '), ...outs, ...fields].join(' ')} `
}

function typedOperand(operand: Operand): string {
  switch (operand.kind) {
    case 'word':
      return operand.word
    case 'phrase':
      return `"${operand.words.join(' ')}"`
    case 'prefix':
      return `${operand.begin}*`
    case 'near':
      return `"${operand.left}" NEAR/${operand.within} "${operand.right}"`
  }
}

export function answersOf(plans: Iterable<IndexedPlan>, asked: Asked): string[] {
  return [...plans]
    .filter((plan) => {
      const texts = [fieldsText(plan), ...plan.pages.map(({ text }) => text)].map(tokens)
      return (
        asked.clauses.some((clause) => clause.every((operand) => has(texts, operand))) &&
        !asked.excluded.some((row) => texts.some((text) => placesOf(text, row).length > 0)) &&
        (asked.year === null || plan.issuedOn?.startsWith(asked.year) === true)
      )
    })
    .map(({ id }) => id)
}

/** Words may stand on different pages of a plan; phrases and NEAR are on one. */
function has(texts: readonly Token[][], operand: Operand): boolean {
  switch (operand.kind) {
    case 'word':
      return texts.some((text) => text.some(({ folded }) => folded === foldedOf(operand.word)))
    case 'prefix':
      return texts.some((text) => text.some(({ folded }) => folded.startsWith(operand.begin)))
    case 'phrase':
      return texts.some((text) => placesOf(text, operand.words).length > 0)
    case 'near':
      return texts.some((text) => isNear(text, operand))
  }
}

function isNear(text: Token[], o: Extract<Operand, { kind: 'near' }>): boolean {
  const rights = placesOf(text, [o.right])
  return placesOf(text, [o.left]).some((left) =>
    rights.some((right) => right !== left && Math.abs(right - left) - 1 <= o.within),
  )
}

/** Where the words stand side by side; with accents they mean them. */
function placesOf(text: readonly Token[], row: readonly string[]): number[] {
  const wanted = row.map((word) => tokens(word)[0])
  return text.flatMap((_, at) =>
    wanted.every((word, i) => {
      const token = text[at + i]
      if (!word || !token) return false
      return word.accented === word.folded
        ? token.folded === word.folded
        : token.accented === word.accented
    })
      ? at
      : [],
  )
}

const foldedOf = (word: string): string => tokens(word)[0]?.folded ?? ''

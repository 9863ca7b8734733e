/**
 * What was typed, understood. Words are AND; "…" is a phrase; -… is left out; a NEAR/5 b; name:value is a field;
 * OR parts the whole question, because Vietnamese words are several syllables; cải* is every word that begins so.
 * The last word may be unfinished.
 */
import type { QueryPart } from '../../../../preload/model.ts'
import { tokens } from '../analyzer/index.ts'
import { Abbreviations } from './abbreviations.ts'
import { clauseOf } from './clause.ts'
import type { FieldTest } from './fields.ts'
import { fieldTest } from './fields.ts'
import type { Need, QueryWord, ScoredTerm } from './need.ts'
import { anyOf, exactRow, wholeWord } from './need.ts'

export { Abbreviations } from './abbreviations.ts'

export interface Query {
  /** null when nothing but fields and exclusions was typed. */
  need: Need | null
  /** Phrases and NEAR, which hold even when a question is relaxed. */
  firm: readonly Need[]
  /** How many plain words there are; only a question of words alone, without OR, can be relaxed. */
  plainWords: number
  excluded: readonly Need[]
  fields: readonly FieldTest[]
  terms: readonly ScoredTerm[]
  understood: QueryPart[]
}

/** A part of the query as typed, at an offset of its text; what stands apart by spaces only is apart. */
export type Item =
  | { kind: 'words'; at: number; text: string; words: QueryWord[] }
  | { kind: 'phrase'; at: number; text: string; words: QueryWord[] }
  | { kind: 'near'; at: number; text: string; within: number }
  | { kind: 'or'; at: number; text: string }

/** A part in words, and where it was typed. */
export interface Explained {
  at: number
  part: QueryPart
}

/** Words between the two, where nothing else is said. */
const usualDistance = 10

/** name:value or name:"several words"; -"phrase"; a word. */
const parts = /([\p{L}\p{M}_-]+):(?:"([^"]*)"?|([^\s"]+))|(-?)"([^"]*)"?|(\S+)/gu
const nearOperator = /^(?:NEAR|GẦN)(?:\/(\d{1,3}))?$/u
const orOperators = new Set(['OR', 'HOẶC', '|'])

const noAbbreviations = new Abbreviations()

export function parseQuery(text: string, abbreviations: Abbreviations = noAbbreviations): Query {
  const clean = text.normalize('NFC').replace(/[“”]/g, '"')
  const reader = new Reader(clean)
  const clauses = splitAtOr(reader.items).map((items) => clauseOf(items, abbreviations))
  const needs = clauses.flatMap(({ need }) => (need ? [need] : []))
  return {
    need: needs.length === 0 ? null : anyOf(needs),
    firm: clauses.length === 1 ? clauses.flatMap(({ firm }) => firm) : [],
    plainWords: clauses.length === 1 ? (clauses[0]?.plainWords ?? 0) : 0,
    excluded: reader.excluded,
    fields: reader.fields,
    terms: clauses.flatMap(({ terms }) => terms),
    understood: [...explained(clauses), ...reader.understood]
      .sort((x, y) => x.at - y.at)
      .map(({ part }) => part),
  }
}

function explained(clauses: readonly { understood: Explained[] }[]): Explained[] {
  if (clauses.length < 2) return clauses.flatMap(({ understood }) => understood)
  const sides = clauses.map(({ understood }) => understood.map(({ part }) => part.text).join(' '))
  const at = clauses[0]?.understood[0]?.at ?? 0
  return [{ at, part: { kind: 'or', text: sides.join(', ') } }]
}

/** Reads the text from left to right; fields and exclusions hold for the whole of it. */
class Reader {
  readonly items: Item[] = []
  readonly excluded: Need[] = []
  readonly fields: FieldTest[] = []
  readonly understood: Explained[] = []

  constructor(text: string) {
    for (const match of text.matchAll(parts)) {
      const [whole, name, quotedValue, value, minus, quoted, plain] = match
      const at = match.index
      if (name !== undefined) this.#addField(at, whole, name, quotedValue ?? value ?? '')
      else if (quoted !== undefined) this.#addPhrase(at, minus === '-', quoted)
      else if (plain !== undefined) this.#addPlain(at, plain)
    }
    this.#makeOperandsSure()
    this.#openLast(text)
  }

  /** What looks like a field and is none is words: "Kính gửi:". */
  #addField(at: number, whole: string, name: string, value: string): void {
    const test = fieldTest(name, value)
    if (test) {
      this.fields.push(test)
      this.understood.push({ at, part: { kind: 'field', field: test.name, text: value } })
    } else for (const word of whole.split(/\s+/)) this.#addPlain(at, word)
  }

  #addPhrase(at: number, exclude: boolean, text: string): void {
    const words = Array.from(tokens(text), wholeWord)
    if (words.length === 0) return
    if (exclude) this.#exclude(at, text, words)
    else this.items.push({ kind: 'phrase', at, text, words })
  }

  #addPlain(at: number, text: string): void {
    const near = nearOperator.exec(text)
    if (near) {
      this.items.push({ kind: 'near', at, text, within: Number(near[1] ?? usualDistance) })
      return
    }
    if (orOperators.has(text)) {
      this.items.push({ kind: 'or', at, text })
      return
    }
    const exclude = text.startsWith('-') && text.length > 1
    const words = Array.from(tokens(text), wholeWord)
    const last = words.at(-1)
    if (!last) return
    if (/[\p{L}\p{M}\p{N}]\*$/u.test(text)) last.ending = 'wildcard'
    if (exclude) this.#exclude(at, text.slice(1), words)
    else this.items.push({ kind: 'words', at, text, words })
  }

  #exclude(at: number, text: string, words: QueryWord[]): void {
    this.excluded.push(exactRow(words))
    this.understood.push({ at, part: { kind: 'exclude', text } })
  }

  /** An operator with nothing to stand between is a word like any other. */
  #makeOperandsSure(): void {
    const isOperand = (item: Item | undefined) => item?.kind === 'words' || item?.kind === 'phrase'
    for (const [i, item] of this.items.entries()) {
      if (item.kind !== 'near' && item.kind !== 'or') continue
      if (isOperand(this.items[i - 1]) && isOperand(this.items[i + 1])) continue
      const words = Array.from(tokens(item.text), wholeWord)
      this.items[i] = { kind: 'words', at: item.at, text: item.text, words }
    }
  }

  #openLast(text: string): void {
    const item = this.items.at(-1)
    if (item?.kind !== 'words' || !text.endsWith(item.text)) return
    const last = item.words.at(-1)
    if (last && /[\p{L}\p{M}\p{N}]$/u.test(text)) last.ending = 'unfinished'
  }
}

function splitAtOr(items: readonly Item[]): Exclude<Item, { kind: 'or' }>[][] {
  const clauses: Exclude<Item, { kind: 'or' }>[][] = [[]]
  for (const item of items) {
    if (item.kind === 'or') clauses.push([])
    else clauses.at(-1)?.push(item)
  }
  return clauses.filter((clause) => clause.length > 0)
}

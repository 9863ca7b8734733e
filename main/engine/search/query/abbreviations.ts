/** Office abbreviations, both ways: CCHC finds "cải cách hành chính" and the other way round. */
import type { Vocabulary } from '../../../../preload/model.ts'
import { tokens } from '../analyzer/index.ts'
import type { QueryWord, Row } from './need.ts'
import { agrees, wholeWord } from './need.ts'

/** Two letters (KH, TT) stand in every document number: typed out, "kế hoạch" does not mean them. */
const fewestLettersToAbbreviate = 3

interface Abbreviation {
  short: QueryWord
  long: Row
}

export class Abbreviations {
  readonly #byShort = new Map<string, Abbreviation[]>()
  /** By the first folded word of the long form, longest first. */
  readonly #byFirst = new Map<string, Abbreviation[]>()

  constructor(entries: Vocabulary['abbreviations'] = []) {
    for (const { id, vi } of entries) {
      const [short, ...more] = Array.from(tokens(id), wholeWord)
      const long = Array.from(tokens(vi), wholeWord)
      const [first] = long
      if (!short || more.length > 0 || !first || long.length < 2) continue
      append(this.#byShort, short.folded, { short, long })
      if (short.folded.length >= fewestLettersToAbbreviate)
        append(this.#byFirst, first.folded, { short, long })
    }
    for (const known of this.#byFirst.values()) known.sort((a, b) => b.long.length - a.long.length)
  }

  /** What an abbreviation stands for; more than one thing, maybe. */
  longForms(word: QueryWord): Row[] {
    return (this.#byShort.get(word.folded) ?? []).map(({ long }) => long)
  }

  /** The two abbreviations that a notation without its hyphen runs together: KHUBND is KH-UBND. */
  runTogether(word: QueryWord): Row[] {
    const { folded } = word
    const rows: Row[] = []
    for (let at = 2; at <= folded.length - 2; at++) {
      const [before] = this.#byShort.get(folded.slice(0, at)) ?? []
      const [after] = this.#byShort.get(folded.slice(at)) ?? []
      if (before && after) rows.push([before.short, after.short])
    }
    return rows
  }

  /** The longest long form that stands at a place of the query. */
  shortAt(words: readonly QueryWord[], at: number): { short: QueryWord; length: number } | null {
    const [first] = words.slice(at, at + 1)
    for (const { short, long } of this.#byFirst.get(first?.folded ?? '') ?? [])
      if (long.every((part, i) => isTyped(words[at + i], part)))
        return { short, length: long.length }
    return null
  }
}

/** An unfinished last word must be whole to count: "hành chín" is not yet "hành chính". */
const isTyped = (typed: QueryWord | undefined, part: QueryWord): boolean =>
  typed !== undefined && typed.ending !== 'wildcard' && agrees({ ...typed, ending: 'whole' }, part)

function append<K, V>(lists: Map<K, V[]>, key: K, value: V): void {
  const list = lists.get(key)
  if (list) list.push(value)
  else lists.set(key, [value])
}

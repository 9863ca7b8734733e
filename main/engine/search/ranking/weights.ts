/**
 * What each term of a query weighs: how rare it is, in the accents that were typed, and right after the term
 * before it. Vietnamese words are several syllables, so a pair is worth what it is rare, not what its syllables are.
 */
import { isAccented } from '../analyzer/index.ts'
import { aboutPairs } from '../matching/pairs.ts'
import type { Postings } from '../matching/postings.ts'
import { joined } from '../matching/postings.ts'
import type { WordTable } from '../matching/word-table.ts'
import type { QueryWord, ScoredTerm } from '../query/need.ts'
import type { Segment } from '../segment/segment.ts'

export const pairShare = 0.5
/** The same in other words (CCHC for "cải cách hành chính") is worth nearly as much as what was typed. */
const otherWordsShare = 0.8

export interface WeighedTerm extends ScoredTerm {
  /** The one word that it is, or null where it can be written in several. */
  word: QueryWord | null
  /** Only forms with the typed accents are what was meant. */
  exact: boolean
  weight: number
  exactWeight: number
  /** The place of the term that it stands right after, or -1. */
  pairedWith: number
  pairWeight: number
  /** The places of the terms that it stands instead of. */
  group: readonly number[]
}

/** @param entries how many there are in all segments */
export function weigh(
  terms: readonly ScoredTerm[],
  segments: readonly Segment[],
  words: WordTable,
  entries: number,
): WeighedTerm[] {
  const rarity = (having: number) => rarityOf(having, entries)
  // Some word has accents, so that one without means to have none.
  const accented = terms.some(
    ({ rows, insteadOf }) => insteadOf === 0 && rows.flat().some(isAccented),
  )
  const weighed: WeighedTerm[] = []
  let literals: number[] = []
  for (const term of terms) {
    const word = onlyWord(term)
    const group = literals.slice(literals.length - term.insteadOf)
    const exact = accented && word !== null
    const own = word
      ? words.entriesWith(word)
      : segments.reduce((sum, segment) => sum + count(rowsPostings(segment, words, term)), 0)
    const weight = rarity(own)
    const withForm = exact && word?.ending === 'whole' ? words.entriesWithForm(word) : own
    const pairedWith = term.follows ? (literals.at(-1) ?? -1) : -1
    const before = weighed[pairedWith]?.word
    const made: WeighedTerm = {
      ...term,
      word,
      exact,
      weight,
      exactWeight: rarity(withForm),
      pairedWith: before && word ? pairedWith : -1,
      pairWeight: before && word ? rarity(pairsOf(before, word, exact, segments, words)) : 0,
      group: term.insteadOf > 0 ? group : [],
    }
    if (term.insteadOf > 0) {
      const whole = group.reduce((sum, at) => sum + worth(weighed[at]), 0)
      made.weight = made.exactWeight = otherWordsShare * whole
    }
    weighed.push(made)
    if (term.insteadOf === 0) literals = [...literals, weighed.length - 1]
  }
  return weighed
}

/** BM25's inverse document frequency. */
const rarityOf = (having: number, all: number): number =>
  Math.log(1 + (Math.max(0, all - having) + 0.5) / (having + 0.5))

const worth = (term: WeighedTerm | undefined): number =>
  term ? term.exactWeight + pairShare * term.pairWeight : 0

const count = ({ from, to }: Postings): number => to - from

function onlyWord({ rows }: ScoredTerm): QueryWord | null {
  const [row, ...more] = rows
  return row?.length === 1 && more.length === 0 ? (row[0] ?? null) : null
}

/** Where a term stands, however it is written. */
export function rowsPostings(segment: Segment, words: WordTable, { rows }: ScoredTerm): Postings {
  const parts = rows.map((row) => ({ postings: words.row(segment, row), agreeing: null }))
  const [only] = parts
  if (parts.length === 1 && only) return only.postings
  return joined(parts, segment.data.lengths.length, null)
}

/** About how many entries have one word right after the other. */
function pairsOf(
  before: QueryWord,
  word: QueryWord,
  exact: boolean,
  segments: readonly Segment[],
  words: WordTable,
): number {
  const commonest = (segment: Segment, of: QueryWord) =>
    words.postings(segment, { ...of, ending: 'whole' }, exact)
  return aboutPairs(
    segments.map((segment) => [commonest(segment, before), commonest(segment, word)] as const),
  )
}

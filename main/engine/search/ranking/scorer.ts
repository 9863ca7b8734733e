/**
 * Scores the plans of one segment: BM25F over a page and its plan's fields, for words and for pairs of words side by
 * side. A plan is worth its best page. The constants were swept on 304 labelled questions, with accents and without.
 */
import type { Postings } from '../matching/postings.ts'
import { advance, everyVariant, isWanted } from '../matching/postings.ts'
import type { Segment } from '../segment/segment.ts'
import { noPage } from '../segment/segment.ts'
import type { WeighedTerm } from './weights.ts'
import { pairShare } from './weights.ts'

const k1 = 1.2
const b = 0.75
/** A word in a title, number or issuer counts as this many on a page. */
const fieldShare = 3
/** A word that the page has only in other accents than were typed. */
const otherAccents = 0.1

export interface Averages {
  pageWords: number
  fieldWords: number
}

/** How often each term stands in an entry: as typed, in other accents, right after the term before it. */
interface Counts {
  exact: Float64Array
  other: Float64Array
  pairs: Float64Array
  words: number
}

export interface ScoredPage {
  entry: number
  score: number
  /** How many of the terms it has. */
  terms: number
}

export class Scorer {
  readonly #segment: Segment
  readonly #terms: readonly WeighedTerm[]
  readonly #lists: readonly Postings[]
  readonly #averages: Averages
  /** The place in each list; plans are asked for in their order. */
  readonly #at: number[]
  readonly #body: Counts
  readonly #head: Counts
  readonly #parts: Float64Array

  constructor(
    segment: Segment,
    terms: readonly WeighedTerm[],
    lists: readonly Postings[],
    averages: Averages,
  ) {
    this.#segment = segment
    this.#terms = terms
    this.#lists = lists
    this.#averages = averages
    this.#at = lists.map((list) => list.from)
    this.#body = noCounts(terms.length)
    this.#head = noCounts(terms.length)
    this.#parts = new Float64Array(terms.length)
  }

  /** The plan's score; tells of each page that has some term. Plans must be asked for in their order. */
  plan(plan: number, onPage: (entry: number, score: number, terms: number) => void): number {
    const { planEntries, pageOf, lengths } = this.#segment.data
    const first = planEntries[plan] ?? 0
    const end = planEntries[plan + 1] ?? 0
    for (let i = 0; i < this.#lists.length; i++) {
      const list = this.#lists[i]
      if (list) this.#at[i] = advance(list.entries, this.#at[i] ?? 0, list.to, first)
    }
    clear(this.#head)
    clear(this.#body)
    let best = 0
    for (;;) {
      const entry = this.#nextEntry(end)
      if (entry >= end) break
      const isField = pageOf[entry] === noPage
      const counts = isField ? this.#head : this.#body
      if (!isField) clear(counts)
      counts.words = lengths[entry] ?? 0
      const terms = this.#count(entry, counts)
      const score = this.#score()
      if (score > best) best = score
      if (!isField) onPage(entry, score, terms)
    }
    return best
  }

  /** Which terms a plan has, on its pages and in its fields. */
  has(plan: number): boolean[] {
    const { planEntries } = this.#segment.data
    const first = planEntries[plan] ?? 0
    const end = planEntries[plan + 1] ?? 0
    return this.#lists.map(({ entries, from, to }) => {
      const at = advance(entries, from, to, first)
      return at < to && (entries[at] ?? end) < end
    })
  }

  #nextEntry(end: number): number {
    let next = end
    for (let i = 0; i < this.#lists.length; i++) {
      const list = this.#lists[i]
      const at = this.#at[i] ?? 0
      if (!list || at >= list.to) continue
      const entry = list.entries[at] ?? end
      if (entry < next) next = entry
    }
    return next
  }

  /** Counts an entry's terms and moves on; @returns how many of the terms it has */
  #count(entry: number, counts: Counts): number {
    let having = 0
    for (let i = 0; i < this.#lists.length; i++) {
      const list = this.#lists[i]
      const at = this.#at[i] ?? 0
      if (!list || at >= list.to || list.entries[at] !== entry) continue
      having++
      const start = list.starts[at] ?? 0
      const end = list.starts[at + 1] ?? 0
      let exact = end - start
      if (list.wanted !== everyVariant) {
        exact = 0
        for (let o = start; o < end; o++) if (list.variants[o] === list.wanted) exact++
      }
      counts.exact[i] = exact
      counts.other[i] = end - start - exact
      const before = this.#terms[i]?.pairedWith ?? -1
      if (before >= 0) counts.pairs[i] = this.#pairs(before, entry, list, start, end)
      this.#at[i] = at + 1
    }
    return having
  }

  /** The term before was counted already: its place is one further when the entry has it. */
  #pairs(before: number, entry: number, list: Postings, start: number, end: number): number {
    const one = this.#lists[before]
    const p = (this.#at[before] ?? 0) - 1
    if (!one || p < one.from || one.entries[p] !== entry) return 0
    const last = one.starts[p + 1] ?? 0
    let a = one.starts[p] ?? 0
    let pairs = 0
    for (let o = start; o < end; o++) {
      const position = list.positions[o] ?? 0
      while (a < last && (one.positions[a] ?? 0) + 1 < position) a++
      if (a >= last) break
      if ((one.positions[a] ?? 0) + 1 !== position) continue
      pairs += isWanted(one, a) && isWanted(list, o) ? 1 : otherAccents
    }
    return pairs
  }

  /** Of the body's and the head's counts as they are now. */
  #score(): number {
    const body = this.#body
    const head = this.#head
    const bodyNorm = 1 - b + (b * body.words) / (this.#averages.pageWords || 1)
    const headNorm = 1 - b + (b * head.words) / (this.#averages.fieldWords || 1)
    let score = 0
    for (let i = 0; i < this.#terms.length; i++) {
      const term = this.#terms[i]
      if (!term) continue
      const exact = saturated(body.exact[i] ?? 0, bodyNorm, head.exact[i] ?? 0, headNorm)
      let part =
        exact > 0
          ? term.exactWeight * exact
          : otherAccents *
            term.weight *
            saturated(body.other[i] ?? 0, bodyNorm, head.other[i] ?? 0, headNorm)
      if (term.pairWeight > 0)
        part +=
          pairShare *
          term.pairWeight *
          saturated(body.pairs[i] ?? 0, bodyNorm, head.pairs[i] ?? 0, headNorm)
      if (term.group.length > 0) {
        let literal = 0
        for (const at of term.group) literal += this.#parts[at] ?? 0
        part = Math.max(0, part - literal)
      }
      this.#parts[i] = part
      score += part
    }
    return score
  }
}

function saturated(inBody: number, bodyNorm: number, inHead: number, headNorm: number): number {
  if (inBody === 0 && inHead === 0) return 0
  const frequency = inBody / bodyNorm + (fieldShare * inHead) / headNorm
  return (frequency * (k1 + 1)) / (frequency + k1)
}

function noCounts(terms: number): Counts {
  const zeros = () => new Float64Array(terms)
  return { exact: zeros(), other: zeros(), pairs: zeros(), words: 0 }
}

function clear({ exact, other, pairs }: Counts): void {
  exact.fill(0)
  other.fill(0)
  pairs.fill(0)
}

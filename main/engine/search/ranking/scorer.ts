/**
 * Scores the plans of one segment: BM25F over a page and its plan's fields, for words and for pairs of words side by
 * side. A plan is worth its best page. The constants were swept on 304 labelled questions, with accents and without.
 */
import type { Mask } from '../matching/masks.ts'
import type { Postings } from '../matching/postings.ts'
import { advance, everyVariant, isWanted, nowhere } from '../matching/postings.ts'
import type { Segment } from '../segment/segment.ts'
import { noPage } from '../segment/segment.ts'
import { OpenList, OpenTerm } from './open-list.ts'
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

const mostWeight = (term: WeighedTerm): number =>
  Math.max(term.exactWeight, otherAccents * term.weight)

/** How often each term stands in an entry: as typed, in other accents, right after the term before it. */
interface Counts {
  exact: Float64Array
  other: Float64Array
  pairs: Float64Array
  words: number
}

/** Where a term stands: in postings that are there, or are joined when they are needed. */
export type TermList = Postings | OpenTerm

export class Scorer {
  readonly #segment: Segment
  readonly #terms: readonly WeighedTerm[]
  /** Of an open list: its postings in the entry that was looked at last. */
  readonly #lists: Postings[]
  readonly #open: (OpenList | null)[]
  readonly #openTimes: (Uint16Array | null)[]
  readonly #averages: Averages
  /** Pages that count; fields always do. */
  readonly #allowed: Mask
  /** The place in each list; plans are asked for in their order. */
  readonly #at: number[]
  /** What each term can add to a score at most, all of them together, and the terms in that order. */
  readonly #most: Float64Array
  readonly #mostOfAll: number
  readonly #dearestFirst: number[]
  /** How often each term stands in an entry, in whichever accents. */
  readonly #times: Float64Array
  readonly #headTimes: Float64Array
  readonly #body: Counts
  readonly #head: Counts
  readonly #parts: Float64Array

  constructor(
    segment: Segment,
    terms: readonly WeighedTerm[],
    lists: readonly TermList[],
    averages: Averages,
    allowed: Mask,
  ) {
    this.#segment = segment
    this.#terms = terms
    this.#open = lists.map((list) => (list instanceof OpenTerm ? new OpenList(list) : null))
    this.#openTimes = lists.map((list) => (list instanceof OpenTerm ? list.times : null))
    this.#lists = lists.map((list) => (list instanceof OpenTerm ? nowhere : list))
    this.#averages = averages
    this.#allowed = allowed
    this.#at = this.#lists.map((list) => list.from)
    this.#most = Float64Array.from(
      terms,
      (term) => (k1 + 1) * (mostWeight(term) + pairShare * term.pairWeight),
    )
    this.#mostOfAll = this.#most.reduce((sum, one) => sum + one, 0)
    this.#dearestFirst = terms
      .map((_, i) => i)
      .sort((x, y) => (this.#most[y] ?? 0) - (this.#most[x] ?? 0))
    this.#times = new Float64Array(terms.length)
    this.#headTimes = new Float64Array(terms.length)
    this.#body = noCounts(terms.length)
    this.#head = noCounts(terms.length)
    this.#parts = new Float64Array(terms.length)
  }

  /**
   * The plan's score. Plans must be asked for in their order.
   * @param least what is surely below it need not be known exactly
   * @param onPage is told of each page that counts and has some term
   */
  plan(
    plan: number,
    least: number,
    onPage?: (entry: number, score: number, terms: number) => void,
  ): number {
    const { planEntries, pageOf, lengths } = this.#segment.data
    const end = planEntries[plan + 1] ?? 0
    clear(this.#head)
    this.#headTimes.fill(0)
    this.#head.words = 0
    let best = 0
    for (let entry = planEntries[plan] ?? 0; entry < end; entry++) {
      const isField = pageOf[entry] === noPage
      if (!isField && this.#allowed[entry] === 0) continue
      const counts = isField ? this.#head : this.#body
      counts.words = lengths[entry] ?? 0
      if (!this.#find(entry, isField ? 0 : least, this.#bodyNorm(), this.#headNorm())) continue
      const having = this.#count(entry, counts)
      if (isField) {
        this.#headTimes.set(this.#times)
        clear(this.#body)
      }
      const score = this.#score()
      if (score > best) best = score
      if (!isField && having > 0) onPage?.(entry, score, having)
    }
    return best
  }

  /** Which terms a plan has, on its pages and in its fields. Every plan may be asked for. */
  has(plan: number): boolean[] {
    const { planEntries } = this.#segment.data
    const first = planEntries[plan] ?? 0
    const end = planEntries[plan + 1] ?? 0
    return this.#lists.map((list, i) => {
      const openTimes = this.#openTimes[i]
      if (openTimes) return openTimes.subarray(first, end).some((times) => times > 0)
      const at = advance(list.entries, list.from, list.to, first)
      return at < list.to && (list.entries[at] ?? end) < end
    })
  }

  /**
   * Goes to an entry in every list, the dearest terms first.
   * @returns false as soon as it cannot score `least`, whatever its accents and pairs are
   */
  #find(entry: number, least: number, bodyNorm: number, headNorm: number): boolean {
    // A hair's breadth for sums in another order.
    const enough = least * (1 - 1e-9)
    let most = this.#mostOfAll
    for (let n = 0; n < this.#dearestFirst.length; n++) {
      const i = this.#dearestFirst[n] ?? 0
      const openTimes = this.#openTimes[i]
      let times = 0
      if (openTimes) times = openTimes[entry] ?? 0
      else {
        const list = this.#lists[i] ?? nowhere
        const at = advance(list.entries, this.#at[i] ?? 0, list.to, entry)
        this.#at[i] = at
        if (at < list.to && list.entries[at] === entry)
          times = (list.starts[at + 1] ?? 0) - (list.starts[at] ?? 0)
      }
      this.#times[i] = times
      const share = saturated(times, bodyNorm, this.#headTimes[i] ?? 0, headNorm)
      most -= (this.#most[i] ?? 0) * (1 - share / (k1 + 1))
      if (most < enough) return false
    }
    return true
  }

  /** Looks at accents and positions of the entry that was gone to; @returns how many of the terms it has */
  #count(entry: number, counts: Counts): number {
    let having = 0
    for (let i = 0; i < this.#lists.length; i++) {
      const open = this.#open[i]
      if (open && (this.#times[i] ?? 0) > 0) {
        this.#lists[i] = open.at(entry)
        this.#at[i] = 0
      }
      const list = this.#lists[i] ?? nowhere
      const times = this.#times[i] ?? 0
      let exact = times
      let pairs = 0
      if (times > 0) {
        having++
        const at = this.#at[i] ?? 0
        const start = list.starts[at] ?? 0
        const end = start + times
        if (list.wanted !== everyVariant) {
          exact = 0
          for (let o = start; o < end; o++) if (list.variants[o] === list.wanted) exact++
        }
        const before = this.#terms[i]?.pairedWith ?? -1
        if (before >= 0) pairs = this.#pairs(before, entry, list, start, end)
      }
      counts.exact[i] = exact
      counts.other[i] = times - exact
      counts.pairs[i] = pairs
    }
    return having
  }

  #pairs(before: number, entry: number, list: Postings, start: number, end: number): number {
    const one = this.#lists[before]
    const p = this.#at[before] ?? 0
    if (!one || p >= one.to || one.entries[p] !== entry) return 0
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

  #bodyNorm(): number {
    return 1 - b + (b * this.#body.words) / (this.#averages.pageWords || 1)
  }

  #headNorm(): number {
    return 1 - b + (b * this.#head.words) / (this.#averages.fieldWords || 1)
  }

  /** Of the body's and the head's counts as they are now. */
  #score(): number {
    const body = this.#body
    const head = this.#head
    const bodyNorm = this.#bodyNorm()
    const headNorm = this.#headNorm()
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

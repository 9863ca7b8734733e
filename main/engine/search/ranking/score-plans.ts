/** Scores the plans of masks and keeps the best; the pages of those are looked at again, once they are known. */
import type { Postings } from '../matching/postings.ts'
import type { WordTable } from '../matching/word-table.ts'
import type { Segment } from '../segment/segment.ts'
import { Best } from './best.ts'
import type { Averages } from './scorer.ts'
import { Scorer } from './scorer.ts'
import type { WeighedTerm } from './weights.ts'
import { rowsPostings } from './weights.ts'

export interface Candidates {
  segment: Segment
  /** Plans to score. */
  plans: Uint8Array
  /** Entries that have all that is wanted by themselves; null where that is not asked. */
  whole: Uint8Array | null
}

export interface RankedPlan {
  segment: Segment
  plan: number
  score: number
  pagesMatched: number
  /** Entries, best first. */
  pages: number[]
}

export interface Scored {
  best: RankedPlan[]
  plansMatched: number
  pagesMatched: number
  /** Which terms the very best plan has. */
  has: boolean[]
}

interface Kept {
  run: Run
  plan: number
  score: number
  pagesMatched: number
}

/** A segment while it is scored. */
interface Run {
  segment: Segment
  lists: Postings[]
  pages: PageCounter
  scorer(): Scorer
}

export function scorePlans(
  candidates: readonly Candidates[],
  terms: readonly WeighedTerm[],
  words: WordTable,
  o: { offset: number; limit: number; averages: Averages },
): Scored {
  const best = new Best<Kept>(o.offset + o.limit, isBetter)
  let plansMatched = 0
  let pagesMatched = 0
  for (const { segment, plans, whole } of candidates) {
    if (!plans.includes(1)) continue
    const lists = listsOf(segment, plans, terms, words)
    const pages = new PageCounter(whole)
    const run: Run = {
      segment,
      lists,
      pages,
      scorer: () => new Scorer(segment, terms, lists, o.averages),
    }
    const scorer = run.scorer()
    for (let plan = 0; plan < plans.length; plan++) {
      if (plans[plan] === 0) continue
      pages.clear()
      const score = scorer.plan(plan, pages.add)
      plansMatched++
      pagesMatched += pages.count
      if (score >= (best.worst?.score ?? 0))
        best.add({ run, plan, score, pagesMatched: pages.count })
    }
  }
  const kept = best.sorted()
  const [first] = kept
  return {
    best: kept.slice(o.offset).map(withPages),
    plansMatched,
    pagesMatched,
    has: first ? first.run.scorer().has(first.plan) : terms.map(() => false),
  }
}

/** Ties: the newer plan first, then by id, so that the order is always the same. */
function isBetter(one: Kept, other: Kept): boolean {
  if (one.score !== other.score) return one.score > other.score
  const [a, b] = [factsOf(one), factsOf(other)]
  const [dayA, dayB] = [a?.issuedOn ?? '', b?.issuedOn ?? '']
  return dayA === dayB ? (a?.id ?? '') < (b?.id ?? '') : dayA > dayB
}

const factsOf = ({ run, plan }: Kept) => run.segment.data.plans[plan]

function withPages({ run, plan, score, pagesMatched }: Kept): RankedPlan {
  const found: { entry: number; score: number; rank: number }[] = []
  run
    .scorer()
    .plan(plan, (entry, pageScore, terms) =>
      found.push({ entry, score: pageScore, rank: run.pages.rank(entry, terms) }),
    )
  const top = Math.max(0, ...found.map(({ rank }) => rank))
  const pages = found
    .filter(({ rank }) => rank === top)
    .sort((x, y) => y.score - x.score)
    .map(({ entry }) => entry)
  return { segment: run.segment, plan, score, pagesMatched, pages }
}

/** Only where the plans to score can be: an unfinished word stands for two dozen others. */
function listsOf(
  segment: Segment,
  plans: Uint8Array,
  terms: readonly WeighedTerm[],
  words: WordTable,
): Postings[] {
  const { planOf } = segment.data
  let within: Uint8Array | null = null
  const entriesOfPlans = () => {
    within ??= Uint8Array.from(planOf, (plan) => plans[plan] ?? 0)
    return within
  }
  return terms.map((term) =>
    term.word
      ? words.postings(
          segment,
          term.word,
          term.exact,
          term.word.ending === 'whole' ? null : entriesOfPlans(),
        )
      : rowsPostings(segment, words, term),
  )
}

/** Counts a plan's pages that have all that is wanted; where none has, those with most of it. */
class PageCounter {
  readonly #whole: Uint8Array | null
  #top = 0
  #count = 0

  constructor(whole: Uint8Array | null) {
    this.#whole = whole
  }

  get count(): number {
    return this.#count
  }

  clear(): void {
    this.#top = 0
    this.#count = 0
  }

  rank(entry: number, terms: number): number {
    return this.#whole?.[entry] === 1 ? Number.MAX_SAFE_INTEGER : terms
  }

  readonly add = (entry: number, _score: number, terms: number): void => {
    const rank = this.rank(entry, terms)
    if (rank < this.#top) return
    if (rank > this.#top) this.#count = 0
    this.#top = rank
    this.#count++
  }
}

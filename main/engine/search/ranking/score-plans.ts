/** Scores plans and keeps the best; the pages of those are looked at again, once they are known. */
import type { Mask } from '../matching/masks.ts'
import type { WordTable } from '../matching/word-table.ts'
import type { Segment } from '../segment/segment.ts'
import { Best } from './best.ts'
import { OpenTerm } from './open-term.ts'
import type { Averages, TermList } from './scorer.ts'
import { otherAccents, Scorer } from './scorer.ts'
import type { WeighedTerm } from './weights.ts'
import { rowsPostings } from './weights.ts'

export interface Candidates {
  segment: Segment
  /** Plans to score: 1, or 2 for those that come before all others. */
  plans: Mask
  /** Entries whose page counts. */
  pages: Mask
  /** The more, the sooner a plan is scored: good ones found first spare most of the others. At least 1. */
  promise: Mask
}

export interface RankedPlan {
  segment: Segment
  plan: number
  score: number
  /** Entries, best first. */
  pages: number[]
}

export interface Scored {
  best: RankedPlan[]
  topScore: number
  /** Which terms the very best plan has. */
  has: boolean[]
}

interface Kept {
  run: Run
  plan: number
  rank: number
  score: number
}

/** A segment while it is scored. */
interface Run {
  segment: Segment
  scorer(): Scorer
}

export function scorePlans(
  candidates: readonly Candidates[],
  terms: readonly WeighedTerm[],
  words: WordTable,
  o: { offset: number; limit: number; averages: Averages },
): Scored {
  const best = new Best<Kept>(o.offset + o.limit, isBetter)
  const runs = candidates.map(({ segment, plans, pages, promise }) => {
    const lists = listsOf(segment, plans, pages, terms, words)
    const scorer = () => new Scorer(segment, terms, lists, o.averages, pages)
    return { run: { segment, scorer }, plans, promise }
  })
  const highest = runs.reduce((most, { promise }) => Math.max(most, highestOf(promise)), 1)
  for (let pass = highest; pass > 0; pass--)
    for (const { run, plans, promise } of runs) {
      const scorer = run.scorer()
      for (let plan = 0; plan < plans.length; plan++) {
        const rank = plans[plan] ?? 0
        if (rank === 0 || promise[plan] !== pass) continue
        const { worst } = best
        if (worst && rank < worst.rank) continue
        const least = worst && rank === worst.rank ? worst.score : 0
        const score = scorer.plan(plan, least)
        if (score >= least) best.add({ run, plan, rank, score })
      }
    }
  const kept = best.sorted()
  const [first] = kept
  return {
    best: kept.slice(o.offset).map(withPages),
    topScore: first?.score ?? 0,
    has: first ? first.run.scorer().has(first.plan) : terms.map(() => false),
  }
}

function highestOf(mask: Mask): number {
  let highest = 0
  for (let i = 0; i < mask.length; i++) if ((mask[i] ?? 0) > highest) highest = mask[i] ?? 0
  return highest
}

/** Ties: the newer plan first, then by id, so that the order is always the same. */
function isBetter(one: Kept, other: Kept): boolean {
  if (one.rank !== other.rank) return one.rank > other.rank
  if (one.score !== other.score) return one.score > other.score
  const [a, b] = [factsOf(one), factsOf(other)]
  const [dayA, dayB] = [a?.issuedOn ?? '', b?.issuedOn ?? '']
  return dayA === dayB ? (a?.id ?? '') < (b?.id ?? '') : dayA > dayB
}

const factsOf = ({ run, plan }: Kept) => run.segment.data.plans[plan]

function withPages({ run, plan, score }: Kept): RankedPlan {
  const found: { entry: number; score: number; terms: number }[] = []
  run.scorer().plan(plan, 0, (entry, pageScore, terms) => {
    found.push({ entry, score: pageScore, terms })
  })
  // Where no page has all that is wanted, those with most of it.
  const most = Math.max(0, ...found.map(({ terms }) => terms))
  const pages = found
    .filter(({ terms }) => terms === most)
    .sort((x, y) => y.score - x.score)
    .map(({ entry }) => entry)
  return { segment: run.segment, plan, score, pages }
}

/** Those of a wildcard are joined, and only where pages count: it may stand for thousands of words. */
function listsOf(
  segment: Segment,
  plans: Mask,
  pages: Mask,
  terms: readonly WeighedTerm[],
  words: WordTable,
): TermList[] {
  let within: Mask | null = null
  const lists: TermList[] = []
  for (const term of terms) {
    const { word, exact, pairedWith } = term
    if (!word) lists.push(rowsPostings(segment, words, term))
    else if (word.ending === 'whole') lists.push(words.postings(segment, word, exact))
    else if (word.ending === 'unfinished') {
      const before = lists[pairedWith]
      const beside = before instanceof OpenTerm ? null : (before ?? null)
      const parts = words.parts(segment, word, exact)
      lists.push(new OpenTerm(parts, words.times(segment, word), beside, otherAccents))
    } else {
      within ??= withFields(segment, plans, pages)
      lists.push(words.postings(segment, word, exact, within))
    }
  }
  return lists
}

function withFields({ data }: Segment, plans: Mask, pages: Mask): Mask {
  const mask = pages.slice()
  for (let plan = 0; plan < plans.length; plan++) {
    const first = data.planEntries[plan] ?? 0
    if (plans[plan] === 0) mask.fill(0, first, data.planEntries[plan + 1])
    else mask[first] = 1
  }
  return mask
}

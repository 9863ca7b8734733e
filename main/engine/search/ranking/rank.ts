/** Answers a query from the segments: which plans, how good, on which pages. */
import type { PlanId } from '../../../../preload/model.ts'
import type { Mask } from '../matching/masks.ts'
import { Masks } from '../matching/masks.ts'
import { WordTable } from '../matching/word-table.ts'
import type { Query } from '../query/index.ts'
import type { Need, ScoredTerm } from '../query/need.ts'
import { anyOf } from '../query/need.ts'
import type { Segment } from '../segment/segment.ts'
import type { RankedPlan, Scored } from './score-plans.ts'
import { scorePlans } from './score-plans.ts'
import type { Averages } from './scorer.ts'
import { weigh } from './weights.ts'

export interface Ranked {
  best: RankedPlan[]
  plansMatched: number
  pagesMatched: number
  /** Words that the best answer to a relaxed question lacks. */
  dropped: string[]
}

export interface RankOptions {
  offset: number
  limit: number
  accept(id: PlanId): boolean
}

/** A few words that stand nowhere together are better said to be nowhere; more are a question. */
const fewestToRelax = 5
/** The few long plans that happen to have every word of a question are seldom its answer. */
export const fewFound = 20
/** The rarest words of a question bring its answer; so many of them, or until there are enough candidates. */
const fewestRarest = 4
const enoughRelaxed = 4_000

export function rank(segments: readonly Segment[], query: Query, o: RankOptions): Ranked {
  const ranking = new Ranking(segments, query, o)
  if (query.need === null) return ranking.everyPlan()
  return ranking.withAll(query.need) ?? ranking.relaxed()
}

class Ranking {
  readonly #segments: readonly Segment[]
  readonly #query: Query
  readonly #o: RankOptions
  readonly #words: WordTable
  readonly #masks: Masks[]

  constructor(segments: readonly Segment[], query: Query, o: RankOptions) {
    this.#segments = segments
    this.#query = query
    this.#o = o
    this.#words = new WordTable(segments)
    this.#masks = segments.map((segment) => new Masks(segment, this.#words))
  }

  /** Plans with all that is wanted; null when these are few and the question is long enough to relax. */
  withAll(need: Need): Ranked | null {
    const plans = this.#letThrough(this.#masks.map((masks) => masks.plans(need)))
    const found = plans.reduce((sum, mask) => sum + ones(mask), 0)
    if (found < fewFound && this.#query.plainWords >= fewestToRelax) return null
    return { ...this.#score(plans, (masks) => masks.entries(need)), dropped: [] }
  }

  /** Plans with any of the rarest words; the others only sort them. Phrases and NEAR still hold. */
  relaxed(): Ranked {
    const chosen = this.#rarestWords()
    const plans = this.#masks.map((masks) => {
      const mask = masks.plans(anyOf(chosen))
      for (const need of this.#query.firm) andInto(mask, masks.plans(need))
      return mask
    })
    const scored = this.#score(this.#letThrough(plans), () => null)
    const lacking = this.#query.terms.filter(
      (term, i) => term.insteadOf === 0 && scored.plansMatched > 0 && !scored.has[i],
    )
    return { ...scored, dropped: lacking.map((term) => term.text) }
  }

  /** Fields without words: every plan that they let through, the newest first. */
  everyPlan(): Ranked {
    const all = this.#segments.map(({ data }) => new Uint8Array(data.plans.length).fill(1))
    const none = this.#query.fields.length === 0
    const plans = none ? [] : this.#letThrough(all)
    return { ...this.#score(plans, () => null), dropped: [] }
  }

  #rarestWords(): Need[] {
    const rarest = this.#query.terms
      .filter((term) => term.insteadOf === 0)
      .map((term) => ({ need: anywhere(term), entries: this.#entriesWith(term) }))
      .filter(({ entries }) => entries > 0)
      .sort((x, y) => x.entries - y.entries)
    const chosen: Need[] = []
    let candidates = 0
    for (const { need, entries } of rarest) {
      if (chosen.length >= fewestRarest && candidates > enoughRelaxed) break
      chosen.push(need)
      candidates += entries
    }
    return chosen
  }

  #entriesWith(term: ScoredTerm): number {
    const need = anywhere(term)
    return this.#masks.reduce((sum, masks) => sum + ones(masks.entries(need)), 0)
  }

  /** Takes out what is dead, filtered, or has what is left out. */
  #letThrough(plans: Mask[]): Mask[] {
    const { excluded, fields } = this.#query
    for (const [s, mask] of plans.entries()) {
      const segment = this.#segments[s]
      const out = excluded.map((need) => this.#masks[s]?.plans(need))
      for (let plan = 0; plan < mask.length; plan++) {
        if (mask[plan] === 0) continue
        const facts = segment?.data.plans[plan]
        const isIn =
          facts !== undefined &&
          segment?.dead[plan] === 0 &&
          !out.some((has) => has?.[plan] === 1) &&
          this.#o.accept(facts.id) &&
          fields.every((field) => field.accepts(facts))
        if (!isIn) mask[plan] = 0
      }
    }
    return plans
  }

  #score(plans: readonly Mask[], wholeOf: (masks: Masks) => Mask | null): Scored {
    const candidates = plans.flatMap((mask, s) => {
      const segment = this.#segments[s]
      const masks = this.#masks[s]
      return segment && masks ? [{ segment, plans: mask, whole: wholeOf(masks) }] : []
    })
    const entries = this.#segments.reduce((sum, { data }) => sum + data.lengths.length, 0)
    const terms = weigh(this.#query.terms, this.#segments, this.#words, entries)
    const { offset, limit } = this.#o
    return scorePlans(candidates, terms, this.#words, { offset, limit, averages: this.#averages() })
  }

  #averages(): Averages {
    const sum = (of: (segment: Segment) => number) =>
      this.#segments.reduce((total, segment) => total + of(segment), 0)
    return {
      pageWords:
        sum((segment) => segment.pageWords) /
        Math.max(
          1,
          sum((segment) => segment.livePages),
        ),
      fieldWords:
        sum((segment) => segment.fieldWords) /
        Math.max(
          1,
          sum((segment) => segment.livePlans),
        ),
    }
  }
}

/** A term wherever it stands, in any accents. */
const anywhere = ({ rows }: ScoredTerm): Need =>
  anyOf(rows.map((row) => ({ kind: 'row', row, loose: row.length === 1 })))

function ones(mask: Mask): number {
  let count = 0
  for (let i = 0; i < mask.length; i++) count += mask[i] ?? 0
  return count
}

function andInto(mask: Mask, other: Mask): void {
  for (let i = 0; i < mask.length; i++) mask[i] = (mask[i] ?? 0) & (other[i] ?? 0)
}

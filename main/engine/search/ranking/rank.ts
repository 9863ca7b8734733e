/** Answers a query from the segments: which plans, how good, on which pages. */
import type { PlanId } from '../../../../preload/model.ts'
import type { Mask } from '../matching/masks.ts'
import { Masks, ones } from '../matching/masks.ts'
import { WordTable } from '../matching/word-table.ts'
import type { Query } from '../query/index.ts'
import type { Need, Row, ScoredTerm } from '../query/need.ts'
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
  /** How many of the plans have all that is wanted on one page, their fields taken with it. */
  together: number
}

export interface RankOptions {
  offset: number
  limit: number
  accept(id: PlanId): boolean
}

/** More words than these are a question: of fewer, one at most may be missing, and only when nothing has them all. */
const fewestToRelax = 5
const fewestToDropOne = 3
/** The few long plans that happen to have every word of a question are seldom its answer. */
export const fewFound = 20
/** The rarest words of a question bring its answer; so many of them, or until there are enough candidates. */
const fewestRarest = 4
const enoughRelaxed = 4_000

/** Plans with all that is wanted; of a question, where these are few, plans with as much of it as can be had. */
export function rank(segments: readonly Segment[], query: Query, o: RankOptions): Ranked {
  const ranking = new Ranking(segments, query, o)
  if (query.need === null) return ranking.everyPlan()
  return ranking.withAll(query.need) ?? ranking.relaxed()
}

/** For a query that nothing has all of: plans that lack one word of several. */
export function rankAllButOne(segments: readonly Segment[], query: Query, o: RankOptions): Ranked {
  return new Ranking(segments, query, o).allButOne()
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

  /** Plans with all that is wanted; null when it is together in few and the question is long enough to relax. */
  withAll(need: Need): Ranked | null {
    const plans = this.#letThrough(this.#masks.map((masks) => masks.plans(need)))
    const pages = this.#masks.map((masks) => masks.pages(need))
    let together = 0
    for (const [s, masks] of this.#masks.entries()) {
      const having = masks.plansOf(pages[s] ?? noMask)
      andInto(having, plans[s] ?? noMask)
      together += ones(having)
    }
    if (together < fewFound && this.#query.plainWords >= fewestToRelax) return null
    return { ...this.#score(plans, pages), dropped: [], together }
  }

  /** Plans with any of the rarest words; the others only sort them. Phrases and NEAR still hold. */
  relaxed(): Ranked {
    const chosen = this.#rarestWords()
    const plans = this.#masks.map((masks) => {
      const mask = masks.plans(anyOf(chosen))
      for (const need of this.#query.firm) andInto(mask, masks.plans(need))
      return mask
    })
    return this.#withDropped(plans)
  }

  allButOne(): Ranked {
    const { need, firm, plainWords } = this.#query
    if (need?.kind !== 'all' || plainWords < fewestToDropOne) return nothing
    const plans = this.#masks.map((masks) => {
      const parts = need.of.map((part) => masks.plans(part))
      const mask = new Uint8Array(parts[0]?.length ?? 0)
      for (let plan = 0; plan < mask.length; plan++) {
        let having = 0
        for (const part of parts) having += part[plan] ?? 0
        mask[plan] = having >= need.of.length - 1 ? 1 : 0
      }
      for (const one of firm) andInto(mask, masks.plans(one))
      return mask
    })
    return this.#withDropped(plans)
  }

  #withDropped(plans: Mask[]): Ranked {
    const scored = this.#score(this.#letThrough(plans))
    const lacking = this.#query.terms.filter(
      (term, i) => term.insteadOf === 0 && scored.plansMatched > 0 && !scored.has[i],
    )
    return { ...scored, dropped: lacking.map((term) => term.text), together: 0 }
  }

  /** Fields without words: every plan that they let through, the newest first. */
  everyPlan(): Ranked {
    const all = this.#segments.map(({ data }) => new Uint8Array(data.plans.length).fill(1))
    const none = this.#query.fields.length === 0
    const plans = none ? [] : this.#letThrough(all)
    const scored = this.#score(plans)
    return { ...scored, dropped: [], together: scored.plansMatched }
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

  #entriesWith({ rows }: ScoredTerm): number {
    const leaves = rows.map(looseRow)
    return this.#masks.reduce(
      (sum, masks) => sum + leaves.reduce((most, leaf) => Math.max(most, masks.count(leaf)), 0),
      0,
    )
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

  #score(plans: readonly Mask[], wholePages: readonly Mask[] = []): Scored {
    const candidates = plans.flatMap((mask, s) => {
      const segment = this.#segments[s]
      return segment ? [{ segment, plans: mask, whole: wholePages[s] ?? null }] : []
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

const noMask = new Uint8Array(0)
const nothing: Ranked = { best: [], plansMatched: 0, pagesMatched: 0, dropped: [], together: 0 }

/** A term wherever it stands, in any accents. */
const anywhere = ({ rows }: ScoredTerm): Need => anyOf(rows.map(looseRow))

const looseRow = (row: Row): Need => ({ kind: 'row', row, loose: row.length === 1 })

function andInto(mask: Mask, other: Mask): void {
  for (let i = 0; i < mask.length; i++) mask[i] = (mask[i] ?? 0) & (other[i] ?? 0)
}

/** Answers a query from the segments: which plans, how good, on which pages. */
import type { PlanId } from '../../../../preload/model.ts'
import { isAccented } from '../analyzer/index.ts'
import type { Mask } from '../matching/masks.ts'
import { andInto, Masks, ones } from '../matching/masks.ts'
import { WordTable } from '../matching/word-table.ts'
import type { Query } from '../query/index.ts'
import type { Need, QueryWord, Row, ScoredTerm } from '../query/need.ts'
import { anyOf } from '../query/need.ts'
import type { Segment } from '../segment/segment.ts'
import { noPage } from '../segment/segment.ts'
import type { RankedPlan, Scored } from './score-plans.ts'
import { scorePlans } from './score-plans.ts'
import type { Averages } from './scorer.ts'
import { weigh } from './weights.ts'

export interface Ranked {
  best: RankedPlan[]
  /** Of the very best plan, wherever the page of answers begins. */
  topScore: number
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
  /** Only plans that have all of it on one page. */
  onlyTogether?: boolean
}

/** So many words are a sentence: pages that happen to have every one of them are seldom its answer. */
const fewestOfQuestion = 10
/** Of fewer than these, one word at most may be missing, and only when nothing has them all. */
const fewestToRelax = 5
const fewestToDropOne = 3
/** Of more words: when fewer plans than these have them all, others are shown too. */
export const fewFound = 20
/** The rarest words of a question bring its answer; so many of them, or until there are enough candidates. */
const fewestRarest = 4
const enoughRelaxed = 4_000

/** Plans with all that is wanted; of a question, where these are few, plans with as much of it as can be had. */
export function rank(segments: readonly Segment[], query: Query, o: RankOptions): Ranked {
  const ranking = new Ranking(segments, query, o)
  if (query.need === null) return ranking.everyPlan()
  if (query.plainWords >= fewestOfQuestion) return ranking.relaxed()
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
    const parts = this.#masks.map((masks, s) => {
      const plans = this.#letThrough(s, masks.plans(need))
      const pages = masks.pages(need)
      const together = masks.plansOf(pages)
      andInto(together, plans)
      return { plans, pages, together }
    })
    const together = sum(parts, (part) => ones(part.together))
    if (together < fewFound && this.#query.plainWords >= fewestToRelax) return null
    const { offset, limit, onlyTogether = false } = this.#o
    if (onlyTogether) for (const part of parts) andInto(part.plans, part.together)
    const plansMatched = sum(parts, (part) => ones(part.plans))
    const pagesMatched = sum(parts, (part, s) => this.#pagesOf(s, part.plans, part.pages))
    const isEnough = together >= offset + limit
    for (const [s, part] of parts.entries()) this.#putTogetherFirst(s, part, isEnough)
    const { best, topScore } = this.#score(parts)
    return { best, topScore, plansMatched, pagesMatched, together, dropped: [] }
  }

  /**
   * Plans with any of the rarest words, the others only sort them: in the accents that were typed, and in any where
   * these are few. Phrases and NEAR still hold.
   */
  relaxed(): Ranked {
    const rarest = this.#rarestWords()
    const typed = this.#withAny(rarest, (masks, need) => masks.pages(need))
    const isEnough = sum(typed, ({ plans }) => ones(plans)) >= fewFound
    return this.#withDropped(
      isEnough ? typed : this.#withAny(rarest, (masks, need) => masks.loosePages(need)),
    )
  }

  #withAny(rarest: readonly Need[], pagesWith: (masks: Masks, need: Need) => Mask): Part[] {
    return this.#masks.map((masks, s) => {
      const pages = new Uint8Array(this.#segments[s]?.data.lengths.length ?? 0)
      for (const need of rarest) addTo(pages, pagesWith(masks, need))
      const plans = masks.plansOf(pages)
      for (const firm of this.#query.firm) andInto(plans, masks.plans(firm))
      return { plans, pages, promise: this.#mostOf(s, pages) }
    })
  }

  allButOne(): Ranked {
    const { need, firm, plainWords } = this.#query
    if (need?.kind !== 'all' || plainWords < fewestToDropOne) return nothing
    return this.#withDropped(
      this.#masks.map((masks, s) => {
        const parts = need.of.map((part) => masks.plans(part))
        const plans = new Uint8Array(parts[0]?.length ?? 0)
        for (let plan = 0; plan < plans.length; plan++) {
          let having = 0
          for (const part of parts) having += part[plan] ?? 0
          plans[plan] = having >= need.of.length - 1 ? 1 : 0
        }
        for (const one of firm) andInto(plans, masks.plans(one))
        return { plans, pages: this.#everyPage(s) }
      }),
    )
  }

  /** Fields without words: every plan that they let through, the newest first. */
  everyPlan(): Ranked {
    if (this.#query.fields.length === 0) return nothing
    const parts = this.#segments.map(({ data }, s) => ({
      plans: this.#letThrough(s, new Uint8Array(data.plans.length).fill(1)),
      pages: new Uint8Array(data.lengths.length),
    }))
    const plansMatched = sum(parts, (part) => ones(part.plans))
    const { best, topScore } = this.#score(parts)
    return { best, topScore, plansMatched, pagesMatched: 0, together: plansMatched, dropped: [] }
  }

  #withDropped(parts: readonly Part[]): Ranked {
    for (const [s, part] of parts.entries()) this.#letThrough(s, part.plans)
    const plansMatched = sum(parts, (part) => ones(part.plans))
    const pagesMatched = sum(parts, (part, s) => this.#pagesOf(s, part.plans, part.pages))
    const { best, topScore, has } = this.#score(parts)
    const lacking = this.#query.terms.filter(
      (term, i) => term.insteadOf === 0 && plansMatched > 0 && !has[i],
    )
    return {
      best,
      topScore,
      plansMatched,
      pagesMatched,
      together: 0,
      dropped: lacking.map((term) => term.text),
    }
  }

  /** Of plans with all on one page, only such pages count, and they come first; alone, when there are enough. */
  #putTogetherFirst(s: number, part: Part & { together: Mask }, isEnough: boolean): void {
    const { planEntries } = this.#segments[s]?.data ?? { planEntries: noEntries }
    for (let plan = 0; plan < part.plans.length; plan++) {
      if (part.plans[plan] === 0) continue
      if (part.together[plan] === 1) part.plans[plan] = 2
      else if (isEnough) part.plans[plan] = 0
      else part.pages.fill(1, planEntries[plan], planEntries[plan + 1])
    }
  }

  /** Of each plan, the highest of its entries. */
  #mostOf(s: number, entries: Mask): Mask {
    const { planOf, plans } = this.#segments[s]?.data ?? { planOf: noEntries, plans: [] }
    const most = new Uint8Array(plans.length)
    for (let entry = 0; entry < entries.length; entry++) {
      const plan = planOf[entry] ?? 0
      if ((entries[entry] ?? 0) > (most[plan] ?? 0)) most[plan] = entries[entry] ?? 0
    }
    return most
  }

  #everyPage(s: number): Mask {
    return new Uint8Array(this.#segments[s]?.data.lengths.length ?? 0).fill(1)
  }

  #pagesOf(s: number, plans: Mask, pages: Mask): number {
    const { planOf, pageOf } = this.#segments[s]?.data ?? { planOf: noEntries, pageOf: noEntries }
    let count = 0
    for (let entry = 0; entry < pages.length; entry++)
      if (pages[entry] !== 0 && pageOf[entry] !== noPage && plans[planOf[entry] ?? 0] !== 0) count++
    return count
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
      if (chosen.length >= fewestRarest && candidates + entries > enoughRelaxed) break
      chosen.push(need)
      candidates += entries
    }
    return chosen
  }

  /** On how many entries a term stands, in the accents that were typed. */
  #entriesWith({ rows }: ScoredTerm): number {
    const ofWord = (word: QueryWord) =>
      isAccented(word) && word.ending === 'whole'
        ? this.#words.entriesWithForm(word)
        : this.#words.entriesWith(word)
    return Math.max(0, ...rows.map((row) => Math.min(...row.map(ofWord))))
  }

  /** Takes out what is dead, filtered, or has what is left out. */
  #letThrough(s: number, plans: Mask): Mask {
    const segment = this.#segments[s]
    const { excluded, fields } = this.#query
    const out = excluded.map((need) => this.#masks[s]?.plans(need))
    for (let plan = 0; plan < plans.length; plan++) {
      if (plans[plan] === 0) continue
      const facts = segment?.data.plans[plan]
      const isIn =
        facts !== undefined &&
        segment?.dead[plan] === 0 &&
        !out.some((has) => has?.[plan] === 1) &&
        this.#o.accept(facts.id) &&
        fields.every((field) => field.accepts(facts))
      if (!isIn) plans[plan] = 0
    }
    return plans
  }

  #score(parts: readonly Part[]): Scored {
    const candidates = parts.flatMap(({ plans, pages, promise = plans }, s) => {
      const segment = this.#segments[s]
      return segment ? [{ segment, plans, pages, promise }] : []
    })
    const entries = sum(this.#segments, ({ data }) => data.lengths.length)
    const terms = weigh(this.#query.terms, this.#segments, this.#words, entries)
    const { offset, limit } = this.#o
    return scorePlans(candidates, terms, this.#words, { offset, limit, averages: this.#averages() })
  }

  #averages(): Averages {
    const segments = this.#segments
    const pages = sum(segments, (segment) => segment.livePages)
    const plans = sum(segments, (segment) => segment.livePlans)
    return {
      pageWords: sum(segments, (segment) => segment.pageWords) / Math.max(1, pages),
      fieldWords: sum(segments, (segment) => segment.fieldWords) / Math.max(1, plans),
    }
  }
}

/** Plans of a segment to score, and the entries whose page counts. */
interface Part {
  plans: Mask
  pages: Mask
  promise?: Mask
}

const noEntries = new Uint32Array(0)
const nothing: Ranked = {
  best: [],
  topScore: 0,
  plansMatched: 0,
  pagesMatched: 0,
  dropped: [],
  together: 0,
}

/** A term wherever it stands, in any accents. */
const anywhere = ({ rows }: ScoredTerm): Need => anyOf(rows.map(looseRow))

const looseRow = (row: Row): Need => ({ kind: 'row', row, loose: row.length === 1 })

function sum<T>(list: readonly T[], of: (one: T, at: number) => number): number {
  return list.reduce((total, one, at) => total + of(one, at), 0)
}

function addTo(mask: Mask, other: Mask): void {
  for (let i = 0; i < mask.length; i++) mask[i] = (mask[i] ?? 0) + (other[i] ?? 0)
}

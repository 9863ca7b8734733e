/** Search (DESIGN.md 8): segments of postings say which plans have what is wanted, and rank them; see docs in `segment`. */
import { join } from 'node:path'
import type {
  PageHit,
  PlanId,
  QueryPart,
  Snippet,
  Vocabulary as Vocabularies,
} from '../../../preload/model.ts'
import { tokens } from './analyzer/index.ts'
import type { IndexedPlan } from './indexed-plan.ts'
import { Marking } from './marking.ts'
import type { Query } from './query/index.ts'
import { Abbreviations, parseQuery } from './query/index.ts'
import type { Ranked, RankOptions } from './ranking/rank.ts'
import { fewFound, rank, rankAllButOne } from './ranking/rank.ts'
import type { RankedPlan } from './ranking/score-plans.ts'
import { noPage } from './segment/segment.ts'
import { SegmentStore } from './segment/store.ts'
import { snippetOf } from './snippet.ts'
import type { Suggestion } from './suggestion.ts'
import { suggest } from './suggestion.ts'
import { KnownWords, Vocabulary } from './vocabulary.ts'

export type { IndexedPage, IndexedPlan } from './indexed-plan.ts'
export { hasEveryWord, matchRanges } from './marking.ts'
export { Abbreviations } from './query/index.ts'

export interface FoundPlan {
  planId: PlanId
  score: number
  title: Snippet
  pages: PageHit[]
  pagesMatched: number
}

export interface Found {
  plans: FoundPlan[]
  plansMatched: number
  pagesMatched: number
  understood: QueryPart[]
  dropped: string[]
  suggestion: string | null
}

export interface SearchOptions {
  offset: number
  limit: number
  accept?: (id: PlanId) => boolean
  pagesPerPlan?: number
}

export interface OpenOptions {
  vocabulary?: Pick<Vocabularies, 'abbreviations'>
  /** A plan whose text is not what was written: it should be put again. */
  onDamaged?: (id: PlanId) => void
}

/** Plans, and the query that their marks are of. */
interface Answer {
  found: Ranked
  shown: Query
}

/** A suggestion that finds more than this is no better than what was typed, where that finds something. */
const mostMeant = 500
/** Of a question that nothing has all of, the best answer must score so much more once a word is replaced. */
const clearlyBetter = 1.15

const idOf = ({ segment, plan }: RankedPlan): string => segment.data.plans[plan]?.id ?? ''

const sum = <T>(items: readonly T[], of: (item: T) => number): number =>
  items.reduce((total, item) => total + of(item), 0)

export class SearchIndex {
  readonly #store: SegmentStore
  readonly abbreviations: Abbreviations
  readonly #onDamaged: (id: PlanId) => void
  readonly #known = new KnownWords()

  private constructor(store: SegmentStore, { vocabulary, onDamaged }: OpenOptions) {
    this.#store = store
    this.abbreviations = new Abbreviations(vocabulary?.abbreviations)
    this.#onDamaged = onDamaged ?? (() => {})
  }

  /** @param dir this machine's folder for the archive; what is damaged in it is left out, see `versions` */
  static async open(dir: string, o: OpenOptions = {}): Promise<SearchIndex> {
    return new SearchIndex(await SegmentStore.open(join(dir, 'segments')), o)
  }

  /** What is indexed: the version of each plan. */
  versions(): Map<PlanId, string> {
    return this.#store.versions()
  }

  put(plan: IndexedPlan): void {
    this.#store.put(plan)
  }

  remove(id: PlanId): void {
    this.#store.remove(id)
  }

  search(text: string, o: SearchOptions): Found {
    const { segments } = this.#store
    const options = { offset: o.offset, limit: o.limit, accept: o.accept ?? (() => true) }
    const query = parseQuery(text, this.abbreviations)
    const typed = rank(segments, query, options)
    const isPoor = typed.plansMatched < fewFound || typed.together === 0
    const suggestion = isPoor ? this.#suggest(text, query, typed) : null
    const answers =
      typed.together > 0 || typed.dropped.length > 0
        ? [{ found: typed, shown: query }]
        : this.#nearly(query, typed, suggestion, options)
    const isReplaced = answers.every(({ shown }) => shown !== query)
    return {
      plans: answers.flatMap(({ found, shown }) =>
        this.#describe(new Marking(shown), found, o.pagesPerPlan ?? 3),
      ),
      plansMatched: sum(answers, ({ found }) => found.plansMatched),
      pagesMatched: sum(answers, ({ found }) => found.pagesMatched),
      understood: query.understood,
      dropped: [
        ...(isReplaced ? (suggestion?.unknown ?? []) : []),
        ...answers.flatMap(({ found }) => found.dropped),
      ],
      suggestion: suggestion?.text ?? null,
    }
  }

  /** No page has all of it: what was meant, maybe, and then what has it on several; or all but one word of it. */
  #nearly(query: Query, typed: Ranked, suggestion: Suggestion | null, o: RankOptions): Answer[] {
    const { segments } = this.#store
    const meant = suggestion ? this.#meant(suggestion, typed, o) : null
    if (typed.plansMatched === 0)
      return [meant ?? { found: rankAllButOne(segments, query, o), shown: query }]
    if (meant === null) return [{ found: typed, shown: query }]
    if (meant.found.together === 0) return [meant]
    const all = { ...o, offset: 0, limit: mostMeant, onlyTogether: true }
    const before = new Set(rank(segments, meant.shown, all).best.map(idOf))
    const rest = rank(segments, query, {
      offset: Math.max(0, o.offset - before.size),
      limit: Math.max(0, o.limit - meant.found.best.length),
      accept: (id) => o.accept(id) && !before.has(id),
    })
    return [meant, { found: rest, shown: query }]
  }

  /** What the suggestion finds, where it is better than what was typed. */
  #meant({ text }: Suggestion, typed: Ranked, o: RankOptions): Answer | null {
    const shown = parseQuery(text, this.abbreviations)
    const found = rank(this.#store.segments, shown, { ...o, onlyTogether: true })
    const isBetter =
      found.together === 0
        ? found.topScore > clearlyBetter * typed.topScore
        : typed.plansMatched === 0 || found.together <= mostMeant
    return isBetter ? { found, shown } : null
  }

  /** Writes when much is only in memory; to be awaited between many additions. */
  settle(): Promise<void> {
    return this.#store.settle()
  }

  flush(): Promise<void> {
    return this.#store.flush()
  }

  async close(): Promise<void> {
    await this.flush()
    await this.#store.close()
  }

  #suggest(text: string, query: Query, { together }: Ranked): Suggestion | null {
    const { segments } = this.#store
    const typed = tokens(text)
    const last = query.terms.at(-1)?.rows[0]?.at(-1)
    // The last word may be the beginning of one that is known.
    const vocabulary = new Vocabulary(segments, this.#known)
    const isBeginning =
      last !== undefined && last.ending !== 'whole' && vocabulary.hasBeginning(last.folded)
    const words = isBeginning ? typed.slice(0, -1) : typed
    return suggest(text, words, vocabulary, together === 0)
  }

  #describe(marking: Marking, { best }: Ranked, most: number): FoundPlan[] {
    return best.map((plan) => this.#describePlan(marking, plan, most))
  }

  #describePlan(
    marking: Marking,
    { segment, plan, score, pages }: RankedPlan,
    most: number,
  ): FoundPlan {
    const { id, title } = segment.data.plans[plan] ?? { id: '', title: '' }
    const numbers = new Set(pages.map((entry) => segment.data.pageOf[entry] ?? noPage))
    const hits: PageHit[] = []
    for (const number of [...numbers].slice(0, most)) {
      const page = segment.page(number)
      if (page) {
        const { text, ...where } = page
        hits.push({ ...where, snippet: snippetOf(text, marking.rangesIn(text)) })
      } else this.#onDamaged(id)
    }
    return {
      planId: id,
      score,
      title: { text: title, marks: marking.rangesIn(title) },
      pagesMatched: numbers.size,
      pages: hits,
    }
  }
}

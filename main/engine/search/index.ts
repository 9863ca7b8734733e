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
import { rangesOf } from './marking.ts'
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

export type { IndexedPlan } from './indexed-plan.ts'
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
    const suggestion = typed.plansMatched < fewFound ? this.#suggest(text, query, typed) : null
    const { found, shown, unknown } =
      typed.together > 0 || typed.dropped.length > 0
        ? { found: typed, shown: query, unknown: [] }
        : this.#nearly(query, typed, suggestion, options)
    return {
      plans: found.best.map((plan) => this.#describe(shown, plan, o.pagesPerPlan ?? 3)),
      plansMatched: found.plansMatched,
      pagesMatched: found.pagesMatched,
      understood: query.understood,
      dropped: [...unknown, ...found.dropped],
      suggestion: suggestion?.text ?? null,
    }
  }

  /** Nothing has all of it together: what was meant, maybe; or all but one word of it. */
  #nearly(query: Query, typed: Ranked, suggestion: Suggestion | null, options: RankOptions) {
    const { segments } = this.#store
    if (suggestion) {
      const meant = parseQuery(suggestion.text, this.abbreviations)
      const found = rank(segments, meant, options)
      if (found.together > 0) return { found, shown: meant, unknown: suggestion.unknown }
    }
    if (typed.plansMatched > 0) return { found: typed, shown: query, unknown: [] }
    return { found: rankAllButOne(segments, query, options), shown: query, unknown: [] }
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

  #suggest(text: string, query: Query, { plansMatched }: Ranked): Suggestion | null {
    const { segments } = this.#store
    const typed = tokens(text)
    const last = query.terms.at(-1)?.rows[0]?.at(-1)
    // The last word may be the beginning of one that is known.
    const isBeginning =
      last !== undefined &&
      last.ending !== 'whole' &&
      segments.some((segment) => {
        const [from, to] = segment.withPrefix(last.folded)
        return from < to
      })
    const words = isBeginning ? typed.slice(0, -1) : typed
    return suggest(text, words, new Vocabulary(segments, this.#known), plansMatched === 0)
  }

  #describe(query: Query, { segment, plan, score, pages }: RankedPlan, most: number): FoundPlan {
    const marked = (text: string) => rangesOf(query, tokens(text), text)
    const { id, title } = segment.data.plans[plan] ?? { id: '', title: '' }
    const numbers = new Set(pages.map((entry) => segment.data.pageOf[entry] ?? noPage))
    const hits: PageHit[] = []
    for (const number of [...numbers].slice(0, most)) {
      const page = segment.page(number)
      if (page) {
        const { text, ...where } = page
        hits.push({ ...where, snippet: snippetOf(text, marked(text)) })
      } else this.#onDamaged(id)
    }
    return {
      planId: id,
      score,
      title: { text: title, marks: marked(title) },
      pagesMatched: numbers.size,
      pages: hits,
    }
  }
}

/** Search: FlexSearch finds candidate pages over folded tokens, we verify and rank them (DESIGN.md 8). */
import { Index } from 'flexsearch'
import type { PageHit, PlanId, QueryPart, Snippet, Vocabulary } from '../../../preload/model.ts'
import type { Token } from './analyzer/index.ts'
import { isAccented, tokens } from './analyzer/index.ts'
import { readIndex, writeIndex } from './index-file.ts'
import { rangesOf } from './marking.ts'
import type { IndexedPlan, PageEntry } from './page-table.ts'
import { entriesOf, Terms } from './page-table.ts'
import type { Query } from './query.ts'
import { parseQuery } from './query.ts'
import type { WantedWord } from './ranking.ts'
import { hasPhrase, scorePage } from './ranking.ts'
import { snippetOf } from './snippet.ts'

export { hasEveryWord, matchRanges } from './marking.ts'
export type { IndexedPlan } from './page-table.ts'

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

/** Each further completion of an unfinished word finds less and costs a look-up more. */
const mostCompletions = 24

export class SearchIndex {
  readonly #dir: string
  readonly #plans = new Map<PlanId, IndexedPlan>()
  readonly #entries = new Map<number, PageEntry>()
  readonly #entryIds = new Map<PlanId, number[]>()
  readonly #folded = new Terms()
  readonly #accented = new Terms()
  #nextId = 1
  #tokens = 0
  #changed = false
  /** Strict and with our own tokens: the default encoder keeps đ, splits numbers and drops letters (FIELD.md 6a). */
  readonly #candidates = new Index({
    tokenize: 'strict',
    resolution: 1,
    encode: (text: string) => text.split(' '),
  })

  private constructor(dir: string) {
    this.#dir = dir
  }

  static async open(dir: string, _o: { vocabulary?: Vocabulary } = {}): Promise<SearchIndex> {
    const index = new SearchIndex(dir)
    for (const plan of await readIndex(dir)) index.put(plan)
    index.#changed = false
    return index
  }

  versions(): Map<PlanId, string> {
    return new Map([...this.#plans].map(([id, plan]) => [id, plan.version]))
  }

  put(plan: IndexedPlan): void {
    this.remove(plan.id)
    const ids: number[] = []
    for (const entry of entriesOf(plan, this.#folded, this.#accented)) {
      const id = this.#nextId++
      ids.push(id)
      this.#entries.set(id, entry)
      this.#folded.count(entry.folded, 1)
      this.#accented.count(entry.accented, 1)
      this.#tokens += entry.folded.length
      const text = Array.from(entry.folded, (term) => this.#folded.names[term]).join(' ')
      if (text !== '') this.#candidates.add(id, text)
    }
    this.#plans.set(plan.id, plan)
    this.#entryIds.set(plan.id, ids)
    this.#changed = true
  }

  remove(id: PlanId): void {
    for (const entryId of this.#entryIds.get(id) ?? []) {
      const entry = this.#entries.get(entryId)
      if (!entry) continue
      this.#folded.count(entry.folded, -1)
      this.#accented.count(entry.accented, -1)
      this.#tokens -= entry.folded.length
      this.#entries.delete(entryId)
      this.#candidates.remove(entryId)
    }
    if (this.#plans.delete(id)) this.#changed = true
    this.#entryIds.delete(id)
  }

  search(
    text: string,
    o: {
      offset: number
      limit: number
      accept?: (id: PlanId) => boolean
      pagesPerPlan?: number
    },
  ): Found {
    const query = parseQuery(text)
    const found = this.#rank(query, o.accept ?? (() => true))
    const plans = [...found.values()].sort((x, y) => y.best - x.best)
    return {
      plans: plans
        .slice(o.offset, o.offset + o.limit)
        .map((plan) => this.#describe(query, plan, o.pagesPerPlan ?? 3)),
      plansMatched: plans.length,
      pagesMatched: plans.reduce((sum, plan) => sum + plan.pages.length, 0),
      understood: query.understood,
      dropped: [],
      suggestion: null,
    }
  }

  async flush(): Promise<void> {
    if (!this.#changed) return
    this.#changed = false
    await writeIndex(this.#dir, this.#plans.values())
  }

  async close(): Promise<void> {
    await this.flush()
  }

  #rank(query: Query, accept: (id: PlanId) => boolean): Map<PlanId, RankedPlan> {
    const words = [...query.words, ...query.phrases.flat()].map((word) => this.#wanted(word, false))
    if (query.prefix) words.push(this.#wanted(query.prefix, true))
    const found = new Map<PlanId, RankedPlan>()
    if (words.length === 0 || words.some((word) => word.folded.size === 0)) return found
    const phrases = query.phrases.map((phrase) => phrase.map((word) => this.#wanted(word, false)))
    const excluded = query.excluded.map((phrase) => phrase.map((word) => this.#wanted(word, false)))
    const corpus = {
      pages: this.#entries.size,
      averageLength: this.#tokens / Math.max(1, this.#entries.size),
    }
    for (const id of this.#candidateIds(words)) {
      const entry = this.#entries.get(id)
      if (!entry || !accept(entry.plan.id)) continue
      if (!phrases.every((phrase) => hasPhrase(entry, phrase))) continue
      if (excluded.some((phrase) => hasPhrase(entry, phrase))) continue
      const score = scorePage(entry, words, corpus)
      if (score === null) continue
      const plan = found.get(entry.plan.id) ?? { plan: entry.plan, best: 0, pages: [] }
      plan.best = Math.max(plan.best, score)
      if (entry.page) plan.pages.push({ entry, score })
      found.set(entry.plan.id, plan)
    }
    return found
  }

  /** Pages that have every word, by FlexSearch; an unfinished word is each of its completions. */
  #candidateIds(words: readonly WantedWord[]): Set<number> {
    const certain = words.filter((word) => word.folded.size === 1)
    const open = words.find((word) => word.folded.size > 1)
    const base = certain.map((word) => this.#folded.names[[...word.folded][0] ?? -1] ?? '')
    const ids = new Set<number>()
    for (const completion of open ? open.folded : [null]) {
      const term = completion === null ? [] : [this.#folded.names[completion] ?? '']
      const answer = this.#candidates.search([...base, ...term].join(' '), {
        limit: this.#entries.size + 1,
      })
      for (const id of answer) ids.add(Number(id))
    }
    return ids
  }

  #wanted(word: Token, unfinished: boolean): WantedWord {
    const own = this.#folded.find(word.folded)
    const ids = unfinished ? this.#folded.withPrefix(word.folded, mostCompletions) : []
    const folded = new Set(own >= 0 && !ids.includes(own) ? [own, ...ids] : ids)
    const accented = isAccented(word) && !unfinished ? this.#accented.find(word.accented) : null
    const weight = this.#rarity(
      Math.max(0, ...[...folded].map((id) => this.#folded.pages[id] ?? 0)),
    )
    return {
      folded,
      accented,
      weight,
      exactWeight: accented === null ? weight : this.#rarity(this.#accented.pages[accented] ?? 0),
    }
  }

  /** BM25's inverse document frequency of a term that so many pages have. */
  #rarity(having: number): number {
    return Math.log(1 + (this.#entries.size - having + 0.5) / (having + 0.5))
  }

  #describe(query: Query, { plan, best, pages }: RankedPlan, most: number): FoundPlan {
    const marked = (text: string) => rangesOf(query, [...tokens(text)], text)
    const top = pages.sort((x, y) => y.score - x.score).slice(0, most)
    return {
      planId: plan.id,
      score: best,
      title: { text: plan.title, marks: marked(plan.title) },
      pagesMatched: pages.length,
      pages: top.flatMap(({ entry: { page } }) => {
        if (!page) return []
        const { sha256, name, mediaType, pageIndex, text } = page
        return [{ sha256, name, mediaType, pageIndex, snippet: snippetOf(text, marked(text)) }]
      }),
    }
  }
}

interface RankedPlan {
  plan: IndexedPlan
  best: number
  pages: { entry: PageEntry; score: number }[]
}

/** Search: FlexSearch finds candidate pages over folded tokens, we verify and rank them (DESIGN.md 8). */
import { Index } from 'flexsearch'
import type { PageHit, PlanId, QueryPart, Snippet, Vocabulary } from '../../../preload/model.ts'
import type { Token } from './analyzer/index.ts'
import { isAccented, tokens } from './analyzer/index.ts'
import { readIndex, writeIndex } from './index-file.ts'
import { rangesOf } from './marking.ts'
import type { IndexedPlan, PageEntry } from './page-table.ts'
import { entriesOf, Terms } from './page-table.ts'
import { PairCounts } from './pair-counts.ts'
import type { Query } from './query.ts'
import { parseQuery } from './query.ts'
import type { Counts, WantedWord } from './ranking.ts'
import { hasPhrase, Scorer } from './ranking.ts'
import { snippetOf } from './snippet.ts'
import { suggest } from './suggestion.ts'

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
/** A few words that stand nowhere together are better said to be nowhere; more are a question. */
const fewestToRelax = 5
/** The few long pages that happen to have every word of a question are seldom its answer. */
const fewFound = 20
/** The rarest words of a question bring its answer; so many of them, or until there are enough candidates. */
const fewestRarest = 4
const enoughRelaxed = 4_000

export class SearchIndex {
  readonly #dir: string
  readonly #plans = new Map<PlanId, IndexedPlan>()
  readonly #entries = new Map<number, PageEntry>()
  readonly #entryIds = new Map<PlanId, number[]>()
  readonly #folded = new Terms()
  readonly #accented = new Terms()
  readonly #foldedPairs = new PairCounts()
  readonly #accentedPairs = new PairCounts()
  #nextId = 1
  #pageTokens = 0
  #fieldTokens = 0
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
      this.#foldedPairs.count(entry.folded, 1)
      this.#accentedPairs.count(entry.accented, 1)
      this.#addLength(entry, 1)
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
      this.#foldedPairs.count(entry.folded, -1)
      this.#accentedPairs.count(entry.accented, -1)
      this.#addLength(entry, -1)
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
    const { plans: found, dropped } = this.#rank(query, o.accept ?? (() => true))
    const plans = [...found.values()].sort((x, y) => y.score - x.score)
    return {
      plans: plans
        .slice(o.offset, o.offset + o.limit)
        .map((plan) => this.#describe(query, plan, o.pagesPerPlan ?? 3)),
      plansMatched: plans.length,
      pagesMatched: plans.reduce((sum, plan) => sum + plan.pages.length, 0),
      understood: query.understood,
      dropped,
      suggestion: plans.length < fewFound ? this.#suggest(text, query) : null,
    }
  }

  #suggest(text: string, query: Query): string | null {
    const typed = [...tokens(text)]
    // The last word may be the beginning of one that is known.
    const last = query.prefix && this.#folded.withPrefix(query.prefix.folded, 1).length > 0
    return suggest(text, last ? typed.slice(0, -1) : typed, this.#folded)
  }

  async flush(): Promise<void> {
    if (!this.#changed) return
    this.#changed = false
    await writeIndex(this.#dir, this.#plans.values())
  }

  async close(): Promise<void> {
    await this.flush()
  }

  /** Plans with every word; where there are none, plans with as much of the question as can be had. */
  #rank(
    query: Query,
    accept: (id: PlanId) => boolean,
  ): { plans: Map<PlanId, RankedPlan>; dropped: string[] } {
    const typed = [...query.words, ...query.phrases.flat(), ...(query.prefix ? [query.prefix] : [])]
    const accented = typed.some(isAccented)
    const words = this.#paired(
      typed.map((word) => this.#wanted(word, word === query.prefix, accented)),
    )
    const phraseOf = (phrase: Token[]) => phrase.map((word) => this.#wanted(word, false, accented))
    const phrases = query.phrases.map(phraseOf)
    const excluded = query.excluded.map(phraseOf)
    const isLetThrough = (entry: PageEntry) =>
      accept(entry.plan.id) &&
      query.fields.every((field) => field.accepts(entry.plan)) &&
      phrases.every((phrase) => hasPhrase(entry, phrase)) &&
      !excluded.some((phrase) => hasPhrase(entry, phrase))
    if (words.length === 0 && query.fields.length > 0)
      return { plans: this.#everyPlan(isLetThrough), dropped: [] }
    const whole = words.every((word) => word.folded.size > 0)
    if (words.length === 0 || (phrases.length > 0 && !whole))
      return { plans: new Map(), dropped: [] }
    const together = whole
      ? this.#score(words, this.#candidateIds(words), isLetThrough, true)
      : new Map<PlanId, RankedPlan>()
    if (together.size >= fewFound || words.length < 2) return { plans: together, dropped: [] }
    const some = this.#score(words, this.#idsOfRarest(words), isLetThrough, false)
    if (words.length < fewestToRelax) {
      // Words that are spread over a plan's pages and fields find it as well.
      for (const [id, plan] of some)
        if (!together.has(id) && plan.has.every(Boolean)) together.set(id, plan)
      return { plans: together, dropped: [] }
    }
    const best = [...some.values()].reduce<RankedPlan | null>(
      (top, plan) => (top === null || plan.score > top.score ? plan : top),
      null,
    )
    const lacking = best ? words.filter((_, i) => !best.has[i]) : []
    return { plans: some, dropped: lacking.map((word) => word.text) }
  }

  /** Scores entries with every word, or with any; a plan is worth its best page, its fields counted in. */
  #score(
    words: readonly WantedWord[],
    ids: ReadonlySet<number>,
    isLetThrough: (entry: PageEntry) => boolean,
    every: boolean,
  ): Map<PlanId, RankedPlan> {
    const corpus = {
      averagePage: this.#pageTokens / Math.max(1, this.#entries.size - this.#plans.size),
      averageFields: this.#fieldTokens / Math.max(1, this.#plans.size),
    }
    const scorer = new Scorer(words, corpus, this.#folded.names.length)
    const found = new Map<PlanId, RankedPlan>()
    for (const id of ids) {
      const entry = this.#entries.get(id)
      if (!entry || !isLetThrough(entry)) continue
      const counts = scorer.count(entry)
      if (every && !scorer.hasEvery(counts)) continue
      const plan = found.get(entry.plan.id) ?? this.#unscored(entry.plan, scorer)
      const score = scorer.score(entry.page ? counts : null, plan.fields)
      if (entry.page) plan.pages.push({ entry, score })
      plan.score = Math.max(plan.score, score)
      scorer.note(plan.has, counts)
      found.set(entry.plan.id, plan)
    }
    return found
  }

  /** Fields without words: every plan that they let through, the newest first. */
  #everyPlan(isLetThrough: (entry: PageEntry) => boolean): Map<PlanId, RankedPlan> {
    const found = new Map<PlanId, RankedPlan>()
    for (const [id, [first = 0]] of this.#entryIds) {
      const entry = this.#entries.get(first)
      if (!entry || !isLetThrough(entry)) continue
      const score = Number(entry.plan.issuedOn?.replaceAll('-', '') ?? 0)
      found.set(id, { plan: entry.plan, score, fields: null, has: [], pages: [] })
    }
    return found
  }

  #unscored(plan: IndexedPlan, scorer: Scorer): RankedPlan {
    const [first = 0] = this.#entryIds.get(plan.id) ?? []
    const entry = this.#entries.get(first)
    const fields = entry ? scorer.keep(entry) : null
    const has: boolean[] = scorer.none()
    if (fields) scorer.note(has, fields)
    return { plan, score: 0, fields, has, pages: [] }
  }

  /** Pages with any of the rarest words, until there are enough: the common ones only sort them. */
  #idsOfRarest(words: readonly WantedWord[]): Set<number> {
    const ids = new Set<number>()
    const rarest = words.filter((word) => word.folded.size > 0).sort((x, y) => y.weight - x.weight)
    for (const [i, word] of rarest.entries()) {
      if (i >= fewestRarest && ids.size > enoughRelaxed) break
      for (const id of this.#candidateIds([word])) ids.add(id)
    }
    return ids
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

  /**
   * @param unfinished the word is being typed: it stands for its completions too
   * @param accented some word of the query has accents, so that one without means to have none
   */
  #wanted(word: Token, unfinished: boolean, accented: boolean): WantedWord {
    const own = this.#folded.find(word.folded)
    const ids = unfinished ? this.#folded.withPrefix(word.folded, mostCompletions) : []
    const folded = new Set(own >= 0 && !ids.includes(own) ? [own, ...ids] : ids)
    const form = accented && !(unfinished && own < 0) ? this.#accented.find(word.accented) : null
    const weight = this.#rarity(
      Math.max(0, ...[...folded].map((id) => this.#folded.pages[id] ?? 0)),
    )
    return {
      text: word.text,
      folded,
      accented: form,
      weight,
      exactWeight: form === null ? weight : this.#rarity(this.#accented.pages[form] ?? 0),
      pairWeight: 0,
    }
  }

  /** Gives each word the rarity of standing right after the one before it. */
  #paired(words: readonly WantedWord[]): WantedWord[] {
    return words.map((word, i) => {
      const before = words[i - 1]
      if (!before) return word
      const [first = -1] = before.folded
      const [second = -1] = word.folded
      const pages =
        before.accented === null || word.accented === null
          ? this.#foldedPairs.pagesWith(first, second)
          : this.#accentedPairs.pagesWith(before.accented, word.accented)
      return { ...word, pairWeight: this.#rarity(pages) }
    })
  }

  #addLength(entry: PageEntry, sign: 1 | -1): void {
    if (entry.page) this.#pageTokens += sign * entry.folded.length
    else this.#fieldTokens += sign * entry.folded.length
  }

  /** BM25's inverse document frequency of a term that so many pages have. */
  #rarity(having: number): number {
    return Math.log(1 + (this.#entries.size - having + 0.5) / (having + 0.5))
  }

  #describe(query: Query, { plan, score, pages }: RankedPlan, most: number): FoundPlan {
    const marked = (text: string) => rangesOf(query, [...tokens(text)], text)
    const top = pages.sort((x, y) => y.score - x.score).slice(0, most)
    return {
      planId: plan.id,
      score,
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
  score: number
  /** The query's words in the plan's fields. */
  fields: Counts | null
  has: boolean[]
  pages: { entry: PageEntry; score: number }[]
}

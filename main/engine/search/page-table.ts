/** Every indexed page as token ids, and who it belongs to. Page 0 of a plan holds its fields. */
import type { PlanId } from '../../../preload/model.ts'
import { tokens } from './analyzer/index.ts'

export interface IndexedPlan {
  id: PlanId
  /** Of the plan as indexed; another one means that it must be indexed again. */
  version: string
  number: string
  title: string
  issuer: string
  signer: string
  tags: string[]
  areaNames: string[]
  typeName: string
  notes: string
  issuedOn: string | null
  pages: { sha256: string; name: string; mediaType: string; pageIndex: number; text: string }[]
}

export interface PageEntry {
  plan: IndexedPlan
  /** null for the plan's fields. */
  page: IndexedPlan['pages'][number] | null
  folded: Uint32Array
  accented: Uint32Array
}

/** Terms and their ids; how many pages have each. */
export class Terms {
  readonly #ids = new Map<string, number>()
  readonly names: string[] = []
  readonly pages: number[] = []

  id(term: string): number {
    const known = this.#ids.get(term)
    if (known !== undefined) return known
    this.#ids.set(term, this.names.length)
    this.pages.push(0)
    return this.names.push(term) - 1
  }

  find(term: string): number {
    return this.#ids.get(term) ?? -1
  }

  /** Whether some page has the term now. */
  isKnown(term: string): boolean {
    return (this.pages[this.find(term)] ?? 0) > 0
  }

  /** Ids of terms with a prefix, those on most pages first. */
  withPrefix(prefix: string, most: number): number[] {
    const found: number[] = []
    for (const [term, id] of this.#ids)
      if (term.startsWith(prefix) && (this.pages[id] ?? 0) > 0) found.push(id)
    return found.sort((a, b) => (this.pages[b] ?? 0) - (this.pages[a] ?? 0)).slice(0, most)
  }

  count(ids: Uint32Array, by: 1 | -1): void {
    for (const id of new Set(ids)) this.pages[id] = (this.pages[id] ?? 0) + by
  }
}

export function entriesOf(plan: IndexedPlan, folded: Terms, accented: Terms): PageEntry[] {
  const entry = (page: PageEntry['page'], text: string): PageEntry => {
    const found = [...tokens(text)]
    return {
      plan,
      page,
      folded: Uint32Array.from(found, (token) => folded.id(token.folded)),
      accented: Uint32Array.from(found, (token) => accented.id(token.accented)),
    }
  }
  const fields = [
    plan.number,
    plan.title,
    plan.typeName,
    plan.issuer,
    plan.signer,
    ...plan.tags,
    ...plan.areaNames,
    dateWords(plan.issuedOn),
    plan.notes,
  ]
  return [entry(null, fields.join('\n')), ...plan.pages.map((page) => entry(page, page.text))]
}

/** ISO dates as people type them. */
const dateWords = (iso: string | null): string => iso?.split('-').reverse().join('/') ?? ''

/** MiniSearch: a document a page, accents taken off, one mistake in five letters allowed, the last word open. */
import { readFile, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import type { Options } from 'minisearch'
import MiniSearch from 'minisearch'
import type { IndexedPlan } from '../../../main/engine/search/index.ts'
import type { SearchEngine } from './engine.ts'
import { plansOf, stripped } from './engine.ts'

interface Page {
  id: number
  plan: string
  title: string
  number: string
  issuer: string
  body: string
}

const options: Options<Page> = {
  fields: ['title', 'number', 'issuer', 'body'],
  storeFields: ['plan'],
  processTerm: stripped,
  searchOptions: { boost: { title: 3, number: 3, issuer: 3 }, fuzzy: 0.2, combineWith: 'AND' },
}
const file = (dir: string) => join(dir, 'minisearch.json')

/** @param first number of its first page */
const addPlan = (index: MiniSearch<Page>, plan: IndexedPlan, first: number): void => {
  const { id, title, number, issuer } = plan
  index.addAll(
    plan.pages.map(({ text }, i) => ({
      id: first + i,
      plan: id,
      title,
      number,
      issuer,
      body: text,
    })),
  )
}

export const miniSearch: SearchEngine = {
  name: 'MiniSearch',
  build(dir) {
    const index = new MiniSearch<Page>(options)
    let pages = 0
    return {
      add(plan) {
        addPlan(index, plan, pages)
        pages += plan.pages.length
      },
      finish: () => writeFile(file(dir), JSON.stringify(index)),
    }
  },
  async load(dir) {
    const index = MiniSearch.loadJSON<Page>(await readFile(file(dir), 'utf8'), options)
    return {
      search(text, limit) {
        const isOpen = /[\p{L}\p{N}]$/u.test(text)
        const prefix = (_: string, i: number, terms: string[]) => isOpen && i === terms.length - 1
        let found = index.search(text, { prefix })
        if (found.length === 0) found = index.search(text, { prefix, combineWith: 'OR' })
        return plansOf(found.map((page) => String(page.plan))).slice(0, limit)
      },
      add: (plan) => addPlan(index, plan, index.documentCount),
      close() {},
    }
  },
}

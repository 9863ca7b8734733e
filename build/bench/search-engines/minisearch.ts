/** MiniSearch: a document a page, accents taken off, one mistake in five letters allowed, the last word open. */
import { readFile, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import type { Options } from 'minisearch'
import MiniSearch from 'minisearch'
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

export const miniSearch: SearchEngine = {
  name: 'MiniSearch',
  build(dir) {
    const index = new MiniSearch<Page>(options)
    let pages = 0
    return {
      add(plan) {
        const { id, title, number, issuer } = plan
        for (const { text } of plan.pages)
          index.add({ id: pages++, plan: id, title, number, issuer, body: text })
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
      close() {},
    }
  },
}

/** Orama: a document a page, accents taken off by a tokenizer of ours (its own drops Vietnamese letters). */
import { readFile, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import type { RawData, Tokenizer } from '@orama/orama'
import { create, insertMultiple, load, save, search } from '@orama/orama'
import type { IndexedPlan } from '../../../main/engine/search/index.ts'
import type { SearchEngine } from './engine.ts'
import { plansOf, stripped, wordsOf } from './engine.ts'

const tokenizer: Tokenizer = {
  language: 'vietnamese',
  normalizationCache: new Map(),
  tokenize: (text) => wordsOf(text).map(stripped),
}
const schema = {
  title: 'string',
  number: 'string',
  issuer: 'string',
  body: 'string',
  plan: 'string',
} as const
const made = () => create({ schema, components: { tokenizer } })
const file = (dir: string) => join(dir, 'orama.json')
const pagesPerPlan = 5

const addPlan = async (
  index: ReturnType<typeof made>,
  { id, title, number, issuer, pages }: IndexedPlan,
): Promise<void> => {
  const rows = pages.map(({ text }) => ({ title, number, issuer, body: text, plan: id }))
  await insertMultiple(index, rows)
}

export const orama: SearchEngine = {
  name: 'Orama',
  build(dir) {
    const index = made()
    return {
      add: (plan) => addPlan(index, plan),
      finish: () => writeFile(file(dir), JSON.stringify(save(index))),
    }
  },
  async load(dir) {
    const index = made()
    load(index, JSON.parse(await readFile(file(dir), 'utf8')) as RawData)
    const ask = async (term: string, limit: number, threshold: number) => {
      const { hits } = await search(index, {
        term,
        limit,
        threshold,
        tolerance: 1,
        boost: { title: 3, number: 3, issuer: 3 },
        properties: ['title', 'number', 'issuer', 'body'],
      })
      return plansOf(hits.map(({ document }) => document.plan))
    }
    return {
      async search(text, limit) {
        const rows = limit > 20 ? limit * pagesPerPlan : limit
        const all = await ask(text, rows, 0)
        return all.length > 0 ? all : ask(text, rows, 1)
      },
      add: (plan) => addPlan(index, plan),
      close() {},
    }
  },
}

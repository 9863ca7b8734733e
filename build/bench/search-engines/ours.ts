/** Văn Khố's own search, with snippets of up to three pages a plan. */
import { readFileSync } from 'node:fs'
import { SearchIndex } from '../../../main/engine/search/index.ts'
import type { VocabularyEntry } from '../../../preload/model.ts'
import type { SearchEngine } from './engine.ts'

const abbreviations = JSON.parse(
  readFileSync(
    new URL('../../../resources/vocabulary/abbreviations.json', import.meta.url),
    'utf8',
  ),
) as VocabularyEntry[]

const open = (dir: string) => SearchIndex.open(dir, { vocabulary: { abbreviations } })

export const ours: SearchEngine = {
  name: 'Văn Khố',
  async build(dir) {
    const index = await open(dir)
    return {
      async add(plan) {
        index.put(plan)
        await index.settle()
      },
      finish: () => index.close(),
    }
  },
  async load(dir) {
    const index = await open(dir)
    return {
      search: (text, limit) =>
        index.search(text, { offset: 0, limit }).plans.map((plan) => plan.planId),
      add: (plan) => index.put(plan),
      close: () => index.close(),
    }
  },
}

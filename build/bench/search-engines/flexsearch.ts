/** Plain FlexSearch: a strict index of pages over our folded words, with its own ranking; no snippets. */
import { mkdir, readdir, readFile, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { Index } from 'flexsearch'
import { tokens } from '../../../main/engine/search/analyzer/index.ts'
import type { IndexedPlan } from '../../../main/engine/search/index.ts'
import { fieldsText } from '../../../main/engine/search/indexed-plan.ts'
import type { SearchEngine } from './engine.ts'
import { plansOf } from './engine.ts'

const encode = (text: string) => tokens(text).map((token) => token.folded)
const made = () => new Index({ tokenize: 'strict', encode })
/** Ids are "page of plan". */
const planOf = (id: unknown) => String(id).split(' ')[1] ?? ''
const exported = 'flexsearch'

const addPlan = (index: Index, plan: IndexedPlan): void => {
  const fields = fieldsText(plan)
  for (const { pageIndex, text } of plan.pages)
    index.add(`${pageIndex} ${plan.id}`, `${fields}\n${text}`)
}

export const flexSearch: SearchEngine = {
  name: 'FlexSearch',
  build(dir) {
    const index = made()
    return {
      add: (plan) => addPlan(index, plan),
      async finish() {
        await mkdir(join(dir, exported))
        await index.export(async (key: string, data: string) => {
          if (data) await writeFile(join(dir, exported, key), data)
        })
      },
    }
  },
  async load(dir) {
    const index = made()
    for (const key of await readdir(join(dir, exported)))
      index.import(key, await readFile(join(dir, exported, key), 'utf8'))
    return {
      search(text, limit) {
        let found = index.search(text, { limit })
        if (found.length === 0) found = index.search(text, { limit, suggest: true })
        return plansOf(found.map(planOf))
      },
      add: (plan) => addPlan(index, plan),
      close() {},
    }
  },
}

/** What the ranking promises of two plans that differ in one thing (ARCHITECTURE.md, "Search"). */
import { mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import fc from 'fast-check'
import { expect, it } from 'vitest'
import { SearchIndex } from '../index.ts'
import { aPlan } from '../testing/plans.ts'

const filler = fc
  .array(fc.constantFrom('nhà', 'nước', 'sông', 'núi', 'đường', 'phố', 'trường', 'học'), {
    minLength: 6,
    maxLength: 30,
  })
  .map((words) => words.join(' '))
const query = fc.constantFrom('cải cách', 'thủ tục', 'tài chính', 'công vụ')
const accentless = (text: string) =>
  text.normalize('NFD').replace(/\p{M}/gu, '').replaceAll('đ', 'd')

interface Pair {
  better: Parameters<typeof aPlan>
  worse: Parameters<typeof aPlan>
}
const rules: Record<string, (typed: string, around: string) => Pair> = {
  'the accents that were typed come before others': (typed, around) => ({
    better: [{}, `${around} ${typed} ${around}`],
    worse: [{}, `${around} ${accentless(typed)} ${around}`],
  }),
  'words side by side come before words apart': (typed, around) => {
    const [one = '', other = ''] = typed.split(' ')
    return {
      better: [{}, `${around} ${one} ${other} xa ${around}`],
      worse: [{}, `${around} ${one} xa ${other} ${around}`],
    }
  },
  'words in the title come before words on a page': (typed, around) => ({
    better: [{ title: `${typed} ở đây` }, `${around} khác khác`],
    worse: [{ title: 'khác khác ở đây' }, `${around} ${typed}`],
  }),
  'more of it on a page of one length comes first': (typed, around) => ({
    better: [{}, `${typed} ${typed} ${typed} ${around}`],
    worse: [{}, `${typed} khác khác khác khác ${around}`],
  }),
}

it.each(Object.keys(rules))('%s', async (name) => {
  await fc.assert(
    fc.asyncProperty(query, filler, fc.boolean(), async (typed, around, betterFirst) => {
      const dir = await mkdtemp(join(tmpdir(), 'vk-hang-'))
      const index = await SearchIndex.open(dir)
      try {
        const pair = rules[name]?.(typed, around)
        if (!pair) throw new Error(name)
        const better = aPlan(...pair.better)
        const worse = aPlan(...pair.worse)
        for (const plan of betterFirst ? [better, worse] : [worse, better]) index.put(plan)
        const { plans } = index.search(`${typed} `, { offset: 0, limit: 10 })
        expect(plans.map(({ planId }) => planId)).toEqual([better.id, worse.id])
      } finally {
        await index.close()
        await rm(dir, { recursive: true, force: true })
      }
    }),
    { numRuns: 40 },
  )
})

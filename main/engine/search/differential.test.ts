/** Our answers beside those of a reference that reads every text of every plan, over random archives and queries. */
import { mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { SearchIndex } from './index.ts'
import type { IndexedPlan } from './indexed-plan.ts'
import { aPlan } from './testing/plans.ts'
import type { Asked, Operand } from './testing/reference.ts'
import { answersOf, typed } from './testing/reference.ts'

const words = ['cải', 'cai', 'cách', 'hành', 'chính', 'đất', 'đai', 'số', 'so', 'quý', 'quí', 'kh']
const word = fc.constantFrom(...words)
const text = fc.array(word, { maxLength: 14 }).map((row) => row.join(' '))
const facts = fc.record({
  title: fc.array(word, { maxLength: 4 }).map((row) => row.join(' ')),
  number: fc.constantFrom('', '216/KH-UBND', '1234/UBND-NC', '76/NQ-CP'),
  issuedOn: fc.constantFrom(null, '2021-09-23', '2022-01-05'),
})
const pages = fc.array(text, { minLength: 1, maxLength: 3 })

const someWord: fc.Arbitrary<Operand> = word.map((one) => ({ kind: 'word', word: one }))
const somePhrase: fc.Arbitrary<Operand> = fc
  .array(word, { minLength: 1, maxLength: 3 })
  .map((row) => ({ kind: 'phrase', words: row }))
const operand = fc.oneof({ weight: 3, arbitrary: someWord }, somePhrase)
const item: fc.Arbitrary<Operand> = fc.oneof(
  { weight: 4, arbitrary: operand },
  fc.constantFrom('ca', 'qu', 'ha').map((begin): Operand => ({ kind: 'prefix', begin })),
  fc
    .tuple(word, word, fc.integer({ min: 0, max: 4 }))
    .map(([left, right, within]): Operand => ({ kind: 'near', left, right, within })),
)
const clause = fc.array(item, { minLength: 1, maxLength: 4 })
const asked: fc.Arbitrary<Asked> = fc.record({
  clauses: fc.oneof(
    { weight: 3, arbitrary: fc.tuple(clause) },
    fc.array(clause, { minLength: 2, maxLength: 3 }),
  ),
  excluded: fc.array(fc.array(word, { minLength: 1, maxLength: 2 }), { maxLength: 1 }),
  year: fc.constantFrom(null, null, '2021'),
})

interface Step {
  do: 'add' | 'change' | 'remove' | 'save' | 'reopen'
  /** Of the plans that are there. */
  which: number
  facts: Partial<Omit<IndexedPlan, 'pages'>>
  pages: string[]
}
const step: fc.Arbitrary<Step> = fc.record({
  do: fc.constantFrom('add', 'add', 'add', 'change', 'remove', 'save', 'reopen'),
  which: fc.nat(20),
  facts,
  pages,
})

describe('search', () => {
  it('answers as a plain reading of everything does, whatever was added, changed, removed and saved', async () => {
    await fc.assert(
      fc.asyncProperty(
        fc.array(step, { minLength: 1, maxLength: 25 }),
        fc.array(asked, { minLength: 1, maxLength: 6 }),
        async (steps, questions) => {
          const dir = await mkdtemp(join(tmpdir(), 'vk-so-sanh-'))
          let index = await SearchIndex.open(dir)
          const plans = new Map<string, IndexedPlan>()
          try {
            for (const one of steps) {
              const old = [...plans.keys()][one.which % Math.max(1, plans.size)]
              const made = aPlan(one.facts, ...one.pages)
              if (one.do === 'add') plans.set(made.id, made)
              if (one.do === 'change' && old) plans.set(old, { ...made, id: old })
              const changed = one.do === 'add' ? made.id : old
              const now = changed === undefined ? undefined : plans.get(changed)
              if ((one.do === 'add' || one.do === 'change') && now) index.put(now)
              if (one.do === 'remove' && old) {
                plans.delete(old)
                index.remove(old)
              }
              if (one.do === 'save' || one.do === 'reopen') await index.flush()
              if (one.do === 'reopen') {
                await index.close()
                index = await SearchIndex.open(dir)
              }
            }
            for (const question of questions) agree(index, plans, question)
          } finally {
            await index.close()
            await rm(dir, { recursive: true, force: true })
          }
        },
      ),
      { numRuns: 150 },
    )
  })

  it('answers so from many segments, and from what they were merged into', async () => {
    const dir = await mkdtemp(join(tmpdir(), 'vk-so-sanh-'))
    let index = await SearchIndex.open(dir)
    const plans = new Map<string, IndexedPlan>()
    const questions = fc.sample(asked, { numRuns: 25, seed: 216 })
    const made = fc.sample(fc.tuple(facts, pages), { numRuns: 1_500, seed: 76 })
    try {
      // More than a segment in memory holds, each round; a fifth of the plans of the round before is changed or removed.
      for (let round = 0; round < 3; round++) {
        for (const [i, id] of [...plans.keys()].slice(-500).entries()) {
          if (i % 10 === 0) index.remove(id)
          if (i % 10 === 0) plans.delete(id)
          const plan = plans.get(id)
          if (i % 10 !== 5 || !plan) continue
          const changed = { ...plan, title: 'cải cách', version: `${plan.version}+` }
          plans.set(id, changed)
          index.put(changed)
        }
        for (const [some, texts] of made.slice(round * 500, (round + 1) * 500)) {
          const plan = aPlan(some, ...texts)
          plans.set(plan.id, plan)
          index.put(plan)
        }
        for (const question of questions) agree(index, plans, question)
        await index.flush()
        for (const question of questions) agree(index, plans, question)
      }
      await index.close()
      index = await SearchIndex.open(dir)
      for (const question of questions) agree(index, plans, question)
    } finally {
      await index.close()
      await rm(dir, { recursive: true, force: true })
    }
  })
})

function agree(index: SearchIndex, plans: ReadonlyMap<string, IndexedPlan>, question: Asked): void {
  const found = index.search(typed(question), { offset: 0, limit: 10_000 })
  const ids = found.plans.map(({ planId }) => planId).sort()
  const wanted = answersOf(plans.values(), question).sort()
  // What has nothing of its own may be answered by less, and says so.
  if (wanted.length === 0) {
    if (ids.length > 0) expect(found.dropped.length + (found.suggestion ? 1 : 0)).toBeGreaterThan(0)
    return
  }
  // What was meant, maybe, comes before what was typed, and takes none of it away.
  if (found.suggestion !== null) {
    expect(ids).toEqual(expect.arrayContaining(wanted))
    return
  }
  expect({ typed: typed(question), ids, dropped: found.dropped }).toEqual({
    typed: typed(question),
    ids: wanted,
    dropped: [],
  })
}

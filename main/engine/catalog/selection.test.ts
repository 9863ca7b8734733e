import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import type { Plan } from '../../../preload/model.ts'
import { BulkChange } from '../../../preload/model.ts'
import { anArchive, opened } from '../archive/testing/an-archive.ts'
import { previewOf, tallyOf } from './selection.ts'

const labels = fc.uniqueArray(fc.constantFrom('một', 'hai', 'ba'), { maxLength: 2 })
const validity = fc.record({
  status: fc.constantFrom('in-force', 'expired'),
  from: fc.constantFrom(null, '2021-09-23'),
  to: fc.constant(null),
})
const fields = fc.record({ tags: labels, areas: labels, type: fc.constantFrom('', 'KH'), validity })
const change = fc.record({
  addTags: labels,
  removeTags: labels,
  addAreas: labels,
  removeAreas: labels,
  set: fc.record({ type: fc.constantFrom('', 'KH'), validity }, { requiredKeys: [] }),
})

describe('what a bulk change would do', () => {
  it('is what it then does', async () => {
    const { catalog } = await opened(await anArchive())
    const now = (plans: readonly Plan[]) => plans.flatMap(({ id }) => catalog.get(id) ?? [])
    await fc.assert(
      fc.asyncProperty(fc.array(fields, { minLength: 1, maxLength: 4 }), change, async (all, c) => {
        const plans = await Promise.all(all.map((one) => catalog.create(one, [])))
        const wanted = BulkChange.parse(c)
        const expected = previewOf(now(plans), wanted)
        const { changed } = await catalog.saveMany(
          plans.map(({ id }) => id),
          wanted,
        )
        expect(changed).toHaveLength(expected.plans)
        for (const part of previewOf(now(plans), wanted).parts) expect(part.plans).toBe(0)
      }),
      { numRuns: 20 },
    )
  })

  it('is told beside what the plans have now', async () => {
    const { catalog } = await opened(await anArchive())
    const one = await catalog.create({ areas: ['the-che'], tags: ['CCHC'] }, [])
    const other = await catalog.create({ areas: [] }, [])
    await catalog.trash([other.id])
    const plans = [one, other].flatMap(({ id }) => catalog.get(id) ?? [])
    expect(tallyOf(plans).area).toEqual([
      { value: '', count: 1 },
      { value: 'the-che', count: 1 },
    ])
    const wanted = BulkChange.parse({ addAreas: ['the-che'], removeTags: ['CCHC'] })
    expect(previewOf(plans, wanted)).toEqual({
      plans: 2,
      parts: [
        { act: 'add', field: 'areas', value: 'the-che', plans: 1 },
        { act: 'remove', field: 'tags', value: 'CCHC', plans: 1 },
      ],
    })
  })
})

import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { engineContract } from '../../../preload/contract.ts'
import type { Plan } from '../../../preload/model.ts'
import { BulkChange } from '../../../preload/model.ts'
import { anArchive, anAttachment, anotherMachine, opened } from '../archive/testing/an-archive.ts'
import { FaultyDisk } from '../archive/testing/faulty-disk.ts'

const label = fc.constantFrom('một', 'hai', 'ba', 'bốn')
const labels = fc.uniqueArray(label, { maxLength: 3 })
const kept = fc.record({
  title: fc.constantFrom('Kế hoạch', 'Đề án'),
  tags: labels,
  areas: labels,
  solutions: labels,
  type: fc.constantFrom('', 'KH', 'QĐ'),
  retention: fc.constantFrom('', '10'),
  notes: fc.constantFrom('', 'ghi chú'),
})
const bulkChange = fc.record({
  addTags: labels,
  removeTags: labels,
  addAreas: labels,
  removeAreas: labels,
  addSolutions: labels,
  removeSolutions: labels,
  set: fc.record(
    { type: fc.constantFrom('', 'KH', 'BC'), review: fc.constantFrom('inbox', 'confirmed') },
    { requiredKeys: [] },
  ),
})

/** Sets come in the order in which their elements were put in. */
function sorted(plan: Plan | null): Plan {
  if (!plan) throw new Error('no such plan')
  const { tags, areas, solutions } = plan
  return {
    ...plan,
    tags: tags.toSorted(),
    areas: areas.toSorted(),
    solutions: solutions.toSorted(),
  }
}

const madeBy = ({ revision, updatedAt }: Plan) => ({ revision, updatedAt })

describe('a change of many plans', () => {
  it('changes what it names, nothing else, and undo takes all of it back', async () => {
    const archive = await opened(await anArchive())
    const { catalog } = archive
    await fc.assert(
      fc.asyncProperty(
        fc.array(kept, { minLength: 2, maxLength: 4 }),
        bulkChange,
        async (all, c) => {
          const plans = await Promise.all(all.map((fields) => catalog.create(fields, [])))
          const [spared, ...named] = plans
          if (!spared) return
          const ids = named.map(({ id }) => id)
          const { changed, failed } = await catalog.saveMany(ids, BulkChange.parse(c))
          expect(failed).toEqual([])
          expect(catalog.get(spared.id)).toEqual(spared)
          for (const before of named) {
            const after = sorted(catalog.get(before.id))
            const set = (now: string[], add: string[], remove: string[]) => [
              ...new Set([...now.filter((each) => !remove.includes(each)), ...add]),
            ]
            const expected = {
              ...before,
              ...c.set,
              tags: set(before.tags, c.addTags, c.removeTags),
              areas: set(before.areas, c.addAreas, c.removeAreas),
              solutions: set(before.solutions, c.addSolutions, c.removeSolutions),
            }
            expect(after).toEqual(sorted({ ...expected, ...madeBy(after) }))
            expect(changed.includes(before.id)).toBe(after.revision !== before.revision)
          }
          if (changed.length === 0) return
          expect((await catalog.undo()).toSorted()).toEqual(changed.toSorted())
          for (const before of named) {
            const back = sorted(catalog.get(before.id))
            expect(back).toEqual(sorted({ ...before, ...madeBy(back) }))
          }
        },
      ),
      { numRuns: 20 },
    )
  })

  it('goes on when a plan cannot be changed, and says which and why', async () => {
    const { catalog } = await opened(await anArchive())
    const plan = await catalog.create({}, [])
    const full = await catalog.create(
      { tags: Array.from({ length: 200 }, (_, n) => `thẻ ${n}`) },
      [],
    )
    const gone = '01j0000000000000000000000a'
    const change = BulkChange.parse({ addTags: ['CCHC'] })
    const { changed, failed } = await catalog.saveMany([gone, full.id, plan.id], change)
    expect(changed).toEqual([plan.id])
    expect(failed).toMatchObject([
      { id: gone, error: { code: 'plan.notFound' } },
      { id: full.id, error: { code: 'call.invalid' } },
    ])
    expect(await catalog.undo()).toEqual([plan.id])
    expect(catalog.get(plan.id)?.tags).toEqual([])
  })

  it('can be undone again where the disk refused to', async () => {
    const disk = new FaultyDisk(null)
    const { catalog } = await opened(await anArchive(), { disk })
    const { id } = await catalog.create({}, [])
    await catalog.saveMany([id], BulkChange.parse({ addTags: ['CCHC'] }))
    disk.fault = { at: disk.calls + 2, code: 'ENOSPC', lasting: false }
    await expect(catalog.undo()).rejects.toThrow('disk.full')
    expect(catalog.get(id)?.tags).toEqual(['CCHC'])
    expect(await catalog.undo()).toEqual([id])
    expect(catalog.get(id)?.tags).toEqual([])
  })
})

describe('what a person has to decide', () => {
  it('is listed with every value, who set it and when, until it is decided', async () => {
    const place = await anArchive()
    const here = await opened(place, { person: 'Chị Lan' })
    const plan = await here.catalog.create({ title: 'Kế hoạch' }, [])
    const there = await opened(anotherMachine(place), { person: 'Anh Nam' })
    await here.catalog.save(plan.id, plan.revision, { title: 'của Lan' })
    const seen = there.catalog.get(plan.id)
    expect(seen?.title).toBe('Kế hoạch')
    expect(await here.catalog.undecided()).toEqual([])
    await here.close()
    await there.catalog.trash([plan.id])
    const again = await opened(place, { person: 'Chị Lan' })
    await again.catalog.save(plan.id, again.catalog.get(plan.id)?.revision ?? '', {
      notes: 'vẫn cần',
    })
    const listed = engineContract.plans.conflicts.output.parse(await again.catalog.undecided())
    expect(listed).toMatchObject([
      {
        id: plan.id,
        kind: 'deleted',
        field: 'notes',
        values: [
          { who: 'Anh Nam', kept: true },
          { who: 'Chị Lan', kept: false, value: 'vẫn cần' },
        ],
      },
    ])
    await again.catalog.restore([plan.id])
    expect(await again.catalog.undecided()).toEqual([])
  })
})

describe('plans that may be the same record', () => {
  it('are named by bytes, and by number with issuer and year, in the trash too', async () => {
    const { catalog } = await opened(await anArchive())
    const fields = { number: '05/QĐ-UBND', issuer: 'UBND tỉnh Hoà Bình', issuedOn: '2021-09-23' }
    const plan = await catalog.create(fields, [anAttachment()])
    const bytes = await catalog.create({ number: '9/BC' }, [anAttachment()])
    const number = await catalog.create(
      { number: ' 5/QĐ - UBND', issuer: 'ubnd tỉnh  Hòa Bình', issuedOn: null },
      [],
    )
    await catalog.create({ ...fields, issuer: 'UBND huyện' }, [])
    await catalog.create({ ...fields, issuedOn: '2022-09-23' }, [])
    await catalog.create({ number: '', issuer: fields.issuer }, [])
    await catalog.trash([number.id])
    expect(catalog.duplicates(plan.id)).toEqual([
      { id: bytes.id, reason: 'bytes', trash: false },
      { id: number.id, reason: 'number', trash: true },
    ])
    await catalog.purge(number.id)
    expect(catalog.duplicates(plan.id).map(({ id }) => id)).toEqual([bytes.id])
  })
})

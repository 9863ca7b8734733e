import fc from 'fast-check'
import { expect, it } from 'vitest'
import type { PlanFields } from '../../../preload/model.ts'
import { anArchive, anAttachment, opened } from '../archive/testing/an-archive.ts'

it('counts every plan in use, each area and year, each file once, and what may be the same', async () => {
  const archive = await opened(await anArchive())
  const { catalog } = archive
  const shared = anAttachment({ sha256: 'aa'.repeat(32), pages: 3, bytes: 1_000, text: 'full' })
  const other = anAttachment({ sha256: 'bb'.repeat(32), pages: null, bytes: 500, text: 'none' })
  const first = { areas: ['the-che', 'thu-tuc'], issuedOn: '2021-09-23', type: 'KH' }
  const a = await catalog.create({ ...first, review: 'confirmed' }, [shared])
  const b = await catalog.create({ issuedOn: '2021-01-02' }, [shared, other])
  await catalog.create({ areas: ['the-che'] }, [])
  const thrown = await catalog.create({ areas: ['the-che'], issuedOn: '2021-05-05' }, [shared])
  await catalog.trash([thrown.id])

  const overview = await catalog.overview()
  expect(overview).toMatchObject({ plans: 3, pages: 6, files: 2, bytes: 1_500 })
  const cells = overview.areaYears.map(({ year, area, count }) => [year, area, count])
  expect(cells.sort()).toEqual([
    ['', 'the-che', 1],
    ['2021', '', 1],
    ['2021', 'the-che', 1],
    ['2021', 'thu-tuc', 1],
  ])
  expect(overview.counts).toEqual(catalog.facets({ facets: {}, trash: false }))
  expect(overview.duplicateCount).toBe(2)
  expect([...overview.duplicates].sort()).toEqual([a.id, b.id].sort())
})

it('says of every cell how many plans its filter shows', async () => {
  const fields = fc.record({
    areas: fc.uniqueArray(fc.constantFrom('the-che', 'thu-tuc', 'cong-vu'), { maxLength: 3 }),
    issuedOn: fc.constantFrom(null, '2020-01-01', '2021-02-02'),
  })
  await fc.assert(
    fc.asyncProperty(fc.array(fields, { maxLength: 8 }), async (plans) => {
      const archive = await opened(await anArchive())
      for (const plan of plans) await archive.catalog.create(plan as Partial<PlanFields>, [])
      const { areaYears } = await archive.catalog.overview()
      for (const { year, area, count } of areaYears) {
        const filter = {
          facets: {
            year: { include: [year], exclude: [] },
            area: { include: [area], exclude: [] },
          },
          trash: false,
        }
        expect(archive.catalog.ids({ filter, sort }).length).toBe(count)
      }
    }),
    { numRuns: 15 },
  )
})

const sort = { by: 'issuedOn', descending: true } as const

/** The catalogue after any operations, ours and others', is the one that a fresh look at the folder gives. */
import { copyFile } from 'node:fs/promises'
import { join } from 'node:path'
import fc from 'fast-check'
import { expect, it } from 'vitest'
import type { PlanId, PlanSort } from '../../../preload/model.ts'
import { BulkChange, PlanFilter } from '../../../preload/model.ts'
import type { Archive } from '../archive/index.ts'
import { openArchive } from '../archive/index.ts'
import { anArchive, anAttachment, anotherMachine } from '../archive/testing/an-archive.ts'
import type { Catalog } from './index.ts'

const label = fc.constantFrom('một', 'hai', 'ba')
const labels = fc.uniqueArray(label, { maxLength: 3 })
const fields = fc.record(
  {
    number: fc.constantFrom('', '5/KH-UBND', '05/kh-ubnd', '216/QĐ'),
    title: fc.constantFrom('', 'Đề án', 'Dự án', 'ấn phẩm'),
    type: fc.constantFrom('', 'KH', 'QĐ'),
    issuer: fc.constantFrom('', 'Sở Nội vụ', 'UBND tỉnh'),
    issuedOn: fc.constantFrom(null, '2021-09-23', '2022-01-01'),
    areas: labels,
    solutions: labels,
    tags: labels,
    review: fc.constantFrom('inbox' as const, 'confirmed' as const),
  },
  { requiredKeys: [] },
)
const files = fc.uniqueArray(fc.constantFrom('aa', 'bb', 'cc'), { maxLength: 2 })
const nth = fc.nat({ max: 7 })
const some = fc.array(nth, { minLength: 1, maxLength: 4 })
const operation = fc.oneof(
  { weight: 3, arbitrary: fc.record({ do: fc.constant('create' as const), fields, files }) },
  { weight: 4, arbitrary: fc.record({ do: fc.constant('save' as const), nth, fields }) },
  fc.record({ do: fc.constant('bulk' as const), some, add: labels, remove: labels }),
  { weight: 2, arbitrary: fc.record({ do: fc.constant('trash' as const), some }) },
  fc.record({ do: fc.constant('restore' as const), some }),
  fc.record({ do: fc.constant('undo' as const) }),
  fc.record({ do: fc.constant('purge' as const), some }),
  // A file that appears, changes or is doubled by a synchroniser, without a word to us.
  { weight: 2, arbitrary: fc.record({ do: fc.constant('other creates' as const), fields }) },
  { weight: 3, arbitrary: fc.record({ do: fc.constant('other saves' as const), nth, fields }) },
  fc.record({ do: fc.constant('other trashes' as const), some }),
  fc.record({ do: fc.constant('copy' as const), nth }),
  fc.record({ do: fc.constant('rescan' as const) }),
)
type Operation = typeof operation extends fc.Arbitrary<infer T> ? T : never

const oneOf = ({ catalog }: Archive, n: number): PlanId | undefined => {
  const ids = [...catalog.all()].map(({ id }) => id).sort()
  return ids[n % Math.max(1, ids.length)]
}
const someOf = (archive: Archive, numbers: number[]): PlanId[] =>
  numbers.flatMap((n) => oneOf(archive, n) ?? [])

async function perform(operation: Operation, mine: Archive, theirs: Archive): Promise<void> {
  const { catalog } = mine
  switch (operation.do) {
    case 'create': {
      const attachments = operation.files.map((each) => anAttachment({ sha256: each.repeat(32) }))
      await catalog.create(operation.fields, attachments)
      return
    }
    case 'save':
      return save(mine, operation.nth, operation.fields)
    case 'bulk': {
      const change = BulkChange.parse({ addTags: operation.add, removeTags: operation.remove })
      await catalog.saveMany(someOf(mine, operation.some), change)
      return
    }
    case 'trash':
      return catalog.trash(someOf(mine, operation.some))
    case 'restore':
      return catalog.restore(someOf(mine, operation.some))
    case 'undo':
      await catalog.undo()
      return
    case 'purge': {
      await mine.rescan()
      const trashed = someOf(mine, operation.some).filter((id) => catalog.get(id)?.deletedAt)
      await mine.purge([...new Set(trashed)])
      return
    }
    case 'other creates':
      await theirs.catalog.create(operation.fields, [])
      return
    case 'other saves':
      // Sometimes without having seen what was saved here: that makes conflicts.
      if (operation.nth % 2 === 0) await theirs.rescan()
      return save(theirs, operation.nth, operation.fields)
    case 'other trashes':
      await theirs.rescan()
      return theirs.catalog.trash(someOf(theirs, operation.some))
    case 'copy': {
      const [file] = catalog.files.of(oneOf(mine, operation.nth) ?? '')
      if (!file || file.device === null) return
      const path = join(mine.root, file.path)
      await copyFile(path, path.replace('.json', '.sync-conflict-20261123-101010-ABCDEFG.json'))
      return
    }
    case 'rescan':
      await mine.rescan()
  }
}

async function save(archive: Archive, n: number, change: Parameters<Catalog['save']>[2]) {
  const id = oneOf(archive, n)
  const base = id && archive.catalog.get(id)?.revision
  if (id && base) await archive.catalog.save(id, base, change)
}

const sorts: PlanSort['by'][] = ['number', 'title', 'type', 'issuer', 'issuedOn', 'updatedAt']
const filters = [
  {},
  { trash: true },
  { facets: { area: { include: ['một'] }, tag: { exclude: ['hai', ''] } } },
].map((filter) => PlanFilter.parse(filter))

/** Everything that a window can ask of it. */
function asked(catalog: Catalog) {
  const plans = [...catalog.all()].sort((a, b) => (a.id < b.id ? -1 : 1))
  return {
    plans,
    counts: catalog.counts(),
    facets: filters.map((filter) => catalog.facets(filter)),
    lists: filters.flatMap((filter) =>
      sorts.flatMap((by) =>
        [true, false].map((descending) =>
          catalog.list({ filter, sort: { by, descending }, offset: 0, limit: 100 }),
        ),
      ),
    ),
    conflicts: catalog
      .conflicts()
      .map((each) => JSON.stringify(each))
      .sort(),
    duplicates: plans.map(({ id }) =>
      catalog.duplicates(id).sort((a, b) => (a.id < b.id ? -1 : 1)),
    ),
    owners: ['aa', 'bb', 'cc'].map((each) => catalog.plansWith(each.repeat(32)).sort()),
    files: plans.map(({ id }) =>
      catalog.files
        .of(id)
        .map(({ path }) => path)
        .sort(),
    ),
  }
}

it('is what a fresh look gives, with and without what this machine remembers', async () => {
  await fc.assert(
    fc.asyncProperty(fc.array(operation, { minLength: 3, maxLength: 14 }), async (operations) => {
      const place = await anArchive()
      const mine = await openArchive(place)
      const theirs = await openArchive(anotherMachine(place))
      // Asked from the start, so that every later answer is one that was kept up to date.
      asked(mine.catalog)
      for (const each of operations) {
        await perform(each, mine, theirs).catch((error: unknown) => {
          // What one machine purged, the other may still be showing.
          expect(error).toMatchObject({ error: { code: 'plan.notFound' } })
        })
      }
      await theirs.close()
      await mine.rescan()
      const kept = asked(mine.catalog)
      await mine.close()
      const fresh = await openArchive(anotherMachine(place, 'may-moi'))
      expect(kept).toEqual(asked(fresh.catalog))
      await fresh.close()
      const remembered = await openArchive(place)
      expect(kept).toEqual(asked(remembered.catalog))
      await remembered.close()
    }),
    { numRuns: 40 },
  )
})

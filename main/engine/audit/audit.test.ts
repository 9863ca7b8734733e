import { appendFile, readFile } from 'node:fs/promises'
import { expect, it } from 'vitest'
import { openArchive } from '../archive/index.ts'
import { anArchive } from '../archive/testing/an-archive.ts'
import { auditEvents, auditFile } from './testing/audit-events.ts'

it('says who did what to which plan, from what to what, to the end', async () => {
  const place = await anArchive()
  const archive = await openArchive({ ...place, person: 'Nguyễn Thị Lan' })
  const { id, revision } = await archive.catalog.create({ title: 'Kế hoạch' }, [])
  await archive.catalog.save(id, revision, { title: 'Kế hoạch 216', tags: ['CCHC'] })
  await archive.catalog.trash([id])
  await archive.catalog.restore([id])
  await archive.catalog.trash([id])
  await archive.purge([id])
  await archive.close()
  const events = await auditEvents(place.root)
  expect(events.map(({ action }) => action)).toEqual([
    'create',
    'save',
    'trash',
    'restore',
    'trash',
    'purge',
  ])
  expect(events.every(({ plan, who }) => plan === id && who === 'Nguyễn Thị Lan')).toBe(true)
  expect(events[1].changed).toContainEqual({
    field: 'title',
    before: 'Kế hoạch',
    after: 'Kế hoạch 216',
  })
})

it('is only ever added to, also after a crash in the middle of a line', async () => {
  const place = await anArchive()
  const first = await openArchive(place)
  await first.catalog.create({ title: 'Một' }, [])
  await first.close()
  const before = await readFile(await auditFile(place.root), 'utf8')
  await appendFile(await auditFile(place.root), '{"at":"2026')
  const second = await openArchive(place)
  await second.catalog.create({ title: 'Hai' }, [])
  await second.close()
  const after = await readFile(await auditFile(place.root), 'utf8')
  expect(after.startsWith(before)).toBe(true)
  const last = after.trimEnd().split('\n').at(-1) ?? ''
  expect(JSON.parse(last)).toMatchObject({ action: 'create' })
})

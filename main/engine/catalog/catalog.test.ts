import { readdir, readFile, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import type { PlanFields } from '../../../preload/model.ts'
import { PlanFilter } from '../../../preload/model.ts'
import { openArchive } from '../archive/index.ts'
import {
  anArchive,
  anAttachment,
  anotherMachine,
  jsonAt,
  opened,
} from '../archive/testing/an-archive.ts'
import { PlanTable } from './query/plan-table.ts'
import { canonicalJson } from './store/canonical-json.ts'

const everything = PlanFilter.parse({})

async function onlyPlanFile(root: string): Promise<string> {
  const names = await readdir(join(root, 'plans'), { recursive: true })
  return join('plans', names.find((name) => name.endsWith('.json')) ?? '')
}

describe('saving', () => {
  it('gives back after reopening exactly what was answered', async () => {
    const text = fc.string({ unit: 'grapheme', maxLength: 20 })
    const fields = fc.record(
      {
        number: text,
        title: text,
        issuedOn: fc.constantFrom(null, '2021-09-23'),
        signer: fc.record({ name: text, position: text }),
        recipients: fc.array(text, { maxLength: 3 }),
        tags: fc.uniqueArray(fc.string({ unit: 'grapheme', minLength: 1, maxLength: 9 }), {
          maxLength: 4,
        }),
        areas: fc.uniqueArray(fc.constantFrom('the-che', 'thu-tuc', 'cong-vu')),
        relations: fc.array(fc.record({ kind: fc.constant('can-cu'), to: text }), { maxLength: 3 }),
        review: fc.constantFrom<PlanFields['review']>('inbox', 'confirmed'),
      },
      { requiredKeys: [] },
    )
    await fc.assert(
      fc.asyncProperty(
        fc.array(fc.array(fields, { maxLength: 3 }), { maxLength: 4 }),
        async (plans) => {
          const place = await anArchive()
          const archive = await openArchive(place)
          for (const changes of plans) {
            let plan = await archive.catalog.create({}, [])
            for (const change of changes) {
              const result = await archive.catalog.save(plan.id, plan.revision, change)
              if (result.status === 'saved') plan = result.plan
            }
          }
          const before = [...archive.catalog.all()]
          await archive.close()
          const again = await openArchive(place)
          await again.close()
          const byId = (a: { id: string }, b: { id: string }) => (a.id < b.id ? -1 : 1)
          expect([...again.catalog.all()].sort(byId)).toEqual(before.sort(byId))
          expect(again.findings).toEqual([])
        },
      ),
      { numRuns: 25 },
    )
  })

  it('writes a file that a person can read, of the same bytes for the same state', async () => {
    const place = await anArchive()
    const { catalog, device } = await opened(place)
    const { id } = await catalog.create({ title: 'Kế hoạch cải cách', tags: ['CCHC'] }, [])
    const path = await onlyPlanFile(place.root)
    expect(path).toBe(join('plans', String(new Date().getUTCFullYear()), `${id}.${device}.json`))
    expect(path.length).toBeLessThanOrEqual(60)
    const text = await readFile(join(place.root, path), 'utf8')
    expect(text).toBe(canonicalJson(JSON.parse(text)))
    expect(await jsonAt(place.root, path)).toMatchObject({
      plan: { title: 'Kế hoạch cải cách', tags: ['CCHC'] },
      stamps: { title: { base: null } },
      history: [{ who: device }],
    })
  })

  it('gives both sides back when another saved the same field, and only then', async () => {
    const { catalog } = await opened(await anArchive())
    const plan = await catalog.create({ title: 'cũ' }, [])
    await catalog.save(plan.id, plan.revision, { title: 'một', tags: ['x'] })
    expect(await catalog.save(plan.id, plan.revision, { notes: 'khác ô' })).toMatchObject({
      status: 'saved',
      plan: { title: 'một', notes: 'khác ô' },
    })
    expect(await catalog.save(plan.id, plan.revision, { title: 'một' })).toMatchObject({
      status: 'saved',
    })
    expect(
      await catalog.save(plan.id, plan.revision, { title: 'hai', tags: [], notes: 'khác ô' }),
    ).toMatchObject({ status: 'clash', fields: ['title', 'tags'], theirs: { title: 'một' } })
    expect(catalog.get(plan.id)?.title).toBe('một')
  })

  it('sees what another machine saved meanwhile in the same folder', async () => {
    const place = await anArchive()
    const mine = await opened(place)
    const plan = await mine.catalog.create({ title: 'chung' }, [])
    const theirs = await opened(anotherMachine(place))
    await theirs.catalog.save(plan.id, plan.revision, { issuer: 'Sở Nội vụ' })
    expect(theirs.catalog.get(plan.id)).toMatchObject({ title: 'chung', issuer: 'Sở Nội vụ' })
    const files = await readdir(join(place.root, 'plans'), { recursive: true })
    expect(files.filter((name) => name.endsWith('.json'))).toHaveLength(2)
  })

  it('does every one of many saves at once', async () => {
    const { catalog } = await opened(await anArchive())
    const plan = await catalog.create({}, [])
    const shas = Array.from({ length: 20 }, (_, index) => index.toString(16).padStart(64, '0'))
    await Promise.all(
      shas.map((sha256) => catalog.addAttachments(plan.id, [anAttachment({ sha256 })])),
    )
    await Promise.all(shas.map((sha256) => catalog.updateAttachment(plan.id, sha256, { pages: 3 })))
    const now = catalog.get(plan.id)
    expect(now?.attachments.map(({ sha256 }) => sha256).sort()).toEqual(shas)
    expect(catalog.summary(plan.id)).toMatchObject({ attachments: 20, pages: 60 })
  })

  it('keeps what a newer version wrote', async () => {
    const place = await anArchive()
    const archive = await openArchive(place)
    const plan = await archive.catalog.create({ title: 'a' }, [anAttachment()])
    await archive.close()
    const path = join(place.root, await onlyPlanFile(place.root))
    const newer = (await readFile(path, 'utf8'))
      .replace('"format": 2', '"format": 7,\n  "mood": "tốt"')
      .replace('"plan": {', '"plan": { "colour": "đỏ",')
      .replaceAll('"bytes": 1234', '"bytes": 1234, "boxes": [1]')
    await writeFile(path, newer)
    const again = await opened(place)
    await again.catalog.save(plan.id, plan.revision, { title: 'b' })
    await again.catalog.updateAttachment(plan.id, anAttachment().sha256, { pages: 2 })
    expect(JSON.parse(await readFile(path, 'utf8'))).toMatchObject({
      format: 7,
      mood: 'tốt',
      plan: { colour: 'đỏ', title: 'b', attachments: [{ boxes: [1], pages: 2 }] },
    })
  })
})

describe('trash and history', () => {
  it('takes plans out of sight and back', async () => {
    const { catalog } = await opened(await anArchive())
    const { id } = await catalog.create({ title: 'a' }, [anAttachment()])
    await catalog.create({ title: 'b', review: 'confirmed' }, [])
    const told: string[][] = []
    const stop = catalog.onChange((ids) => told.push(ids))
    await catalog.trash([id])
    expect(catalog.counts()).toEqual({ plans: 1, inbox: 0, trash: 1 })
    expect(catalog.plansWith(anAttachment().sha256)).toEqual([id])
    await catalog.restore([id])
    stop()
    await catalog.trash([id])
    expect(told).toEqual([[id], [id]])
  })

  it('says who changed what, with the value before', async () => {
    const { catalog } = await opened(await anArchive(), { person: 'Nguyễn Văn A' })
    const plan = await catalog.create({ title: 'cũ', tags: ['một'] }, [])
    await catalog.save(plan.id, plan.revision, { title: 'mới', tags: ['hai'] })
    await catalog.save(plan.id, plan.revision, {})
    await catalog.trash([plan.id])
    const history = await catalog.history(plan.id)
    expect(history).toHaveLength(3)
    expect(history[1]).toMatchObject({
      who: 'Nguyễn Văn A',
      changed: [
        { field: 'tags', before: ['một'], after: ['hai'] },
        { field: 'title', before: 'cũ', after: 'mới' },
      ],
    })
    expect(history[2]).toMatchObject({ changed: [{ field: 'deleted', before: null }] })
  })
})

describe('lists', () => {
  it('sorts numbers by value, text as Vietnamese does, and the empty last', async () => {
    const { catalog } = await opened(await anArchive())
    for (const [number, title] of [
      ['216/KH-UBND', 'Đề án'],
      ['9/KH-UBND', 'Dự án'],
      ['', 'Ấn phẩm'],
      ['1034/UBND-NC', 'Kế hoạch'],
    ]) {
      await catalog.create({ number: number ?? '', title: title ?? '' }, [])
    }
    const by = (field: 'number' | 'title', descending = false) =>
      catalog
        .list({ filter: everything, sort: { by: field, descending }, offset: 0, limit: 10 })
        .plans.map((plan) => plan[field])
    expect(by('number')).toEqual(['9/KH-UBND', '216/KH-UBND', '1034/UBND-NC', ''])
    expect(by('number', true)).toEqual(['1034/UBND-NC', '216/KH-UBND', '9/KH-UBND', ''])
    expect(by('title')).toEqual(['Ấn phẩm', 'Dự án', 'Đề án', 'Kế hoạch'])
  })

  it('counts what one more choice would show', async () => {
    const { catalog } = await opened(await anArchive())
    await catalog.create({ areas: ['the-che'], type: 'KH', issuedOn: '2021-09-23' }, [])
    await catalog.create({ areas: ['the-che', 'cong-vu'], type: 'QĐ', issuedOn: '2022-01-01' }, [])
    await catalog.create({ type: 'KH' }, [])
    const filter = PlanFilter.parse({
      facets: { area: { include: ['the-che', 'tai-chinh'] }, type: { exclude: ['QĐ'] } },
    })
    const facets = catalog.facets(filter)
    expect(facets.area).toEqual([
      { value: '', count: 1 },
      { value: 'the-che', count: 1 },
      { value: 'tai-chinh', count: 0 },
    ])
    expect(facets.type).toEqual([
      { value: 'KH', count: 1 },
      { value: 'QĐ', count: 0 },
    ])
    expect(facets.year).toEqual([{ value: '2021', count: 1 }])
    const none = PlanFilter.parse({ facets: { area: { include: [''] } } })
    const list = catalog.list({
      filter: none,
      sort: { by: 'createdAt', descending: true },
      offset: 0,
      limit: 5,
    })
    expect(list).toMatchObject({ total: 1, plans: [{ type: 'KH', issuedOn: null }] })
  })

  it('keeps its orders right through any changes', async () => {
    const { catalog } = await opened(await anArchive())
    const plan = await catalog.create({}, [])
    const title = fc.constantFrom('', 'a', 'ă', 'â', 'b', 'đ', 'd')
    const change = fc.record({ id: fc.constantFrom('1', '2', '3', '4'), title, gone: fc.boolean() })
    const sort = { by: 'title', descending: false } as const
    const listed = (table: PlanTable) =>
      table.list({ filter: everything, sort, offset: 0, limit: 9 }).plans.map(({ id }) => id)
    fc.assert(
      fc.property(fc.array(change, { maxLength: 20 }), (changes) => {
        const table = new PlanTable()
        listed(table)
        for (const { id, title, gone } of changes) {
          if (gone) table.remove(id)
          else table.put({ ...plan, id, title })
        }
        const fresh = new PlanTable()
        for (const each of table.all()) fresh.put(each)
        expect(listed(table)).toEqual(listed(fresh))
      }),
    )
  })
})

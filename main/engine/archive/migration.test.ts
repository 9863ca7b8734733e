/** An archive that version 1 made (testing/version-1, its files as they were written) goes on living. */
import { cp, mkdir, readdir, readFile, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { expect, it } from 'vitest'
import { PlanFilter } from '../../../preload/model.ts'
import { openArchiveAt } from '../headless.ts'
import { ArchiveFile } from './archive-file.ts'
import type { Place } from './testing/an-archive.ts'
import { aFolder, jsonAt, opened } from './testing/an-archive.ts'

const versionOne = fileURLToPath(new URL('./testing/version-1', import.meta.url))
const plan = '01m7v7fbk8v92tg1bk3vzfcx20'
const report = '01m7v7fr9gwyk7ahmtf5j9bj1p'
const sha256 = 'b9909c3b6244df20e9407f6cb8f9b5da6557bb6b7bbbeb9301e60fa2aa4cc3c3'
const annotation = {
  id: '01m85qp7at2q6j5aw1wd28mms0',
  sha256,
  pageIndex: 0,
  rects: [[72, 700, 200, 712] as [number, number, number, number]],
  color: 'yellow',
  note: 'xem lại',
  quote: 'cải cách hành chính',
  createdAt: '2026-11-23T08:00:00.000Z',
}

async function anArchiveOfVersionOne(): Promise<Place> {
  const folder = await aFolder()
  await cp(versionOne, join(folder, 'kho'), { recursive: true })
  return { root: join(folder, 'kho'), userData: join(folder, 'may-nay') }
}

async function bytesOf(root: string): Promise<Map<string, string>> {
  const names = (await readdir(root, { recursive: true })).filter((name) => name.endsWith('.json'))
  const read = names.map(
    async (name): Promise<[string, string]> => [name, await readFile(join(root, name), 'utf8')],
  )
  return new Map(await Promise.all(read))
}

it('opens with every fact, no annotations, and every file untouched', async () => {
  const place = await anArchiveOfVersionOne()
  const before = await bytesOf(place.root)
  const archive = await opened(place)
  expect(archive.findings).toEqual([])
  expect(archive.catalog.get(plan)).toMatchObject({
    number: '216/KH-UBND',
    title: 'Kế hoạch cải cách hành chính năm 2026',
    notes: 'Đã rà soát',
    tags: ['CCHC'],
    areas: ['the-che'],
    relations: [{ kind: 'can-cu', to: '76/NQ-CP' }],
    review: 'confirmed',
    annotations: [],
    attachments: [{ sha256 }],
  })
  expect(archive.catalog.get(report)?.deletedAt).not.toBeNull()
  expect((await archive.catalog.history(plan)).map(({ who }) => who)).toEqual([
    'Chị Lan',
    'Chị Lan',
    'Anh Nam',
  ])
  await archive.close()
  const after = await bytesOf(place.root)
  for (const [name, text] of before) expect(after.get(name)).toBe(text)
})

it('is searched, annotated, saved and opened again; only what was edited is rewritten', async () => {
  const place = await anArchiveOfVersionOne()
  const before = await bytesOf(place.root)
  const open = () =>
    openArchiveAt({ ...place, createAs: null, report: (error) => expect(error).toBeNull() })
  const first = await open()
  await first.indexing.idle()
  const { hits } = first.search('cai cach hanh chinh', PlanFilter.parse({}), 0, 10)
  expect(hits.map((hit) => hit.plan.id)).toEqual([plan])
  const { catalog } = first.archive
  const base = catalog.get(plan)?.revision ?? ''
  const saved = await catalog.save(plan, base, { annotations: [annotation] })
  expect(saved).toMatchObject({ status: 'saved', plan: { annotations: [annotation] } })
  await first.close()

  const again = await opened(place)
  expect(again.catalog.get(plan)).toMatchObject({
    title: 'Kế hoạch cải cách hành chính năm 2026',
    annotations: [annotation],
  })
  const after = await bytesOf(place.root)
  for (const [name, text] of before) expect(after.get(name)).toBe(text)
  const own = `plans/2026/${plan}.${again.device}.json`
  expect(await jsonAt(place.root, own)).toMatchObject({ format: 2, plan: { tags: ['CCHC'] } })
})

it('keeps its earlier revisions when its own file is rewritten in the new form', async () => {
  const place = await anArchiveOfVersionOne()
  // The machine that wrote these files has the new program now.
  const device = 'unzckjuz'
  const { id } = ArchiveFile.parse(await jsonAt(place.root, 'archive.json'))
  const local = join(place.userData, 'archives', id)
  await mkdir(local, { recursive: true })
  const stampsUntil = Date.parse('2100-01-01')
  await writeFile(join(local, 'device.json'), JSON.stringify({ device, stampsUntil }))
  const archive = await opened(place)
  expect(archive.device).toBe(device)
  const base = archive.catalog.get(plan)?.revision ?? ''
  await archive.catalog.save(plan, base, { notes: 'bản mới', annotations: [annotation] })
  const file = await jsonAt(place.root, `plans/2026/${plan}.${device}.json`)
  expect(file).toMatchObject({
    format: 2,
    history: [{ who: 'Chị Lan' }, { who: 'Chị Lan' }, { changed: [{}, { before: 'Đã rà soát' }] }],
  })
  const first = (await archive.catalog.history(plan))[0]?.revision ?? ''
  const back = await archive.catalog.restoreRevision(plan, first)
  expect(back).toMatchObject({ notes: '', annotations: [] })
  expect([...back.tags].sort()).toEqual(['CCHC', 'trọng tâm'])
})

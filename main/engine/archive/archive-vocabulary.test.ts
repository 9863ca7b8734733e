import { readFile, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { describe, expect, it, onTestFinished } from 'vitest'
import type { PlanId, VocabularyEntry } from '../../../preload/model.ts'
import { PlanFilter } from '../../../preload/model.ts'
import { OpenArchive } from '../open-archive.ts'
import { anArchive, anotherMachine, jsonAt, opened, type Place } from './testing/an-archive.ts'
import { FaultyDisk } from './testing/faulty-disk.ts'

const ocean = { id: 'bien-dao', vi: 'Biển đảo', en: 'Sea and islands' }
const failing = (code: string) => ({ error: { code } })

async function withArea(place: Place) {
  const archive = await opened(place)
  await archive.setVocabulary('areas', [...archive.vocabulary.areas, ocean])
  return archive
}

const areaOf = (entries: readonly VocabularyEntry[], id: string) =>
  entries.find((entry) => entry.id === id)

describe('the vocabulary of an archive', () => {
  it('gains, renames and loses entries, for good', async () => {
    const place = await anArchive()
    const archive = await withArea(place)
    const [first, ...others] = archive.vocabulary.areas
    if (!first) throw new Error('no areas')
    const renamed = { ...first, vi: 'Thể chế và pháp luật' }
    await archive.setVocabulary('areas', [renamed, ...others])
    await archive.close()
    const again = await opened(place)
    expect(areaOf(again.vocabulary.areas, first.id)).toEqual(renamed)
    expect(areaOf(again.vocabulary.areas, ocean.id)).toEqual(ocean)
    expect(await jsonAt(place.root, 'archive.json')).toMatchObject({
      vocabulary: { areas: [renamed, ocean] },
    })
    const less = again.vocabulary.areas.filter(({ id }) => id !== ocean.id)
    await again.setVocabulary('areas', [first, ...less.slice(1)])
    // What is the program's own again is not written down.
    expect(await jsonAt(place.root, 'archive.json')).toMatchObject({ vocabulary: { areas: [] } })
  })

  it("does not lose an entry that plans have: its own is refused, the program's is hidden", async () => {
    const archive = await withArea(await anArchive())
    const [first, ...others] = archive.vocabulary.areas
    await archive.catalog.create({ areas: [first?.id ?? '', ocean.id] }, [])
    await expect(
      archive.setVocabulary('areas', archive.vocabulary.areas.slice(0, -1)),
    ).rejects.toMatchObject({
      error: { code: 'vocabulary.inUse', params: { id: ocean.id, name: ocean.vi, plans: 1 } },
    })
    const now = await archive.setVocabulary('areas', others)
    expect(areaOf(now.areas, first?.id ?? '')).toEqual({ ...first, hidden: true })
    expect(areaOf(now.areas, ocean.id)).toEqual(ocean)
  })

  it('refuses entries without id or name, ids twice and successors that are not there', async () => {
    const place = await anArchive()
    const archive = await opened(place)
    const before = await readFile(join(place.root, 'archive.json'), 'utf8')
    const bad: VocabularyEntry[][] = [
      [{ ...ocean, id: ' ' }],
      [{ ...ocean, vi: '  ' }],
      [{ ...ocean, id: 'x'.repeat(61) }],
      [ocean, ocean],
      [{ ...ocean, successors: ['khong-co'] }],
    ]
    for (const entries of bad) {
      await expect(
        archive.setVocabulary('units', [...archive.vocabulary.units, ...entries]),
      ).rejects.toMatchObject(failing('vocabulary.invalid'))
    }
    expect(await readFile(join(place.root, 'archive.json'), 'utf8')).toBe(before)
    const now = await archive.setVocabulary('units', [
      ...archive.vocabulary.units,
      { ...ocean, en: '' },
    ])
    expect(now.units.at(-1)).toMatchObject({ vi: ocean.vi, en: ocean.vi })
  })

  it('is as it was when the disk refuses', async () => {
    const place = await anArchive()
    const disk = new FaultyDisk(null)
    const archive = await opened(place, { disk })
    const before = archive.vocabulary
    disk.fault = { at: disk.calls + 2, code: 'ENOSPC', lasting: true }
    await expect(archive.setVocabulary('areas', [...before.areas, ocean])).rejects.toMatchObject(
      failing('disk.full'),
    )
    expect(archive.vocabulary).toEqual(before)
  })

  it('takes in what another machine changed, and keeps it when it changes another list', async () => {
    const place = await anArchive()
    const here = await opened(place)
    const told: number[] = []
    here.onVocabulary(() => told.push(here.vocabulary.areas.length))
    const there = await withArea(anotherMachine(place))
    const type = { id: 'SK', vi: 'Sáng kiến', en: 'Initiative' }
    await here.setVocabulary('types', [...here.vocabulary.types, type])
    expect(areaOf(here.vocabulary.areas, ocean.id)).toEqual(ocean)
    await there.rescan()
    expect(there.vocabulary).toEqual(here.vocabulary)
    expect(told).toEqual([7])
  })

  it('keeps what a newer version wrote in the file', async () => {
    const place = await anArchive()
    const path = join(place.root, 'archive.json')
    const text = await readFile(path, 'utf8')
    await writeFile(path, text.replace('{', '{ "mood": "tốt",'))
    await withArea(place)
    expect(await jsonAt(place.root, 'archive.json')).toMatchObject({ mood: 'tốt' })
  })
})

it('finds plans by the new name of their area at once, and after opening again', async () => {
  const place = await anArchive()
  const seen: (PlanId[] | null)[] = []
  const open = async () => {
    const archive = await OpenArchive.open({
      ...place,
      person: '',
      workerFile: null,
      onImport: () => {},
      onCatalog: (ids) => seen.push(ids),
      onStatus: () => {},
      onIntegrity: () => {},
      onBackups: () => {},
      onOcr: () => {},
      onTask: () => {},
      onKnowledge: () => {},
      ocr: { enabled: false, onBattery: false, cores: 1 },
      priority: 'full',
      report: (error) => expect(error).toBeNull(),
    })
    onTestFinished(() => archive.close())
    return archive
  }
  const first = await open()
  const { areas } = first.archive.vocabulary
  const [area] = areas
  if (!area) throw new Error('no areas')
  const { id } = await first.archive.catalog.create({ title: 'Báo cáo', areas: [area.id] }, [])
  await first.indexing.idle()
  const found = (archive: OpenArchive) =>
    archive
      .search('"nha nuoc kien tao"', PlanFilter.parse({}), 0, 5)
      .hits.map(({ plan }) => plan.id)
  expect(found(first)).toEqual([])
  await first.archive.setVocabulary('areas', [
    { ...area, vi: 'Nhà nước kiến tạo' },
    ...areas.slice(1),
  ])
  expect(seen.at(-1)).toBeNull()
  await first.indexing.idle()
  expect(found(first)).toEqual([id])
  await first.close()
  const again = await open()
  await again.indexing.idle()
  expect(found(again)).toEqual([id])
})

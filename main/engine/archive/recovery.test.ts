/** Plan files that are damaged or deleted behind the program's back, and folders that are half there. */
import { readdir, readFile, rename, rm, truncate, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import type { Plan } from '../../../preload/model.ts'
import { makeBackup } from '../integrity/backup/make.ts'
import { BackupStore } from '../integrity/backup/store.ts'
import { repair } from '../integrity/repair.ts'
import type { Archive } from './index.ts'
import { createArchive, openArchive } from './index.ts'
import {
  aFile,
  aFolder,
  anArchive,
  anAttachment,
  anotherMachine,
  forgetCatalogue,
  opened,
} from './testing/an-archive.ts'
import { FaultyDisk } from './testing/faulty-disk.ts'

const codesOf = ({ findings }: Archive) => findings.map(({ code }) => code).sort()
const said = ({ revision: _, updatedAt: __, ...plan }: Plan) => plan
const allSaid = ({ catalog }: Archive) =>
  [...catalog.all()].map(said).sort((a, b) => (a.id < b.id ? -1 : 1))
const ownFile = ({ root, catalog, device }: Archive, { id }: Plan) =>
  join(root, catalog.files.of(id).find((file) => file.device === device)?.path ?? '')

const damages: Readonly<Record<string, (path: string) => Promise<void>>> = {
  'cut short': (path) => truncate(path, 100),
  emptied: (path) => truncate(path, 0),
  'full of NULs': (path) => writeFile(path, '\0'.repeat(900)),
  'saying null': (path) => writeFile(path, 'null'),
}

async function aPlan({ catalog }: Archive): Promise<Plan> {
  const files = ['a', 'b'].map((letter) =>
    anAttachment({ sha256: letter.repeat(64), text: 'full' }),
  )
  const { id } = await catalog.create({ title: 'Kế hoạch', number: '216/KH-UBND' }, files)
  const plan = await catalog.save(id, catalog.get(id)?.revision ?? '', {
    notes: 'đã giao',
    tags: ['CCHC', 'gốc'],
  })
  if (plan.status !== 'saved') throw new Error('not saved')
  return plan.plan
}

describe('a plan file that was damaged', () => {
  for (const [how, damage] of Object.entries(damages))
    it(`${how} while the program was closed is written anew from what the machine remembers`, async () => {
      const place = await anArchive()
      const first = await openArchive(place)
      const plan = await aPlan(first)
      await first.catalog.trash([(await aPlan(first)).id])
      const before = allSaid(first)
      await first.close()
      for (const each of before) await damage(ownFile(first, { ...plan, id: each.id }))

      const again = await openArchive(place)
      expect(allSaid(again)).toEqual(before)
      expect(
        codesOf(again).filter((code) => code.startsWith('plan.') && code !== 'plan.withoutBytes'),
      ).toEqual(['plan.damaged', 'plan.damaged', 'plan.recovered', 'plan.recovered'])
      expect(await readdir(join(place.root, 'set-aside'))).toHaveLength(2)
      await again.close()
      // Whole on the disk: a machine that remembers nothing sees the same.
      const other = await opened(anotherMachine(place))
      expect(allSaid(other)).toEqual(before)
    })

  it('while the program is open loses nothing to the next save', async () => {
    const place = await anArchive()
    const archive = await openArchive(place)
    const plan = await aPlan(archive)
    await truncate(ownFile(archive, plan), 0)
    // Looking moves nothing.
    expect(await archive.catalog.history(plan.id)).toEqual([])
    await archive.catalog.addAttachments(plan.id, [anAttachment({ sha256: 'c'.repeat(64) })])
    await archive.catalog.saveMany([plan.id], {
      set: {},
      addTags: ['mới'],
      removeTags: [],
      addAreas: [],
      removeAreas: [],
      addSolutions: [],
      removeSolutions: [],
    })
    expect(codesOf(archive)).toEqual(['plan.damaged', 'plan.recovered'])
    const after = archive.catalog.get(plan.id)
    expect(after).toMatchObject({
      title: 'Kế hoạch',
      notes: 'đã giao',
      tags: ['CCHC', 'gốc', 'mới'],
    })
    expect(after?.attachments.map(({ sha256 }) => sha256[0])).toEqual(['a', 'b', 'c'])
    await archive.close()
    expect((await opened(anotherMachine(place))).catalog.get(plan.id)).toEqual(after)
  })

  it("keeps what another machine's file says", async () => {
    const place = await anArchive()
    const mine = await opened(place)
    const plan = await aPlan(mine)
    const theirs = await openArchive(anotherMachine(place))
    await theirs.catalog.save(plan.id, plan.revision, { title: 'Tên của máy kia' })
    await theirs.close()
    await mine.rescan()
    await truncate(ownFile(mine, plan), 10)
    await mine.rescan()
    expect(mine.catalog.get(plan.id)).toMatchObject({
      title: 'Tên của máy kia',
      number: '216/KH-UBND',
      tags: ['CCHC', 'gốc'],
    })
    expect(mine.catalog.conflicts()).toEqual([])
  })

  it('stays where it is on a disk that takes no writes, and the plan is shown as it was', async () => {
    const place = await anArchive()
    const first = await openArchive(place)
    const plan = await aPlan(first)
    await first.close()
    await truncate(ownFile(first, plan), 10)
    const disk = new FaultyDisk({ at: 1, code: 'EROFS', lasting: true })
    const again = await openArchive({ ...place, disk })
    expect(again.catalog.get(plan.id)).toEqual(plan)
    expect(codesOf(again)).toContain('plan.damaged')
    await again.close()
    expect((await readFile(ownFile(first, plan))).length).toBe(10)
  })

  it('is recovered whatever the plan says, in any number of them', async () => {
    const text = fc.string({ unit: 'grapheme', maxLength: 20 }).map((each) => each.normalize('NFC'))
    const fields = fc.record({
      title: text,
      notes: text,
      issuer: text,
      tags: fc.uniqueArray(
        text.filter((tag) => tag.trim() !== ''),
        { maxLength: 4 },
      ),
    })
    const plans = fc.array(fc.record({ fields, damaged: fc.boolean() }), {
      minLength: 1,
      maxLength: 5,
    })
    await fc.assert(
      fc.asyncProperty(plans, async (wanted) => {
        const place = await anArchive()
        const first = await openArchive(place)
        const made: Plan[] = []
        for (const each of wanted) made.push(await first.catalog.create(each.fields, []))
        await first.close()
        for (const [index, plan] of made.entries())
          if (wanted[index]?.damaged) await truncate(ownFile(first, plan), index * 40)
        const again = await openArchive(place)
        expect(allSaid(again)).toEqual(made.map(said))
        await again.close()
      }),
      { numRuns: 15 },
    )
  })
})

describe('a plan file that was deleted by hand', () => {
  it('is missed, by name, and put back from a backup', async () => {
    const place = await anArchive()
    const archive = await opened(place)
    const [plan] = [await aPlan(archive), await aPlan(archive)]
    const folder = await aFolder()
    await makeBackup({ archive, folder })
    await rm(ownFile(archive, plan))
    await archive.rescan()
    expect(archive.catalog.get(plan.id)).toBeNull()
    expect(archive.findings.at(-1)).toMatchObject({
      code: 'plan.vanished',
      params: { id: plan.id, title: 'Kế hoạch' },
    })
    const store = await BackupStore.open(folder, archive.id)
    expect((await repair(archive, store, archive.findings)).plans).toHaveLength(1)
    expect(archive.catalog.get(plan.id)).toEqual(plan)
  })

  it('is not missed when a machine purged it', async () => {
    const place = await anArchive()
    const archive = await opened(place)
    const [plan] = [await aPlan(archive), await aPlan(archive)]
    const other = await openArchive(anotherMachine(place))
    await other.catalog.trash([plan.id])
    await other.purge([plan.id])
    await other.close()
    await archive.rescan()
    expect(archive.catalog.get(plan.id)).toBeNull()
    expect(codesOf(archive)).not.toContain('plan.vanished')
  })
})

describe('an archive that is half there', () => {
  it('is not opened as an empty one when its plans are away, and nothing is made in their place', async () => {
    const place = await anArchive()
    const archive = await openArchive(place)
    const plan = await aPlan(archive)
    await archive.close()
    await rename(join(place.root, 'plans'), join(place.root, 'plans-off'))
    await expect(openArchive(place)).rejects.toMatchObject({
      error: { code: 'archive.unavailable', params: { path: join(place.root, 'plans') } },
    })
    expect(await readdir(place.root)).not.toContain('plans')
    await rename(join(place.root, 'plans-off'), join(place.root, 'plans'))
    expect((await opened(place)).catalog.get(plan.id)).toEqual(plan)
  })

  it('forgets nothing while it is open and all its plans are gone at once', async () => {
    const place = await anArchive()
    const archive = await opened(place)
    await aPlan(archive)
    await aPlan(archive)
    const [year = ''] = (await readdir(join(place.root, 'plans'))).filter((name) =>
      /^\d/.test(name),
    )
    await rename(join(place.root, 'plans', year), join(place.root, 'off'))
    await expect(archive.rescan()).rejects.toThrow('archive.unavailable')
    expect(archive.catalog.counts().plans).toBe(2)
    await rename(join(place.root, 'off'), join(place.root, 'plans', year))
    expect(await archive.rescan()).toEqual([])
  })

  it('says which plans it remembers and no longer finds', async () => {
    const place = await anArchive()
    const archive = await openArchive(place)
    const plan = await aPlan(archive)
    await archive.close()
    await rm(ownFile(archive, plan))
    const again = await openArchive(place)
    expect(again.findings).toContainEqual({
      code: 'plan.vanished',
      params: { id: plan.id, title: 'Kế hoạch', path: expect.stringContaining(plan.id) },
    })
    await again.close()
    await forgetCatalogue(place)
    expect(codesOf(await opened(place))).toEqual([])
  })

  it('is not taken for another one that has its place: nothing of either changes', async () => {
    const place = await anArchive()
    const archive = await opened(place)
    const plan = await aPlan(archive)
    const trashed = await aPlan(archive)
    await archive.catalog.trash([trashed.id])
    const before = allSaid(archive)
    // Another stick, with the same drive letter and folder.
    await rename(place.root, `${place.root}-mine`)
    await createArchive({ root: place.root, name: 'Kho trên thẻ nhớ khác' })
    const source = await aFile(await aFolder(), 'a.txt', 'nội dung')
    for (const work of [
      () => archive.rescan(),
      () => archive.catalog.create({ title: 'mới' }, []),
      () => archive.catalog.save(plan.id, plan.revision, { title: 'sửa' }),
      () => archive.purge([trashed.id]),
      () => archive.attachments.add(source),
    ])
      await expect(work()).rejects.toMatchObject({ error: { code: 'archive.unavailable' } })
    expect(await readdir(join(place.root, 'plans'))).toEqual([])
    expect(await readdir(join(place.root, 'attachments'))).toEqual([])
    expect(allSaid(archive)).toEqual(before)

    await rm(place.root, { recursive: true })
    await rename(`${place.root}-mine`, place.root)
    expect(await archive.rescan()).toEqual([])
    await archive.catalog.save(plan.id, plan.revision, { title: 'sửa' })
    expect(archive.catalog.get(plan.id)?.title).toBe('sửa')
  })
})

describe('purging', () => {
  it('leaves the bytes that a plan file names which nobody can read just now', async () => {
    const place = await anArchive()
    const mine = await opened(place)
    const theirs = await openArchive(anotherMachine(place))
    const source = await aFile(await aFolder(), 'chung.txt', 'dùng chung')
    const { sha256, bytes } = await mine.attachments.add(source)
    mine.attachments.letGo(sha256)
    const going = await mine.catalog.create({ title: 'bỏ' }, [anAttachment({ sha256, bytes })])
    const staying = await theirs.catalog.create({ title: 'giữ' }, [anAttachment({ sha256, bytes })])
    const path = ownFile(theirs, staying)
    await theirs.close()
    const whole = await readFile(path, 'utf8')
    await writeFile(path, whole.slice(0, -5))
    await mine.catalog.trash([going.id])
    expect(await mine.purge([going.id])).toEqual({ plans: 1, files: 0 })
    expect(await mine.attachments.locate(sha256)).not.toBeNull()
    await writeFile(path, whole)
    await mine.rescan()
    expect(mine.catalog.get(staying.id)?.attachments).toMatchObject([{ sha256 }])
  })
})

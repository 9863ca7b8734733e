import {
  chmod,
  cp,
  readdir,
  readFile,
  rm,
  stat,
  truncate,
  utimes,
  writeFile,
} from 'node:fs/promises'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { describe, expect, it } from 'vitest'
import type { Archive } from '../../archive/index.ts'
import { openArchive } from '../../archive/index.ts'
import {
  aFile,
  aFolder,
  anArchive,
  anAttachment,
  opened,
} from '../../archive/testing/an-archive.ts'
import { drill } from './drill.ts'
import { findBackups, restoreFrom } from './find.ts'
import { makeBackup, sourceFile } from './make.ts'
import { restoreBackup } from './restore.ts'
import { BackupStore } from './store.ts'

async function addPlan(archive: Archive, title: string): Promise<string> {
  const { sha256, bytes } = await archive.attachments.add(
    await aFile(await aFolder(), 'van-ban.txt', `Nội dung của ${title}`),
  )
  const plan = await archive.catalog.create({ title }, [anAttachment({ sha256, bytes })])
  return plan.id
}

async function aBackedUpArchive() {
  const place = await anArchive()
  const archive = await opened(place)
  await addPlan(archive, 'Kế hoạch một')
  await addPlan(archive, 'Kế hoạch hai')
  const folder = await aFolder()
  const now = () => new Date(2026, 5, 1, 9)
  const report = await makeBackup({ archive, folder, now })
  const store = await BackupStore.open(folder, archive.id)
  return { place, archive, folder, report, store }
}

const titlesOf = (archive: Archive) => [...archive.catalog.all()].map(({ title }) => title).sort()

/** The only file under `folder` of the backup that holds an attachment's bytes. */
async function storedAttachment(store: BackupStore): Promise<string> {
  for (const folder of await readdir(join(store.root, 'attachments')))
    for (const name of await readdir(join(store.root, 'attachments', folder)))
      return join(store.root, 'attachments', folder, name)
  throw new Error('nothing stored')
}

describe('a backup', () => {
  it('restores to a new place as the archive was, with every byte', async () => {
    const { archive, store, report } = await aBackedUpArchive()
    expect(report).toMatchObject({ entry: { plans: 2 }, problems: [] })
    await addPlan(archive, 'Sau khi sao lưu')
    const to = join(await aFolder(), 'kho-moi')
    const restored = await restoreBackup({ store, id: report.entry.id, to })
    expect(restored).toMatchObject({ plans: 2, problems: [] })
    const copy = await opened({ root: to, userData: await aFolder() })
    expect(titlesOf(copy)).toEqual(['Kế hoạch hai', 'Kế hoạch một'])
    expect(copy.findings).toEqual([])
    expect(copy.id).toBe(archive.id)
    for (const { attachments } of copy.catalog.all()) {
      const file = await copy.attachments.locate(attachments[0]?.sha256 ?? '')
      expect(file?.bytes).toBe(attachments[0]?.bytes)
    }
  })

  it('copies only what no earlier one has', async () => {
    const { archive, folder } = await aBackedUpArchive()
    const again = await makeBackup({ archive, folder })
    expect(again.copied).toEqual({ files: 0, bytes: 0 })
    const id = await addPlan(archive, 'Kế hoạch ba')
    await archive.catalog.save(id, archive.catalog.get(id)?.revision ?? '', { tags: ['CCHC'] })
    const third = await makeBackup({ archive, folder })
    expect(third.entry.plans).toBe(3)
    // Its bytes, its plan file, the audit log.
    expect(third.copied.files).toBe(3)
  })

  it('keeps a good copy of what is damaged in the archive later, and names it', async () => {
    const { archive, folder, store } = await aBackedUpArchive()
    const [file] = (await archive.attachments.list()).files
    const path = join(archive.root, file?.path ?? '')
    const good = await readFile(path)
    await chmod(path, 0o644)
    await writeFile(path, Buffer.concat([good, Buffer.from('!')]))
    const report = await makeBackup({ archive, folder })
    expect(report.problems).toMatchObject([
      { code: 'backup.missingFile', params: { path: file?.path } },
    ])
    expect(await readFile(join(store.root, file?.path ?? ''))).toEqual(good)
  })

  it('names what it cannot look at, and leaves out in silence only what is gone', async () => {
    const root = await aFolder()
    await aFile(root, 'tep.txt', 'x')
    expect(await sourceFile(root, 'khong-co.txt')).toBeNull()
    // A file where a folder was.
    expect(await sourceFile(root, 'tep.txt/ben-trong.txt')).toEqual({
      code: 'backup.missingFile',
      params: { path: 'tep.txt/ben-trong.txt', reason: 'ENOTDIR' },
    })
  })

  it('is refused inside the archive, around it, and where the folder is gone', async () => {
    const place = await anArchive()
    const archive = await opened(place)
    for (const folder of [archive.root, join(archive.root, 'plans'), join(archive.root, '..')])
      await expect(makeBackup({ archive, folder })).rejects.toMatchObject({
        error: { code: 'backup.inside' },
      })
    const gone = join(await aFolder(), 'usb')
    await expect(makeBackup({ archive, folder: gone })).rejects.toMatchObject({
      error: { code: 'backup.unavailable' },
    })
  })

  it('rotates: of one day the last is kept, and bytes that no backup has go a day later', async () => {
    const { archive, folder, store } = await aBackedUpArchive()
    const [id = ''] = [...archive.catalog.all()].map((plan) => plan.id)
    await archive.catalog.trash([id])
    await archive.purge([id])
    const objects = await readdir(join(store.root, 'objects'))
    for (const name of objects)
      for (const each of await readdir(join(store.root, 'objects', name)))
        await utimes(join(store.root, 'objects', name, each), new Date(0), new Date(0))
    const now = () => new Date(2026, 5, 1, 17)
    const { dropped, entry } = await makeBackup({ archive, folder, now })
    expect(dropped).toBe(1)
    expect(await store.entries()).toEqual([entry])
    const to = join(await aFolder(), 'lai')
    expect(await restoreBackup({ store, id: entry.id, to })).toMatchObject({
      plans: 1,
      problems: [],
    })
    const left = await Promise.all(
      (await readdir(join(store.root, 'objects'))).map((name) =>
        readdir(join(store.root, 'objects', name)),
      ),
    )
    const files = await store.files(await store.header(entry.id))
    const wanted = new Set(files.map(({ sha256 }) => sha256))
    expect(left.flat().every((name) => wanted.has(name))).toBe(true)
  })

  it('names what is damaged in it, and restores the rest', async () => {
    const { store, report } = await aBackedUpArchive()
    const victim = await storedAttachment(store)
    await chmod(victim, 0o644)
    await truncate(victim, 3)
    const to = join(await aFolder(), 'kho-moi')
    const restored = await restoreBackup({ store, id: report.entry.id, to })
    expect(restored.problems).toMatchObject([{ code: 'backup.damaged' }])
    const copy = await opened({ root: to, userData: await aFolder() })
    expect(titlesOf(copy)).toHaveLength(2)
    expect(copy.findings).toMatchObject([{ code: 'plan.withoutBytes' }])
  })

  it('with a cut list of files is refused whole, and older ones are still offered', async () => {
    const { archive, folder, store, report } = await aBackedUpArchive()
    const list = join(store.root, 'backups', `${report.entry.id}.files.jsonl`)
    await truncate(list, (await stat(list)).size - 20)
    await expect(
      restoreBackup({ store, id: report.entry.id, to: join(await aFolder(), 'x') }),
    ).rejects.toMatchObject({ error: { code: 'backup.damaged' } })
    const tomorrow = new Date(Date.now() + 24 * 3_600_000)
    const next = await makeBackup({ archive, folder, now: () => tomorrow })
    const to = join(await aFolder(), 'kho-moi')
    expect(await restoreBackup({ store, id: next.entry.id, to })).toMatchObject({ plans: 2 })
  })

  it('never goes over what is there, nor out of the chosen folder', async () => {
    const { store, report } = await aBackedUpArchive()
    const full = await aFolder()
    await aFile(full, 'quan-trong.txt', 'x')
    await expect(restoreBackup({ store, id: report.entry.id, to: full })).rejects.toMatchObject({
      error: { code: 'backup.notFree' },
    })
    const header = await store.header(report.entry.id)
    for (const path of ['../ra-ngoai.txt', '/etc/x', 'C:/x', 'plans\\..\\..\\x', 'a//b']) {
      const bad = { path, sha256: 'ab'.repeat(32), bytes: 1, mtimeMs: 0 }
      await store.commit(header, [bad])
      const again = await store.header(report.entry.id)
      await expect(store.files(again)).rejects.toMatchObject({ error: { code: 'backup.damaged' } })
    }
  })

  it('that version 1 made restores, and is gone on with', async () => {
    const folder = join(await aFolder(), 'sao-luu')
    await cp(fileURLToPath(new URL('./testing/version-1', import.meta.url)), folder, {
      recursive: true,
    })
    const [found] = await findBackups(folder)
    const [entry] = found?.entries ?? []
    if (!found || !entry) throw new Error('no backup found')
    const to = join(await aFolder(), 'kho')
    const from = { folder, archive: found.archive, id: entry.id, to }
    expect(await restoreFrom(from, () => {})).toMatchObject({ plans: 2, problems: [] })
    const archive = await opened({ root: to, userData: await aFolder() })
    expect(archive.findings).toEqual([])
    expect(archive.name).toBe('Kho phiên bản 1')
    const [plan] = [...archive.catalog.all()].filter(({ deletedAt }) => deletedAt === null)
    expect(plan).toMatchObject({
      number: '216/KH-UBND',
      notes: 'Đã rà soát',
      tags: ['CCHC'],
      annotations: [],
    })
    expect(await archive.catalog.history(plan?.id ?? '')).toHaveLength(3)
    expect(await archive.attachments.locate(plan?.attachments[0]?.sha256 ?? '')).not.toBeNull()

    const next = await makeBackup({ archive, folder })
    expect(next.problems).toEqual([])
    const store = await BackupStore.open(folder, archive.id)
    expect(await drill({ archive, store, id: next.entry.id })).toMatchObject({
      plans: 2,
      same: 2,
      problems: [],
    })
  })

  it('of a newer program is not touched', async () => {
    const { archive, folder, store } = await aBackedUpArchive()
    await writeFile(
      join(store.root, 'backup.json'),
      JSON.stringify({ format: 2, archive: archive.id, name: 'x' }),
    )
    await expect(makeBackup({ archive, folder })).rejects.toMatchObject({
      error: { code: 'backup.newer' },
    })
    await expect(BackupStore.open(folder, archive.id)).rejects.toMatchObject({
      error: { code: 'backup.newer' },
    })
  })

  it('stands a drill: restored, opened and compared, and nothing is left behind', async () => {
    const { archive, store, report } = await aBackedUpArchive()
    await addPlan(archive, 'Mới thêm')
    const drilled = await drill({ archive, store, id: report.entry.id })
    expect(drilled).toMatchObject({ plans: 2, same: 2, changedSince: 1, problems: [] })
    await rm(await storedAttachment(store))
    const after = await drill({ archive, store, id: report.entry.id })
    expect(after.problems.map(({ code }) => code)).toContain('backup.damaged')
  })

  it('that a drill found damaged is made good by the next one', async () => {
    const { archive, folder, store, report } = await aBackedUpArchive()
    const victim = await storedAttachment(store)
    const good = await readFile(victim)
    await chmod(victim, 0o644)
    // As long as before: nobody sees it from outside.
    await writeFile(victim, Buffer.alloc(good.length, 'x'))
    const drilled = await drill({ archive, store, id: report.entry.id })
    expect(drilled.problems.map(({ code }) => code)).toContain('backup.damaged')
    const next = await makeBackup({ archive, folder })
    expect(await readFile(victim)).toEqual(good)
    expect((await drill({ archive, store, id: next.entry.id })).problems).toEqual([])
    expect(await readdir(join(store.root, 'set-aside'))).toHaveLength(1)
  })

  it('needs the archive closed for nothing: saves go on while it is made', async () => {
    const place = await anArchive()
    const archive = await openArchive(place)
    const ids = []
    for (let i = 0; i < 20; i++) ids.push(await addPlan(archive, `Kế hoạch ${i}`))
    const folder = await aFolder()
    const backup = makeBackup({ archive, folder })
    await Promise.all(
      ids.map((id) =>
        archive.catalog.save(id, archive.catalog.get(id)?.revision ?? '', { notes: 'sửa' }),
      ),
    )
    const { entry, problems } = await backup
    expect(problems).toEqual([])
    await archive.close()
    const store = await BackupStore.open(folder, archive.id)
    const to = join(await aFolder(), 'kho-moi')
    await restoreBackup({ store, id: entry.id, to })
    const copy = await opened({ root: to, userData: await aFolder() })
    expect(titlesOf(copy)).toHaveLength(20)
    expect(copy.findings).toEqual([])
  })
})

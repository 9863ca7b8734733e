import { mkdir, readdir, readFile, rename, rm, utimes, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { describe, expect, it } from 'vitest'
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

const failing = (code: string) => ({ error: { code } })

async function planFiles(root: string): Promise<string[]> {
  const names = await readdir(join(root, 'plans'), { recursive: true })
  return names.filter((name) => name.endsWith('.json')).map((name) => join(root, 'plans', name))
}

describe('creating and opening', () => {
  it('makes a folder that explains itself', async () => {
    const { root } = await anArchive()
    expect((await readdir(root)).sort()).toEqual(
      [
        '.stignore',
        'README.txt',
        'archive.json',
        'attachments',
        'mo-kho.vankho',
        'plans',
        'text',
      ].sort(),
    )
    expect(await readFile(join(root, '.stignore'), 'utf8')).toBe('(?d).vk-*.tmp\n')
    expect(await readFile(join(root, 'README.txt'), 'utf8')).toContain('KHO LƯU TRỮ')
  })

  it('takes another name, which is there after opening again; the folder keeps its own', async () => {
    const dirs = await anArchive()
    const first = await opened(dirs)
    await first.rename('Kho Phòng Nội vụ')
    expect(first.name).toBe('Kho Phòng Nội vụ')
    const { id } = first
    await first.close()
    expect(await opened(dirs)).toMatchObject({ id, name: 'Kho Phòng Nội vụ', root: dirs.root })
  })

  it('does not build over anything', async () => {
    const { root } = await anArchive()
    await expect(createArchive({ root, name: 'x' })).rejects.toMatchObject(
      failing('archive.exists'),
    )
    const lost = await aFolder()
    await mkdir(join(lost, 'plans'))
    await aFile(join(lost, 'plans'), 'a.json', '{}')
    await expect(createArchive({ root: lost, name: 'x' })).rejects.toMatchObject(
      failing('archive.exists'),
    )
  })

  it('never takes a missing, an empty or a foreign folder for an empty archive', async () => {
    const folder = await aFolder()
    const open = (root: string) => openArchive({ root, userData: join(folder, 'u') })
    await expect(open(join(folder, 'none'))).rejects.toMatchObject(failing('archive.notFound'))
    await expect(open(join(folder, 'no', 'share'))).rejects.toMatchObject(
      failing('archive.unavailable'),
    )
    await mkdir(join(folder, 'empty'))
    await expect(open(join(folder, 'empty'))).rejects.toMatchObject(failing('archive.unavailable'))
    await aFile(join(folder, 'empty'), 'holiday.jpg', 'x')
    await expect(open(join(folder, 'empty'))).rejects.toMatchObject(failing('archive.notAnArchive'))
  })

  it('refuses a newer format, and an archive.json that is damaged', async () => {
    const { root, userData } = await anArchive()
    const path = join(root, 'archive.json')
    const good = await readFile(path, 'utf8')
    await writeFile(path, good.replace('"formatVersion": 2', '"formatVersion": 3'))
    await expect(openArchive({ root, userData })).rejects.toMatchObject(failing('archive.newer'))
    for (const bad of ['', 'null', '{}', good.slice(0, 40), '\0'.repeat(200)]) {
      await writeFile(path, bad)
      await expect(openArchive({ root, userData })).rejects.toMatchObject(
        failing('archive.damaged'),
      )
    }
  })

  it('is open once a machine', async () => {
    const place = await anArchive()
    await opened(place)
    await expect(openArchive(place)).rejects.toMatchObject(failing('archive.locked'))
  })

  it('keeps the device name of a machine, and gives another machine another', async () => {
    const place = await anArchive()
    const first = await openArchive(place)
    await first.catalog.create({ title: 'a' }, [])
    await first.close()
    const again = await opened(place)
    const other = await opened(anotherMachine(place))
    expect(again.device).toBe(first.device)
    expect(again.device).toMatch(/^[a-z][a-z0-9]{7}$/)
    expect(other.device).not.toBe(first.device)
  })
})

describe('what is found on opening', () => {
  it('sets a damaged plan that it does not know aside and opens with the others', async () => {
    const bads = ['', 'null', '\0'.repeat(500), '{"format":1}', '[1,2]']
    const place = await anArchive()
    const archive = await openArchive(place)
    for (const bad of bads) await archive.catalog.create({ title: `hỏng ${bad.length}` }, [])
    const kept = await archive.catalog.create({ title: 'lành' }, [])
    await archive.close()
    const files = (await planFiles(place.root)).filter((path) => !path.includes(kept.id)).sort()
    for (const [index, path] of files.entries()) await writeFile(path, bads[index] ?? '')
    await forgetCatalogue(place)

    const again = await opened(place)
    expect([...again.catalog.all()]).toEqual([kept])
    expect(again.findings.map(({ code }) => code)).toEqual(bads.map(() => 'plan.damaged'))
    const aside = await readdir(join(place.root, 'set-aside'))
    const contents = await Promise.all(
      aside.map((name) => readFile(join(place.root, 'set-aside', name), 'utf8')),
    )
    expect(contents.sort()).toEqual([...bads].sort())
  })

  it('leaves the damaged file of another machine to that machine', async () => {
    const place = await anArchive()
    const archive = await openArchive(place)
    await archive.catalog.create({ title: 'a' }, [])
    await archive.close()
    const [path = ''] = await planFiles(place.root)
    await writeFile(path, '{"half":')
    const other = await opened(anotherMachine(place))
    expect(other.findings).toMatchObject([{ code: 'plan.damaged' }])
    expect(await readFile(path, 'utf8')).toBe('{"half":')
  })

  it('tells of plans without bytes, bytes without plan and temporary files', async () => {
    const place = await anArchive()
    const archive = await openArchive(place)
    await archive.catalog.create({ title: 'không tệp' }, [anAttachment()])
    const stray = await aFile(await aFolder(), 'mo-coi.pdf', '%PDF-1.7 mồ côi')
    await archive.attachments.add(stray)
    await archive.close()
    const old = await aFile(join(place.root, 'plans'), '.vk-0123.tmp', 'x')
    const year = (await readdir(join(place.root, 'plans'))).find((name) => /^\d/.test(name)) ?? ''
    const inYear = join(place.root, 'plans', year, '.vk-0123.tmp')
    await rename(old, inYear)
    await utimes(inYear, new Date(0), new Date(0))

    const again = await opened(place)
    expect(again.findings.map(({ code }) => code).sort()).toEqual([
      'bytes.withoutPlan',
      'plan.withoutBytes',
      'temporary.left',
    ])
    expect(await readdir(join(place.root, 'set-aside'))).toHaveLength(1)
  })

  it("reads a synchroniser's copy as one more state and leaves it there", async () => {
    const place = await anArchive()
    const archive = await openArchive(place)
    const plan = await archive.catalog.create({ title: 'Kế hoạch' }, [])
    await archive.close()
    const [path = ''] = await planFiles(place.root)
    const before = await readFile(path, 'utf8')

    const again = await openArchive(place)
    await again.catalog.save(plan.id, plan.revision, { notes: 'mới' })
    await again.close()
    const copy = path.replace('.json', '.sync-conflict-20261123-101010-ABCDEFG.json')
    await writeFile(copy, before)

    const third = await opened(place)
    expect(third.findings).toMatchObject([{ code: 'sync.conflictFile' }])
    expect(third.catalog.get(plan.id)).toMatchObject({ title: 'Kế hoạch', notes: 'mới' })
    expect(third.catalog.conflicts()).toEqual([])
    expect(await readFile(copy, 'utf8')).toBe(before)
  })

  it('takes a new device name on a cloned disk', async () => {
    const place = await anArchive()
    const clone = anotherMachine(place, 'ban-sao')
    const archive = await openArchive(place)
    const plan = await archive.catalog.create({ title: 'a' }, [])
    await archive.close()
    await mkdir(clone.userData)
    const { cp } = await import('node:fs/promises')
    await cp(place.userData, clone.userData, { recursive: true })
    // The first machine goes on; its clone has never seen these stamps.
    const later = await openArchive({ ...place, now: () => Date.now() + 3_600_000 })
    await later.catalog.save(plan.id, plan.revision, { title: 'b' })
    await later.close()
    const cloned = await opened(clone)
    expect(cloned.device).not.toBe(archive.device)
  })

  it('reports a clock that runs ahead, does not follow it, and still edits over it', async () => {
    const place = await anArchive()
    const ahead = await openArchive({ ...place, now: () => Date.now() + 400 * 86_400_000 })
    const plan = await ahead.catalog.create({ title: 'từ tương lai' }, [])
    await ahead.close()
    const archive = await opened(anotherMachine(place))
    expect(archive.findings).toMatchObject([
      { code: 'clock.ahead', params: { device: ahead.device } },
    ])
    const result = await archive.catalog.save(plan.id, plan.revision, { title: 'hôm nay' })
    expect(result).toMatchObject({ status: 'saved', plan: { title: 'hôm nay' } })
    const fresh = await archive.catalog.create({ title: 'mới' }, [])
    expect(Math.abs(Date.parse(fresh.updatedAt) - Date.now())).toBeLessThan(60_000)
  })

  it('tells that the folder vanished, and keeps answering from memory', async () => {
    const place = await anArchive()
    const archive = await opened(place)
    const plan = await archive.catalog.create({ title: 'a' }, [])
    await rm(place.root, { recursive: true })
    await expect(archive.catalog.create({ title: 'b' }, [])).rejects.toMatchObject(
      failing('archive.unavailable'),
    )
    await expect(
      archive.catalog.save(plan.id, plan.revision, { title: 'c' }),
    ).rejects.toMatchObject(failing('archive.unavailable'))
    expect(archive.catalog.get(plan.id)?.title).toBe('a')
    expect(await readdir(join(place.root, '..'))).not.toContain('kho')
  })
})

import { readdir, readFile, rename, rm, utimes, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { describe, expect, it } from 'vitest'
import { openArchive } from './index.ts'
import { anArchive, anotherMachine, opened } from './testing/an-archive.ts'

async function planFilesOf(root: string, id: string): Promise<string[]> {
  const names = await readdir(join(root, 'plans'), { recursive: true })
  return names.filter((name) => name.includes(id)).map((name) => join(root, 'plans', name))
}

describe('a rescan', () => {
  it('takes in what another machine added, changed and removed', async () => {
    const place = await anArchive()
    const mine = await opened(place)
    const kept = await mine.catalog.create({ title: 'giữ' }, [])
    const gone = await mine.catalog.create({ title: 'sẽ mất' }, [])
    const theirs = await opened(anotherMachine(place))
    const added = await theirs.catalog.create({ title: 'thêm' }, [])
    await theirs.catalog.save(kept.id, kept.revision, { notes: 'sửa' })
    for (const path of await planFilesOf(place.root, gone.id)) await rm(path)

    const told: string[] = []
    mine.catalog.onChange((ids) => told.push(...ids))
    const changed = await mine.rescan()
    expect(changed.sort()).toEqual([kept.id, gone.id, added.id].sort())
    expect(told.sort()).toEqual(changed)
    expect(mine.catalog.get(kept.id)?.notes).toBe('sửa')
    expect(mine.catalog.get(added.id)?.title).toBe('thêm')
    expect(mine.catalog.get(gone.id)).toBeNull()
    expect(await mine.rescan()).toEqual([])
  })

  it('forgets nothing when the folder is away or its plans are', async () => {
    const place = await anArchive()
    const archive = await opened(place)
    await archive.catalog.create({ title: 'a' }, [])
    await rename(place.root, `${place.root}-off`)
    await expect(archive.rescan()).rejects.toThrow('archive.unavailable')
    await rename(`${place.root}-off`, place.root)
    await rename(join(place.root, 'plans'), join(place.root, 'off'))
    await expect(archive.rescan()).rejects.toThrow('archive.unavailable')
    await rename(join(place.root, 'off'), join(place.root, 'plans'))
    expect(archive.catalog.counts().plans).toBe(1)
    expect(await archive.rescan()).toEqual([])
  })
})

describe('the snapshot', () => {
  it('opens to the same catalogue as without it, and notices later changes', async () => {
    const place = await anArchive()
    const first = await openArchive(place)
    for (const title of ['a', 'b', 'c']) await first.catalog.create({ title }, [])
    const all = [...first.catalog.all()]
    await first.close()
    const second = await openArchive(place)
    expect([...second.catalog.all()]).toEqual(all)
    await second.close()

    const other = await openArchive(anotherMachine(place))
    const [plan] = all
    if (!plan) throw new Error('no plan')
    await other.catalog.save(plan.id, plan.revision, { title: 'từ máy khác' })
    await other.close()
    const third = await opened(place)
    expect(third.catalog.get(plan.id)?.title).toBe('từ máy khác')
  })

  it('does not hide a change that was made while the program was closed', async () => {
    const place = await anArchive()
    const first = await openArchive(place)
    const plan = await first.catalog.create({ title: 'Kế hoạch' }, [])
    await first.close()
    const [path = ''] = await planFilesOf(place.root, plan.id)
    const text = (await readFile(path, 'utf8')).replaceAll(
      plan.revision,
      plan.revision.replace(/-000(\d)-/, '-00f$1-'),
    )
    await writeFile(path, text.replaceAll('Kế hoạch', 'Đề án'))
    await utimes(path, new Date(), new Date(Date.now() + 5_000))
    const again = await openArchive(place)
    expect(again.catalog.get(plan.id)?.title).toBe('Đề án')
    await again.close()
  })

  it('is done without when it is damaged', async () => {
    const place = await anArchive()
    const first = await openArchive(place)
    const plan = await first.catalog.create({ title: 'a' }, [])
    await first.close()
    const path = join(place.userData, 'archives', first.id, 'catalogue.jsonl')
    const good = await readFile(path, 'utf8')
    for (const bad of ['', 'rác', '\0'.repeat(99), good.slice(0, -3), good.replace('"a"', '"b"')]) {
      await writeFile(path, bad)
      const again = await openArchive(place)
      expect([...again.catalog.all()]).toEqual([plan])
      await again.close()
    }
  })
})

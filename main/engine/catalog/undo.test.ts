import { readdir } from 'node:fs/promises'
import { join } from 'node:path'
import { describe, expect, it } from 'vitest'
import {
  aFile,
  aFolder,
  anArchive,
  anAttachment,
  anotherMachine,
  opened,
} from '../archive/testing/an-archive.ts'

describe('undo', () => {
  it('takes back a save of fields and of sets', async () => {
    const { catalog } = await opened(await anArchive())
    const plan = await catalog.create({ title: 'cũ', tags: ['một', 'hai'] }, [])
    await catalog.save(plan.id, plan.revision, { tags: ['hai', 'ba'] })
    await catalog.save(plan.id, plan.revision, { title: 'mới' })
    expect(await catalog.undo()).toEqual([plan.id])
    expect(catalog.get(plan.id)).toMatchObject({ title: 'cũ', tags: ['hai', 'ba'] })
    await catalog.undo()
    expect([...(catalog.get(plan.id)?.tags ?? [])].sort()).toEqual(['hai', 'một'])
    expect(await catalog.undo()).toEqual([])
    expect(await catalog.history(plan.id)).toHaveLength(5)
  })

  it('takes back several saves of one field, one after the other', async () => {
    const { catalog } = await opened(await anArchive())
    const plan = await catalog.create({ title: 'một', notes: 'cũ' }, [])
    await catalog.save(plan.id, plan.revision, { title: 'hai', notes: 'mới' })
    await catalog.save(plan.id, catalog.get(plan.id)?.revision ?? '', { title: 'ba' })
    await catalog.undo()
    expect(catalog.get(plan.id)).toMatchObject({ title: 'hai', notes: 'mới' })
    await catalog.undo()
    expect(catalog.get(plan.id)).toMatchObject({ title: 'một', notes: 'cũ' })
  })

  it('leaves alone what somebody else changed since', async () => {
    const place = await anArchive()
    const here = await opened(place)
    const plan = await here.catalog.create({ title: 'một' }, [])
    await here.catalog.save(plan.id, plan.revision, { title: 'hai', notes: 'mới' })
    const there = await opened(anotherMachine(place))
    await there.catalog.save(plan.id, there.catalog.get(plan.id)?.revision ?? '', { title: 'ba' })
    await here.rescan()
    expect(await here.catalog.undo()).toEqual([plan.id])
    expect(here.catalog.get(plan.id)).toMatchObject({ title: 'ba', notes: '' })
  })

  it('is of what a person did, not of what the program read', async () => {
    const { catalog } = await opened(await anArchive())
    const plan = await catalog.create({ title: 'tep' }, [])
    await catalog.fill(plan.id, plan.revision, { title: 'Kế hoạch' })
    expect(catalog.get(plan.id)?.title).toBe('Kế hoạch')
    expect(await catalog.undo()).toEqual([])
    // Somebody wrote in the meantime: theirs stays.
    await catalog.fill(plan.id, plan.revision, { title: 'Quyết định' })
    expect(catalog.get(plan.id)?.title).toBe('Kế hoạch')
  })

  it('takes back what was asked for last, also while that is being written', async () => {
    const { catalog } = await opened(await anArchive())
    const plan = await catalog.create({ title: 'một' }, [])
    await catalog.save(plan.id, plan.revision, { notes: 'trước' })
    const trashing = catalog.trash([plan.id])
    expect(await catalog.undo()).toEqual([plan.id])
    await trashing
    expect(catalog.get(plan.id)).toMatchObject({ notes: 'trước', deletedAt: null })
  })

  it('takes back a bulk trash at once', async () => {
    const { catalog } = await opened(await anArchive())
    const plans = await Promise.all(['a', 'b', 'c'].map((title) => catalog.create({ title }, [])))
    await catalog.trash(plans.map(({ id }) => id))
    expect(catalog.counts().trash).toBe(3)
    await catalog.undo()
    expect(catalog.counts()).toMatchObject({ plans: 3, trash: 0 })
  })

  it('brings back any revision, as a new one', async () => {
    const { catalog } = await opened(await anArchive())
    const first = await catalog.create({ title: 'một', tags: ['a'] }, [anAttachment()])
    await catalog.save(first.id, first.revision, { title: 'hai', tags: ['b'] })
    await catalog.save(first.id, first.revision, { notes: 'ba' })
    const plan = await catalog.restoreRevision(first.id, first.revision)
    expect(plan).toMatchObject({ title: 'một', tags: ['a'], notes: '' })
    expect(plan.attachments).toEqual(first.attachments)
  })
})

describe('purging', () => {
  it('is offered for what has been in the trash for thirty days, and is never made by itself', async () => {
    let now = Date.parse('2026-01-01T00:00:00Z')
    const place = await anArchive()
    const { catalog } = await opened(place, { now: () => now })
    const [old, fresh] = [await catalog.create({}, []), await catalog.create({}, [])]
    await catalog.trash([old.id])
    now += 29 * 86_400_000
    await catalog.trash([fresh.id])
    expect(catalog.expired()).toEqual([])
    now += 2 * 86_400_000
    expect(catalog.expired()).toEqual([old.id])
    expect((await opened(anotherMachine(place))).catalog.counts().trash).toBe(2)
    await catalog.restore([old.id])
    expect(catalog.expired()).toEqual([])
  })

  it('takes bytes only when nothing else refers to them, and only from the trash', async () => {
    const place = await anArchive()
    const importing = await opened(place)
    const folder = await aFolder()
    const sources = await Promise.all(
      ['chung', 'riêng'].map((text) => aFile(folder, `${text}.txt`, text)),
    )
    const stored = await Promise.all(sources.map((source) => importing.attachments.add(source)))
    const [shared, own] = stored.map(({ sha256 }) => anAttachment({ sha256 }))
    if (!shared || !own) throw new Error('nothing stored')
    const going = await importing.catalog.create({ title: 'bỏ' }, [shared, own])
    const staying = await importing.catalog.create({ title: 'giữ' }, [shared])
    await importing.catalog.trash([staying.id])
    await importing.close()

    const archive = await opened(place)
    await expect(archive.purge([going.id])).rejects.toThrow('call.invalid')
    await archive.catalog.trash([going.id])
    expect(await archive.purge([going.id])).toEqual({ plans: 1, files: 1 })
    expect(archive.catalog.get(going.id)).toBeNull()
    expect(await archive.attachments.locate(shared.sha256)).not.toBeNull()
    expect(await archive.attachments.locate(own.sha256)).toBeNull()
    const names = await readdir(join(place.root, 'plans'), { recursive: true })
    expect(names.filter((name) => name.includes(going.id))).toEqual([])
  })
})

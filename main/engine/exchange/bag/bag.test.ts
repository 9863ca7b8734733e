import { chmod, readdir, rm, truncate, writeFile } from 'node:fs/promises'
import { dirname, join } from 'node:path'
import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { aFolder } from '../../archive/testing/an-archive.ts'
import { aBag, anExchange, keptBy, plansOf, read, sha256 } from '../testing/bags.ts'
import { addPlan, anyFields } from '../testing/plans.ts'
import { exportBag } from './export.ts'

describe('a bag of ours', () => {
  it('brings every plan back as it was, with every byte', async () => {
    await fc.assert(
      fc.asyncProperty(
        fc.array(fc.tuple(anyFields, fc.string({ unit: 'binary', minLength: 1, maxLength: 60 })), {
          maxLength: 4,
        }),
        fc.boolean(),
        async (given, trashed) => {
          const from = await anExchange()
          for (const [fields, name] of given)
            await addPlan(from.archive, fields, [
              { name: name, content: `nội dung ${name}` },
              { name: name, content: 'nội dung chung' },
            ])
          const ids = plansOf(from).map(({ id }) => id)
          const [first] = ids
          if (trashed && first !== undefined) await from.archive.catalog.trash([first])
          const bag = join(await aFolder(), 'goi')
          await exportBag({ archive: from.archive, ids, folder: bag })
          const into = await anExchange()
          const report = await into.exchange.importBag(bag)
          expect(report).toMatchObject({ own: true, skipped: [], duplicates: [], problems: [] })
          expect(keptBy(into)).toEqual(keptBy(from))
          for (const { attachments } of plansOf(into))
            for (const { sha256: hash, bytes } of attachments)
              expect(await into.archive.attachments.locate(hash)).toMatchObject({ bytes })
          // A second time there is nothing to do.
          const again = await into.exchange.importBag(bag)
          expect(again).toMatchObject({ imported: [], duplicates: [] })
          expect(again.skipped).toHaveLength(ids.length)
        },
      ),
      { numRuns: 20 },
    )
  })

  it('has names that people can read and every file that RFC 8493 asks for', async () => {
    const { from, bag } = await aBag()
    const [plan] = plansOf(from)
    expect((await readdir(join(bag, 'data', 'plans', plan?.id ?? ''))).sort()).toEqual(
      ['Kế hoạch 216.pdf', 'Phụ lục.pdf'].sort(),
    )
    expect(await read(bag, 'bagit.txt')).toBe(
      'BagIt-Version: 1.0\nTag-File-Character-Encoding: UTF-8\n',
    )
    const info = await read(bag, 'bag-info.txt')
    expect(info).toMatch(/^Source-Organization: Kho thử$/m)
    expect(info).toContain(`External-Identifier: ${from.archive.id}\n`)
    expect(info).toMatch(/^Bagging-Date: \d{4}-\d\d-\d\d$/m)
    expect(info).toMatch(/^Bag-Software-Agent: Van Kho \d/m)
    expect(info).toMatch(/^Payload-Oxum: \d+\.4$/m)
    const tags = await read(bag, 'tagmanifest-sha256.txt')
    for (const name of ['bagit.txt', 'bag-info.txt', 'manifest-sha256.txt'])
      expect(tags).toContain(`${sha256(await read(bag, name))}  ${name}\n`)
    const table = await read(bag, 'data/metadata/plans.csv')
    expect(table).toMatch(/^\uFEFFSTT \/ No\.,"?Số, ký hiệu/)
    expect(table).toContain('216/KH-UBND')
    expect(await readdir(dirname(bag))).toEqual(['goi'])
  })

  it('says which bytes were damaged or missing, and is a valid bag without them', async () => {
    const from = await anExchange()
    const plan = await addPlan(from.archive, { title: 'Kế hoạch' }, [
      { name: 'hỏng.pdf', content: 'sẽ hỏng' },
      { name: 'mất.pdf', content: 'sẽ mất' },
      { name: 'tốt.pdf', content: 'còn tốt' },
    ])
    const [damaged, missing] = await Promise.all(
      plan.attachments.map(({ sha256: hash }) => from.archive.attachments.locate(hash)),
    )
    await chmod(damaged?.path ?? '', 0o644)
    await truncate(damaged?.path ?? '', 3)
    await rm(missing?.path ?? '')
    const bag = join(await aFolder(), 'goi')
    const report = await from.exchange.exportBag({ ids: [plan.id], folder: bag })
    expect(report.problems).toMatchObject([
      { code: 'attachment.damaged', params: { name: 'hỏng.pdf', id: plan.id } },
      { code: 'attachment.missing', params: { name: 'mất.pdf', id: plan.id } },
    ])
    const info = await read(bag, 'bag-info.txt')
    expect(info).toMatch(/^Van-Kho-Problem: attachment\.damaged .* hỏng\.pdf$/m)
    const into = await anExchange()
    const imported = await into.exchange.importBag(bag)
    expect(imported.imported).toEqual([plan.id])
    expect(imported.problems.map(({ params }) => params.name)).toEqual(['hỏng.pdf', 'mất.pdf'])
    // What is known of the lost files is not lost too.
    expect(into.archive.catalog.get(plan.id)?.attachments).toHaveLength(3)
  })

  it('is not written over anything, nor into the archive', async () => {
    const { from } = await aBag()
    const full = await aFolder()
    await writeFile(join(full, 'cua-toi.txt'), 'x')
    const exported = (folder: string) => from.exchange.exportBag({ ids: null, folder })
    await expect(exported(full)).rejects.toMatchObject({ error: { code: 'export.notFree' } })
    expect(await readdir(full)).toEqual(['cua-toi.txt'])
    await expect(exported(join(full, 'cua-toi.txt'))).rejects.toMatchObject({
      error: { code: 'export.notFree' },
    })
    await expect(exported(join(from.archive.root, 'goi'))).rejects.toThrow(/export.inside/)
    const empty = await aFolder()
    await exported(empty)
    expect(await readdir(empty)).toContain('bagit.txt')
  })

  it('leaves nothing behind when it is cancelled', async () => {
    const { from } = await aBag()
    const place = await aFolder()
    const stop = new AbortController()
    const ids = plansOf(from).map(({ id }) => id)
    const exported = exportBag({
      archive: from.archive,
      ids,
      folder: join(place, 'goi'),
      signal: stop.signal,
      onProgress: () => stop.abort(),
    })
    await expect(exported).rejects.toMatchObject({ error: { code: 'call.cancelled' } })
    expect(await readdir(place)).toEqual([])
  })
})

describe('a bag of ours in an archive that has some of it', () => {
  it('skips what is there, also where it lies in the trash', async () => {
    const { from, bag } = await aBag()
    const [first, second] = plansOf(from)
    await from.archive.catalog.trash([second?.id ?? ''])
    const report = await from.exchange.importBag(bag)
    expect(report.imported).toEqual([])
    expect(report.skipped).toEqual([
      { title: first?.title, as: first?.id, trash: false },
      { title: second?.title, as: second?.id, trash: true },
    ])
  })

  it('gives a changed plan a new id, touches neither, and says so', async () => {
    const { from, bag } = await aBag()
    const [plan] = plansOf(from)
    if (!plan) throw new Error('no plan')
    await from.archive.catalog.save(plan.id, plan.revision, { title: 'Tên mới' })
    const report = await from.exchange.importBag(bag)
    const [id = ''] = report.imported
    expect(id).not.toBe(plan.id)
    expect(report.duplicates).toContainEqual({ id, of: plan.id, reason: 'id', trash: false })
    expect(from.archive.catalog.get(plan.id)?.title).toBe('Tên mới')
    expect(from.archive.catalog.get(id)?.title).toBe(plan.title)
    expect(await from.exchange.importBag(bag)).toMatchObject({ imported: [] })
  })

  it('leads the relations of its plans to those that got a new id', async () => {
    const from = await anExchange()
    const basis = await addPlan(from.archive, { title: 'Nghị quyết' })
    const relations = [{ kind: 'can-cu', to: basis.id }]
    const plan = await addPlan(from.archive, { title: 'Kế hoạch', relations })
    const bag = join(await aFolder(), 'goi')
    await from.exchange.exportBag({ ids: null, folder: bag })
    for (const { id, revision, title } of [basis, plan])
      await from.archive.catalog.save(id, revision, { title: `${title} (sửa)` })
    const report = await from.exchange.importBag(bag)
    const made = report.imported.map((id) => from.archive.catalog.get(id))
    const [newBasis, newPlan] = ['Nghị quyết', 'Kế hoạch'].map((title) =>
      made.find((one) => one?.title === title),
    )
    expect(newBasis?.id).not.toBe(basis.id)
    expect(newPlan?.relations).toEqual([{ kind: 'can-cu', to: newBasis?.id }])
    expect(await from.exchange.importBag(bag)).toMatchObject({ imported: [] })
  })

  it('flags plans of the same bytes or number, those in the trash too', async () => {
    const { bag } = await aBag()
    const into = await anExchange()
    const bytes = await addPlan(into.archive, { title: 'Bản khác' }, [
      { name: 'khac.pdf', content: 'một' },
    ])
    const number = await addPlan(into.archive, { number: '216/KH-UBND', issuer: 'UBND tỉnh' })
    await into.archive.catalog.trash([number.id])
    const report = await into.exchange.importBag(bag)
    expect(report.imported).toHaveLength(2)
    expect(report.duplicates).toMatchObject([
      { of: bytes.id, reason: 'bytes', trash: false },
      { of: number.id, reason: 'number', trash: true },
    ])
  })

  it('gives what was added to the bag besides the plans to the import queue', async () => {
    const { bag } = await aBag()
    await writeFile(join(bag, 'data', 'them.txt'), 'thêm')
    const manifest = await read(bag, 'manifest-sha256.txt')
    await writeFile(
      join(bag, 'manifest-sha256.txt'),
      `${manifest}${sha256('thêm')}  data/them.txt\n`,
    )
    const info = await read(bag, 'bag-info.txt')
    await writeFile(join(bag, 'bag-info.txt'), info.replace(/^Payload-Oxum.*\n/m, ''))
    await rm(join(bag, 'tagmanifest-sha256.txt'))
    const into = await anExchange()
    expect(await into.exchange.importBag(bag)).toMatchObject({ own: true, queued: 1 })
    expect(into.queued).toEqual([join(bag, 'data', 'them.txt')])
  })
})

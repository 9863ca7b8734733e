import { createHash } from 'node:crypto'
import { chmod, mkdir, readdir, readFile, rm, symlink, truncate, writeFile } from 'node:fs/promises'
import { dirname, join } from 'node:path'
import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { Failure } from '../../../../preload/errors.ts'
import type { Archive } from '../../archive/index.ts'
import { aFolder, anArchive, opened } from '../../archive/testing/an-archive.ts'
import { Exchange } from '../index.ts'
import { addPlan, anyFields, kept } from '../testing/plans.ts'
import { exportBag } from './export.ts'
import { safeNames } from './names.ts'
import { validateBag } from './validate.ts'

interface Given {
  archive: Archive
  exchange: Exchange
  /** What was given to the import queue. */
  queued: string[]
}

async function anExchange(): Promise<Given> {
  const archive = await opened(await anArchive())
  const queued: string[] = []
  const exchange = new Exchange({
    archive,
    enqueue: async (paths) => {
      queued.push(...paths)
      return { batch: 'lo-1', files: paths.length }
    },
    readTexts: async () => {},
    onTask: () => {},
  })
  return { archive, exchange, queued }
}

const plansOf = ({ archive }: Given) =>
  [...archive.catalog.all()].sort((a, b) => (a.id < b.id ? -1 : 1))
const keptBy = (given: Given) => plansOf(given).map(kept)
const read = (bag: string, path: string) => readFile(join(bag, path), 'utf8')
const sha256 = (content: string) => createHash('sha256').update(content).digest('hex')

async function aBag(): Promise<{ from: Given; bag: string }> {
  const from = await anExchange()
  await addPlan(from.archive, { number: '216/KH-UBND', title: 'Cải cách', issuer: 'UBND tỉnh' }, [
    { name: 'Kế hoạch 216.pdf', content: 'một' },
    { name: 'Phụ lục.pdf', content: 'hai' },
  ])
  await addPlan(from.archive, { number: '5/QĐ-UBND', title: 'Quyết định' })
  const bag = join(await aFolder(), 'goi')
  await from.exchange.exportBag({ ids: null, folder: bag })
  return { from, bag }
}

/** A bag as another program makes it; `tags` and `manifests` as given. */
async function aForeignBag(
  files: Readonly<Record<string, string>>,
  o: { version?: string; algorithm?: string; manifest?: string; info?: string } = {},
): Promise<string> {
  const { version = '0.97', algorithm = 'md5' } = o
  const bag = await aFolder()
  for (const [path, content] of Object.entries(files)) {
    await mkdir(dirname(join(bag, path)), { recursive: true })
    await writeFile(join(bag, path), content)
  }
  const lines = Object.entries(files)
    .map(([path, content]) => `${createHash(algorithm).update(content).digest('hex')}  ${path}\n`)
    .join('')
  await writeFile(
    join(bag, 'bagit.txt'),
    `BagIt-Version: ${version}\nTag-File-Character-Encoding: UTF-8\n`,
  )
  await writeFile(join(bag, `manifest-${algorithm}.txt`), o.manifest ?? lines)
  if (o.info) await writeFile(join(bag, 'bag-info.txt'), o.info)
  return bag
}

/** Nothing may have come of a refused bag. */
async function refusal(bag: string) {
  const into = await anExchange()
  const error = await into.exchange.importBag(bag).then(
    () => null,
    (thrown: unknown) => thrown,
  )
  expect(plansOf(into)).toEqual([])
  expect((await into.archive.attachments.list()).files).toEqual([])
  expect(into.queued).toEqual([])
  return error instanceof Failure ? error.error : error
}

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

describe('a bag of another program', () => {
  for (const version of ['0.97', '1.0'])
    for (const algorithm of ['md5', 'sha1', 'sha256', 'sha512'])
      it(`of BagIt ${version} with ${algorithm} gives its files to the import queue`, async () => {
        const bag = await aForeignBag(
          { 'data/Báo cáo.pdf': 'một', 'data/sâu/hơn/hai.txt': '' },
          { version, algorithm, info: `Payload-Oxum: 5.2\nContact-Name: ${'dài\n  '.repeat(3)}\n` },
        )
        const into = await anExchange()
        expect(await into.exchange.importBag(bag)).toMatchObject({ own: false, queued: 2 })
        expect(into.queued.sort()).toEqual(
          [join(bag, 'data/Báo cáo.pdf'), join(bag, 'data/sâu/hơn/hai.txt')].sort(),
        )
      })

  it('is read with names that are escaped, not escaped, marked as binary, or decomposed', async () => {
    const files = { 'data/50%.txt': 'a', 'data/hai\ndòng.txt': 'b', 'data/Hòa.txt': 'c' }
    const md5 = (content: string) => createHash('md5').update(content).digest('hex')
    for (const [version, percent] of [
      ['1.0', '50%25.txt'],
      ['1.0', '50%.txt'],
      ['0.97', '50%.txt'],
    ] as const) {
      const manifest = [
        `${md5('a').toUpperCase()} *data/${percent}`,
        `${md5('b')}\tdata/hai%0adòng.txt`,
        `${md5('c')}  data/${'Hòa.txt'.normalize('NFD')}`,
      ].join('\r\n')
      const bag = await aForeignBag(files, { version, manifest })
      expect((await validateBag(bag)).files).toHaveLength(3)
    }
  })

  it('may have a file in one manifest of several before 1.0, not after', async () => {
    for (const version of ['0.97', '1.0']) {
      const bag = await aForeignBag({ 'data/a': 'a', 'data/b': 'b' }, { version })
      await writeFile(join(bag, 'manifest-sha256.txt'), `${sha256('a')}  data/a\n`)
      const is = await validateBag(bag).then(
        () => 'valid',
        ({ error }: Failure) => error.params.path,
      )
      expect(is).toBe(version === '0.97' ? 'valid' : 'data/b')
    }
  })
})

describe('a bag is refused, and nothing of it stored,', () => {
  const files = { 'data/a.pdf': 'một' }

  it('where it is none', async () => {
    expect(await refusal(await aFolder())).toMatchObject({ code: 'bag.notABag' })
    expect(await refusal(join(await aFolder(), 'khong-co'))).toMatchObject({ code: 'bag.notABag' })
  })

  it('of a version or an encoding that is not known', async () => {
    const bag = await aForeignBag(files, { version: '2.0' })
    expect(await refusal(bag)).toMatchObject({ code: 'bag.unsupported' })
    await writeFile(
      join(bag, 'bagit.txt'),
      'BagIt-Version: 1.0\nTag-File-Character-Encoding: UTF-16\n',
    )
    expect(await refusal(bag)).toMatchObject({ code: 'bag.unsupported' })
  })

  it('that wants files fetched', async () => {
    const bag = await aForeignBag(files)
    await writeFile(join(bag, 'fetch.txt'), 'https://example.org/a 3 data/a.pdf\n')
    expect(await refusal(bag)).toMatchObject({ code: 'bag.fetch' })
  })

  it('whose manifest names a path that leads elsewhere', async () => {
    const hash = createHash('md5').update('một').digest('hex')
    for (const path of [
      'data/../../ngoai.txt',
      '../ngoai.txt',
      '/etc/passwd',
      'C:/Windows/win.ini',
      'c:\\Windows\\win.ini',
      'data\\a.pdf',
      'data/./a.pdf',
      'data//a.pdf',
      '~/a.pdf',
      'bagit.txt',
    ]) {
      const bag = await aForeignBag(files, { manifest: `${hash}  ${path}\n` })
      expect(await refusal(bag)).toMatchObject({ code: 'bag.path', params: { path } })
    }
  })

  it('with a link in it', async () => {
    const bag = await aForeignBag(files)
    const outside = await aFolder()
    await writeFile(join(outside, 'mat.txt'), 'mật')
    await symlink(join(outside, 'mat.txt'), join(bag, 'data', 'lien-ket.txt'))
    expect(await refusal(bag)).toMatchObject({
      code: 'bag.link',
      params: { path: 'data/lien-ket.txt' },
    })
    await rm(join(bag, 'data', 'lien-ket.txt'))
    await symlink(outside, join(bag, 'data', 'thu-muc'), 'junction')
    expect(await refusal(bag)).toMatchObject({ code: 'bag.link' })
  })

  it('with a file that no manifest names, or without one that it names', async () => {
    const bag = await aForeignBag(files)
    await writeFile(join(bag, 'data', 'them.txt'), 'x')
    expect(await refusal(bag)).toMatchObject({
      code: 'bag.unlisted',
      params: { path: 'data/them.txt', manifest: 'manifest-md5.txt' },
    })
    await rm(join(bag, 'data', 'them.txt'))
    await rm(join(bag, 'data', 'a.pdf'))
    expect(await refusal(bag)).toMatchObject({
      code: 'bag.missing',
      params: { path: 'data/a.pdf' },
    })
  })

  it('where a file, or a tag file, does not have its checksum', async () => {
    const { bag } = await aBag()
    const info = await read(bag, 'bag-info.txt')
    await writeFile(join(bag, 'bag-info.txt'), `${info}Contact-Name: Ai đó\n`)
    expect(await refusal(bag)).toMatchObject({ code: 'bag.hash', params: { path: 'bag-info.txt' } })
    const changed = await aForeignBag(files)
    await writeFile(join(changed, 'data', 'a.pdf'), 'hai')
    expect(await refusal(changed)).toMatchObject({
      code: 'bag.hash',
      params: { path: 'data/a.pdf', algorithm: 'md5' },
    })
  })

  it('where Payload-Oxum does not fit', async () => {
    const bag = await aForeignBag(files, { info: 'Payload-Oxum: 5.2\n' })
    expect(await refusal(bag)).toMatchObject({
      code: 'bag.oxum',
      params: { says: '5.2', is: '5.1' },
    })
  })

  it('where a manifest is no manifest, contradicts itself, or is not there', async () => {
    const hash = (content: string) => createHash('md5').update(content).digest('hex')
    for (const manifest of [
      'khong phai ma\n',
      `${sha256('một')}  data/a.pdf\n`,
      `${hash('một')}  data/a.pdf\n${hash('hai')}  data/a.pdf\n`,
    ])
      expect(await refusal(await aForeignBag(files, { manifest }))).toMatchObject({
        code: 'bag.damaged',
        params: { path: 'manifest-md5.txt' },
      })
    const without = await aForeignBag(files)
    await rm(join(without, 'manifest-md5.txt'))
    expect(await refusal(without)).toMatchObject({ code: 'bag.damaged' })
  })

  it('where its plans are newer than this program, or not plans', async () => {
    const document = 'data/metadata/plans.json'
    const archive = { id: 'x', name: 'x' }
    const head = { kind: 'van-kho/plans', format: 1, archive, exportedAt: 'x' }
    const refused = async (content: object) =>
      refusal(await aForeignBag({ [document]: JSON.stringify(content) }))
    expect(await refused({ ...head, format: 2, plans: [] })).toMatchObject({ code: 'bag.newer' })
    expect(await refused({ ...head, plans: [{ id: '../../x' }] })).toMatchObject({
      code: 'bag.damaged',
      params: { path: document },
    })
    const { bag } = await aBag()
    const ours: { plans: { id: string; attachments: { path: string }[] }[] } = JSON.parse(
      await read(bag, document),
    )
    const [plan] = ours.plans
    if (!plan) throw new Error('no plan')
    // Files elsewhere, an id of a year that no folder has, an id twice.
    const elsewhere = plan.attachments.map((file) => ({ ...file, path: '../../../etc/passwd' }))
    for (const plans of [
      [{ ...plan, attachments: elsewhere }],
      [{ ...plan, id: `7z${plan.id.slice(2)}`, attachments: [] }],
      [
        { ...plan, attachments: [] },
        { ...plan, attachments: [] },
      ],
    ])
      expect(await refused({ ...head, plans })).toMatchObject({ code: 'bag.damaged' })
  })
})

describe('names in a bag', () => {
  it('are taken by every file system, differ from each other, and keep their ending', () => {
    fc.assert(
      fc.property(
        fc.array(fc.oneof(fc.string({ unit: 'binary', maxLength: 300 }), fc.constant('CON.pdf'))),
        (names) => {
          const safe = safeNames(names)
          for (const name of safe) {
            expect(name).toMatch(/^[^<>:"/\\|?*%\p{Cc}\p{Cf}\p{Zl}\p{Zp}]+$/u)
            expect(name).not.toMatch(/^[\s.]|[\s.]$|^(con|prn|aux|nul|com\d|lpt\d)(\.|$)/i)
            expect(Buffer.byteLength(name)).toBeLessThan(200)
          }
          expect(new Set(safe.map((name) => name.toLowerCase())).size).toBe(names.length)
        },
      ),
    )
    expect(safeNames(['Kế hoạch.PDF', 'kế hoạch.pdf', 'a/b: 50%?.pdf', 'aux', '...'])).toEqual([
      'Kế hoạch.PDF',
      'kế hoạch (2).pdf',
      'a_b_ 50__.pdf',
      '_aux',
      'tep',
    ])
    expect(safeNames([`${'ệ'.repeat(250)}.pdf`])[0]).toMatch(/^ệ+\.pdf$/)
  })
})

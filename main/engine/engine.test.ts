import { createHash } from 'node:crypto'
import { mkdir, mkdtemp, readFile, rename, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import { generateSample } from '../../resources/sample/generate.ts'
import { makePdf } from '../../tests/fixtures/documents.ts'
import { TextStore } from './extraction/text-store.ts'
import { Engine } from './index.ts'

let folder: string
let engine: Engine
const bugs: unknown[] = []

const start = async (): Promise<Engine> => {
  const started = await Engine.create({
    userData: join(folder, 'may'),
    sampleDir: join(folder, 'mau'),
    workerFile: null,
    emit: () => {},
    report: (error) => bugs.push(error),
  })
  await started.start()
  return started
}
const everything = { facets: {}, trash: false }
const imported = async (...paths: string[]) => {
  await engine.current.queue.add(paths, null)
  await engine.current.queue.idle()
  await engine.current.indexing.idle()
  return engine.current.queue.progress().items
}

beforeEach(async () => {
  folder = await mkdtemp(join(tmpdir(), 'vk-may-'))
  await mkdir(join(folder, 'mau', 'files'), { recursive: true })
  await writeFile(join(folder, 'mau', 'sample.json'), '[]')
  bugs.length = 0
  engine = await start()
})
afterEach(async () => {
  await engine.stop()
  await rm(folder, { recursive: true, force: true })
  expect(bugs).toEqual([])
})

describe('the engine', () => {
  it('keeps what was imported, and opens it again at the next start', async () => {
    await engine.create(join(folder, 'kho'), 'Kho của tôi')
    const file = await makePdf(join(folder, 'a.pdf'), [
      'Trang một nói về việc khác hẳn',
      'Liên thông một cửa điện tử',
    ])
    expect(await imported(file)).toMatchObject([{ state: 'done', problem: null }])
    await engine.stop()

    engine = await start()
    expect(engine.status()).toMatchObject({
      state: 'open',
      name: 'Kho của tôi',
      plans: 1,
      inbox: 1,
    })
    const { hits } = engine.current.search('lien thong mot cua', everything, 0, 10)
    expect(hits[0]?.pages[0]).toMatchObject({ name: 'a.pdf', pageIndex: 1 })
  })

  it('gives the places of the words on each page of a PDF', async () => {
    await engine.create(join(folder, 'kho'), 'Kho')
    const file = await makePdf(join(folder, 'a.pdf'), [
      'Mở đầu',
      'Đầu tư công, rồi lại đầu tư công',
    ])
    await imported(file)
    const { hits } = engine.current.search('dau tu cong', everything, 0, 10)
    const sha256 = hits[0]?.pages[0]?.sha256 ?? ''
    const marks = await engine.current.marks(sha256, 'dau tu cong')
    expect(marks.total).toBe(2)
    expect(marks.pages.map((page) => page.pageIndex)).toEqual([1])
    for (const mark of marks.pages[0]?.marks ?? []) {
      expect(mark.rects).toHaveLength(1)
      const [[from, to] = [0, 0]] = mark.snippet.marks
      expect(mark.snippet.text.slice(from, to).toLowerCase()).toBe('đầu tư công')
    }
  })

  it('finds what was noted on a page, and leads to that page', async () => {
    await engine.create(join(folder, 'kho'), 'Kho')
    await imported(await makePdf(join(folder, 'a.pdf'), ['Mở đầu', 'Nguồn vốn hằng năm']))
    const { catalog } = engine.current.archive
    const [plan] = catalog.all()
    const noted = {
      id: '01hzy0000000000000000000aa',
      sha256: plan?.attachments[0]?.sha256 ?? '',
      pageIndex: 1,
      rects: [],
      color: 'yellow',
      note: 'Hỏi lại Kho bạc về thời hạn giải ngân',
      quote: 'Nguồn vốn',
      createdAt: '2026-01-01T00:00:00Z',
    }
    await catalog.save(plan?.id ?? '', plan?.revision ?? '', { annotations: [noted] })
    await engine.current.indexing.idle()
    const { hits } = engine.current.search('hoi lai kho bac', everything, 0, 10)
    expect(hits[0]?.pages).toMatchObject([{ name: 'a.pdf', pageIndex: 1 }])
    expect(hits[0]?.pages[0]?.snippet.text).toContain(noted.note)
  })

  it('makes one plan of files with one stem, and says of the same bytes which plan has them', async () => {
    await engine.create(join(folder, 'kho'), 'Kho')
    const pdf = await makePdf(join(folder, '12-KH.pdf'), ['Kế hoạch số mười hai của văn phòng'])
    await writeFile(join(folder, '12-KH.txt'), 'Phụ lục của kế hoạch')
    await imported(pdf, join(folder, '12-KH.txt'))
    expect(engine.status()).toMatchObject({ plans: 1 })
    await rename(pdf, join(folder, 'khac.pdf'))
    const items = await imported(join(folder, 'khac.pdf'))
    expect(items.at(-1)).toMatchObject({
      state: 'duplicate',
      problem: { code: 'file.duplicate', params: { name: 'khac.pdf' } },
    })
    expect(engine.status()).toMatchObject({ plans: 1 })
  })

  it('fills a new plan from its first page, and leaves it for a person to confirm', async () => {
    await engine.create(join(folder, 'kho'), 'Kho')
    await imported(
      await makePdf(join(folder, 'scan0001.pdf'), [
        'Số: 58/KH-UBND\nHải Phòng, ngày 03 tháng 3 năm 2023\nKẾ HOẠCH\nRà soát văn bản năm 2023\nCăn cứ Luật Ban hành văn bản;',
      ]),
    )
    const [plan] = engine.current.archive.catalog.all()
    expect(plan).toMatchObject({
      number: '58/KH-UBND',
      type: 'KH',
      issuedOn: '2023-03-03',
      title: 'Rà soát văn bản năm 2023',
      review: 'inbox',
    })
  })

  it('says that an archive cannot be reached, and does not take its folder for empty', async () => {
    await engine.create(join(folder, 'kho'), 'Kho')
    await imported(await makePdf(join(folder, 'a.pdf'), ['Nội dung của một văn bản bình thường']))
    await engine.stop()
    await rename(join(folder, 'kho'), join(folder, 'di-vang'))
    engine = await start()
    expect(engine.status()).toMatchObject({ state: 'unavailable', path: join(folder, 'kho') })
    expect(bugs).toHaveLength(1)
    bugs.length = 0
    await rename(join(folder, 'di-vang'), join(folder, 'kho'))
    expect(await engine.open(join(folder, 'kho'))).toMatchObject({ state: 'open', plans: 1 })
  })

  it('makes the sample at the first start, whole and searchable, and only once', async () => {
    await engine.stop()
    await rm(join(folder, 'may'), { recursive: true })
    await generateSample(join(folder, 'mau'))
    engine = await start()
    await engine.current.indexing.idle()
    const status = engine.status()
    expect(status).toMatchObject({ state: 'open', sample: true })
    const plans = [...engine.current.archive.catalog.all()]
    expect(plans.length).toBeGreaterThanOrEqual(8)
    await engine.close()
    await engine.openSample()
    expect([...engine.current.archive.catalog.all()]).toHaveLength(plans.length)
  })

  it('reads no file of a sample whose text came with it', async () => {
    await engine.stop()
    await rm(join(folder, 'may'), { recursive: true })
    const sampleDir = join(folder, 'mau')
    const files = [{ name: 'quet.pdf', kind: 'signed-scan' }]
    await writeFile(join(sampleDir, 'sample.json'), JSON.stringify([{ fields: {}, files }]))
    const path = await makePdf(join(sampleDir, 'files', 'quet.pdf'), ['Chữ trong tệp'])
    const sha256 = createHash('sha256')
      .update(await readFile(path))
      .digest('hex')
    await new TextStore(sampleDir).write(sha256, {
      mediaType: 'application/pdf',
      pages: [{ text: 'Lời đã nhận dạng lúc đóng gói', label: null, ocr: 'done' }],
      info: { title: '', author: '' },
      state: 'full',
      problem: null,
    })
    engine = await start()
    const [plan] = engine.current.archive.catalog.all()
    expect(plan?.attachments).toMatchObject([{ text: 'full', pages: 1 }])
    await engine.current.indexing.idle()
    const { hits } = engine.current.search('nhan dang luc dong goi', everything, 0, 10)
    expect(hits).toMatchObject([{ plan: { id: plan?.id } }])
  })
})

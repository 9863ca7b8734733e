import { createHash } from 'node:crypto'
import { mkdir, readFile, rm, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { describe, expect, it } from 'vitest'
import { makeMixedFolder, makePdf } from '../../../tests/fixtures/documents.ts'
import { anAttachment } from '../archive/testing/an-archive.ts'
import { TextRepair, unlockAttachment } from './index.ts'
import { writeQueue } from './state-file.ts'
import { aQueue, outcomes } from './testing/a-queue.ts'

const header = `ỦY BAN NHÂN DÂN CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM
THÀNH PHỐ HẢI PHÒNG Độc lập - Tự do - Hạnh phúc
Số: 216/KH-UBND Hải Phòng, ngày 23 tháng 9 năm 2021
KẾ HOẠCH
Thực hiện cải cách hành chính nhà nước
Căn cứ Nghị quyết số 76/NQ-CP;`

describe('the import queue', () => {
  it('brings in every good file of a folder, and names what is wrong with each bad one', async () => {
    const { queue, source, archive } = await aQueue()
    await makeMixedFolder(source)
    await writeFile(join(source, 'Thumbs.db'), 'x')
    await writeFile(join(source, '~$ke-hoach.docx'), 'x')
    const { files } = await queue.add([source, join(source, 'khong-co.pdf')], null)
    await queue.idle()
    expect(files).toBe(8)
    expect(outcomes(queue)).toEqual({
      'co-mat-khau.pdf': ['done', 'attachment.encrypted'],
      'ghi-chu.txt': ['done', null],
      'hong.pdf': ['done', 'attachment.broken'],
      'ke-hoach-hai.pdf': ['done', null],
      'ke-hoach-mot.pdf': ['done', null],
      'khong-co.pdf': ['failed', 'file.notFound'],
      'khong-phai-pdf.pdf': ['done', 'file.typeMismatch'],
      'rong.pdf': ['failed', 'file.empty'],
    })
    expect(archive.catalog.counts().inbox).toBe(6)
  })

  it('fills in what the header says, and the file’s name where it says nothing', async () => {
    const { queue, source, archive, read } = await aQueue()
    await makePdf(join(source, 'scan_0001.pdf'), [header])
    await writeFile(join(source, 'ghi_chep  cuộc họp.txt'), 'Không có tiêu đề gì ở đây cả')
    await queue.add([source], null)
    await queue.idle()
    const plans = [...archive.catalog.all()]
    expect(
      plans.map(({ number, title, issuer, review }) => [number, title, issuer, review]),
    ).toEqual(
      expect.arrayContaining([
        ['', 'ghi chep cuộc họp', '', 'inbox'],
        [
          '216/KH-UBND',
          'Thực hiện cải cách hành chính nhà nước',
          'Ủy ban nhân dân thành phố Hải Phòng',
          'inbox',
        ],
      ]),
    )
    expect(read).toHaveLength(2)
  })

  it('makes one plan of siblings with one stem, the PDF first', async () => {
    const { queue, source, archive } = await aQueue()
    await writeFile(join(source, '216-KH.txt'), 'Bản thảo của kế hoạch cải cách hành chính')
    await makePdf(join(source, '216-kh.PDF'), ['Kế hoạch cải cách hành chính của thành phố'])
    await mkdir(join(source, 'khac'))
    await writeFile(join(source, 'khac', '216-KH.txt'), 'Một văn bản khác ở thư mục khác')
    await queue.add([source], null)
    await queue.idle()
    const names = [...archive.catalog.all()].map((plan) => plan.attachments.map(({ name }) => name))
    expect(names).toHaveLength(2)
    expect(names).toContainEqual(['216-kh.PDF', '216-KH.txt'])
    expect(names).toContainEqual(['216-KH.txt'])
  })

  it('knows bytes that it has, also within one batch', async () => {
    const { queue, source, archive } = await aQueue()
    for (const name of ['a.txt', 'b.txt', 'c.txt'])
      await writeFile(join(source, name), 'Cùng một nội dung')
    await queue.add([source], null)
    await queue.idle()
    const [plan] = [...archive.catalog.all()]
    expect(archive.catalog.counts().plans).toBe(1)
    const { counts, items } = queue.progress()
    expect(counts).toMatchObject({ done: 1, duplicate: 2 })
    expect(items.every((item) => item.planId === plan?.id)).toBe(true)
  })

  it('keeps what is imported again after its plan went to the trash, and after that is emptied', async () => {
    const { queue, source, archive } = await aQueue()
    await writeFile(join(source, 'a.txt'), 'Cùng một nội dung')
    await queue.add([source], null)
    await queue.idle()
    const [old] = [...archive.catalog.all()]
    await archive.catalog.trash([old?.id ?? ''])
    await queue.add([source], null)
    await queue.idle()
    const kept = [...archive.catalog.all()].find(({ deletedAt }) => deletedAt === null)
    expect(queue.progress().items.at(-1)).toMatchObject({ state: 'done', planId: kept?.id })
    expect(archive.catalog.duplicates(kept?.id ?? '')).toEqual([
      { id: old?.id, reason: 'bytes', trash: true },
    ])
    expect(await archive.purge([old?.id ?? ''])).toEqual({ plans: 1, files: 0 })
    const [{ sha256 } = { sha256: '' }] = kept?.attachments ?? []
    expect(await archive.attachments.locate(sha256)).not.toBeNull()
    // The last one takes the bytes with it, at once: nothing of a secret paper stays behind.
    await archive.catalog.trash([kept?.id ?? ''])
    expect(await archive.purge([kept?.id ?? ''])).toEqual({ plans: 1, files: 1 })
    expect(await archive.attachments.locate(sha256)).toBeNull()
  })

  it('adds files to a plan that is there', async () => {
    const { queue, source, archive } = await aQueue()
    const plan = await archive.catalog.create({ title: 'Kế hoạch' }, [])
    await writeFile(join(source, 'phu-luc.txt'), 'Phụ lục phân công')
    await queue.add([source], plan.id)
    await queue.idle()
    expect(archive.catalog.get(plan.id)?.attachments).toMatchObject([
      { name: 'phu-luc.txt', kind: 'annex', text: 'full' },
    ])
    expect(archive.catalog.get(plan.id)?.title).toBe('Kế hoạch')
  })

  it('reads a file with a password once a person gives it, and keeps the password nowhere', async () => {
    const parts = await aQueue()
    await makePdf(join(parts.source, 'khoa.pdf'), [header], { password: 'mat khau' })
    await parts.queue.add([parts.source], null)
    await parts.queue.idle()
    const [plan] = [...parts.archive.catalog.all()]
    const [attachment] = plan?.attachments ?? []
    expect(attachment).toMatchObject({
      text: 'failed',
      problem: { code: 'attachment.encrypted' },
    })
    const sha256 = attachment?.sha256 ?? ''
    await expect(unlockAttachment(parts, sha256, 'sai')).rejects.toMatchObject({
      error: { code: 'attachment.wrongPassword', params: { name: 'khoa.pdf' } },
    })
    await unlockAttachment(parts, sha256, 'mat khau')
    expect(parts.archive.catalog.get(plan?.id ?? '')?.attachments).toMatchObject([
      { text: 'full', pages: 1, problem: null },
    ])
    const text = await parts.texts.read(sha256)
    expect(text?.pages[0]?.text).toContain('216/KH-UBND')
    expect(JSON.stringify(text)).not.toContain('mat khau')
  })

  it('tries again what failed, once it is there', async () => {
    const { queue, source } = await aQueue()
    const path = join(source, 'den-muon.txt')
    await queue.add([path], null)
    await queue.idle()
    const failed = queue.progress().items.map(({ id }) => id)
    await writeFile(path, 'Bây giờ đã có')
    await queue.retry(failed)
    await queue.idle()
    expect(outcomes(queue)).toEqual({ 'den-muon.txt': ['done', null] })
  })

  it('takes back what has not begun', async () => {
    const { queue, source, archive } = await aQueue()
    for (let i = 0; i < 20; i++) await writeFile(join(source, `${i}.txt`), `Tệp số ${i}`)
    const adding = queue.add([source], null)
    await adding
    const waiting = queue.progress().items.filter(({ state }) => state === 'waiting')
    await queue.cancel(waiting.map(({ id }) => id))
    await queue.idle()
    expect(queue.progress().counts.cancelled).toBe(waiting.length)
    expect(waiting.length).toBeGreaterThan(0)
    expect(archive.catalog.counts().plans).toBe(20 - waiting.length)
  })
})

describe('going on after an end in the middle', () => {
  it('remembers what a person took back, however much it is, until the person wants it', async () => {
    const first = await aQueue()
    const files = 400
    for (let i = 0; i < files; i++) await writeFile(join(first.source, `${i}.txt`), `Tệp số ${i}`)
    const { batch } = await first.queue.add([first.source], null)
    await first.queue.cancel('waiting')
    await first.queue.idle()
    const { done, cancelled } = first.queue.progress().counts
    expect(cancelled).toBeGreaterThan(first.queue.progress().items.length)
    expect(done + cancelled).toBe(files)
    expect(first.queue.filesOf(batch)).toHaveLength(files)
    await first.queue.close()
    await first.archive.close()
    const second = await aQueue(first.place)
    await second.queue.idle()
    expect(second.queue.progress().counts).toMatchObject({ cancelled, waiting: 0 })
    expect(second.archive.catalog.counts().plans).toBe(done)
    await second.queue.retry('cancelled')
    await second.queue.idle()
    expect(second.queue.progress().counts).toMatchObject({ cancelled: 0, done: cancelled })
    expect(second.archive.catalog.counts().plans).toBe(files)
  })

  it('finishes at the next start what was not stored', async () => {
    const first = await aQueue()
    const files = 30
    for (let i = 0; i < files; i++) await writeFile(join(first.source, `${i}.txt`), `Tệp số ${i}`)
    await first.queue.add([first.source], null)
    await first.queue.close()
    await first.archive.close()
    const second = await aQueue(first.place)
    await second.queue.idle()
    await new TextRepair({ ...second, onRead: () => {} }).run()
    const plans = [...second.archive.catalog.all()]
    expect(plans).toHaveLength(files)
    expect(plans.every((plan) => plan.attachments[0]?.text === 'full')).toBe(true)
  })

  it('reads what a crash left between plan and text, and fills the plan in', async () => {
    const parts = await aQueue()
    const path = await makePdf(join(parts.source, 'ke-hoach.pdf'), [header])
    const { sha256, bytes } = await parts.archive.attachments.add(path)
    const pending = anAttachment({ sha256, bytes, name: 'ke-hoach.pdf', text: 'pending' })
    const plan = await parts.archive.catalog.create({ title: 'ke-hoach', review: 'inbox' }, [
      pending,
    ])
    const read: string[] = []
    await new TextRepair({ ...parts, onRead: (id) => read.push(id) }).run()
    expect(read).toEqual([plan.id])
    expect(parts.archive.catalog.get(plan.id)).toMatchObject({
      number: '216/KH-UBND',
      attachments: [{ text: 'full', pages: 1, mediaType: 'application/pdf' }],
    })
  })

  it('reads again a file whose text somebody deleted or damaged', async () => {
    const parts = await aQueue()
    await writeFile(join(parts.source, 'a.txt'), 'Nội dung còn nguyên')
    await parts.queue.add([parts.source], null)
    await parts.queue.idle()
    const sha256 = createHash('sha256').update('Nội dung còn nguyên').digest('hex')
    const textFile = join(parts.place.root, 'text', sha256.slice(0, 2), `${sha256}.json`)
    await writeFile(textFile, '{"pages":')
    expect(await parts.texts.read(sha256)).toBeNull()
    await new TextRepair({ ...parts, onRead: () => {} }).run()
    expect((await parts.texts.read(sha256))?.pages[0]?.text).toBe('Nội dung còn nguyên')
    expect(await readFile(`${textFile}.damaged`, 'utf8')).toBe('{"pages":')
    await rm(textFile)
    await new TextRepair({ ...parts, onRead: () => {} }).run()
    expect((await parts.texts.read(sha256))?.state).toBe('full')
  })

  it('says nothing false of a file whose reading was ended with the program', async () => {
    const parts = await aQueue()
    await writeFile(join(parts.source, 'a.txt'), 'Đang đọc thì tắt máy')
    const { sha256, bytes } = await parts.archive.attachments.add(join(parts.source, 'a.txt'))
    const pending = anAttachment({ sha256, bytes, name: 'a.txt', text: 'pending' })
    const plan = await parts.archive.catalog.create({}, [pending])
    const repairing = new TextRepair({ ...parts, onRead: () => {} }).run()
    await parts.extraction.close()
    await repairing
    expect(parts.archive.catalog.get(plan.id)?.attachments[0]).toMatchObject({
      text: 'pending',
      problem: null,
    })
    expect(await parts.texts.read(sha256)).toBeNull()
  })

  it('writes nothing of what it was repairing once it is closed', async () => {
    const parts = await aQueue()
    const files = await Promise.all(
      ['a.txt', 'b.txt', 'c.txt'].map(async (name) => {
        await writeFile(join(parts.source, name), `Nội dung của ${name}`)
        const { sha256, bytes } = await parts.archive.attachments.add(join(parts.source, name))
        return anAttachment({ sha256, bytes, name, text: 'pending' })
      }),
    )
    await parts.archive.catalog.create({}, files)
    const repair = new TextRepair({ ...parts, onRead: () => {} })
    let isRunning = true
    const running = repair.run().finally(() => {
      isRunning = false
    })
    await repair.close()
    expect(isRunning).toBe(false)
    await running
    expect((await parts.texts.list()).size).toBe(0)
  })

  it('starts empty when its own list is damaged', async () => {
    const first = await aQueue()
    await first.queue.close()
    await first.archive.close()
    await writeFile(first.stateFile, 'null')
    const second = await aQueue(first.place)
    await second.queue.idle()
    expect(second.queue.progress().items).toEqual([])
    await writeQueue(second.stateFile, [])
    expect(JSON.parse(await readFile(second.stateFile, 'utf8'))).toEqual({ items: [] })
  })
})

it('takes in a thousand files, and lists what a person looks for', async () => {
  const { queue, source, archive, told } = await aQueue()
  const files = 1_100
  for (let i = 0; i < files; i++) await writeFile(join(source, `${i}.txt`), `Tệp số ${i}`)
  await queue.add([source, join(source, 'khong-co.txt')], null)
  await queue.idle()
  expect(archive.catalog.counts().plans).toBe(files)
  const { counts, items } = queue.progress()
  expect(counts).toMatchObject({ done: files, failed: 1, waiting: 0 })
  expect(items).toHaveLength(300)
  expect(items.some(({ state }) => state === 'failed')).toBe(true)
  expect(told.length).toBeGreaterThan(1)
})

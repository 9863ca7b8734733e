import { readdir, readFile, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { zipSync } from 'fflate'
import UTIF from 'utif2'
import { describe, expect, it, onTestFinished } from 'vitest'
import type { OcrProgress } from '../../../preload/model.ts'
import { OcrSettings } from '../../../preload/model.ts'
import { makePdf } from '../../../tests/fixtures/documents.ts'
import { makePicture, makeScan, png } from '../extraction/testing/a-scan.ts'
import { OcrJournal, OcrQueue } from './index.ts'
import type { OpenQueue } from './testing/a-queue.ts'
import { aQueue } from './testing/a-queue.ts'

const header = `ỦY BAN NHÂN DÂN CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM
THÀNH PHỐ HẢI PHÒNG Độc lập - Tự do - Hạnh phúc
Số: 216/KH-UBND Hải Phòng, ngày 23 tháng 9 năm 2021
KẾ HOẠCH
Thực hiện cải cách hành chính nhà nước
Căn cứ Nghị quyết số 76/NQ-CP ngày 15 tháng 7 năm 2021 của Chính phủ;`

interface OpenOcr extends OpenQueue {
  ocr: OcrQueue
  shown: OcrProgress[]
  /** Resolves when a page is done. */
  onePage: Promise<void>
  bugs: unknown[]
}

async function anOcrQueue(before?: OpenQueue): Promise<OpenOcr> {
  const parts = await aQueue(before?.place)
  const shown: OcrProgress[] = []
  const bugs: unknown[] = []
  let resolve = () => {}
  const onePage = new Promise<void>((done) => {
    resolve = done
  })
  const ocr = new OcrQueue({
    ...parts,
    journal: new OcrJournal(join(parts.place.userData, 'ocr')),
    settings: OcrSettings.parse({}),
    onRead: (id) => parts.read.push(id),
    onProgress: (progress) => {
      shown.push(progress)
      if (progress.pagesDone > 0) resolve()
    },
    report: (error) => bugs.push(error),
  })
  onTestFinished(() => ocr.close())
  return { ...parts, ocr, shown, onePage, bugs }
}

async function imported(parts: OpenOcr) {
  await parts.queue.add([parts.source], null)
  await parts.queue.idle()
  const [plan] = [...parts.archive.catalog.all()]
  const [attachment] = plan?.attachments ?? []
  if (!plan || !attachment) throw new Error('nothing was imported')
  return { id: plan.id, sha256: attachment.sha256, attachment }
}

const wrapped = (bytes: Uint8Array) =>
  Buffer.from(bytes).toString('base64').replace(/.{76}/g, '$&\r\n')

describe('scans', () => {
  it('in a letter, and in a ZIP in it, are read; the sender’s small picture is not', async () => {
    const parts = await anOcrQueue()
    const text = (what: string) =>
      `${what}\nCác sở, ban, ngành chủ động triển khai thực hiện nhiệm vụ được giao trong năm.`
    const scanned = await makeScan(join(parts.place.userData, 'cv.pdf'), [
      text('Trang một nói về đường giao thông'),
      text('Trang hai nói về trường học'),
    ])
    const picture = await makePicture(text('Biên bản nghiệm thu cầu cống'), 0)
    const logo = png(Buffer.concat([Buffer.from('P5\n40 40\n255\n'), Buffer.alloc(1_600, 90)]))
    const zip = zipSync({ 'thư mục/biên bản.png': picture })
    const attached = (name: string, type: string, bytes: Uint8Array) =>
      `--ranh\r\nContent-Type: ${type}; name="${name}"\r\nContent-Disposition: attachment; filename="${name}"\r\nContent-Transfer-Encoding: base64\r\n\r\n${wrapped(bytes)}\r\n`
    const letter = `From: vp@haiphong.example\r\nTo: so@haiphong.example\r\nSubject: Gui van ban\r\nMIME-Version: 1.0\r\nContent-Type: multipart/mixed; boundary="ranh"\r\n\r\n--ranh\r\nContent-Type: text/plain; charset=utf-8\r\n\r\nKính gửi văn bản kèm theo.\r\n${attached('logo.png', 'image/png', logo)}${attached('cong van.pdf', 'application/pdf', await readFile(scanned))}${attached('kem.zip', 'application/zip', zip)}--ranh--\r\n`
    await writeFile(join(parts.source, 'thu.eml'), letter)
    const { id, sha256, attachment } = await imported(parts)
    expect(attachment).toMatchObject({
      text: 'partial',
      problem: { code: 'attachment.partlyRead', params: { pages: 3 } },
    })
    await parts.ocr.start()
    await parts.ocr.idle()
    expect(parts.bugs).toEqual([])
    const document = await parts.texts.read(sha256)
    const read = document?.pages.map(({ label, text }) => [label, text] as const) ?? []
    const of = (label: string) => read.find(([one]) => one === label)?.[1] ?? ''
    expect(of('cong van.pdf · 1')).toContain('đường giao thông')
    expect(of('cong van.pdf · 2')).toContain('trường học')
    expect(of('kem.zip · biên bản.png')).toContain('nghiệm thu')
    expect(of('logo.png')).toBe('')
    expect(parts.archive.catalog.get(id)?.attachments).toMatchObject([
      { text: 'full', problem: null },
    ])
    expect(parts.shown.at(-1)).toMatchObject({ pagesDone: 3, pagesLeft: 0 })
  })

  it('become searchable, with the header read and the place of every word', async () => {
    const parts = await anOcrQueue()
    const path = join(parts.source, 'ban quet.pdf')
    await makeScan(path, [header, 'Điều 2. Quyết định này có hiệu lực kể từ ngày ký.'], {
      watermark: 'www.LuatVietnam.vn',
    })
    const { id, sha256, attachment } = await imported(parts)
    expect(attachment).toMatchObject({ text: 'none', problem: { code: 'attachment.noText' } })
    await parts.ocr.start()
    await parts.ocr.idle()
    expect(parts.bugs).toEqual([])
    expect(parts.archive.catalog.get(id)).toMatchObject({
      number: '216/KH-UBND',
      issuedOn: '2021-09-23',
      attachments: [{ text: 'full', problem: null, pages: 2 }],
    })
    expect(parts.read.at(-1)).toBe(id)
    expect(parts.shown.at(-1)).toMatchObject({ pagesDone: 2, pagesLeft: 0 })

    const document = await parts.texts.read(sha256)
    const text = document?.pages[1]?.text ?? ''
    expect(text).toContain('có hiệu lực kể từ ngày ký')
    // The same words, printed: their place is known from the text layer.
    const printed = join(parts.place.userData, 'in.pdf')
    await makePdf(printed, ['Điều 2. Quyết định này có hiệu lực kể từ ngày ký.'])
    const from = text.indexOf('hiệu lực')
    const wanted = [{ pageIndex: 1, ranges: [[from, from + 'hiệu lực'.length] as const] }]
    const [scanned] = await parts.extraction.locate(path, wanted, document?.pages)
    const inText = (await parts.extraction.extract(printed, 'in.pdf')).pages[0]?.text ?? ''
    const at = inText.indexOf('hiệu lực')
    const [known] = await parts.extraction.locate(printed, [
      { pageIndex: 0, ranges: [[at, at + 'hiệu lực'.length]] },
    ])
    const [left = 0, bottom = 0, right = 0, top = 0] = scanned?.rects[0]?.[0] ?? []
    const [left2 = 0, bottom2 = 0, right2 = 0, top2 = 0] = known?.rects[0]?.[0] ?? []
    expect(scanned?.rects[0]).toHaveLength(1)
    expect(Math.abs(left - left2)).toBeLessThan(3)
    expect(Math.abs(right - right2)).toBeLessThan(3)
    expect(bottom).toBeGreaterThan(bottom2 - 3)
    expect(top).toBeLessThan(top2 + 3)
  })

  it('that lie on their side are turned', async () => {
    const parts = await anOcrQueue()
    const text = 'Các sở, ban, ngành chủ động triển khai thực hiện nhiệm vụ được giao trong năm.'
    await makeScan(join(parts.source, 'ngang.pdf'), [`${text}\n${text}\n${text}`], { turns: 1 })
    const { sha256 } = await imported(parts)
    await parts.ocr.start()
    await parts.ocr.idle()
    expect((await parts.texts.read(sha256))?.pages[0]?.text).toContain('triển khai thực hiện')
  })

  it('that are pictures on their side are turned, and their words stand where they stand', async () => {
    const parts = await anOcrQueue()
    const text = 'Các sở, ban, ngành triển khai thực hiện nhiệm vụ được giao trong năm.'
    const picture = await makePicture(`${text}\n${text}\n${text}`, 1)
    await writeFile(join(parts.source, 'ngang.png'), picture)
    const { sha256 } = await imported(parts)
    await parts.ocr.start()
    await parts.ocr.idle()
    const page = (await parts.texts.read(sha256))?.pages[0]
    expect(page?.text).toContain('triển khai thực hiện')
    // The sheet's top is on the right: the first line runs down there, in pixels counted from below.
    const [, , left = 0, bottom = 0, , top = 0] = page?.words?.[0] ?? []
    expect(left).toBeGreaterThan(2_900)
    expect(top).toBeGreaterThan(bottom)
    expect(top).toBeGreaterThan(1_900)
  })

  it('keep every page that was done when the program ends, and do none twice', async () => {
    const first = await anOcrQueue()
    const pages = Array.from(
      { length: 4 },
      (_, i) => `Trang ${i + 1}: cải cách hành chính nhà nước`,
    )
    await makeScan(join(first.source, 'dai.pdf'), pages, { size: [300, 40] })
    const { sha256, id } = await imported(first)
    await first.ocr.start()
    await first.onePage
    await first.ocr.close()
    await first.queue.close()
    await first.archive.close()
    const kept = await first.texts.read(sha256)
    const done = kept?.pages.filter(({ ocr }) => ocr === 'done').length ?? 0
    expect(done).toBeGreaterThanOrEqual(1)
    expect(done).toBeLessThan(4)
    const second = await anOcrQueue(first)
    await second.ocr.start()
    await second.ocr.idle()
    expect(second.ocr.progress().pagesDone).toBe(4 - done)
    const document = await second.texts.read(sha256)
    expect(document?.pages.map(({ ocr }) => ocr)).toEqual(['done', 'done', 'done', 'done'])
    expect(second.archive.catalog.get(id)?.attachments[0]?.text).toBe('full')
  })

  it('wait while they are paused', async () => {
    const parts = await anOcrQueue()
    await makeScan(join(parts.source, 'mot.pdf'), ['Kế hoạch cải cách hành chính nhà nước'], {
      size: [300, 40],
    })
    await imported(parts)
    parts.ocr.pause()
    await parts.ocr.start()
    await parts.ocr.idle()
    expect(parts.ocr.progress()).toMatchObject({ state: 'paused', pagesDone: 0, pagesLeft: 1 })
    parts.ocr.resume()
    await parts.ocr.idle()
    expect(parts.ocr.progress()).toMatchObject({ state: 'idle', pagesDone: 1, pagesLeft: 0 })
  })

  it('wait for the cable, and for a person who has turned them off', async () => {
    const parts = await anOcrQueue()
    await makeScan(join(parts.source, 'mot.pdf'), ['Cải cách hành chính nhà nước'], {
      size: [260, 40],
    })
    await imported(parts)
    parts.ocr.power(true)
    await parts.ocr.start()
    await parts.ocr.idle()
    expect(parts.ocr.progress()).toMatchObject({ state: 'waiting', pagesLeft: 1 })
    parts.ocr.configure({ enabled: false, onBattery: true, cores: 1 })
    await parts.ocr.idle()
    expect(parts.ocr.progress()).toMatchObject({ state: 'off', pagesLeft: 1 })
    parts.ocr.configure({ enabled: true, onBattery: true, cores: 1 })
    await parts.ocr.idle()
    expect(parts.ocr.progress()).toMatchObject({ state: 'idle', pagesLeft: 0, pagesDone: 1 })
  })

  it('are recognised again by hand where the scanner’s own text is wrong, also after a restart', async () => {
    const first = await anOcrQueue()
    const texts = ['\n\nCải cách hành chính nhà nước', '\n\nTrang hai được quét rõ ràng']
    await makeScan(join(first.source, 'sai.pdf'), texts, {
      size: [260, 80],
      watermark: 'may quet doc sai thanh mot cau khong co tren giay',
    })
    const { sha256, attachment } = await imported(first)
    expect(attachment).toMatchObject({ text: 'full', problem: null })
    first.ocr.pause()
    await first.ocr.redo(sha256, 0)
    await first.ocr.close()
    await first.queue.close()
    await first.archive.close()
    const second = await anOcrQueue(first)
    await second.ocr.start()
    await second.ocr.idle()
    const document = await second.texts.read(sha256)
    expect(document?.pages[0]?.text).toContain('Cải cách hành chính nhà nước')
    expect(document?.pages[0]?.words?.length).toBeGreaterThan(0)
    expect(document?.pages[1]?.text).toContain('may quet doc sai')
    const [plan] = [...second.archive.catalog.all()]
    expect(plan?.attachments[0]).toMatchObject({ text: 'full', problem: null })
    await expect(second.ocr.redo('ab'.repeat(32), null)).rejects.toMatchObject({
      error: { code: 'attachment.missing' },
    })
  })

  it('are read on two cores with every page once', async () => {
    const parts = await anOcrQueue()
    parts.ocr.configure({ enabled: true, onBattery: false, cores: 2 })
    const texts = Array.from({ length: 6 }, (_, i) => `Trang thứ ${i + 1}: cải cách hành chính`)
    for (const [i, text] of texts.entries())
      await makeScan(join(parts.source, `${i}.pdf`), [text, text], { size: [260, 40] })
    await imported(parts)
    await parts.ocr.start()
    await parts.ocr.idle()
    expect(parts.bugs).toEqual([])
    expect(parts.ocr.progress()).toMatchObject({ pagesDone: 12, pagesLeft: 0 })
    for (const { attachments } of parts.archive.catalog.all()) {
      const document = await parts.texts.read(attachments[0]?.sha256 ?? '')
      expect(texts).toContain(document?.pages[0]?.text)
      expect(document?.pages[1]?.text).toBe(document?.pages[0]?.text)
      expect(attachments[0]?.text).toBe('full')
    }
  })

  it('take another core as soon as a person gives it', async () => {
    const parts = await anOcrQueue()
    const pages = Array.from({ length: 10 }, (_, i) => `Trang thứ ${i + 1}: cải cách hành chính`)
    await makeScan(join(parts.source, 'dai.pdf'), pages, { size: [260, 40] })
    await imported(parts)
    await parts.ocr.start()
    await parts.onePage
    parts.ocr.configure({ enabled: true, onBattery: false, cores: 2 })
    let isDone = false
    const idle = parts.ocr.idle().then(() => {
      isDone = true
    })
    // Each page that is being read has its mark on the disk.
    let atOnce = 0
    while (!isDone && atOnce < 2)
      atOnce = (await readdir(join(parts.place.userData, 'reading'))).length
    await idle
    expect(atOnce).toBe(2)
    expect(parts.ocr.progress()).toMatchObject({ pagesDone: 10, pagesLeft: 0 })
  })

  it('may be pictures: PNG, and TIFF of several pages', async () => {
    const parts = await anOcrQueue()
    const picture = await makePicture('Kế hoạch cải cách hành chính nhà nước năm 2022')
    await writeFile(join(parts.source, 'anh.png'), picture)
    const { sha256, id } = await imported(parts)
    await parts.ocr.start()
    await parts.ocr.idle()
    const page = (await parts.texts.read(sha256))?.pages[0]
    expect(page?.text).toContain('cải cách hành chính nhà nước')
    // Near the top of 3,508 pixels, counted from below.
    expect(page?.words?.[0]?.[3]).toBeGreaterThan(3_000)
    expect(parts.archive.catalog.get(id)?.attachments[0]?.mediaType).toBe('image/png')
    const white = new Uint8Array(4 * 300 * 200).fill(255)
    const tiff = join(parts.place.userData, 'trang.tiff')
    await writeFile(tiff, new Uint8Array(UTIF.encodeImage(white, 300, 200)))
    expect(await parts.extraction.extract(tiff, 'trang.tiff')).toMatchObject({
      mediaType: 'image/tiff',
      pages: [{ ocr: 'wanted' }],
      problem: { code: 'attachment.noText' },
    })
    const file = { path: tiff, mediaType: 'image/tiff' }
    const drawn = await parts.extraction.draw(file, 0, 0, new AbortController().signal)
    expect(
      Buffer.from(drawn?.image ?? [])
        .subarray(0, 15)
        .toString(),
    ).toMatch(/^P5\n600 400\n255/)
  })
})

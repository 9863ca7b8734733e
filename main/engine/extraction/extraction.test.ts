import { createWriteStream } from 'node:fs'
import { mkdtemp, readFile, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { pipeline } from 'node:stream/promises'
import { Document, Packer, Paragraph } from 'docx'
import ExcelJs from 'exceljs'
import PDFDocument from 'pdfkit'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { makePdf } from '../../../tests/fixtures/documents.ts'
import { Extraction } from './index.ts'

let folder: string
let extraction: Extraction

beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'vk-doc-'))
  extraction = new Extraction({ workers: 1 })
})
afterAll(async () => {
  await extraction.close()
  await rm(folder, { recursive: true, force: true })
})

const at = (name: string) => join(folder, name)
const read = (name: string) => extraction.extract(at(name), name)

describe('reading a file', () => {
  it('gives a PDF’s text page by page, in NFC', async () => {
    await makePdf(at('hai-trang.pdf'), [
      'Trang một: cải cách hành chính',
      'Trang hai: tài chính công',
    ])
    const document = await read('hai-trang.pdf')
    expect(document).toMatchObject({ mediaType: 'application/pdf', state: 'full', problem: null })
    expect(document.pages.map((page) => page.text)).toEqual([
      'Trang một: cải cách hành chính',
      'Trang hai: tài chính công',
    ])
  })

  it('says of each bad file what is wrong with it, and goes on', async () => {
    await makePdf(at('khoa.pdf'), ['Nội dung'], { password: 'mat khau' })
    await makePdf(at('tot.pdf'), ['Nội dung của một tệp còn nguyên vẹn'])
    await writeFile(at('hong.pdf'), (await readFile(at('tot.pdf'))).subarray(0, 100))
    await writeFile(at('chu.pdf'), 'Chỉ là chữ thường')
    await writeFile(at('la.bin'), new Uint8Array([0, 1, 2, 3]))
    const outcomes = await Promise.all(
      ['khoa.pdf', 'hong.pdf', 'chu.pdf', 'la.bin', 'tot.pdf', 'khong-co.pdf'].map(read),
    )
    expect(outcomes.map(({ state, problem }) => [state, problem?.code ?? null])).toEqual([
      ['failed', 'attachment.encrypted'],
      ['failed', 'attachment.broken'],
      ['full', 'file.typeMismatch'],
      ['none', 'attachment.unsupported'],
      ['full', null],
      ['failed', 'attachment.missing'],
    ])
    expect(outcomes[2]?.problem?.params).toEqual({ name: 'chu.pdf', says: 'pdf', is: 'txt' })
  })

  it('reads every page of a very long PDF', async () => {
    const pages = Array.from({ length: 5_000 }, (_, i) => `Tờ số ${i + 1}`)
    await makePdf(at('dai.pdf'), pages, { size: [200, 100] })
    const document = await read('dai.pdf')
    expect(document).toMatchObject({ state: 'full', problem: null })
    expect(document.pages.map((page) => page.text)).toEqual(pages)
  })

  it('knows a PDF without a text layer', async () => {
    await makePdf(at('trang.pdf'), ['', ''])
    expect(await read('trang.pdf')).toMatchObject({
      state: 'none',
      problem: { code: 'attachment.noText' },
    })
  })

  it('reads Word, Excel, web pages and text in old Vietnamese Windows encoding', async () => {
    const paragraph = new Paragraph('Phụ lục phân công nhiệm vụ')
    const word = new Document({ sections: [{ children: [paragraph] }] })
    await writeFile(at('phu-luc.docx'), await Packer.toBuffer(word))
    const workbook = new ExcelJs.Workbook()
    workbook.addWorksheet('Nhiệm vụ').addRow(['Sở Nội vụ', 'Chủ trì', 12])
    await workbook.xlsx.writeFile(at('bang.xlsx'))
    await writeFile(at('trang.html'), '<html><script>x()</script><p>Thông báo&nbsp;họp</p></html>')
    // "cải cách" in Windows-1258: combining marks follow their letter.
    await writeFile(
      at('cu.txt'),
      Buffer.from([0x63, 0x61, 0xd2, 0x69, 0x20, 0x63, 0x61, 0xec, 0x63, 0x68]),
    )
    const texts = await Promise.all(
      ['phu-luc.docx', 'bang.xlsx', 'trang.html', 'cu.txt'].map(async (name) => {
        const { pages } = await read(name)
        return pages.map((page) => [page.label, page.text.replace(/\s+/g, ' ')])
      }),
    )
    expect(texts).toEqual([
      [[null, 'Phụ lục phân công nhiệm vụ']],
      [['Nhiệm vụ', 'Sở Nội vụ Chủ trì 12']],
      [[null, 'Thông báo họp']],
      [[null, 'cải cách']],
    ])
  })

  it('gives up on a file that takes too long, and reads the next', async () => {
    await makePdf(
      at('dai.pdf'),
      Array.from({ length: 100 }, (_, i) => `Trang ${i} `.repeat(300)),
    )
    const hasty = new Extraction({ workers: 1, timeoutMs: 60 })
    const document = await hasty.extract(at('dai.pdf'), 'dai.pdf')
    expect(document.problem?.code).toBe('attachment.timedOut')
    await hasty.close()
    expect((await read('hai-trang.pdf')).state).toBe('full')
  })
})

describe('a file that breaks its reader', () => {
  it('says nothing of a file that was given up on purpose', async () => {
    const giveUp = new AbortController()
    const reading = extraction.extract(at('dai.pdf'), 'dai.pdf', { signal: giveUp.signal })
    giveUp.abort()
    await expect(reading).rejects.toMatchObject({ error: { code: 'call.cancelled' } })
  })
})

it('reads a long text without paragraphs in the time that its length takes', async () => {
  await writeFile(at('lien.txt'), 'Cải cách hành chính nhà nước. '.repeat(400_000))
  // One that took the square of it would be given up.
  expect((await read('lien.txt')).pages.length).toBeGreaterThan(3_900)
})

describe('locating a range', () => {
  it('gives the rectangle of the words, in points from the page’s lower left', async () => {
    await makePdf(at('vi-tri.pdf'), ['Mở đầu\nĐẩy mạnh cải cách hành chính'])
    const { pages } = await read('vi-tri.pdf')
    const text = pages[0]?.text ?? ''
    const start = text.indexOf('cải cách')
    const [page] = await extraction.locate(at('vi-tri.pdf'), [
      {
        pageIndex: 0,
        ranges: [
          [start, start + 'cải cách hành chính'.length],
          [0, 2],
        ],
      },
    ])
    const [words, first] = page?.rects ?? []
    expect(words).toHaveLength(1)
    expect(first).toHaveLength(1)
    const [left = 0, bottom = 0, right = 0, top = 0] = words?.[0] ?? []
    const [firstLeft = 0, firstBottom = 0] = first?.[0] ?? []
    // pdfkit starts at a margin of 72 points; A4 is 841.89 points high; 14-point lines.
    expect(firstLeft).toBeCloseTo(72, 0)
    expect(firstBottom).toBeGreaterThan(bottom)
    expect(left).toBeGreaterThan(72 + 50)
    expect(right - left).toBeGreaterThan(80)
    expect(right - left).toBeLessThan(140)
    expect(top - bottom).toBeGreaterThan(8)
    expect(top - bottom).toBeLessThan(22)
    expect(top).toBeLessThan(841.89 - 72 - 8)
  })

  it('puts a range over two lines into two rectangles', async () => {
    await makePdf(at('hai-dong.pdf'), ['dòng thứ nhất\ndòng thứ hai'])
    const { pages } = await read('hai-dong.pdf')
    const [page] = await extraction.locate(at('hai-dong.pdf'), [
      { pageIndex: 0, ranges: [[0, pages[0]?.text.length ?? 0]] },
    ])
    expect(page?.rects[0]).toHaveLength(2)
  })

  it('gives one rectangle to a line that runs up the page, as in tables on their side', async () => {
    const pdf = new PDFDocument({ size: 'A4', margin: 0 })
    const written = pipeline(pdf, createWriteStream(at('dung.pdf')))
    pdf.rotate(90, { origin: [300, 400] })
    pdf.font('Times-Roman').fontSize(14).text('Bang phan cong nhiem vu', 300, 400)
    pdf.end()
    await written
    const { pages } = await read('dung.pdf')
    expect(pages[0]?.text).toBe('Bang phan cong nhiem vu')
    const [page] = await extraction.locate(at('dung.pdf'), [{ pageIndex: 0, ranges: [[5, 14]] }])
    expect(page?.rects[0]).toHaveLength(1)
    const [left = 0, bottom = 0, right = 0, top = 0] = page?.rects[0]?.[0] ?? []
    expect(top - bottom).toBeGreaterThan(right - left)
    expect(top).toBeLessThan(841.89 - 400)
  })

  it('finds its place from old letters too', async () => {
    const old = 'C¶i c¸ch hµnh chÝnh nhµ nuíc, thùc hiÖn nhiÖm vô n¨m míi'
    await makePdf(at('abc.pdf'), [old])
    const { pages } = await read('abc.pdf')
    expect(pages[0]?.text).toBe('Cải cách hành chính nhà nuớc, thực hiện nhiệm vụ năm mới')
    const [page] = await extraction.locate(at('abc.pdf'), [{ pageIndex: 0, ranges: [[0, 3]] }])
    expect(page?.rects[0]?.[0]?.[0]).toBeCloseTo(72, 0)
  })
})

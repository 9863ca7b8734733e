/** Files that other programs made (tests/fixtures/foreign/README.md). */
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { afterAll, describe, expect, it } from 'vitest'
import { Extraction } from './index.ts'
import type { QuarterTurns } from './types.ts'

const folder = fileURLToPath(new URL('../../../tests/fixtures/foreign', import.meta.url))
const extraction = new Extraction({ workers: 1 })
afterAll(() => extraction.close())
const read = (name: string) => extraction.extract(join(folder, name), name)
const textOf = async (name: string) =>
  (await read(name)).pages
    .map(({ text }) => text)
    .join('\n')
    .replace(/\s+/g, ' ')

async function draw(file: { path: string; mediaType: string }, turns: QuarterTurns) {
  const drawn = await extraction.draw(file, 0, turns, new AbortController().signal)
  if (!drawn) throw new Error('not drawn')
  const head = Buffer.from(drawn.image.subarray(0, 30)).toString('latin1')
  const [, width = 0, height = 0] = (/^P5\n(\d+) (\d+)\n255\n/.exec(head) ?? []).map(Number)
  const [a, b, c, d, e, f] = drawn.toPage
  const [x, y] = [width / 2, height / 2]
  return {
    width,
    height,
    dark:
      drawn.image.subarray(-width * height).filter((grey) => grey < 128).length / (width * height),
    middle: [a * x + c * y + e, b * x + d * y + f] as const,
  }
}

describe('files of other programs', () => {
  it.each(['bai.doc', 'bai.docx', 'bai.odt', 'bai.rtf', 'tuyen-tinh.pdf', 'ghep.pdf'])(
    '%s is read whole, its table too',
    async (name) => {
      expect(await read(name)).toMatchObject({ state: 'full', problem: null })
      const text = await textOf(name)
      for (const words of [
        'ỦY BAN NHÂN DÂN THỊ XÃ THỬ NGHIỆM',
        'Số: 12/KH-UBND',
        'Kế hoạch rà soát thủ tục hành chính',
        'gửi báo cáo trước ngày 30 tháng 11 năm 2022.',
        'Số hóa hồ sơ lưu trữ',
        'chữ ký số của Chủ tịch',
      ])
        expect(text).toContain(words)
    },
  )

  it.each(['bang.xls', 'bang.xlsx', 'bang.ods'])('%s gives its cells', async (name) => {
    const text = await textOf(name)
    for (const words of ['Nhiệm vụ', 'Số hóa hồ sơ lưu trữ', 'Tập huấn chữ ký số', '2022'])
      expect(text).toContain(words)
  })

  it.each(['day-du.docx', 'day-du.doc', 'day-du.rtf', 'day-du.odt', 'day-du.html'])(
    '%s gives headers, notes, boxes and tables in tables, and nothing that was deleted',
    async (name) => {
      const text = await textOf(name)
      const comments = name === 'day-du.html' ? [] : ['Lời bình Zeta']
      for (const words of [
        'ĐẦU TRANG MẬT HIỆU Alpha',
        'CHÂN TRANG số hiệu Beta',
        'THÀNH PHỐ HẢI PHÒNG CỘNG HÒA XÃ HỘI',
        'KẾ HOẠCH cải cách',
        'Nội dung chú thích cuối trang Delta',
        'Nội dung chú thích cuối văn bản Epsilon',
        'Chữ trong khung Theta',
        'Mục con Iota',
        'Bảng lồng Kappa',
        'Thân văn bản có chú thích',
        ...comments,
      ])
        expect(text).toContain(words)
      // LibreOffice writes what was deleted into a web page like any other text.
      if (name !== 'day-du.html') expect(text).not.toContain('CHỮ ĐÃ XÓA')
    },
  )

  it('day-du.pdf has a heading whose letters come from two fonts, in its words', async () => {
    const [page] = (await read('day-du.pdf')).pages
    expect(page?.text.split('\n')).toContain('KẾ HOẠCH cải cách')
  })

  it('hai-cot.pdf is read down its columns, though they were drawn across; a table across', async () => {
    const [columns, table] = (await read('hai-cot.pdf')).pages
    const side = (name: string) => Array.from({ length: 20 }, (_, i) => `Cột ${name} dòng ${i + 1}`)
    const begins = columns?.text
      .split('\n')
      .map((line) => /^Cột \S+ dòng \d+/.exec(line)?.[0] ?? '')
    expect(begins).toEqual(['', ...side('trái'), ...side('phải'), ''])
    expect(table?.text).toContain('1 Rà soát thủ tục hành Sở Nội vụ chủ trì phối')
    const right = columns?.text.indexOf('phải dòng 1 ') ?? 0
    const [located] = await extraction.locate(join(folder, 'hai-cot.pdf'), [
      { pageIndex: 0, ranges: [[right, right + 4]] },
    ])
    const [left = 0, bottom = 0] = located?.rects[0]?.[0] ?? []
    expect(left).toBeGreaterThan(310)
    expect(bottom).toBeGreaterThan(750)
  })

  it('nguoc.pdf, drawn on its head, is read as it is shown', async () => {
    const [page] = (await read('nguoc.pdf')).pages
    expect(page?.text).toContain('Dòng 0 ở trang nằm ngang ý là rà soát thủ tục hành chính')
  })

  it.each(['so-lieu.xlsx', 'so-lieu.xls', 'so-lieu.ods'])(
    '%s gives its sheets as a person sees them, and notes on cells',
    async (name) => {
      const { pages } = await read(name)
      expect(pages.map(({ label }) => label)).toEqual(['Phụ lục I', 'Ẩn', 'Trống'])
      const lines = pages[0]?.text.split('\n') ?? []
      expect(lines).toContain('STT\tNhiệm vụ\tNgày\tTỷ lệ\tTiền')
      expect(lines).toContain('1\tRà soát thủ tục Alpha\t30/11/2022\t12.5%\t1,234,567.89')
      expect(lines).toContain('Ghi chú ô Beta')
      expect(pages[1]?.text).toBe('Trang ẩn Zeta')
    },
  )

  it.each(['trinh-chieu.pptx', 'trinh-chieu.odp'])('%s is a page a slide', async (name) => {
    const { pages } = await read(name)
    expect(pages.map(({ text }) => text)).toEqual([
      'Trang một: chuyển đổi số\nChỉ tiêu\tKết quả Beta\nGhi chú người trình bày Alpha',
      'Trang hai: kết luận Gamma',
    ])
  })

  it('a PDF locked with AES-256 is read with its password alone', async () => {
    const name = 'khoa-aes256.pdf'
    expect((await read(name)).problem?.code).toBe('attachment.encrypted')
    extraction.unlock(join(folder, name), 'sai')
    expect((await read(name)).problem?.code).toBe('attachment.encrypted')
    extraction.unlock(join(folder, name), 'mat khau')
    expect(await textOf(name)).toContain('Kế hoạch rà soát thủ tục hành chính')
  })

  // The same picture with alpha, a palette, 16 and 1 bits, interlaced; in the ways that TIFFs are packed.
  it.each([
    'hinh.jpg',
    'hinh-cmyk.jpg',
    'hinh-trong-suot.png',
    'hinh-bang-mau.png',
    'hinh-16-bit.png',
    'hinh-1-bit.png',
    'hinh-xen-ke.png',
    'hinh-lzw.tif',
    'hinh-zip.tif',
    'hinh-jpeg.tif',
    'hinh-g3.tif',
    'hinh-g4.tif',
  ])('%s is drawn for recognition, upright and turned', async (name) => {
    const { mediaType, pages, problem } = await read(name)
    expect(pages).toMatchObject([{ ocr: 'wanted' }])
    expect(problem?.code).toBe('attachment.noText')
    const path = join(folder, name)
    const [upright, turned] = [
      await draw({ path, mediaType }, 0),
      await draw({ path, mediaType }, 1),
    ]
    expect([upright.width, upright.height]).toEqual([1_320, 396])
    expect([turned.width, turned.height]).toEqual([396, 1_320])
    // Black letters on white paper, and the same number of them.
    expect(upright.dark).toBeGreaterThan(0.05)
    expect(upright.dark).toBeLessThan(0.08)
    expect(Math.abs(turned.dark - upright.dark)).toBeLessThan(0.002)
    // The middle is the middle, however it is turned; a pixel of the file is a unit of the page.
    for (const { middle } of [upright, turned]) {
      expect(middle[0]).toBeCloseTo(330)
      expect(middle[1]).toBeCloseTo(99)
    }
  })

  it('a fax-coded TIFF has a page to recognise for each of its pictures', async () => {
    const { pages, mediaType } = await read('quet-2-trang.tiff')
    expect(mediaType).toBe('image/tiff')
    expect(pages.map(({ ocr }) => ocr)).toEqual(['wanted', 'wanted'])
  })
})

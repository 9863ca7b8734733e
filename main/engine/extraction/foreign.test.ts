/** Files that other programs made (tests/fixtures/foreign/README.md). */
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { afterAll, describe, expect, it } from 'vitest'
import { Extraction } from './index.ts'

const folder = fileURLToPath(new URL('../../../tests/fixtures/foreign', import.meta.url))
const extraction = new Extraction({ workers: 1 })
afterAll(() => extraction.close())
const read = (name: string) => extraction.extract(join(folder, name), name)
const textOf = async (name: string) =>
  (await read(name)).pages
    .map(({ text }) => text)
    .join('\n')
    .replace(/\s+/g, ' ')

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

  it('a PDF locked with AES-256 is read with its password alone', async () => {
    const name = 'khoa-aes256.pdf'
    expect((await read(name)).problem?.code).toBe('attachment.encrypted')
    extraction.unlock(join(folder, name), 'sai')
    expect((await read(name)).problem?.code).toBe('attachment.encrypted')
    extraction.unlock(join(folder, name), 'mat khau')
    expect(await textOf(name)).toContain('Kế hoạch rà soát thủ tục hành chính')
  })

  it('a fax-coded TIFF has a page to recognise for each of its pictures', async () => {
    const { pages, mediaType } = await read('quet-2-trang.tiff')
    expect(mediaType).toBe('image/tiff')
    expect(pages.map(({ ocr }) => ocr)).toEqual(['wanted', 'wanted'])
  })
})

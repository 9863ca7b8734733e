import { mkdtemp, readdir, readFile, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { Extraction } from '../../main/engine/extraction/index.ts'
import { SampleIndex } from '../../main/engine/sample.ts'
import { generateSample } from './generate.ts'

let folder: string
let extraction: Extraction
const read = (name: string) => extraction.extract(join(folder, 'one', 'files', name), name)

beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'vk-mau-'))
  await generateSample(join(folder, 'one'))
  extraction = new Extraction({ workers: 1 })
})
afterAll(async () => {
  await extraction.close()
  await rm(folder, { recursive: true, force: true })
})

describe('the sample archive', () => {
  it('has Plan 216 and at least seven companions, and every reform area', async () => {
    const index = SampleIndex.parse(
      JSON.parse(await readFile(join(folder, 'one', 'sample.json'), 'utf8')),
    )
    expect(index.length).toBeGreaterThanOrEqual(8)
    const alone = (area: string) => index.filter(({ fields }) => fields.areas?.includes(area))
    for (const area of ['the-che', 'thu-tuc', 'to-chuc', 'cong-vu', 'tai-chinh', 'chinh-phu-so'])
      expect(alone(area).length, area).toBeGreaterThanOrEqual(2)
    const named = index.flatMap(({ files }) => files.map((file) => file.name)).sort()
    expect((await readdir(join(folder, 'one', 'files'))).sort()).toEqual(named)
  })

  it('prints the parts that Decree 30 asks for, as text', async () => {
    const [first] = (await read('216-KH-UBND.pdf')).pages
    for (const part of [
      'CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM',
      'Độc lập - Tự do - Hạnh phúc',
      'Số: 216/KH-UBND',
      'Hải Phòng, ngày 23 tháng 9 năm 2021',
      'KẾ HOẠCH',
      'Căn cứ Nghị quyết số 76/NQ-CP',
    ])
      expect(first?.text).toContain(part)
  })

  it('has a scan without text, a Word annex and an Excel table', async () => {
    const scan = await read('1187-QĐ-UBND (bản quét).pdf')
    expect(scan.problem?.code).toBe('attachment.noText')
    expect(scan.pages.length).toBeGreaterThan(0)
    expect((await read('216-KH-UBND - Phụ lục II - Chỉ tiêu.docx')).state).toBe('full')
    expect((await read('216-KH-UBND - Danh mục nhiệm vụ.xlsx')).state).toBe('full')
  })

  it('is the same to the byte when made again', async () => {
    await generateSample(join(folder, 'two'))
    for (const name of await readdir(join(folder, 'one', 'files'))) {
      const [one, two] = await Promise.all(
        ['one', 'two'].map((run) => readFile(join(folder, run, 'files', name))),
      )
      expect(one?.equals(two ?? Buffer.alloc(0)), name).toBe(true)
    }
  })
})

import { access, readFile, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import ExcelJs from 'exceljs'
import fc from 'fast-check'
import papaparse from 'papaparse'
import { describe, expect, it } from 'vitest'
import type { Archive } from '../archive/index.ts'
import { aFolder, anArchive, opened } from '../archive/testing/an-archive.ts'
import { csvLine } from './cells.ts'
import { exportList } from './list.ts'
import { addPlan } from './testing/plans.ts'

const header = [
  'STT / No.',
  'Số, ký hiệu / Number and notation',
  'Ngày tháng / Date',
  'Tên loại và trích yếu nội dung / Type and subject',
  'Tác giả / Author',
  'Số trang / Pages',
  'Ghi chú / Notes',
  'Người ký / Signer',
  'Lĩnh vực / Areas',
  'Thời hạn bảo quản / Retention period',
  'Tệp / Files',
]

async function twoPlans(): Promise<Archive> {
  const archive = await opened(await anArchive())
  await addPlan(
    archive,
    {
      number: '216/KH-UBND',
      type: 'KH',
      title: 'Cải cách hành chính "giai đoạn", 2021–2025',
      issuer: 'UBND tỉnh Khánh Hòa',
      issuedOn: '2021-09-23',
      signer: { name: 'Nguyễn Văn A', position: 'Chủ tịch' },
      areas: ['the-che', 'khu-vuc-rieng'],
      retention: 'vinh-vien',
      notes: 'dòng một\ndòng hai',
    },
    [
      { name: 'Kế hoạch.pdf', content: 'a' },
      { name: 'Phụ lục.xlsx', content: 'b' },
    ],
  )
  await addPlan(archive, { title: '=HYPERLINK("http://x")', issuer: '@x', notes: '<&>\u0007' })
  return archive
}

async function exported(archive: Archive, format: 'csv' | 'xlsx'): Promise<string> {
  const path = join(await aFolder(), `muc-luc.${format}`)
  const ids = [...archive.catalog.all()].map(({ id }) => id)
  const report = await exportList({ archive, ids, format, path })
  expect(report).toMatchObject({ plans: ids.length, problems: [] })
  return path
}

describe('the register of documents', () => {
  it('as CSV opens in Excel with its accents, quotes and line ends', async () => {
    const text = await readFile(await exported(await twoPlans(), 'csv'), 'utf8')
    expect(text.startsWith('\uFEFF')).toBe(true)
    const { data } = papaparse.parse<string[]>(text.slice(1).trimEnd())
    expect(data).toEqual([
      header,
      [
        '1',
        '216/KH-UBND',
        '23/09/2021',
        'Kế hoạch Cải cách hành chính "giai đoạn", 2021–2025',
        'UBND tỉnh Khánh Hòa',
        '6',
        'dòng một\ndòng hai',
        'Nguyễn Văn A, Chủ tịch',
        'Cải cách thể chế; khu-vuc-rieng',
        'Vĩnh viễn',
        'Kế hoạch.pdf; Phụ lục.xlsx',
      ],
      ['2', '', '', `'=HYPERLINK("http://x")`, `'@x`, '', '<&>\u0007', '', '', '', ''],
    ])
  })

  it('as a workbook has true dates and numbers, and no formula', async () => {
    const workbook = new ExcelJs.Workbook()
    await workbook.xlsx.readFile(await exported(await twoPlans(), 'xlsx'))
    const [sheet] = workbook.worksheets
    const row = (at: number) =>
      [...Array(11).keys()].map((column) => sheet?.getCell(at, column + 1).value)
    expect(sheet?.name).toBe('Mục lục văn bản')
    expect(row(1)).toEqual(header)
    expect(row(2)).toEqual([
      1,
      '216/KH-UBND',
      new Date('2021-09-23'),
      'Kế hoạch Cải cách hành chính "giai đoạn", 2021–2025',
      'UBND tỉnh Khánh Hòa',
      6,
      'dòng một\ndòng hai',
      'Nguyễn Văn A, Chủ tịch',
      'Cải cách thể chế; khu-vuc-rieng',
      'Vĩnh viễn',
      'Kế hoạch.pdf; Phụ lục.xlsx',
    ])
    expect(sheet?.getCell('C2').numFmt).toBe('dd/mm/yyyy')
    expect(sheet?.getCell('D3').value).toBe(`'=HYPERLINK("http://x")`)
    expect(sheet?.getCell('G3').value).toBe('<&>')
  })

  it('says each type once, and sorts out plans that are gone', async () => {
    const archive = await opened(await anArchive())
    const { id } = await addPlan(archive, {
      type: 'KH',
      title: 'Kế hoạch cải cách',
      issuedOn: '1899-01-02',
    })
    const path = join(await aFolder(), 'mot.xlsx')
    const ids = [id, '01arz3ndektsv4rrffq69g5fav']
    expect(await exportList({ archive, ids, format: 'xlsx', path })).toMatchObject({ plans: 1 })
    const workbook = new ExcelJs.Workbook()
    await workbook.xlsx.readFile(path)
    expect(workbook.worksheets[0]?.getCell('D2').value).toBe('Kế hoạch cải cách')
    // Excel's calendar begins in 1900.
    expect(workbook.worksheets[0]?.getCell('C2').value).toBe('02/01/1899')
  })

  it('is never written over a file, and leaves none when it is cancelled', async () => {
    const archive = await twoPlans()
    const ids = [...archive.catalog.all()].map(({ id }) => id)
    const folder = await aFolder()
    const there = join(folder, 'da-co.csv')
    await writeFile(there, 'của tôi')
    const over = exportList({ archive, ids, format: 'csv', path: there })
    await expect(over).rejects.toMatchObject({ error: { code: 'export.notFree' } })
    expect(await readFile(there, 'utf8')).toBe('của tôi')
    const path = join(folder, 'moi.xlsx')
    const signal = AbortSignal.abort()
    const cancelled = exportList({ archive, ids, format: 'xlsx', path, signal })
    await expect(cancelled).rejects.toMatchObject({ error: { code: 'call.cancelled' } })
    await expect(access(path)).rejects.toThrow()
  })

  it('holds no cell that a spreadsheet would take for a formula, and loses no text', () => {
    fc.assert(
      fc.property(fc.array(fc.string({ unit: 'binary' }), { minLength: 2 }), (cells) => {
        const { data } = papaparse.parse<string[]>(csvLine(cells).slice(0, -2), {
          delimiter: ',',
          newline: '\r\n',
        })
        expect(data).toHaveLength(1)
        for (const [at, cell] of (data[0] ?? []).entries()) {
          expect(cell).not.toMatch(/^[=+\-@\t\r]/)
          expect([cells[at], `'${cells[at]}`]).toContain(cell)
        }
      }),
    )
  })
})

import { readFile } from 'node:fs/promises'
import { join } from 'node:path'
import { describe, expect, it } from 'vitest'
import { mostOnPaper } from '../../../preload/model.ts'
import type { Archive } from '../archive/index.ts'
import { aFolder, anArchive, anAttachment, opened } from '../archive/testing/an-archive.ts'
import { writeSheet } from './sheet.ts'

async function written(archive: Archive, o: { runningPages: boolean; subtitle?: string }) {
  const path = join(await aFolder(), 'muc-luc.html')
  const ids = [...archive.catalog.all()].map(({ id }) => id).sort()
  const now = new Date(2026, 10, 5)
  const subtitle = o.subtitle ?? ''
  const count = await writeSheet({ ...o, subtitle, archive, ids, language: 'vi', path, now })
  return { count, html: await readFile(path, 'utf8') }
}

/** The text of each cell of each document's row. */
const rowsOf = (html: string) =>
  [...html.slice(html.indexOf('<tbody>')).matchAll(/<tr>(.*?)<\/tr>/gs)].map(([, row = '']) =>
    [...row.matchAll(/<td>(.*?)<\/td>/gs)].map(([, cell]) => cell),
  )

async function threePlans(): Promise<Archive> {
  const archive = await opened(await anArchive())
  const files = (letter: string, pages: number | null) => [
    anAttachment({ sha256: letter.repeat(64), pages }),
  ]
  const issued = { issuer: 'UBND thành phố', issuedOn: '2021-09-23' }
  await archive.catalog.create(
    { ...issued, number: '216/KH-UBND', type: 'KH', title: 'Cải cách hành chính' },
    files('a', 12),
  )
  await archive.catalog.create(
    { number: '<b>&', title: '"><script>x</script>', notes: '</table>' },
    files('b', null),
  )
  await archive.catalog.create({ number: '3/TB-SNV', type: 'TB', title: 'Họp' }, files('c', 1))
  return archive
}

describe('the register of documents on paper', () => {
  it('has the decree’s seven columns, in words and as dates are written here', async () => {
    const { count, html } = await written(await threePlans(), { runningPages: false })
    expect(count).toBe(3)
    expect(html).toContain('CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM')
    expect(html).toContain('Ngày 05 tháng 11 năm 2026')
    expect([...html.matchAll(/<th scope="col">(.*?)<\/th>/g)].map(([, name]) => name)).toEqual([
      'STT',
      'Số, ký hiệu văn bản',
      'Ngày tháng văn bản',
      'Tên loại và trích yếu nội dung văn bản',
      'Tác giả văn bản',
      'Tờ số/ Trang số',
      'Ghi chú',
    ])
    const [first] = rowsOf(html)
    expect(first).toEqual([
      '1',
      '216/KH-UBND',
      '23/09/2021',
      'Kế hoạch Cải cách hành chính',
      'UBND thành phố',
      '12 tr.',
      '',
    ])
    expect(html).toContain('Mục lục này có 3 văn bản.')
  })

  it('numbers pages on from document to document where that is wanted', async () => {
    const { html } = await written(await threePlans(), { runningPages: true })
    expect(rowsOf(html).map((row) => row[5])).toEqual(['1–12', '', '13'])
  })

  it('says what it is a list of, and lets no text of a document become part of the page', async () => {
    const { html } = await written(await threePlans(), {
      runningPages: false,
      subtitle: 'Năm: <2021>',
    })
    expect(html).toContain('Năm: &lt;2021&gt;')
    expect(html).not.toContain('<script')
    expect(rowsOf(html)).toHaveLength(3)
    expect(rowsOf(html)[1]?.[1]).toBe('&lt;b&gt;&amp;')
  })

  it('is cut into tables that are laid out quickly, each with its head and no row lost', async () => {
    const archive = await threePlans()
    const [id = ''] = [...archive.catalog.all()].map((plan) => plan.id)
    const ids = Array.from({ length: 2_001 }, () => id)
    const path = join(await aFolder(), 'muc-luc.html')
    const look = { subtitle: '', runningPages: false, language: 'vi' } as const
    expect(await writeSheet({ archive, ids, path, ...look })).toBe(2_001)
    const tables = (await readFile(path, 'utf8')).split('<table>').slice(1)
    expect(tables.map((table) => table.split('<th scope="col">').length - 1)).toEqual([7, 7, 7])
    const firstCells = tables.flatMap((table) => rowsOf(table).map(([order]) => order))
    expect(firstCells).toEqual(ids.map((_, place) => String(place + 1)))
  })

  it('is refused where it is too long to be printed', async () => {
    const archive = await threePlans()
    const [id = ''] = [...archive.catalog.all()].map((plan) => plan.id)
    const ids = Array.from({ length: mostOnPaper + 1 }, () => id)
    const path = join(await aFolder(), 'muc-luc.html')
    const options = {
      archive,
      ids,
      path,
      subtitle: '',
      runningPages: false,
      language: 'vi',
    } as const
    await expect(writeSheet(options)).rejects.toMatchObject({ error: { code: 'export.tooLong' } })
  })
})

/** DESIGN.md 12 against the packaged program: what leaves the archive as a list, and what the log holds. */
import { mkdir, readdir, readFile, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import ExcelJs from 'exceljs'
import { makePdf } from '../../fixtures/documents.ts'
import { expect, list, test } from '../app.ts'
import { isPackaged, runPackaged, startPackaged } from '../packaged/program.ts'
import { note } from './list.ts'

test.skip(!isPackaged, 'npm test packages the program first')

test('exports and log: no cell is a formula, no text of a document is in the log', {
  tag: '@audit',
}, async ({ userData, desk }) => {
  const secret = 'Mật khẩu của kho là hoa phượng đỏ'
  const inbox = join(desk, 'nhap')
  await mkdir(inbox)
  await makePdf(join(inbox, '=HYPERLINK(1).pdf'), [secret])
  await makePdf(join(inbox, '@SUM(1).pdf'), ['khác'])
  await writeFile(join(inbox, 'hong.pdf'), `%PDF-1.7 ${secret}`)
  const at = ['--archive', join(desk, 'kho'), '--user-data', userData]
  const imported = await runPackaged(['import', inbox, ...at])
  expect(imported.status).toBe(2)
  const [csv, xlsx] = [join(desk, 'so.csv'), join(desk, 'so.xlsx')]
  for (const [format, to] of [
    ['csv', csv],
    ['xlsx', xlsx],
  ] as const)
    expect(await runPackaged(['export', '--format', format, '--to', to, ...at])).toMatchObject({
      status: 0,
    })
  const cells = (await readFile(csv, 'utf8')).split(/\r\n|,/)
  expect(cells.filter((cell) => /^["\ufeff]*[=+\-@]/.test(cell))).toEqual([])
  expect(cells.some((cell) => cell.includes("'=HYPERLINK(1)"))).toBe(true)
  const book = new ExcelJs.Workbook()
  await book.xlsx.readFile(xlsx)
  const values: unknown[] = []
  book.eachSheet((sheet) =>
    sheet.eachRow((row) => row.eachCell((cell) => values.push(cell.formula ?? cell.value))),
  )
  expect(values.filter((value) => /^[=+\-@]/.test(String(value)))).toEqual([])
  expect(values.some((value) => String(value).includes('=HYPERLINK(1)'))).toBe(true)
  note('Exported cells', 'titles that begin with = and @ are text in CSV and XLSX')

  const { window, close } = await startPackaged({ userData })
  await window.evaluate(
    async (path) => {
      await globalThis.vanKho.archive.open({ path })
      await globalThis.vanKho.search.run({
        text: 'hoa phượng đỏ',
        filter: { facets: {}, trash: false },
      })
    },
    join(desk, 'kho'),
  )
  await expect(list(window).getByText('=HYPERLINK(1)')).toBeVisible()
  const diagnostics = await window.evaluate(() => globalThis.vanKho.app.diagnostics({}))
  await close()
  const logs = await readdir(join(userData, 'logs'))
  const written = await Promise.all(
    logs.map((name) => readFile(join(userData, 'logs', name), 'utf8')),
  )
  const said = [...written, imported.out, imported.err, JSON.stringify(diagnostics)].join('\n')
  expect(diagnostics.ok).toBe(true)
  expect(said).not.toMatch(/hoa phượng|phượng đỏ/)
  note('Log and diagnostics', 'no text of a document, also of one that could not be read')
})

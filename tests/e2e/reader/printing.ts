/** What comes onto paper. */
import { expect, test } from '../app.ts'
import { printedSheets, printToMemory } from '../reader-paper.ts'
import type { ReaderDesk } from './desk.ts'
import { counter, fromFileMenu } from './desk.ts'

export function testPrinting(desk: () => ReaderDesk): void {
  test('pages are printed as they are chosen, with the marks where wanted', async () => {
    const window = await desk().open('cai cach hanh chinh', 'ke-hoach-dai.pdf')
    const { app } = desk().running
    await printToMemory(app)
    await window.locator('.page[data-page-number="37"]').click()
    await window.keyboard.press('Control+p')
    const dialog = window.getByRole('dialog', { name: 'In tài liệu' })
    await dialog.getByRole('radio', { name: 'Một số trang' }).check()
    await dialog.getByRole('textbox').fill('36-38')
    await dialog.getByRole('checkbox').check()
    await dialog.getByRole('button', { name: 'In…' }).click()
    await expect(dialog).toBeHidden()
    expect(await printedSheets(app)).toHaveLength(3)
  })

  test('a Word file is printed as it is laid out', async () => {
    const window = await desk().open('sap xep to chuc bo may', 'to-trinh.docx')
    await expect(counter(window)).toHaveText('1/40')
    await printToMemory(desk().running.app)
    await fromFileMenu(window, 'In…')
    const text = (await printedSheets(desk().running.app)).join('')
    expect(text).toContain('Mục 1. Sắp xếp tổ chức bộ máy')
    expect(text).toContain('Mục 40. Sắp xếp tổ chức bộ máy')
  })

  test('a table is printed whole, as a table', async () => {
    const window = await desk().open('"kinh phi dot 1984"', 'kinh-phi.csv')
    await expect(counter(window)).toHaveText('1/1')
    await printToMemory(desk().running.app)
    await fromFileMenu(window, 'In…')
    const sheets = await printedSheets(desk().running.app)
    expect(sheets.length).toBeGreaterThan(20)
    expect(sheets[0]).toContain('kinh-phi.csv')
    expect(sheets[0]).toContain('Nội dung')
    expect(sheets.at(-1)).toContain('Kinh phí đợt 2000')
  })
}

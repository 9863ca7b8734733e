/** The list as a table, and taken out of the archive as the decree lays it out. */
import { readFile, stat } from 'node:fs/promises'
import { join } from 'node:path'
import { expect, list, start, test } from './app.ts'

test('the table sorts by its heads, remembers its columns, and cards come back', async ({
  userData,
}) => {
  const { app, window } = await start(userData)
  await window.getByRole('button', { name: 'Xem dạng bảng' }).click()
  const table = window.getByRole('grid', { name: 'Danh sách văn bản' })
  await expect(table).toBeVisible()
  const number = table.getByRole('columnheader', { name: /^Số, ký hiệu/ })
  await number.getByRole('button').click()
  await expect(number).toHaveAttribute('aria-sort', 'ascending')
  const numbers = () =>
    table
      .locator('[role="row"][aria-selected]')
      .locator('[role="gridcell"]:first-child')
      .allInnerTexts()
  await expect
    .poll(async () => {
      const shown = await numbers()
      const collator = new Intl.Collator('vi', { numeric: true })
      return shown.length > 5 && shown.join() === [...shown].sort(collator.compare).join()
    })
    .toBe(true)

  // Columns: one more, and wider by the keyboard.
  await window.getByRole('button', { name: 'Chọn cột' }).click()
  await window.getByRole('checkbox', { name: 'Hiệu lực' }).check()
  await window.keyboard.press('Escape')
  await expect(table.getByRole('columnheader', { name: /^Hiệu lực/ })).toBeVisible()
  const edge = window.getByRole('separator', { name: 'Độ rộng cột Số, ký hiệu' })
  const before = Number(await edge.getAttribute('aria-valuenow'))
  await edge.focus()
  await edge.press('ArrowRight')
  await expect(edge).toHaveAttribute('aria-valuenow', String(before + 1))

  // The list's keys are the same in the table.
  await table.focus()
  await window.keyboard.press('ArrowDown')
  await window.keyboard.press('Shift+ArrowDown')
  await expect(window.getByText(/đã chọn 2/)).toBeVisible()
  await app.close()

  const again = await start(userData)
  const kept = again.window.getByRole('grid', { name: 'Danh sách văn bản' })
  await expect(kept.getByRole('columnheader', { name: /^Hiệu lực/ })).toBeVisible()
  await expect(kept.getByRole('columnheader', { name: /^Số, ký hiệu/ })).toHaveAttribute(
    'aria-sort',
    'ascending',
  )
  await again.window.getByRole('button', { name: 'Xem dạng thẻ' }).click()
  const rows = list(again.window).getByRole('option')
  await expect(rows.first()).toBeVisible()
  // Their order is chosen by the letter that its name begins with, and shown at once.
  const order = again.window.getByRole('combobox', { name: 'Sắp xếp' })
  await expect(order).toHaveValue('number-up')
  await order.focus()
  await again.window.keyboard.press('t')
  await expect(order).toHaveValue('title-up')
  await expect(rows.first()).toContainText('Cải cách hành chính nhà nước năm 2022')
  await again.app.close()
})

test('the list is saved as a PDF on A4 in the decree’s face, as Excel and as CSV', async ({
  userData,
  desk,
}) => {
  const { app, window } = await start(userData)
  for (const [format, label] of [
    ['pdf', 'Mục lục văn bản (PDF, bản in)'],
    ['xlsx', 'Mục lục văn bản (Excel)'],
    ['csv', 'Mục lục văn bản (CSV)'],
  ] as const) {
    const path = join(desk, `muc-luc.${format}`)
    await app.evaluate(({ dialog }, filePath) => {
      dialog.showSaveDialog = async () => ({ canceled: false, filePath })
    }, path)
    await window.getByRole('button', { name: 'Xuất, in danh sách này' }).click()
    const dialog = window.getByRole('dialog')
    await dialog.getByLabel(label).check()
    await dialog.getByRole('button', { name: 'Chọn nơi lưu và xuất…' }).click()
    await expect(dialog.getByText(/^Đã xuất/)).toBeVisible()
    await dialog.getByRole('button', { name: 'Đóng' }).click()
    await expect(dialog).toBeHidden()
    expect((await stat(path)).size).toBeGreaterThan(500)
  }
  const pdf = await readFile(join(desk, 'muc-luc.pdf'), 'latin1')
  expect(pdf.startsWith('%PDF-')).toBe(true)
  expect(pdf).toContain('Tinos')
  // A4 in points, as Chromium rounds it.
  const [, width = '', height = ''] = /\/MediaBox \[0 0 ([\d.]+) ([\d.]+)\]/.exec(pdf) ?? []
  expect(Math.round(Number(width))).toBe(595)
  expect(Math.round(Number(height))).toBe(842)
  const csv = await readFile(join(desk, 'muc-luc.csv'), 'utf8')
  expect(csv).toContain('216/KH-UBND')
  await app.close()
})

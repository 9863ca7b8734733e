/** New documents one after the other, and what the archive holds in pictures. */
import { join } from 'node:path'
import type { Page } from '@playwright/test'
import { makePdf } from '../fixtures/documents.ts'
import { drop, expect, list, start, startEmpty, test } from './app.ts'

const heading = (number: string, type: string, subject: string) =>
  `ỦY BAN NHÂN DÂN\nTHÀNH PHỐ ĐÀ NẴNG\nSố: ${number}\nCỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM\nĐộc lập - Tự do - Hạnh phúc\nĐà Nẵng, ngày 23 tháng 9 năm 2021\n\n${type}\n${subject}\n\nĐẩy mạnh rà soát, cắt giảm, đơn giản hóa thủ tục hành chính; nâng cao chất lượng giải quyết thủ tục hành chính theo cơ chế một cửa, một cửa liên thông.\n\nTM. ỦY BAN NHÂN DÂN\nCHỦ TỊCH\n\nLê Trung Chinh`

/** Three new documents in an archive that has no other. */
async function threeNew(window: Page, desk: string): Promise<void> {
  const files = [
    await makePdf(join(desk, 'mot.pdf'), [heading('301/KH-UBND', 'KẾ HOẠCH', 'Cải cách một cửa')]),
    await makePdf(join(desk, 'hai.pdf'), [
      heading('302/QĐ-UBND', 'QUYẾT ĐỊNH', 'Ban hành quy chế'),
    ]),
    await makePdf(join(desk, 'ba.pdf'), [heading('303/BC-UBND', 'BÁO CÁO', 'Kết quả rà soát')]),
  ]
  // One after the other, so that they wait in this order.
  for (const [done, file] of files.entries()) {
    await drop(window, [file])
    await expect
      .poll(() =>
        window.evaluate(async () => {
          const progress = await vanKho.imports.progress({})
          return progress.ok ? progress.value.counts.done : 0
        }),
      )
      .toBe(done + 1)
  }
}

const confirmButton = (window: Page) => window.getByRole('button', { name: /Xác nhận, sang tiếp/ })
const place = (window: Page, at: string) => window.getByText(at, { exact: true })

test('the inbox is confirmed by one key a document, each beside its page', async ({
  userData,
  desk,
}) => {
  const { app, window } = await startEmpty(userData, join(desk, 'kho'))
  await threeNew(window, desk)
  await window.keyboard.press('Control+i')
  const inbox = window.getByRole('region', { name: 'Xác nhận văn bản mới' })
  const read = inbox.getByRole('list', { name: 'Đọc được trong tệp' })
  await expect(place(window, '1/3')).toBeVisible()
  await expect(read.getByText('301/KH-UBND')).toBeVisible()

  // A click shows where it stands on the page.
  await expect(inbox.locator('.pdfViewer .textLayer').first()).toBeVisible()
  await read.getByRole('button', { name: /Số, ký hiệu/ }).click()
  const mark = inbox.locator('[data-mark-index]').first()
  await expect(mark).toBeVisible()
  const word = inbox
    .getByText(/301\/KH-UBND/)
    .and(inbox.locator('.textLayer span'))
    .first()
  await expect(word).toBeVisible()
  // The page comes to rest under them.
  await expect(async () => {
    const [markBox, wordBox] = [await mark.boundingBox(), await word.boundingBox()]
    if (!markBox || !wordBox) throw new Error('nothing is drawn')
    expect(Math.abs(markBox.y - wordBox.y)).toBeLessThan(wordBox.height)
  }).toPass()

  // What is typed by hand stands above what was read.
  const title = inbox.getByLabel('Trích yếu', { exact: true })
  await title.fill('Trích yếu do người nhập')
  await title.press('Control+Enter')
  await expect(place(window, '2/3')).toBeVisible()
  await expect(confirmButton(window)).toBeFocused()

  // Enter is the one key; it leads on, and the way back is open.
  await expect(read.getByText('302/QĐ-UBND')).toBeVisible()
  await window.keyboard.press('Enter')
  await expect(place(window, '3/3')).toBeVisible()
  await expect(read.getByText('303/BC-UBND')).toBeVisible()
  await window.keyboard.press('Control+PageUp')
  await expect(place(window, '2/3')).toBeVisible()
  await window.keyboard.press('Control+PageDown')
  await expect(place(window, '3/3')).toBeVisible()
  // Skipped: it still waits.
  await window.keyboard.press('Control+PageDown')
  await expect(window.getByText('Còn 1 văn bản chờ xác nhận.')).toBeVisible()
  await window.getByRole('button', { name: 'Xem tiếp các văn bản còn chờ' }).click()
  await expect(read.getByText('303/BC-UBND')).toBeVisible()
  await expect(confirmButton(window)).toBeFocused()
  await window.keyboard.press('Enter')
  await expect(window.getByText('Không còn văn bản nào chờ xác nhận.')).toBeVisible()

  const confirmed = await window.evaluate(async () => {
    const filter = { facets: {}, trash: false }
    const sort = { by: 'number', descending: false } as const
    const answer = await vanKho.plans.list({ filter, sort, offset: 0, limit: 9 })
    return answer.ok ? answer.value.plans : []
  })
  expect(confirmed.map(({ number, review }) => [number, review])).toEqual([
    ['301/KH-UBND', 'confirmed'],
    ['302/QĐ-UBND', 'confirmed'],
    ['303/BC-UBND', 'confirmed'],
  ])
  expect(confirmed[0]?.title).toBe('Trích yếu do người nhập')
  // Ticked beforehand, since it is sure: the area that the text speaks of.
  expect(confirmed[1]?.areas).toContain('thu-tuc')
  await app.close()
})

test('neighbours are merged in the inbox, and what was thrown away comes back by undo', async ({
  userData,
  desk,
}) => {
  const { app, window } = await startEmpty(userData, join(desk, 'kho'))
  await threeNew(window, desk)
  await window.keyboard.press('Control+i')
  await expect(place(window, '1/3')).toBeVisible()
  await window.getByRole('button', { name: 'Gộp văn bản', exact: true }).click()
  await window.getByRole('menuitem', { name: 'Gộp văn bản kế tiếp vào đây' }).click()
  await expect(place(window, '1/2')).toBeVisible()
  await expect(window.getByText('hai.pdf').first()).toBeVisible()
  await window.getByRole('button', { name: 'Bỏ vào thùng rác' }).click()
  await expect(place(window, '1/1')).toBeVisible()
  await window.getByRole('button', { name: 'Hoàn tác' }).click()
  await window.getByRole('button', { name: 'Về danh sách' }).click()
  await expect(list(window).getByRole('option')).toHaveCount(2)
  await app.close()
})

test('the overview counts what the archive holds, and a count leads to its documents', async ({
  userData,
}) => {
  const { app, window } = await start(userData)
  await window.getByRole('button', { name: 'Tổng quan' }).click()
  const overview = window.getByRole('region', { name: 'Tổng quan' })
  // As bars…
  const bar = overview.getByRole('button', { name: /^Kế hoạch\s*\d+$/ })
  await expect(bar).toBeVisible()
  const count = Number(/\d+/.exec((await bar.textContent()) ?? '')?.[0])
  await bar.focus()
  await window.keyboard.press('Enter')
  await expect(list(window).getByRole('option')).toHaveCount(count)
  await expect(window.getByRole('region', { name: 'Điều kiện lọc' })).toContainText('Kế hoạch')

  // …and as tables, every number of them a button.
  await window.getByRole('button', { name: 'Tổng quan' }).click()
  await overview.getByText('Bảng', { exact: true }).click()
  const cell = overview
    .getByRole('region', { name: 'Văn bản theo lĩnh vực và năm' })
    .getByRole('button')
    .first()
  const inCell = Number((await cell.textContent())?.replace(/\D/g, ''))
  await cell.click()
  await expect(list(window).getByRole('option')).toHaveCount(inCell)
  await app.close()
})

test('a bar of the chart shows exactly its documents', async ({ userData }) => {
  const { app, window } = await start(userData)
  await window.getByRole('button', { name: 'Tổng quan' }).click()
  const overview = window.getByRole('region', { name: 'Tổng quan' })
  await overview.locator('.recharts-bar-rectangle path').first().click()
  await expect(list(window).getByRole('option').first()).toBeVisible()
  await expect(
    window.getByRole('region', { name: 'Điều kiện lọc' }).getByRole('button'),
  ).toHaveCount(3)
  await app.close()
})

/** From document to document and from page to page, with and without a mouse. */
import type { Locator, Page } from '@playwright/test'
import { expect, searchBox, test } from '../app.ts'
import type { ReaderDesk } from './desk.ts'
import { counter, findBox } from './desk.ts'

export function testGettingAbout(desk: () => ReaderDesk): void {
  test('documents stay as tabs, and only what is seen is in memory', async () => {
    await desk().open('sap xep to chuc bo may', 'to-trinh.docx')
    await desk().open('"kinh phi dot 1984"', 'kinh-phi.csv')
    const window = await desk().open('cai cach hanh chinh', 'ke-hoach-dai.pdf')
    const tabs = window.getByRole('tablist', { name: 'Các tài liệu đang mở' })
    await expect(tabs.getByRole('tab', { name: 'to-trinh.docx' })).toBeVisible()
    await expect(window.locator('.pdfViewer')).toHaveCount(1)
    await window.getByRole('button', { name: 'Xem hai tài liệu cạnh nhau' }).click()
    await window.getByRole('menuitem', { name: 'to-trinh.docx' }).click()
    const compared = window.getByRole('region', { name: /\.(csv|docx|html|pdf)$/ })
    await expect(compared).toHaveCount(2)
    for (const document of await compared.all()) await expect(document).toBeInViewport()
    await window.getByRole('button', { name: 'Thôi xem cạnh nhau' }).click()
    await window.getByRole('button', { name: 'Trở lại bên danh sách' }).click()
    await window.getByRole('button', { name: 'Đóng to-trinh.docx' }).click()
    await expect(tabs.getByRole('tab', { name: 'to-trinh.docx' })).toBeHidden()
  })

  test('the keyboard alone opens a hit, finds, turns pages, zooms, presents and comes back', async () => {
    const { window } = desk().running
    await window.keyboard.press('Control+f')
    await searchBox(window).fill('"phần thứ 12"')
    await expect(window.getByRole('button', { name: /^Trang 12/ })).toBeVisible()
    await expect(window.locator('article')).toHaveCount(1)
    await pressUntilFocused(window, 'ArrowDown', window.getByRole('button', { name: /^Trang 12/ }))
    await window.keyboard.press('Enter')
    const box = window.getByTestId('page-box')
    await expect(box).toHaveValue('12')
    const pages = window.locator('.pdfViewer').locator('..')
    await pressUntilFocused(window, 'Tab', pages)
    await window.keyboard.press('Control+f')
    await window.keyboard.type('dau tu')
    await window.keyboard.press('Enter')
    await expect(counter(window)).toHaveText('1/1')
    await expect(box).toHaveValue('37')
    await window.keyboard.press('Escape')
    await expect(pages).toBeFocused()
    await window.keyboard.press('ArrowRight')
    await expect(box).toHaveValue('38')
    await window.keyboard.press('Control+End')
    await expect(box).toHaveValue('60')
    await window.keyboard.press('Alt+ArrowLeft')
    await expect(box).toHaveValue('38')
    const zoom = window.getByLabel('Tỉ lệ hiển thị, phần trăm')
    const before = await zoom.inputValue()
    await window.keyboard.press('Control+=')
    await expect(zoom).not.toHaveValue(before)
    await window.keyboard.press('Control+End')
    await expect(window.locator('.page[data-page-number="60"] .textLayer')).toContainText('60')
    await pages.evaluate(goBackAndZoom)
    await expect(box).toHaveValue('38')
    await expect(window.locator('.page[data-page-number="38"]')).toBeInViewport()
    const shown = Number(await box.inputValue())
    await window.keyboard.press('F5')
    await window.keyboard.press('Space')
    await expect(window.locator(`.page[data-page-number="${shown + 1}"]`)).toBeInViewport({
      ratio: 0.9,
    })
    await window.keyboard.press('Escape')
    await expect(box).toBeVisible()
  })

  test('who goes on is left there, when found words come late and when a page is recognised again', async () => {
    const window = await desk().open('cai cach hanh chinh', 'ke-hoach-dai.pdf')
    const box = window.getByTestId('page-box')
    await expect(box).toHaveValue('37')
    await findBox(window).fill('dau tu')
    // At once: the words are looked for while the reader goes on.
    await box.fill('60')
    await box.press('Enter')
    await expect(window.locator('.page[data-page-number="60"]')).toBeInViewport()
    await window.getByRole('button', { name: 'Cách hiển thị' }).click()
    await window.getByRole('menuitem', { name: 'Nhận dạng lại trang này' }).click()
    await expect(window.getByText(/Chữ nhận dạng: \d+%/)).toBeVisible()
    await expect(counter(window)).toHaveText('1/1')
    await expect(box).toHaveValue('60')
  })
}

async function pressUntilFocused(window: Page, key: string, target: Locator): Promise<void> {
  for (let presses = 0; presses < 80; presses++) {
    if (await target.evaluate((element) => element === document.activeElement)) return
    await window.keyboard.press(key)
  }
  await expect(target).toBeFocused()
}

/** Within one frame, in which pdf.js does not look where it is; resolves when it has looked. */
function goBackAndZoom(pages: Element): Promise<void> {
  const press = (key: string, held: KeyboardEventInit) =>
    pages.dispatchEvent(new KeyboardEvent('keydown', { key, bubbles: true, ...held }))
  press('ArrowLeft', { altKey: true })
  press('=', { ctrlKey: true })
  return new Promise((resolve) =>
    requestAnimationFrame(() => requestAnimationFrame(() => resolve())),
  )
}

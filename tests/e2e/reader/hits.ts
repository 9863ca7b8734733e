/** What a hit opens: its page, its words marked, in every kind of document. */
import { expect, test } from '../app.ts'
import { boxesOn, inkOf, overlap } from '../reader-geometry.ts'
import { checkBoxOn, expectMarkOn } from './boxes.ts'
import type { ReaderDesk } from './desk.ts'
import { counter, findBox } from './desk.ts'

export function testHits(desk: () => ReaderDesk): void {
  test('a hit on page 37 of 60 shows that page with the mark on the words', async () => {
    const window = await desk().open('cai cach hanh chinh', 'ke-hoach-dai.pdf')
    await expect(window.locator('.page[data-page-number="37"]')).toBeInViewport()
    await expectMarkOn(window, 'cải cách hành chính')
  })

  test('"dau tu" in the find box marks "đầu tư"', async () => {
    const window = await desk().open('cai cach hanh chinh', 'ke-hoach-dai.pdf')
    await expect(async () => {
      // The file is open already: its hit, when it comes, brings its own words into the box.
      if ((await findBox(window).inputValue()) !== 'dau tu') await findBox(window).fill('dau tu')
      await checkBoxOn(window, '[data-mark-index]', 'đầu tư')
    }).toPass()
    await expect(counter(window)).toHaveText('1/1')
  })

  test('a scan that was recognised is marked on the ink of its words, and they can be copied', async () => {
    const phrase = 'cân đối nguồn vốn'
    const window = await desk().open('"can doi nguon von"', 'ban-quet.pdf')
    const known = await inkOf(desk().printed, phrase)
    await expect(async () => {
      const marks = await boxesOn(window, 1, '[data-mark-index]')
      expect(marks.length).toBe(1)
      for (const mark of marks) expect(overlap(mark, known)).toBeGreaterThanOrEqual(0.6)
    }).toPass()
    await expect(window.getByText(/Chữ nhận dạng: \d+%/)).toBeVisible()

    await expect(window.locator('.textLayer').getByText('hằng').first()).toBeAttached()
    const copied = await window.evaluate(() => {
      const layer = document.querySelector('.textLayer')
      if (!layer) return ''
      document.getSelection()?.selectAllChildren(layer)
      const clipboard = new DataTransfer()
      const init = { clipboardData: clipboard, bubbles: true, cancelable: true }
      layer.dispatchEvent(new ClipboardEvent('copy', init))
      return clipboard.getData('text/plain')
    })
    expect(copied.split('\n')).toContain('Giao Sở Tài chính cân đối nguồn vốn hằng năm')
  })

  test('a Word file is laid out with its matches counted, and a hit on its second part goes there', async () => {
    const window = await desk().open('sap xep to chuc bo may', 'to-trinh.docx')
    await expect(counter(window)).toHaveText('1/40')
    const page = window.frameLocator('iframe')
    await expect(page.getByText('Mục 1. Sắp xếp')).toBeInViewport()
    for (let i = 0; i < 3; i++) await window.keyboard.press('Shift+F3')
    await expect(counter(window)).toHaveText('38/40')
    await expect(page.getByText('Mục 38. Sắp xếp')).toBeInViewport()
    await window.getByText('Văn bản trích', { exact: true }).click()
    const text = window.getByRole('region', { name: 'to-trinh.docx' })
    await expect(text.locator('mark').first()).toHaveText('Sắp xếp tổ chức bộ máy')
  })

  test('a web page is shown without running and without the network', async () => {
    const window = await desk().open('niem yet cong khai', 'trang-web.html')
    const page = window.frameLocator('iframe')
    await expect(page.getByText('Niêm yết công khai')).toBeVisible()
    await expect(window.getByText('Đã chặn 1 hình')).toBeVisible()
    expect(await page.locator('script, [onload]').count()).toBe(0)
    expect(await page.locator('img').getAttribute('src')).toBeNull()
    expect(await window.title()).not.toContain('bị chiếm')
  })

  test('a long table shows the cell of a match far down', async () => {
    const window = await desk().open('"kinh phi dot 1984"', 'kinh-phi.csv')
    await expect(window.getByRole('gridcell', { name: 'Kinh phí đợt 1984' })).toBeInViewport()
    const table = window.getByRole('grid')
    await table.focus()
    await window.keyboard.press('Control+Home')
    await expect(window.getByRole('gridcell', { name: 'Nội dung' })).toBeInViewport()
  })
}

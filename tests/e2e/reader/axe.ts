/** The reader as WCAG 2.2 AA wants it. */
import { expect, test } from '../app.ts'
import { seriousIn } from '../reader-axe.ts'
import type { ReaderDesk } from './desk.ts'
import { counter } from './desk.ts'

export function testAxe(desk: () => ReaderDesk): void {
  for (const [query, name] of [
    ['cai cach hanh chinh', 'ke-hoach-dai.pdf'],
    ['"can doi nguon von"', 'ban-quet.pdf'],
    ['sap xep to chuc bo may', 'to-trinh.docx'],
    ['"kinh phi dot 1984"', 'kinh-phi.csv'],
  ] as const) {
    test(`axe finds nothing serious in the reader of ${name}`, async () => {
      const window = await desk().open(query, name)
      await expect(counter(window)).not.toHaveText('')
      expect(await seriousIn(window, `section[aria-label="${name}"]`)).toEqual([])
    })
  }

  test('axe finds nothing serious in what the reader opens beside and above the pages', async () => {
    const window = await desk().open('cai cach hanh chinh', 'ke-hoach-dai.pdf')
    const reader = 'section[aria-label="ke-hoach-dai.pdf"]'
    await window.getByRole('button', { name: 'Các trang, mục lục và kết quả' }).click()
    for (const tab of [
      'Các trang',
      'Mục lục',
      'Mọi kết quả trong tài liệu',
      'Đoạn tô màu và ghi chú',
    ]) {
      await window.getByRole('tab', { name: tab }).click()
      await expect(window.getByRole('tabpanel', { name: tab })).toBeVisible()
      expect(await seriousIn(window, reader), tab).toEqual([])
    }
    await window.getByRole('button', { name: 'Các trang, mục lục và kết quả' }).click()
    for (const [item, title] of [
      ['Thuộc tính', 'Thuộc tính'],
      [/^In…/, 'In tài liệu'],
    ] as const) {
      await window.getByRole('button', { name: 'Tệp này' }).click()
      await window.getByRole('menuitem', { name: item }).click()
      const dialog = window.getByRole('dialog', { name: title })
      // Half transparent while it comes, it would have half of its contrast.
      await expect(dialog).toHaveCSS('opacity', '1')
      expect(await seriousIn(window, '[role="dialog"]'), title).toEqual([])
      await window.keyboard.press('Escape')
      await expect(dialog).toHaveCount(0)
    }
  })
}

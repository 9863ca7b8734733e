/** What a reader highlights and notes. */
import { readFile } from 'node:fs/promises'
import { join } from 'node:path'
import type { Page } from '@playwright/test'
import { expect, test } from '../app.ts'
import { expectBoxOn } from './boxes.ts'
import type { ReaderDesk } from './desk.ts'

export function testNotes(desk: () => ReaderDesk): void {
  test('selected words are highlighted, noted, found again after a restart, and taken along as text', async () => {
    let window = await desk().open('cai cach hanh chinh', 'ke-hoach-dai.pdf')
    const phrase = 'đầu tư hạ tầng'
    const page = window.locator('.page[data-page-number="37"]')
    await expect(page.locator('.textLayer').getByText(phrase).first()).toBeAttached()
    // Pages that are being drawn anew let go of what is selected.
    await expect(async () => {
      await select(window, phrase)
      await window.getByRole('button', { name: 'Xanh lá' }).click({ timeout: 2_000 })
    }).toPass()
    await expectBoxOn(window, '[data-note-id]', phrase)

    await window.getByRole('button', { name: 'Các trang, mục lục và kết quả' }).click()
    await window.getByRole('tab', { name: 'Đoạn tô màu và ghi chú' }).click()
    await window.getByRole('textbox', { name: 'Ghi chú' }).fill('Hỏi lại nguồn vốn')
    await window.getByRole('textbox', { name: 'Ghi chú' }).blur()

    await expect.poll(() => plansWith(window, '"hoi lai nguon von"')).toBe(1)
    await desk().restart()
    window = await desk().open('cai cach hanh chinh', 'ke-hoach-dai.pdf')
    await expectBoxOn(window, '[data-note-id]', phrase)
    await window.getByRole('button', { name: 'Các trang, mục lục và kết quả' }).click()
    await window.getByRole('tab', { name: 'Đoạn tô màu và ghi chú' }).click()
    await expect(window.getByText('Hỏi lại nguồn vốn')).toBeVisible()

    const saved = join(desk().folder, 'ghi chú.txt')
    await desk().running.app.evaluate(({ dialog }, to) => {
      dialog.showSaveDialog = async () => ({ canceled: false, filePath: to })
    }, saved)
    await window.getByRole('button', { name: 'Lưu thành tệp…' }).click()
    await expect
      .poll(() => readFile(saved, 'utf8').catch(() => ''))
      .toBe(`ke-hoach-dai.pdf\n\nTrang 37: “${phrase}”\n    Hỏi lại nguồn vốn\n`)

    await window.getByRole('button', { name: `Trang 37 ${phrase}`, exact: true }).click()
    await window.getByRole('button', { name: 'Xóa đoạn tô màu này' }).click()
    await expect(window.locator('[data-note-id]')).toHaveCount(0)
  })
}

/** Selects a phrase of page 37, as the mouse would. */
async function select(window: Page, phrase: string): Promise<void> {
  await window.evaluate((wanted) => {
    // The same selection again would be no event.
    document.getSelection()?.removeAllRanges()
    const layer = document.querySelector('.page[data-page-number="37"] .textLayer')
    const walker = document.createTreeWalker(layer ?? document, NodeFilter.SHOW_TEXT)
    for (let node = walker.nextNode(); node; node = walker.nextNode()) {
      const at = node.textContent?.indexOf(wanted) ?? -1
      if (at >= 0) document.getSelection()?.setBaseAndExtent(node, at, node, at + wanted.length)
    }
  }, phrase)
}

/** How many plans the engine finds: what it finds is saved. */
const plansWith = (window: Page, text: string) =>
  window.evaluate(async (asked) => {
    const filter = { facets: {}, trash: false }
    const found = await globalThis.vanKho.search.run({ text: asked, filter })
    return found.ok ? found.value.plansMatched : 0
  }, text)

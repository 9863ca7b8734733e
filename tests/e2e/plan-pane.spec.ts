/** What stands beside the list: files and what they are, widths that stay, and letters that are whole. */
import type { Page } from '@playwright/test'
import { expect, list, start, test } from './app.ts'

test('what a file is to its plan, the width of the panes and what was being typed outlive a restart', async ({
  userData,
}) => {
  const first = await start(userData)
  const edge = first.window.getByRole('separator', { name: 'Đổi độ rộng của danh sách' })
  const usual = Number(await edge.getAttribute('aria-valuenow'))
  await edge.focus()
  await edge.press('ArrowRight')
  await expect
    .poll(async () => Number(await edge.getAttribute('aria-valuenow')))
    .toBeGreaterThan(usual)
  const wider = await edge.getAttribute('aria-valuenow')
  await list(first.window).getByText('216/KH-UBND').click()
  const kind = first.window.getByRole('button', { name: /^Loại tệp: / }).first()
  const choose = async (name: string) => {
    await kind.click()
    await first.window.getByRole('menuitem', { name }).click()
    await expect(kind).toHaveAccessibleName(new RegExp(`^Loại tệp: ${name}`))
  }
  await choose('Bản ký, đóng dấu')
  await choose('Dự thảo')
  await first.window.keyboard.press('Control+z')
  await expect(kind).toHaveAccessibleName(/^Loại tệp: Bản ký, đóng dấu/)
  await first.window.getByRole('button', { name: 'Lịch sử thay đổi' }).click()
  const change = first.window.locator('ins', { hasText: /\(Dự thảo\)$/ })
  await expect(change).toHaveText('216-KH-UBND.pdf (Dự thảo)')
  // Still in the field, and nothing but the end of the program makes it save.
  await notes(first.window).fill('Hỏi lại Sở Tài chính')
  await first.app.close()

  const again = await start(userData)
  await expect(
    again.window.getByRole('separator', { name: 'Đổi độ rộng của danh sách' }),
  ).toHaveAttribute('aria-valuenow', wider ?? '')
  await list(again.window).getByText('216/KH-UBND').click()
  await expect(notes(again.window)).toHaveValue('Hỏi lại Sở Tài chính')
  await expect(
    again.window.getByRole('button', { name: /^Loại tệp: / }).first(),
  ).toHaveAccessibleName(/^Loại tệp: Bản ký, đóng dấu/)
  await again.app.close()
})

const notes = (window: Page) => window.getByRole('textbox', { name: 'Ghi chú' })

test('where three panes have no room, filters and plan take turns', async ({ userData }) => {
  const { app, window } = await start(userData)
  await window.evaluate(() => globalThis.vanKho.settings.set({ zoom: 2 }))
  await window.reload()
  await window.locator('body[data-ready="true"]').waitFor()
  const filters = window.locator('[data-tour="shelves"]')
  const plan = window.locator('[data-tour="plan"]')
  await expect(filters).not.toBeInViewport()
  await expect(plan).toBeVisible()
  await window.keyboard.press('Control+b')
  await expect(filters).toBeInViewport()
  await expect(plan).toBeHidden()
  // The keys are not folded away with it.
  await filters.getByRole('button').first().focus()
  await window.keyboard.press('Control+b')
  await expect(plan).toBeVisible()
  await expect(filters).not.toBeInViewport()
  await expect(list(window)).toBeFocused()
  await window.keyboard.press('Control+b')
  await expect(filters).toBeInViewport()
  await expect(plan).toBeHidden()
  await list(window).getByRole('option').first().click()
  await expect(plan).toBeVisible()
  await expect(filters).not.toBeInViewport()
  await app.close()
})

test('no box cuts the marks of Ẫ, Ỗ or ự, in any density and size', async ({ userData }) => {
  const { app, window } = await start(userData)
  for (const density of ['comfortable', 'compact'] as const) {
    for (const zoom of [1, 1.25, 2] as const) {
      await window.evaluate((look) => globalThis.vanKho.settings.set(look), { density, zoom })
      await window.reload()
      await window.locator('body[data-ready="true"]').waitFor()
      const drawn = () =>
        window.evaluate(() => [
          getComputedStyle(document.documentElement).getPropertyValue('--mantine-scale'),
          Math.round(100 * devicePixelRatio) / 100,
        ])
      await expect.poll(drawn).toEqual([density === 'compact' ? '0.92' : '1', zoom])
      // The last of the list, which a low window does not reach.
      await list(window).press('End')
      await list(window).getByText('216/KH-UBND').click()
      await expect(window.locator('[data-tour="plan"] textarea').first()).toBeVisible()
      // More comes beside the list while it is looked at.
      await expect(async () => {
        const looked = await cutTexts(window)
        expect(looked.texts, `${density} ${zoom}`).toBeGreaterThan(15)
        expect(looked.cut, `${density} ${zoom}`).toEqual([])
      }).toPass({ timeout: 60_000 })
    }
  }
  await app.close()
})

/** Of every text in a box that cuts what leaves it: whether the highest and deepest letters of its face would be cut. */
async function cutTexts(window: Page): Promise<{ texts: number; cut: string[] }> {
  await window.evaluate(() => document.fonts.ready)
  return window.evaluate(() => {
    const pen = document.createElement('canvas').getContext('2d')
    if (!pen) throw new Error('no canvas')
    const boxOf = (element: Element | null): Element | null => {
      if (element === null) return null
      const { overflowY } = getComputedStyle(element)
      if (overflowY === 'hidden' || overflowY === 'clip') return element
      // What scrolls is cut where it ends, and shown when it is scrolled to.
      return overflowY === 'visible' ? boxOf(element.parentElement) : null
    }
    const cut: string[] = []
    let texts = 0
    const walker = document.createTreeWalker(document.body, NodeFilter.SHOW_TEXT)
    for (let node = walker.nextNode(); node; node = walker.nextNode()) {
      const element = node.parentElement
      const box = boxOf(element)?.getBoundingClientRect()
      if (!element || !box || box.height < 6 || node.textContent?.trim() === '') continue
      const { font } = getComputedStyle(element)
      pen.font = font
      const ink = pen.measureText('ẪỖỰựgj')
      const range = document.createRange()
      range.selectNodeContents(node)
      for (const line of range.getClientRects()) {
        const middle = (line.top + line.bottom) / 2
        if (line.width === 0 || middle < box.top || middle > box.bottom) continue
        texts += 1
        const baseline = line.top + ink.fontBoundingBoxAscent
        const [top, bottom] = [
          baseline - ink.actualBoundingBoxAscent,
          baseline + ink.actualBoundingBoxDescent,
        ]
        if (top < box.top - 0.75 || bottom > box.bottom + 0.75)
          cut.push(
            `${node.textContent?.slice(0, 40)} (${element.className}): ${(box.top - top).toFixed(1)} above, ${(bottom - box.bottom).toFixed(1)} below`,
          )
      }
    }
    return { texts, cut }
  })
}

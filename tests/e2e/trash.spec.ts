/** What goes for ever, by the keys alone. */
import type { Page } from '@playwright/test'
import { expect, list, start, test } from './app.ts'

const rowsOf = (window: Page) => list(window).getByRole('option')
const trashOf = (window: Page) =>
  window.locator('[data-tour="shelves"]').getByRole('button', { name: /Thùng rác/ })
const questionOf = (window: Page) => window.getByRole('dialog', { name: /^Xóa vĩnh viễn/ })

/** Goes to the list's first plan, and on when the pane beside it shows that one. */
async function toFirst(window: Page): Promise<void> {
  await list(window).press('Home')
  const title = window.getByRole('form', { name: 'Thông tin văn bản' }).getByLabel('Trích yếu')
  await expect(async () => {
    const shown = await title.inputValue({ timeout: 2000 })
    expect(shown).not.toBe('')
    await expect(rowsOf(window).first()).toContainText(shown, { timeout: 2000 })
  }).toPass()
}

/** Goes to the trash, in which there are so many. */
async function toTrash(window: Page, count: number): Promise<void> {
  await trashOf(window).press('Enter')
  await expect(rowsOf(window)).toHaveCount(count)
}

test('the keys alone delete for ever', async ({ userData }) => {
  const { app, window } = await start(userData)
  const { keyboard } = window
  await rowsOf(window).first().click()
  await keyboard.press('Delete')
  await expect(trashOf(window)).toContainText('1')
  await toTrash(window, 1)
  await list(window).press('Home')
  await keyboard.press('Delete')
  const question = questionOf(window)
  await expect(question).toContainText('1234/UBND-KSTTHC')
  await expect(question.getByRole('button', { name: 'Giữ lại' })).toBeFocused()
  await keyboard.press('Enter')
  await expect(question).toBeHidden()
  await expect(list(window)).toBeFocused()
  await keyboard.press('Delete')
  await expect(question.getByRole('button', { name: 'Giữ lại' })).toBeFocused()
  await keyboard.press('Tab')
  await expect(question.getByRole('button', { name: /^Xóa vĩnh viễn/ })).toBeFocused()
  await keyboard.press('Enter')
  await expect(rowsOf(window)).toHaveCount(0)
  await expect(trashOf(window)).toContainText('0')
  await expect(list(window)).toBeFocused()
  await app.close()
})

test('through the menu of a plan the keys delete for ever, and are never lost', async ({
  userData,
}) => {
  const { app, window } = await start(userData)
  const { keyboard } = window
  const menu = window.getByRole('button', { name: 'Thao tác khác' })
  const question = questionOf(window)
  const keep = question.getByRole('button', { name: 'Giữ lại' })
  const ask = async () => {
    await menu.press('Enter')
    const entry = window.getByRole('menuitem', { name: /^Xóa vĩnh viễn/ })
    await entry.press('Enter')
    await expect(keep).toBeFocused()
  }
  await rowsOf(window).first().click()
  await keyboard.press('Shift+End')
  const count = await rowsOf(window).count()
  await keyboard.press('Delete')
  await expect(rowsOf(window)).toHaveCount(0)
  await toTrash(window, count)
  for (let left = count - 1; left >= count - 3; left -= 1) {
    await toFirst(window)
    await ask()
    await keyboard.press('Escape')
    await expect(question).toBeHidden()
    await expect(menu).toBeFocused()
    await ask()
    await keyboard.press('Enter')
    await expect(question).toBeHidden()
    await expect(menu).toBeFocused()
    await ask()
    await keyboard.press('Tab')
    await keyboard.press('Enter')
    await expect(rowsOf(window)).toHaveCount(left)
    await expect(question).toBeHidden()
    await expect(list(window)).toBeFocused()
  }
  // What goes back to the archive leaves the keys to the list as well.
  await toFirst(window)
  await menu.press('Enter')
  await window.getByRole('menuitem', { name: 'Khôi phục' }).press('Enter')
  await expect(rowsOf(window)).toHaveCount(count - 4)
  await expect(list(window)).toBeFocused()
  await app.close()
})

test('a plan that another deletes while it is looked at is said to be gone, and the next is shown', async ({
  userData,
}) => {
  const { app, window } = await start(userData)
  await toFirst(window)
  const row = await rowsOf(window).first().getAttribute('id')
  await window.evaluate(
    async (ids) => {
      await vanKho.plans.trash({ ids })
      await vanKho.plans.purge({ ids })
    },
    [row?.replace('plan-', '') ?? ''],
  )
  const gone = window.getByText('Văn bản này không còn trong kho.')
  await expect(gone).toBeVisible()
  await window.keyboard.press('Control+,')
  await window.getByRole('dialog').getByText('English', { exact: true }).click()
  await window.keyboard.press('Escape')
  const inEnglish = window.getByText('This document is no longer in the archive.')
  await expect(inEnglish).toBeVisible()
  await window.keyboard.press('Control+,')
  await window.getByRole('dialog').getByText('Tiếng Việt', { exact: true }).click()
  await window.keyboard.press('Escape')
  await toFirst(window)
  await expect(gone).toBeHidden()
  await app.close()
})

/** What goes for ever, by the keys alone. */
import { expect, list, start, test } from './app.ts'

test('the keys alone delete for ever', async ({ userData }) => {
  const { app, window } = await start(userData)
  const { keyboard } = window
  const rows = list(window).getByRole('option')
  const trash = window.locator('[data-tour="shelves"]').getByRole('button', { name: /Thùng rác/ })
  await rows.first().click()
  await keyboard.press('Delete')
  await expect(trash).toContainText('1')
  await trash.press('Enter')
  await expect(rows).toHaveCount(1)
  const question = window.getByRole('dialog', { name: /^Xóa vĩnh viễn/ })
  await expect(async () => {
    if (!(await question.isVisible())) {
      await list(window).press('Home')
      await list(window).press('Delete')
    }
    await expect(question.getByRole('button', { name: 'Giữ lại' })).toBeFocused({ timeout: 5_000 })
  }).toPass()
  await keyboard.press('Tab')
  await expect(question.getByRole('button', { name: /^Xóa vĩnh viễn/ })).toBeFocused()
  await keyboard.press('Enter')
  await expect(rows).toHaveCount(0)
  await expect(trash).toContainText('0')
  await app.close()
})

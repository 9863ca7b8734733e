/** Typing as Vietnamese input methods do it, and what the box offers. */
import { expect, list, searchBox, start, test } from './app.ts'

test('Telex by composition neither doubles letters nor loses the query', async ({ userData }) => {
  const { app, window } = await start(userData)
  const box = searchBox(window)
  await box.click()
  const session = await window.context().newCDPSession(window)
  const compose = (text: string) =>
    session.send('Input.imeSetComposition', {
      text,
      selectionStart: text.length,
      selectionEnd: text.length,
    })
  for (const [steps, word] of [
    [['t', 'th', 'thu', 'thú', 'thủ'], 'thủ'],
    [['t', 'tu', 'tuc', 'tục'], 'tục'],
  ] as const) {
    for (const step of steps) await compose(step)
    await session.send('Input.insertText', { text: word })
    await session.send('Input.insertText', { text: ' ' })
  }
  await expect(box).toHaveValue('thủ tục ')
  const results = window.getByLabel('Kết quả tìm')
  await expect(results.locator('mark', { hasText: /^thủ tục$/i }).first()).toBeVisible()
  await app.close()
})

test('UniKey’s bursts of backspaces and letters end in the search that was meant', async ({
  userData,
}) => {
  const { app, window } = await start(userData)
  const box = searchBox(window)
  await box.click()
  // "tài chính", as UniKey sends Telex: letters are taken back and typed anew.
  for (const key of ['t', 'a', 'i', 'Backspace', 'Backspace']) await window.keyboard.press(key)
  await window.keyboard.insertText('ài')
  for (const key of ['Space', 'c', 'h', 'i', 'n', 'h', 'Backspace', 'Backspace', 'Backspace'])
    await window.keyboard.press(key)
  await window.keyboard.insertText('ính')
  await expect(box).toHaveValue('tài chính')
  const results = window.getByLabel('Kết quả tìm')
  await expect(results.locator('mark', { hasText: /^tài chính$/i }).first()).toBeVisible()
  await app.close()
})

test('results appear while typing, and the last typed wins', async ({ userData }) => {
  const { app, window } = await start(userData)
  const box = searchBox(window)
  await box.click()
  await box.pressSequentially('chuyển đổi số', { delay: 15 })
  const results = window.getByLabel('Kết quả tìm')
  await expect(results.locator('mark', { hasText: /chuyển đổi số/i }).first()).toBeVisible()
  await box.fill('216/KH-UBND')
  await expect(results.getByText('216/KH-UBND').first()).toBeVisible()
  await expect(results.locator('mark', { hasText: /chuyển đổi số/i })).toHaveCount(0)
  await app.close()
})

test('a search is saved by name, offered again, and a field is completed', async ({ userData }) => {
  const { app, window } = await start(userData)
  const box = searchBox(window)
  await box.fill('thu tuc hanh chinh')
  await window.getByRole('button', { name: 'Lưu câu tìm này' }).click()
  await window.getByLabel('Tên câu tìm').fill('Thủ tục')
  await window.getByLabel('Tên câu tìm').press('Enter')
  await expect(window.getByLabel('Tên câu tìm')).toBeHidden()
  await box.fill('')
  await expect(list(window)).toBeVisible()
  await box.click()
  const offered = window.locator('[data-combobox-option]')
  await offered.filter({ hasText: 'Thủ tục' }).click()
  await expect(box).toHaveValue('thu tuc hanh chinh')
  await box.fill('loại:quy')
  await offered.filter({ hasText: 'Quyết định' }).click()
  await expect(box).toHaveValue('loại:"Quyết định" ')
  const results = window.getByLabel('Kết quả tìm')
  await expect(results.locator('article')).not.toHaveCount(0)
  await expect(results.getByText('1187/QĐ-UBND').first()).toBeVisible()
  await app.close()
})

test('the list is as it was left when a search is over', async ({ userData }) => {
  const { app, window } = await start(userData)
  const place = () => list(window).evaluate(({ scrollTop }) => scrollTop)
  await expect(list(window).getByRole('option').first()).toBeVisible()
  await list(window).evaluate((element) => element.scrollTo({ top: 200 }))
  await expect.poll(place).toBe(200)
  await searchBox(window).fill('thu tuc hanh chinh')
  await expect(window.getByLabel('Kết quả tìm').locator('article').first()).toBeVisible()
  await expect(list(window)).toBeHidden()
  await searchBox(window).fill('')
  await expect(list(window).getByRole('option').first()).toBeVisible()
  await expect.poll(place).toBe(200)
  await app.close()
})

test('Escape takes away what the box offers, then what is in it, and nothing covers the list', async ({
  userData,
}) => {
  const { app, window } = await start(userData)
  const box = searchBox(window)
  const offered = window.locator('[data-combobox-option]').first()
  const rows = list(window).getByRole('option')
  await box.pressSequentially('loại:quy')
  await expect(offered).toBeVisible()
  await window.keyboard.press('Escape')
  await expect(offered).toBeHidden()
  await expect(box).toHaveValue('loại:quy')
  await expect(list(window)).toBeHidden()
  for (const _ of ['emptied', 'empty already']) {
    await window.keyboard.press('Escape')
    await expect(box).toHaveValue('')
    await expect(list(window)).toBeVisible()
    // What lies over the row would be clicked in its place.
    await rows.first().click()
    await expect(rows.first()).toHaveAttribute('aria-selected', 'true')
    await rows.nth(1).click()
    await box.focus()
  }
  await app.close()
})

test('arrow and Enter at once after typing open a hit of what was typed', async ({ userData }) => {
  const { app, window } = await start(userData)
  const box = searchBox(window)
  const results = window.getByLabel('Kết quả tìm')
  await box.fill('chuyển đổi số')
  await expect(results.locator('mark', { hasText: /chuyển đổi số/i }).first()).toBeVisible()
  await expect(results.locator('article').first()).not.toContainText('216/KH-UBND')
  await box.fill('216/KH-UBND')
  await window.keyboard.press('ArrowDown')
  await window.keyboard.press('Enter')
  const chosen = results.locator('article[data-selected="true"]')
  await expect(chosen).toContainText('216/KH-UBND')
  await expect(chosen.getByRole('button').first()).toBeFocused()
  await app.close()
})

import type { Page } from '@playwright/test'
import { expect, list, start, test } from './app.ts'

test('who has turned animations off sees dialogs and menus come and go at once', async ({
  userData,
}) => {
  const { app, window } = await start(userData)
  await list(window).getByRole('option').first().click()
  const moves = await watchMoves(window)
  await dialogAndMenu(window)
  expect(await moves()).toBeGreaterThan(0)

  await window.emulateMedia({ reducedMotion: 'reduce' })
  await dialogAndMenu(window)
  expect(await moves()).toBe(0)
  await app.close()
})

/** Each is opened by its key or button and closed by Escape, and the keys are where they were. */
async function dialogAndMenu(window: Page): Promise<void> {
  await list(window).focus()
  await window.keyboard.press('Control+,')
  const settings = window.getByRole('dialog', { name: 'Cài đặt' })
  await expect(settings).toHaveCSS('opacity', '1')
  await window.keyboard.press('Escape')
  await expect(settings).toHaveCount(0)
  await expect(list(window)).toBeFocused()
  const more = window.getByRole('button', { name: 'Thao tác khác' })
  await more.click()
  await expect(window.getByRole('menu')).toHaveCSS('opacity', '1')
  await window.keyboard.press('Escape')
  await expect(window.getByRole('menu')).toHaveCount(0)
  await expect(more).toBeFocused()
}

/** Told by the page itself. @returns how much has faded or moved since it was last asked */
async function watchMoves(window: Page): Promise<() => Promise<number>> {
  const seen = await window.evaluateHandle(() => {
    const seen = { moves: 0 }
    document.addEventListener('transitionrun', ({ propertyName }) => {
      if (['opacity', 'transform'].includes(propertyName)) seen.moves += 1
    })
    return seen
  })
  return () =>
    seen.evaluate((seen) => {
      const { moves } = seen
      seen.moves = 0
      return moves
    })
}

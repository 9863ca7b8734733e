/** The list's cursor stays on its plan while others come and go above it, and goes where nothing was drawn yet. */
import { join } from 'node:path'
import { openArchive } from '../../main/engine/archive/index.ts'
import { expect, list, start, startEmpty, test } from './app.ts'

test('what comes back above the cursor takes no key from it', async ({ userData }) => {
  const { app, window } = await start(userData)
  const { keyboard } = window
  const rows = list(window).getByRole('option')
  const count = await rows.count()
  await rows.first().click()
  await keyboard.press('Shift+ArrowDown')
  await keyboard.press('Delete')
  await expect(rows).toHaveCount(count - 2)
  await rows.first().click()
  const id = (await rows.first().getAttribute('id')) ?? ''
  const chosen = window.locator(`[id="${id}"]`)
  await expect(chosen).toHaveAttribute('aria-selected', 'true')
  await keyboard.press('Control+Z')
  await expect(rows).toHaveCount(count)
  await expect(rows.nth(2)).toHaveAttribute('id', id)
  await keyboard.press('ArrowDown')
  await expect(rows.nth(3)).toHaveAttribute('aria-selected', 'true')
  await keyboard.press('ArrowUp')
  await expect(chosen).toHaveAttribute('aria-selected', 'true')
  await keyboard.press('Delete')
  await expect(rows).toHaveCount(count - 1)
  await expect(chosen).toHaveCount(0)
  // The arrows go on where it was.
  const [before, after] = [rows.nth(1), rows.nth(2)]
  await keyboard.press('ArrowDown')
  await expect(after).toHaveAttribute('aria-selected', 'true')
  await keyboard.press('Delete')
  await expect(rows).toHaveCount(count - 2)
  await keyboard.press('ArrowUp')
  await expect(before).toHaveAttribute('aria-selected', 'true')
  await app.close()
})

test('End goes to the last of a long list, and Home to the first, at the first press', async ({
  userData,
  desk,
}) => {
  const root = join(desk, 'kho')
  await (await startEmpty(userData, root)).app.close()
  const archive = await openArchive({ root, userData })
  const number = (place: number) => `${String(place).padStart(3, '0')}/KH-UBND`
  for (let place = 1; place <= 250; place += 1)
    await archive.catalog.create({ number: number(place), issuedOn: '2024-01-01' }, [])
  await archive.close()
  const again = await start(userData)
  const { keyboard } = again.window
  const rows = list(again.window).getByRole('option')
  await rows.first().click()
  const first = (await rows.first().getAttribute('id')) ?? ''
  await keyboard.press('End')
  const chosen = list(again.window).getByRole('option', { selected: true })
  await expect(chosen).toHaveCount(1)
  await expect(chosen).toBeInViewport()
  await expect(chosen).not.toHaveAttribute('id', first)
  await expect(rows.last()).toHaveAttribute('aria-selected', 'true')
  await keyboard.press('Home')
  await expect(again.window.locator(`[id="${first}"]`)).toHaveAttribute('aria-selected', 'true')
  await again.app.close()
})

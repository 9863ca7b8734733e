/** Opens what a search found in the reader, as a person does. */
import type { Locator, Page } from '@playwright/test'
import { drop, expect, searchBox } from './app.ts'

/** A hit on a page of a file. */
export const hitIn = (window: Page, name: string): Locator =>
  window
    .locator('article', { hasText: name })
    .getByRole('button', { name: /Trang \d+/ })
    .first()

/** Drops files and waits until each of these searches finds its file. */
export async function dropAndWaitFor(
  window: Page,
  paths: string[],
  hits: readonly { readonly query: string; readonly name: string }[],
): Promise<void> {
  await drop(window, paths)
  for (const { query, name } of hits) await findHit(window, query, name)
}

/** Searches until the hit is there: what has just been read is found a moment later, and a scan much later. */
export async function findHit(window: Page, query: string, name: string): Promise<void> {
  await expect(async () => {
    await searchBox(window).fill('')
    await searchBox(window).fill(query)
    await expect(hitIn(window, name)).toBeVisible({ timeout: 30_000 })
  }).toPass()
}

/** Searches and opens the hit in a file; answers the reader of that file. */
export async function openHit(window: Page, query: string, name: string): Promise<Locator> {
  // What was found before must be gone: a hit of it would open, too.
  await searchBox(window).fill('')
  await expect(
    window.locator('article').filter({ has: window.getByRole('button', { name: /Trang \d+/ }) }),
  ).toHaveCount(0)
  await searchBox(window).fill(query)
  const hit = hitIn(window, name)
  await hit.click()
  const reader = window.getByRole('region', { name })
  await expect(reader).toBeVisible()
  // A file that is open already shows at once; the hit in it comes a moment later, with its words for the find box.
  await expect(hit).toHaveAttribute('data-current', 'true')
  await expect(reader.getByRole('search').getByRole('textbox')).toHaveValue(query)
  return reader
}

/** Opens a file that a search finds by its plan's name only. */
export async function openFile(window: Page, query: string, name: string): Promise<Locator> {
  await searchBox(window).fill('')
  await searchBox(window).fill(query)
  const plan = window.locator('article', { hasText: query.replaceAll('"', '') })
  await expect(plan).toHaveCount(1)
  await plan.getByRole('button').first().click()
  // The search box would keep its suggestions over the reader.
  await window.keyboard.press('Escape')
  await window.getByText('Đọc', { exact: true }).first().click()
  const reader = window.getByRole('region', { name })
  await expect(reader).toBeVisible()
  return reader
}

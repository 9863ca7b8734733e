/** Marks and highlights that lie on the words of page 37. */
import type { Page } from '@playwright/test'
import { expect } from '../app.ts'
import { boxesOn, overlap, textOn } from '../reader-geometry.ts'

export const expectMarkOn = (window: Page, phrase: string) =>
  expectBoxOn(window, '[data-mark-index]', phrase)

export const expectBoxOn = (window: Page, selector: string, phrase: string) =>
  expect(() => checkBoxOn(window, selector, phrase)).toPass()

/** The box covers the phrase of page 37's text layer from end to end, on its line. */
export async function checkBoxOn(window: Page, selector: string, phrase: string): Promise<void> {
  const [mark] = await boxesOn(window, 37, selector)
  const text = await textOn(window, 37, phrase)
  expect(mark).toBeDefined()
  expect(text).not.toBeNull()
  if (!mark || !text) return
  expect(overlap(mark, text)).toBeGreaterThanOrEqual(0.6)
  expect(Math.abs(mark.left - text.left)).toBeLessThan(0.01)
  expect(Math.abs(mark.right - text.right)).toBeLessThan(0.01)
}

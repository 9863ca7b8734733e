/** The workspace of the sample archive. */
import { expect } from '@playwright/test'
import { list, searchBox } from './places.ts'
import type { Screen } from './screen.ts'

export const listScreens: readonly Screen[] = [
  {
    name: 'plan',
    show: async ({ window }) => {
      await list(window).getByText('216/KH-UBND').click()
      await expect(window.locator('[data-tour="plan"] textarea').first()).toBeVisible()
    },
  },
  {
    name: 'results',
    show: async ({ window }) => {
      await searchBox(window).fill('cai cach hanh chinh')
      await expect(window.locator('#search-results mark').first()).toBeVisible()
    },
  },
  {
    name: 'palette',
    show: async ({ window }) => {
      await window.keyboard.press('Control+k')
      await expect(window.getByRole('dialog')).toBeVisible()
    },
  },
  {
    name: 'keys',
    show: async ({ window }) => {
      await window.keyboard.press('F1')
      await expect(window.getByRole('dialog')).toBeVisible()
    },
  },
]

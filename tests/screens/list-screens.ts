/** The workspace over the sample archive. Names of buttons are looked for in the language that is shown. */

import type { Page } from '@playwright/test'
import { expect } from './patience.ts'
import { list, planPane, searchBox } from './places.ts'
import type { Screen } from './screen.ts'
import { home } from './stage.ts'

/** The sample's plan with three files: the last of the list, which a low window does not reach. */
async function chooseOldest(window: Page): Promise<void> {
  await list(window).press('End')
  await list(window).getByText('216/KH-UBND').click()
}

/** They fold by themselves where the window is narrow. */
async function openFacets(window: Page): Promise<void> {
  const shelves = window.locator('[data-tour="shelves"]')
  if (!(await shelves.isVisible())) await window.keyboard.press('Control+b')
  await expect(shelves).toBeVisible()
}

export const listScreens: readonly Screen[] = [
  {
    name: 'list',
    show: async (stage) => {
      // From here on the first steps have been taken.
      await stage.window.evaluate(() => globalThis.vanKho.settings.set({ welcomed: true }))
      await home(stage)
      await expect(planPane(stage.window).locator('kbd').first()).toBeVisible()
    },
  },
  {
    name: 'plan',
    show: async ({ window }) => {
      await chooseOldest(window)
      await expect(planPane(window).locator('textarea').first()).toBeVisible()
    },
  },
  {
    name: 'plan-history',
    show: async ({ window }) => {
      await chooseOldest(window)
      // By its name: other groups come above it as they are read.
      const history = planPane(window).locator('[aria-controls$="-panel-history"]')
      await history.click()
      await expect(history).toHaveAttribute('aria-expanded', 'true')
      const entry = planPane(window).locator('[id$="-panel-history"] [class*="revision"]').last()
      await expect(entry).toBeVisible()
      await entry.scrollIntoViewIfNeeded()
    },
  },
  {
    name: 'bulk',
    show: async ({ window }) => {
      await list(window).getByRole('option').first().click()
      await list(window)
        .getByRole('option')
        .nth(4)
        .click({ modifiers: ['Shift'] })
      await expect(planPane(window).locator('section h2')).toContainText('5')
      await planPane(window).locator('section label').nth(1).click()
      await expect(planPane(window).locator('section [role="region"] li')).toBeVisible()
    },
  },
  {
    name: 'filtered',
    show: async ({ window }) => {
      await openFacets(window)
      const facets = window.locator('[data-tour="facets"] [aria-pressed]')
      await facets.nth(1).click()
      await expect(facets.nth(1)).toHaveAttribute('aria-pressed', 'true')
      await facets.nth(7).click()
      await facets.nth(7).click()
      await expect(list(window).getByRole('option').first()).toBeVisible()
    },
  },
  {
    name: 'table',
    show: async ({ window }) => {
      await window.locator('[data-pane="list"] button').last().click()
      await expect(window.locator('[data-pane="list"] [role="columnheader"]').first()).toBeVisible()
    },
    leave: async ({ window }) => window.evaluate(() => localStorage.removeItem('list-form')),
  },
  {
    name: 'results',
    show: async ({ window }) => {
      await searchBox(window).fill('cai cach hanh chinh')
      await expect(window.locator('#search-results mark').first()).toBeVisible()
    },
  },
  {
    name: 'suggestions',
    show: async ({ window }) => {
      await searchBox(window).click()
      await searchBox(window).pressSequentially('loại:')
      const offered = window.locator('[data-combobox-option]').filter({ visible: true })
      await expect(offered.first()).toBeVisible()
    },
  },
  {
    name: 'nothing-found',
    show: async ({ window }) => {
      await searchBox(window).fill('xyzzy khongco')
      await expect(window.locator('#search-results p').first()).toBeVisible()
    },
  },
  {
    name: 'reader',
    show: async ({ window }) => {
      await searchBox(window).fill('cai cach hanh chinh')
      await window.locator('#search-results article button[data-current]').first().click()
      await expect(window.locator('.page [data-mark-index]').first()).toBeVisible()
      await expect(window.locator('.page canvas').first()).toBeVisible()
    },
  },
  {
    name: 'inbox',
    show: async ({ window }) => {
      await window.keyboard.press('Control+i')
      await expect(window.locator('main section').first()).toBeVisible()
      await expect(window.locator('main canvas').first()).toBeVisible()
    },
  },
  {
    name: 'overview',
    show: async ({ window }) => {
      await openFacets(window)
      await window.locator('[data-tour="shelves"] button').last().click()
      await expect(window.locator('main table, main svg').first()).toBeVisible()
    },
  },
  {
    name: 'palette',
    show: async ({ window }) => {
      await window.keyboard.press('Control+k')
      await expect(window.getByRole('dialog').locator('input')).toBeFocused()
      await window.keyboard.insertText('216')
      await expect(window.getByRole('dialog').getByText('216/KH-UBND').first()).toBeVisible()
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

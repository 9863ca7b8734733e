/** What somebody sees who has just installed the program. */

import { expect } from './patience.ts'
import type { Screen } from './screen.ts'

export const firstScreens: readonly Screen[] = [
  {
    name: 'welcome',
    show: async ({ window }) => {
      await expect(window.locator('[data-tour="plan"] form')).toBeVisible()
    },
  },
  {
    name: 'tour',
    show: async ({ window }) => {
      await window.locator('[data-tour="plan"] section button').first().click()
      const box = window.locator('.driver-popover')
      const next = box.locator('.driver-popover-next-btn')
      for (const step of ['2/9', '3/9', '4/9', '5/9']) {
        await next.click()
        await expect(box.locator('.driver-popover-progress-text')).toContainText(step[0] ?? '')
        // The light has come to rest.
        await expect(window.locator('.driver-active-element[aria-haspopup]')).toHaveCount(0)
      }
      await expect(window.locator('.page [data-mark-index]').first()).toBeVisible()
      await expect(window.locator('.page canvas').first()).toBeVisible()
    },
  },
]

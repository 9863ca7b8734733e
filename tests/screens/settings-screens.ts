/** Each section of the settings. */
import { sections } from '../../renderer/settings/sections.ts'
import { expect } from './patience.ts'
import type { Screen } from './screen.ts'

export const settingsScreens: readonly Screen[] = sections.map(({ id }, place) => ({
  name: `settings-${id}`,
  show: async ({ window }) => {
    const tab = window.getByRole('dialog').getByRole('tab').nth(place)
    if (!(await tab.isVisible())) await window.keyboard.press('Control+,')
    await tab.click()
    await expect(tab).toHaveAttribute('aria-selected', 'true')
    await expect(window.getByRole('dialog').getByRole('tabpanel')).toBeVisible()
  },
}))

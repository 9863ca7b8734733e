/** Each section of the settings. */
import { sections } from '../../renderer/settings/sections.ts'
import { expect } from './patience.ts'
import type { Screen } from './screen.ts'

export const settingsScreens: readonly Screen[] = sections.map(({ id }, place) => ({
  name: `settings-${id}`,
  show: async ({ window }) => {
    await window.keyboard.press('Control+,')
    await window.getByRole('dialog').getByRole('tab').nth(place).click()
    await expect(window.getByRole('dialog').getByRole('tabpanel')).toBeVisible()
  },
}))

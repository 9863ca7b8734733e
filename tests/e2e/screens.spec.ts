/** Every screen of the program, in both themes, as WCAG 2.2 AA wants it. */
import { mkdtemp } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import type { Page } from '@playwright/test'
import { firstScreens } from '../screens/first-screens.ts'
import { listScreens } from '../screens/list-screens.ts'
import { ownScreens } from '../screens/own-screens.ts'
import { settingsScreens } from '../screens/settings-screens.ts'
import type { Stage } from '../screens/stage.ts'
import { home, openStage, settled } from '../screens/stage.ts'
import { expect, removeFolder, test } from './app.ts'
import { axeOn } from './axe.ts'

/** The reader's own are asked about where they are tested: reader/axe.ts. */
const screens = [...firstScreens, ...listScreens, ...settingsScreens, ...ownScreens]

/** Another section of the dialog that is open: the window is not loaded again for it. */
const isNextSection = (name: string) => settingsScreens.slice(1).some((one) => one.name === name)

const wanted = ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa']

let folder: string
let stage: Stage

test.beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'vk-man-hinh-'))
  stage = await openStage({ folder, language: 'vi', size: { width: 1280, height: 720 } })
})

test.afterAll(async () => {
  await stage?.app.close()
  await removeFolder(folder)
})

for (const { name, show, leave } of screens) {
  test(`axe finds nothing wrong on the screen “${name}”, light and dark`, async () => {
    const { window } = stage
    if (!isNextSection(name)) await home(stage)
    await show(stage)
    for (const colorScheme of ['light', 'dark'] as const) {
      await window.emulateMedia({ colorScheme })
      await settled(window)
      expect(await faults(window, colorScheme), colorScheme).toEqual([])
    }
    await leave?.(stage)
  })
}

/** What axe has against what is shown: the rule, and where. Only the colours are others in the dark. */
async function faults(window: Page, colorScheme: 'light' | 'dark'): Promise<string[]> {
  const axe = axeOn(window)
  const { violations } = await (colorScheme === 'light'
    ? axe.withTags(wanted)
    : axe.withRules(['color-contrast'])
  ).analyze()
  return violations.flatMap(({ id, nodes }) => nodes.map(({ html }) => `${id}: ${html}`))
}

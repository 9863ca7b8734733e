/** Every screen of the program, in both themes, as WCAG 2.2 AA wants it. */
import { mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import AxeBuilder from '@axe-core/playwright'
import type { Page } from '@playwright/test'
import { screens } from '../screens/index.ts'
import type { Stage } from '../screens/stage.ts'
import { home, openStage, settled } from '../screens/stage.ts'
import { expect, test } from './app.ts'

const wanted = ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa']

let folder: string
let stage: Stage

test.beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'vk-man-hinh-'))
  stage = await openStage({ folder, language: 'vi', size: { width: 1280, height: 720 } })
})

test.afterAll(async () => {
  await stage?.app.close()
  await rm(folder, { recursive: true, force: true, maxRetries: 5, retryDelay: 100 })
})

for (const { name, show, leave } of screens) {
  test(`axe finds nothing wrong on the screen “${name}”, light and dark`, async () => {
    const { window } = stage
    await home(stage)
    await show(stage)
    for (const colorScheme of ['light', 'dark'] as const) {
      await window.emulateMedia({ colorScheme })
      await settled(window)
      expect(await faults(window), colorScheme).toEqual([])
    }
    await leave?.(stage)
  })
}

/** What axe has against what is shown: the rule, and where. */
async function faults(window: Page): Promise<string[]> {
  const { violations } = await new AxeBuilder({ page: window })
    .setLegacyMode(true)
    .withTags(wanted)
    .analyze()
  return violations.flatMap(({ id, nodes }) => nodes.map(({ html }) => `${id}: ${html}`))
}

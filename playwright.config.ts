import { defineConfig } from '@playwright/test'

/** A screen for each test that runs at a time, as `npm test` gives them: the keys and the clipboard belong to one window on it. */
const screens = process.env.VAN_KHO_SCREENS?.split(' ').filter(Boolean) ?? []
const own = screens[Number(process.env.TEST_PARALLEL_INDEX)]
if (own) process.env.DISPLAY = own

export default defineConfig({
  testDir: 'tests/e2e',
  globalSetup: './tests/e2e/sample-machine.ts',
  outputDir: 'out/reports/playwright',
  workers: Math.max(1, screens.length),
  retries: 0,
  // Generous: a busy machine is no failure, only what never happens is.
  timeout: 600_000,
  expect: { timeout: 120_000 },
  // What waits for ever says only that the test was too long, and not where.
  use: { actionTimeout: 120_000 },
  reporter: [['list'], ['json', { outputFile: 'out/reports/playwright.json' }]],
})

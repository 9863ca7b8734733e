import { defineConfig } from '@playwright/test'

export default defineConfig({
  testDir: 'tests/e2e',
  outputDir: 'out/reports/playwright',
  // One window at a time: each test measures what a person with one screen sees.
  workers: 1,
  retries: 0,
  // Generous: a busy machine is no failure, only what never happens is.
  timeout: 600_000,
  expect: { timeout: 120_000 },
  reporter: [['list'], ['json', { outputFile: 'out/reports/playwright.json' }]],
})

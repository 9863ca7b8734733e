import { defineConfig } from 'vitest/config'

export default defineConfig({
  test: {
    include: ['{main,preload,renderer,resources,build}/**/*.test.{ts,tsx,mjs}'],
    environment: 'node',
    // Generous: a busy machine is no failure, only what never happens is.
    testTimeout: 300_000,
    hookTimeout: 300_000,
    reporters: ['default', ['json', { outputFile: 'out/reports/vitest.json' }]],
  },
})

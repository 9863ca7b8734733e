import { defineConfig } from 'vitest/config'
import { SlowFirst } from './tests/slow-first.ts'

export default defineConfig({
  test: {
    include: ['{main,preload,renderer,resources,build}/**/*.test.{ts,tsx,mjs}'],
    environment: 'node',
    setupFiles: 'tests/chance.ts',
    globalSetup: 'tests/quick-start.ts',
    sequence: { sequencer: SlowFirst },
    // By default one core is left idle; on two, that is half of them. Many tests wait for the disk or another process.
    maxWorkers: '100%',
    // To load the engine anew for each file took a quarter of the time; what a test changes, it puts back.
    isolate: false,
    // Generous: a busy machine is no failure, only what never happens is.
    testTimeout: 300_000,
    hookTimeout: 300_000,
    reporters: ['default', ['json', { outputFile: 'out/reports/vitest.json' }]],
  },
})

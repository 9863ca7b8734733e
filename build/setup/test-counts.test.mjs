import { expect, test } from 'vitest'
import { countPlaywright, countVitest, sumLine } from './test-counts.mjs'

const vitest = {
  numPassedTests: 5,
  numFailedTests: 0,
  numFailedTestSuites: 0,
  numPendingTests: 1,
  numTodoTests: 0,
}

test('the sum names skipped tests only when there are any', () => {
  expect(sumLine([{ passed: 2, failed: 0, skipped: 0 }])).toBe('2 passed, 0 failed')
  expect(sumLine([countVitest(vitest), { passed: 1, failed: 2, skipped: 0 }])).toBe(
    '6 passed, 2 failed, 1 skipped',
  )
})

test('a file of tests that could not be loaded is a failure', () => {
  expect(countVitest({ ...vitest, numFailedTestSuites: 1 }).failed).toBe(1)
})

test('a window test that passed only at a second try failed', () => {
  const stats = { expected: 3, unexpected: 0, flaky: 1, skipped: 0 }
  expect(countPlaywright({ stats, errors: [] })).toEqual({ passed: 3, failed: 1, skipped: 0 })
})

import fc from 'fast-check'
import { expect, it } from 'vitest'
import { secondsLeft } from './time-left.ts'

it('goes on as it went so far, and says nothing at the very start', () => {
  const pace = { startedAt: 10_000, overThen: 5 }
  expect(secondsLeft(pace, 15, 30, 20_000)).toBe(30)
  expect(secondsLeft(pace, 6, 30, 20_000)).toBeNull()
  expect(secondsLeft(pace, 15, 30, 11_000)).toBeNull()
})

it('gets shorter with every file that is over', () => {
  fc.assert(
    fc.property(
      fc.integer({ min: 4, max: 500 }),
      fc.integer({ min: 3_000, max: 1e6 }),
      (all, ms) => {
        const pace = { startedAt: 0, overThen: 0 }
        const half = Math.max(3, Math.floor(all / 2))
        const before = secondsLeft(pace, half, all - half, ms) ?? 0
        const after = secondsLeft(pace, half + 1, all - half - 1, ms) ?? 0
        expect(after).toBeLessThanOrEqual(before)
      },
    ),
  )
})

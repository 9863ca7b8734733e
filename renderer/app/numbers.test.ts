import { assert as check, integer, property } from 'fast-check'
import { expect, it } from 'vitest'
import { showCount } from './numbers.ts'

it.each(['vi', 'en'])('counts are grouped as the language groups them: %s', (language) => {
  const numbers = new Intl.NumberFormat(language)
  check(
    property(integer({ min: 0, max: 10_000_000 }), (count) => {
      expect(showCount(count, language)).toBe(numbers.format(count))
    }),
  )
})

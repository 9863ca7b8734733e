import fc from 'fast-check'
import { expect, test } from 'vitest'
import { cleanCopy } from './clean-copy.ts'

test('letters put together from parts, justified spaces and soft hyphens are copied as words', () => {
  expect(cleanCopy('  đa\u0302\u0300u   tư\u00a0 công \n cải\u00ad cách')).toBe(
    'đầu tư công\ncải cách',
  )
})

test('copying what was copied changes nothing', () => {
  fc.assert(
    fc.property(fc.string({ unit: 'grapheme' }), (text) => {
      expect(cleanCopy(cleanCopy(text))).toBe(cleanCopy(text))
    }),
  )
})

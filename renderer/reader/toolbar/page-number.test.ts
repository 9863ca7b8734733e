import { expect, test } from 'vitest'
import { pageNumberFor } from './page-number.ts'

test('takes a count within the document', () => {
  expect(pageNumberFor(' 37 ', 60, null)).toBe(37)
  expect(pageNumberFor('61', 60, null)).toBeNull()
  expect(pageNumberFor('0', 60, null)).toBeNull()
  expect(pageNumberFor('ba', 60, null)).toBeNull()
})

test('the printed number comes before the count', () => {
  const labels = ['i', 'ii', '1', '2', '3']
  expect(pageNumberFor('II', 5, labels)).toBe(2)
  expect(pageNumberFor('1', 5, labels)).toBe(3)
  expect(pageNumberFor('5', 5, labels)).toBe(5)
})

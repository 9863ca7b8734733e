import { expect, test } from 'vitest'
import { scaleFor } from './scale-for.ts'

test('takes a percentage as people write it', () => {
  expect(scaleFor('125')).toBe(1.25)
  expect(scaleFor(' 87,5 % ')).toBe(0.875)
  expect(scaleFor('100%')).toBe(1)
})

test('stays within what can be shown', () => {
  expect(scaleFor('1')).toBe(0.1)
  expect(scaleFor('99999')).toBe(10)
})

test('what is no percentage changes nothing', () => {
  for (const typed of ['', 'to', '0', '-5', '1.2.3']) expect(scaleFor(typed), typed).toBeNull()
})

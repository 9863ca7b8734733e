import fc from 'fast-check'
import { expect, test } from 'vitest'
import { splitAtMarks } from './marked-parts.ts'

test('cuts a sentence at its marks', () => {
  expect(splitAtMarks('vốn đầu tư công', [[4, 10]])).toEqual([
    { text: 'vốn ', start: 0, mark: null },
    { text: 'đầu tư', start: 4, mark: 0 },
    { text: ' công', start: 10, mark: null },
  ])
})

test('whatever the marks are, the parts together are the text', () => {
  const range = fc.tuple(fc.nat(60), fc.nat(60))
  fc.assert(
    fc.property(fc.string({ maxLength: 40 }), fc.array(range, { maxLength: 8 }), (text, marks) => {
      const parts = splitAtMarks(text, marks)
      expect(parts.map((part) => part.text).join('')).toBe(text)
    }),
  )
})

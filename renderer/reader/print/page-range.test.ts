import fc from 'fast-check'
import { expect, test } from 'vitest'
import { pagesOf } from './page-range.ts'

test('pages and ranges, open at either end', () => {
  expect(pagesOf('1-3, 7', 60)).toEqual([1, 2, 3, 7])
  expect(pagesOf('58-', 60)).toEqual([58, 59, 60])
  expect(pagesOf('–2;2', 60)).toEqual([1, 2])
})

test('what names no page of the document is no range', () => {
  for (const typed of ['', ' , ', '0', '61', '5-3', 'ba', '1-2-3']) {
    expect(pagesOf(typed, 60), typed).toBeNull()
  }
})

test('every page named is in the document, once, in order', () => {
  const part = fc.tuple(fc.nat(70), fc.nat(70)).map(([a, b]) => `${a}-${b}`)
  fc.assert(
    fc.property(fc.array(part, { maxLength: 6 }), (parts) => {
      const pages = pagesOf(parts.join(','), 60) ?? []
      expect(pages).toEqual([...new Set(pages)].sort((a, b) => a - b))
      for (const page of pages) expect(page >= 1 && page <= 60).toBe(true)
    }),
  )
})

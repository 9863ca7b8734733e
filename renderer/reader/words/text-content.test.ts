import { expect, test } from 'vitest'
import type { PageWords } from '../../../preload/model.ts'
import { textContentOf } from './text-content.ts'

type Rect = PageWords['words'][number]['rect']

/** Two words on the first line, one on the second. */
function page(...rects: [Rect, Rect, Rect]): PageWords {
  const text = 'vốn đầu\ntư'
  const ranges = [
    [0, 3],
    [4, 7],
    [8, 10],
  ]
  return {
    text,
    words: rects.map((rect, i) => ({
      start: ranges[i]?.[0] ?? 0,
      end: ranges[i]?.[1] ?? 0,
      rect,
      confidence: 90,
    })),
  }
}

function itemsOf(words: PageWords) {
  return textContentOf(words).items.flatMap((item) => ('str' in item ? item : []))
}

test('selected words are copied with their spaces and lines', () => {
  const items = itemsOf(page([72, 700, 100, 712], [106, 698, 130, 712], [72, 680, 90, 690]))
  expect(items.map((item) => item.str + (item.hasEOL ? '\n' : '')).join('')).toBe('vốn đầu\ntư\n')
})

test('a word reaches to the next one, and its line has one height', () => {
  const [first, second] = itemsOf(
    page([72, 700, 100, 712], [106, 698, 130, 712], [72, 680, 90, 690]),
  )
  expect(first?.width).toBe(34)
  expect([first?.height, second?.height]).toEqual([14, 14])
  expect(first?.transform.slice(0, 5)).toEqual([14, 0, -0, 14, 72])
})

test('words of a scan that lies on its side run up the page', () => {
  const [first] = itemsOf(page([100, 72, 112, 100], [100, 106, 112, 130], [120, 72, 132, 90]))
  const [a, b, , , x, y] = first?.transform ?? []
  expect([a, b]).toEqual([0, 12])
  // Feet to the right, a fifth of the height for what hangs below the baseline.
  expect(x).toBeCloseTo(109.6)
  expect(y).toBe(72)
})

test('words of a scan that is upside down run to the left', () => {
  const [first] = itemsOf(page([106, 700, 130, 712], [72, 700, 100, 712], [110, 720, 130, 732]))
  const [a, b, , , x, y] = first?.transform ?? []
  expect(a).toBe(-12)
  expect(b).toBeCloseTo(0)
  expect(x).toBe(130)
  expect(y).toBeCloseTo(709.6)
})

test('a page without words has an empty layer', () => {
  expect(textContentOf({ text: '', words: [] }).items).toEqual([])
})

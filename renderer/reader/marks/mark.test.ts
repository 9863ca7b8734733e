import { expect, test } from 'vitest'
import { type Mark, marksOf, marksOfText, type Rect } from './mark.ts'
import { firstMark, step } from './stepping.ts'

const snippet = (text: string) => ({ text, marks: [] })
const at = (text: string, ...rects: Rect[]) => ({
  rects: rects.map((rect): [number, number, number, number] => [...rect]),
  snippet: snippet(text),
})

function onPages(...pageIndexes: number[]): Mark[] {
  return pageIndexes.map((pageIndex, index) => ({
    index,
    pageIndex,
    rects: [],
    snippet: snippet(''),
  }))
}

test('marks are read page by page, down the page, then along the line', () => {
  const marks = marksOf({
    total: 4,
    pages: [
      {
        pageIndex: 36,
        marks: [at('lower', [72, 300, 120, 314]), at('upper', [72, 700, 120, 714])],
      },
      { pageIndex: 4, marks: [at('right', [300, 500, 340, 515]), at('left', [72, 501, 120, 514])] },
    ],
  })
  expect(marks.map((mark) => mark.snippet.text)).toEqual(['left', 'right', 'upper', 'lower'])
  expect(marks.map((mark) => mark.index)).toEqual([0, 1, 2, 3])
  expect(marks.map((mark) => mark.pageIndex)).toEqual([4, 4, 36, 36])
})

test('a page with a mark whose place is not known keeps the order of its text', () => {
  const marks = marksOf({
    total: 2,
    pages: [{ pageIndex: 0, marks: [at('first', [72, 100, 90, 114]), at('second')] }],
  })
  expect(marks.map((mark) => mark.snippet.text)).toEqual(['first', 'second'])
})

test('marks in text carry the words around them', () => {
  const text = `${'a '.repeat(50)}đầu tư công${' b'.repeat(50)}`
  const [mark] = marksOfText({ mediaType: 'text/plain', pages: [{ text, marks: [[100, 106]] }] })
  const range = mark?.snippet.marks[0]
  expect(mark?.snippet.text.slice(range?.[0], range?.[1])).toBe('đầu tư')
  expect(mark?.snippet.text.length).toBeLessThan(140)
})

test('a hit on page 37 begins with the first mark of that page', () => {
  const marks = onPages(4, 36, 36, 51)
  expect(firstMark(marks, { pageIndex: 36, thisPageOnly: true })).toBe(1)
})

test('a hit on a page without marks has no current mark', () => {
  expect(firstMark(onPages(4, 51), { pageIndex: 36, thisPageOnly: true })).toBeNull()
})

test('words typed while reading page 37 begin there, or after it, or from the front', () => {
  const reading = { pageIndex: 36, thisPageOnly: false }
  expect(firstMark(onPages(4, 51), reading)).toBe(1)
  expect(firstMark(onPages(4, 5), reading)).toBe(0)
  expect(firstMark([], reading)).toBeNull()
})

test('a hit in a document without pages begins after the marks that stand before it', () => {
  const marks = onPages(0, 0, 0)
  const start = { pageIndex: 0, thisPageOnly: false }
  expect(firstMark(marks, { ...start, skip: 2 })).toBe(2)
  expect(firstMark(marks, { ...start, skip: 9 })).toBe(2)
  expect(firstMark([], { ...start, skip: 9 })).toBeNull()
})

test('stepping goes round the ends', () => {
  const marks = onPages(1, 2, 3)
  expect(step(marks, 2, 1, 0)).toBe(0)
  expect(step(marks, 0, -1, 0)).toBe(2)
  expect(step(marks, 1, 1, 0)).toBe(2)
  expect(step([], null, 1, 0)).toBeNull()
})

test('without a current mark, stepping begins at the page that is being read', () => {
  const marks = onPages(1, 5, 9)
  expect(step(marks, null, 1, 4)).toBe(1)
  expect(step(marks, null, -1, 4)).toBe(0)
  expect(step(marks, null, 1, 20)).toBe(0)
  expect(step(marks, null, -1, 0)).toBe(2)
})

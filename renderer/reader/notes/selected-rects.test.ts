import { expect, test } from 'vitest'
import { linesOf, type Pixels, toPdf } from './selected-rects.ts'

const at = (left: number, top: number, right: number, bottom: number): Pixels => ({
  left,
  top,
  right,
  bottom,
})

test('words of a line are one rectangle, the next line another', () => {
  expect(
    linesOf([at(10, 10, 40, 22), at(44, 9, 80, 22), at(10, 30, 60, 42), at(62, 30, 70, 42)]),
  ).toEqual([at(10, 9, 80, 22), at(10, 30, 70, 42)])
})

test('columns stay apart, and what has no area is left out', () => {
  expect(linesOf([at(10, 10, 40, 22), at(300, 10, 340, 22), at(50, 10, 50, 22)])).toEqual([
    at(10, 10, 40, 22),
    at(300, 10, 340, 22),
  ])
})

test('on a page that is turned, left and right are in order all the same', () => {
  const turned = { convertToPdfPoint: (x: number, y: number) => [y / 2, 842 - x / 2] }
  expect(toPdf(at(100, 20, 200, 40), turned)).toEqual([10, 742, 20, 792])
})

import fc from 'fast-check'
import { expect, test } from 'vitest'
import type { Rect } from '../marks/mark.ts'
import { shareOf, type Viewport } from './mark-geometry.ts'

/** An A4 page as pdf.js lays it out: `crop` in user space, turned clockwise, times `scale`. */
function viewport(crop: Rect, rotation: 0 | 90 | 180 | 270, scale: number): Viewport {
  const [left, bottom, right, top] = crop
  const [across, up] = [right - left, top - bottom]
  const upright = rotation % 180 === 0
  return {
    width: (upright ? across : up) * scale,
    height: (upright ? up : across) * scale,
    convertToViewportPoint(x, y) {
      const [fromLeft, fromTop] = [x - left, top - y]
      const turned = {
        0: [fromLeft, fromTop],
        90: [up - fromTop, fromLeft],
        180: [across - fromLeft, up - fromTop],
        270: [fromTop, across - fromLeft],
      }[rotation]
      return turned.map((length) => length * scale)
    },
  }
}

const a4: Rect = [0, 0, 595, 842]
const word: Rect = [59.5, 757.8, 119, 842]

test('a word in the upper left corner is there', () => {
  const share = shareOf(word, viewport(a4, 0, 1))
  expect(share.left).toBeCloseTo(0.1)
  expect(share.top).toBeCloseTo(0)
  expect(share.width).toBeCloseTo(0.1)
  expect(share.height).toBeCloseTo(0.1)
})

test('on a page turned right, the upper left corner is the upper right one', () => {
  const share = shareOf(word, viewport(a4, 90, 1))
  expect(share.left + share.width).toBeCloseTo(1)
  expect(share.top).toBeCloseTo(0.1)
  expect(share.height).toBeCloseTo(0.1)
})

test('a crop box moves the origin', () => {
  const share = shareOf([50, 100, 60, 110], viewport([50, 100, 545, 780], 0, 1))
  expect(share.left).toBeCloseTo(0)
  expect(share.top + share.height).toBeCloseTo(1)
})

test('zoom changes nothing', () => {
  const rotation = fc.constantFrom(0 as const, 90 as const, 180 as const, 270 as const)
  fc.assert(
    fc.property(rotation, fc.double({ min: 0.1, max: 25, noNaN: true }), (turn, scale) => {
      const [near, far] = [
        shareOf(word, viewport(a4, turn, scale)),
        shareOf(word, viewport(a4, turn, 1)),
      ]
      for (const side of ['left', 'top', 'width', 'height'] as const) {
        expect(near[side]).toBeCloseTo(far[side])
      }
    }),
  )
})

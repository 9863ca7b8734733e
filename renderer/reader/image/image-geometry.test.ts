import { expect, test } from 'vitest'
import { fitScale, placed } from './image-geometry.ts'

const window = { width: 800, height: 600 }

test('a large picture is made to fit, a small one is not blown up', () => {
  expect(fitScale({ width: 1600, height: 600 }, 0, window, false)).toBe(0.5)
  expect(fitScale({ width: 80, height: 60 }, 0, window, false)).toBe(1)
})

test('a picture that lies on its side fits as it is seen', () => {
  expect(fitScale({ width: 1200, height: 400 }, 90, window, false)).toBe(0.5)
  expect(fitScale({ width: 1200, height: 400 }, 90, window, true)).toBe(1)
})

test('a turned picture stands in the middle of its frame', () => {
  const { frame, image } = placed({ width: 400, height: 200 }, 90, 1)
  expect(frame).toEqual({ width: 200, height: 400 })
  expect(image.left + image.width / 2).toBe(100)
  expect(image.top + image.height / 2).toBe(200)
})

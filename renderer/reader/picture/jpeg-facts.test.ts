import { expect, test } from 'vitest'
import { jpegFacts } from './jpeg-facts.ts'

const frame = [0xff, 0xc0, 0, 11, 8, 0x0d, 0xb4, 0x09, 0xb0, 1, 1, 0x11, 0]
const jfif = (unit: number, density: number) => [
  ...[0xff, 0xe0, 0, 16, 0x4a, 0x46, 0x49, 0x46, 0, 1, 1, unit],
  ...[density >> 8, density & 255, density >> 8, density & 255, 0, 0],
]
/** Little-endian, one directory with the orientation. */
const exif = (orientation: number) => [
  ...[0xff, 0xe1, 0, 34, 0x45, 0x78, 0x69, 0x66, 0, 0],
  ...[0x49, 0x49, 42, 0, 8, 0, 0, 0, 1, 0],
  ...[0x12, 1, 3, 0, 1, 0, 0, 0, orientation, 0, 0, 0, 0, 0, 0, 0],
]
const facts = (...segments: number[][]) =>
  jpegFacts(new Uint8Array([0xff, 0xd8, ...segments.flat(), ...frame]))

test('size, colours and resolution stand in the headers', () => {
  expect(facts(jfif(1, 300))).toEqual({
    width: 2480,
    height: 3508,
    components: 1,
    dotsAnInch: 300,
    rotation: 0,
  })
  expect(facts(jfif(2, 118))?.dotsAnInch).toBeCloseTo(299.72)
  expect(facts(jfif(0, 1))?.dotsAnInch).toBeNull()
})

test('a picture from a telephone says which way is up', () => {
  expect(facts(exif(6))?.rotation).toBe(90)
  expect(facts(exif(3))?.rotation).toBe(180)
  expect(facts(exif(1))?.rotation).toBe(0)
})

test('what is cut off or no JPEG has no facts', () => {
  expect(jpegFacts(new Uint8Array([0xff, 0xd8, 0xff]))).toBeNull()
  expect(jpegFacts(new Uint8Array())).toBeNull()
  expect(jpegFacts(new TextEncoder().encode('Đây là văn bản thường, không phải ảnh.'))).toBeNull()
})

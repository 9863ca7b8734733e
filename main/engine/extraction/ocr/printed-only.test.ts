import type { Line, Page, Word } from 'tesseract.js'
import { describe, expect, it } from 'vitest'
import { dropCutLines, printedOnly } from './printed-only.ts'

const [width, height] = [600, 400]
const all = { left: 0, top: 0, width, height }

/** A white page with dark blocks for letters. */
function pageOf(draw: (ink: (x: number, y: number, shade?: number) => void) => void): Buffer {
  const head = Buffer.from(`P5\n${width} ${height}\n255\n`)
  const pgm = Buffer.concat([head, Buffer.alloc(width * height, 255)])
  draw((x, y, shade = 0) => {
    pgm[head.length + Math.round(y) * width + Math.round(x)] = shade
  })
  return pgm
}

const block = (
  ink: (x: number, y: number, shade?: number) => void,
  [left, top]: [number, number],
  shade = 0,
) => {
  for (let y = top; y < top + 40; y++) for (let x = left; x < left + 20; x++) ink(x, y, shade)
}

const ring = (ink: (x: number, y: number, shade?: number) => void, shade = 0) => {
  for (let turn = 0; turn < 2 * Math.PI; turn += 0.002)
    for (let r = 98; r <= 102; r++) ink(200 + r * Math.cos(turn), 200 + r * Math.sin(turn), shade)
}

const isInk = (pgm: Buffer, x: number, y: number) =>
  (pgm[pgm.length - width * height + y * width + x] ?? 255) < 255

describe('a signature without its seal', () => {
  it('keeps letters and loses the seal and dirt', () => {
    const pgm = pageOf((ink) => {
      ring(ink)
      block(ink, [190, 180])
      ink(400, 50)
    })
    const { pgm: made } = printedOnly(pgm, all)
    expect(isInk(made, 200, 200)).toBe(true)
    expect(isInk(made, 300, 200)).toBe(false)
    expect(isInk(made, 400, 50)).toBe(false)
    expect(isInk(pgm, 300, 200)).toBe(true)
  })

  it('keeps letters under a seal that is lighter than print', () => {
    const pgm = pageOf((ink) => {
      ring(ink, 120)
      block(ink, [290, 180])
      // Most of a page is print.
      for (let left = 20; left < 560; left += 30) block(ink, [left, 340])
    })
    const { pgm: made } = printedOnly(pgm, all)
    expect(isInk(made, 300, 200)).toBe(true)
    expect(isInk(made, 100, 200)).toBe(false)
  })

  it('changes nothing outside the part that is looked at', () => {
    const pgm = pageOf((ink) => ring(ink))
    const { pgm: made } = printedOnly(pgm, { ...all, left: 250, width: width - 250 })
    expect(isInk(made, 100, 200)).toBe(true)
    expect(isInk(made, 300, 200)).toBe(false)
  })

  it('reads no line that the seal cut off', () => {
    const printed = printedOnly(pageOf(ring), all)
    const line = (left: number, right: number) => {
      const bbox = { x0: left, y0: 180, x1: right, y1: 220 }
      return { words: [{ text: 'Thắng', bbox } as Word], bbox } as Line
    }
    const lines = [line(310, 400), line(400, 500)]
    dropCutLines({ blocks: [{ paragraphs: [{ lines }] }] } as unknown as Page, printed)
    expect(lines.map(({ words }) => words.length)).toEqual([0, 1])
  })
})

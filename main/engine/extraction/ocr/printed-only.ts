/**
 * A part of a page without what was pressed and written over its print: seals and signatures hang together over more
 * than a letter, dirt over less. What they touch goes with them; the rest can be read.
 */
import type { Bbox, Page } from 'tesseract.js'
import { around } from './around.ts'

/** Of `ink`: part of a letter. */
const kept = 2

export interface Rectangle {
  left: number
  top: number
  width: number
  height: number
}

/** In pixels of 300 dots an inch: capitals of 14 points with their marks, and letters that run together. */
const tallest = 90
const widest = 220
/** A word beside another begins within this much of the line's height; a letter fills more than the share of that place. */
const nextWord = 1.2
const leastTaken = 0.03
/** A dot below a vowel has 40 and more. */
const leastInk = 14
/** Print is at most this much lighter than the page's print is in the middle; a seal is more. */
const shades = 55
const darkestGrey = 128

export interface PrintedOnly {
  /** A copy, changed within the rectangle. */
  pgm: Buffer
  /** Whether something was taken away where a line's next word would stand. */
  isCut(line: Bbox): boolean
}

/** @param pgm grey, of 8 bits */
export function printedOnly(pgm: Buffer, { left, top, width, height }: Rectangle): PrintedOnly {
  const { across, from } = headOf(pgm)
  const limit = Math.min(darkestGrey, middleOfPrint(pgm, from) + shades)
  const ink = new Uint8Array(width * height)
  for (let y = 0; y < height; y++) {
    const row = from + (top + y) * across + left
    for (let x = 0; x < width; x++) if ((pgm[row + x] ?? 255) <= limit) ink[y * width + x] = 1
  }
  keepLetters(ink, width, height)
  const made = Buffer.from(pgm)
  for (let y = 0; y < height; y++) {
    const row = from + (top + y) * across + left
    made.fill(255, row, row + width)
  }
  // Letters have soft edges.
  for (let at = 0; at < ink.length; at++) {
    if (ink[at] !== kept) continue
    const x = at % width
    const y = (at - x) / width
    const [x0, x1] = [Math.max(0, x - 1), Math.min(width - 1, x + 1)]
    for (let ny = Math.max(0, y - 1); ny <= Math.min(height - 1, y + 1); ny++) {
      const row = from + (top + ny) * across + left
      for (let nx = x0; nx <= x1; nx++) made[row + nx] = pgm[row + nx] ?? 255
    }
  }
  const wasTaken = (x: number, y: number) => {
    const at = from + y * across + x
    return (pgm[at] ?? 255) <= limit && made[at] === 255
  }
  return {
    pgm: made,
    isCut: ({ x0, y0, x1, y1 }) => {
      const word = Math.round((y1 - y0) * nextWord)
      return [x0 - word, x1].some((from) => {
        let taken = 0
        for (let y = y0; y < y1; y++)
          for (let x = from; x < from + word; x++) if (wasTaken(x, y)) taken += 1
        return taken > leastTaken * word * (y1 - y0)
      })
    },
  }
}

/** "P5\n2480 3508\n255\n" */
function headOf(pgm: Uint8Array): { across: number; from: number } {
  const head = Buffer.from(pgm.subarray(0, 64)).toString('latin1')
  const [all = '', across = '0'] = /^P5\s+(\d+)\s+\d+\s+\d+\s/.exec(head) ?? []
  return { across: Number(across), from: all.length }
}

/** The shade that half of what is dark is darker than. */
function middleOfPrint(pgm: Uint8Array, from: number): number {
  const counts = new Uint32Array(256)
  // Every seventh pixel tells as much.
  for (let i = from; i < pgm.length; i += 7)
    counts[pgm[i] ?? 255] = (counts[pgm[i] ?? 255] ?? 0) + 1
  const dark = counts.subarray(0, 160).reduce((sum, count) => sum + count, 0)
  let below = 0
  return counts.findIndex((count) => {
    below += count
    return below * 2 >= dark
  })
}

/** Changes `ink`: of what hangs together, only what is as large as letters stays. */
function keepLetters(ink: Uint8Array, width: number, height: number): void {
  const stack = new Int32Array(width * height)
  for (let start = 0; start < ink.length; start++) {
    if (ink[start] !== 1) continue
    let [size, next] = [1, 0]
    let [minX, maxX, minY, maxY] = [width, 0, height, 0]
    stack[0] = start
    ink[start] = kept
    while (next < size) {
      const at = stack[next++] ?? 0
      const x = at % width
      const y = (at - x) / width
      minX = Math.min(minX, x)
      maxX = Math.max(maxX, x)
      minY = Math.min(minY, y)
      maxY = Math.max(maxY, y)
      for (let ny = Math.max(0, y - 1); ny <= Math.min(height - 1, y + 1); ny++)
        for (let nx = Math.max(0, x - 1); nx <= Math.min(width - 1, x + 1); nx++) {
          const beside = ny * width + nx
          if (ink[beside] !== 1) continue
          ink[beside] = kept
          stack[size++] = beside
        }
    }
    if (size >= leastInk && maxX - minX <= widest && maxY - minY <= tallest) continue
    for (let i = 0; i < size; i++) ink[stack[i] ?? 0] = 0
  }
}

/** Changes `page`: a name that a seal cut off would be another's. */
export function dropCutLines(page: Page, printed: PrintedOnly): void {
  for (const { paragraphs } of page.blocks ?? [])
    for (const line of paragraphs.flatMap(({ lines }) => lines)) {
      const words = line.words.filter(({ text }) => /\p{L}{2}/u.test(text))
      if (words.length > 0 && printed.isCut(around(words))) line.words = []
    }
}

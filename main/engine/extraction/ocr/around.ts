import type { Bbox, Word } from 'tesseract.js'

/** The box of one word and more. */
export function around(words: readonly Word[]): Bbox {
  const boxes = words.map(({ bbox }) => bbox)
  return {
    x0: Math.min(...boxes.map(({ x0 }) => x0)),
    y0: Math.min(...boxes.map(({ y0 }) => y0)),
    x1: Math.max(...boxes.map(({ x1 }) => x1)),
    y1: Math.max(...boxes.map(({ y1 }) => y1)),
  }
}

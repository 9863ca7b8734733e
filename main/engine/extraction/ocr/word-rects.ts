/** Where ranges of a recognised page's text stand: from the boxes of its words. */
import type { OcrWord, Rect, TextRange } from '../types.ts'

/** One rectangle a line for each range; of a word that a range cuts, the share of its letters. */
export function rectsOfWords(words: readonly OcrWord[], ranges: readonly TextRange[]): Rect[][] {
  return ranges.map(([start, end]) => {
    const rects: Rect[] = []
    for (const word of words) {
      if (word[1] <= start || word[0] >= end) continue
      addToLine(rects, partOf(word, start, end))
    }
    return rects
  })
}

function partOf([from, to, left, bottom, right, top]: OcrWord, start: number, end: number): Rect {
  const letter = (right - left) / (to - from)
  const cutLeft = Math.max(0, start - from) * letter
  const cutRight = Math.max(0, to - end) * letter
  return [left + cutLeft, bottom, right - cutRight, top]
}

function addToLine(rects: Rect[], box: Rect): void {
  const line = rects.at(-1)
  const overlap = line ? Math.min(line[3], box[3]) - Math.max(line[1], box[1]) : 0
  if (!line || overlap < (box[3] - box[1]) / 2 || box[0] < line[0]) {
    rects.push(box)
    return
  }
  rects[rects.length - 1] = [
    line[0],
    Math.min(line[1], box[1]),
    Math.max(line[2], box[2]),
    Math.max(line[3], box[3]),
  ]
}

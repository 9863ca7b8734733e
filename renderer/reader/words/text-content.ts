import type { TextContent } from 'pdfjs-dist/types/src/display/api'
import type { PageWords } from '../../../preload/model.ts'

type Word = PageWords['words'][number]

/** Which way the words run in PDF user space: a scan may lie on its side or upside down. */
type Direction = 'right' | 'left' | 'up' | 'down'

const font = 'recognised'
/** Share of a line's height below its baseline; pdf.js puts the rest above. */
const descent = 0.2

/** Cosine and sine of a direction's angle. */
const angles: Readonly<Record<Direction, readonly [number, number]>> = {
  right: [1, 0],
  up: [0, 1],
  left: [-1, 0],
  down: [0, -1],
}

/** Recognised words as pdf.js hands over a page's text, so that it can be selected and copied. */
export function textContentOf(page: PageWords): TextContent {
  const lines = linesOf(page)
  const direction = directionOf(lines)
  return {
    items: lines.flatMap((line) => itemsOf(page.text, line, direction)),
    styles: {
      [font]: { ascent: 1 - descent, descent: -descent, vertical: false, fontFamily: 'sans-serif' },
    },
    lang: 'vi',
  }
}

function linesOf({ text, words }: PageWords): Word[][] {
  const lines: Word[][] = []
  let previous: Word | null = null
  for (const word of words) {
    const line = lines.at(-1)
    if (line === undefined || previous === null) lines.push([word])
    else if (text.slice(previous.end, word.start).includes('\n')) lines.push([word])
    else line.push(word)
    previous = word
  }
  return lines
}

/** The way that most words follow each other; to the right where no line has two. */
function directionOf(lines: readonly Word[][]): Direction {
  const ways: Record<Direction, number> = { right: 0, left: 0, up: 0, down: 0 }
  for (const line of lines) {
    line.slice(1).forEach((word, i) => {
      const before = line[i]
      if (before === undefined) return
      const [x, y] = [0, 1].map((axis) => middle(word, axis) - middle(before, axis))
      const across = x ?? 0
      const along = y ?? 0
      if (Math.abs(across) >= Math.abs(along)) ways[across >= 0 ? 'right' : 'left'] += 1
      else ways[along >= 0 ? 'up' : 'down'] += 1
    })
  }
  const found = (['right', 'up', 'left', 'down'] as const).toSorted((a, b) => ways[b] - ways[a])[0]
  return found ?? 'right'
}

const middle = ({ rect }: Word, axis: number) => ((rect[axis] ?? 0) + (rect[axis + 2] ?? 0)) / 2

/** A box seen along its line: where it starts and ends, and its feet and head beside the line. */
interface Box {
  readonly start: number
  readonly end: number
  readonly foot: number
  readonly head: number
}

function along([left, bottom, right, top]: Word['rect'], direction: Direction): Box {
  switch (direction) {
    case 'right':
      return { start: left, end: right, foot: bottom, head: top }
    case 'left':
      return { start: -right, end: -left, foot: -top, head: -bottom }
    case 'up':
      return { start: bottom, end: top, foot: -right, head: -left }
    case 'down':
      return { start: -top, end: -bottom, foot: left, head: right }
  }
}

function itemsOf(text: string, line: readonly Word[], direction: Direction): TextContent['items'] {
  const boxes = line.map((word) => along(word.rect, direction))
  // One height for the line, so that what is selected is a bar and not a staircase.
  const foot = Math.min(...boxes.map((box) => box.foot))
  const height = Math.max(...boxes.map((box) => box.head)) - foot
  const [cos, sin] = angles[direction]
  return line.flatMap((word, i) => {
    const box = boxes[i]
    if (box === undefined) return []
    const next = boxes[i + 1]
    const end = next === undefined ? box.end : Math.max(next.start, box.end)
    const baseline = foot + descent * height
    return {
      str: text.slice(word.start, line[i + 1]?.start ?? word.end),
      dir: 'ltr',
      transform: [
        height * cos,
        height * sin,
        -height * sin,
        height * cos,
        box.start * cos - baseline * sin,
        box.start * sin + baseline * cos,
      ],
      width: end - box.start,
      height,
      fontName: font,
      hasEOL: next === undefined,
    }
  })
}

/** Paragraphs: words into lines, lines onto the sheet. `**` begins and ends bold words. */
import type { Face, Sheet } from './sheet.ts'

export interface TextStyle {
  face: Face
  size: number
  align: 'left' | 'center' | 'justify'
  /** Extra room before the first line's first word, in points. */
  firstIndent?: number
  /** Points from one line's top to the next, as a multiple of the size. */
  leading?: number
}

interface Word {
  text: string
  face: Face
  width: number
}

export interface Line {
  words: Word[]
  indent: number
  last: boolean
}

const defaultLeading = 1.32

export function lineHeight(style: TextStyle): number {
  return style.size * (style.leading ?? defaultLeading)
}

/** Words of `text` in lines no wider than `width`. */
export function breakLines(sheet: Sheet, text: string, style: TextStyle, width: number): Line[] {
  const space = sheet.measure(' ', style.face, style.size)
  const lines: Line[] = [{ words: [], indent: style.firstIndent ?? 0, last: false }]
  let used = style.firstIndent ?? 0
  for (const word of wordsOf(sheet, text, style)) {
    let line = lines.at(-1)
    if (!line || (line.words.length > 0 && used + space + word.width > width)) {
      line = { words: [], indent: 0, last: false }
      lines.push(line)
      used = 0
    }
    used += (line.words.length > 0 ? space : 0) + word.width
    line.words.push(word)
  }
  const last = lines.at(-1)
  if (last) last.last = true
  return lines
}

function wordsOf(sheet: Sheet, text: string, style: TextStyle): Word[] {
  return text
    .normalize('NFC')
    .split('**')
    .flatMap((part, index) => {
      const face = index % 2 === 0 ? style.face : bolder(style.face)
      // A span of years stays on one line: "2021 - 2025".
      return (part.match(/\d+ - \d+\S*|\S+/g) ?? []).map((word) => ({
        text: word,
        face,
        width: sheet.measure(word, face, style.size),
      }))
    })
}

function bolder(face: Face): Face {
  return face === 'italic' || face === 'boldItalic' ? 'boldItalic' : 'bold'
}

/**
 * Draws a line word by word, each with the space after it: pdfkit's own justification leaves the
 * spaces out of the text, and then search and copying would have to guess them.
 */
export function drawLine(
  sheet: Sheet,
  line: Line,
  style: TextStyle,
  at: { x: number; y: number; width: number },
): void {
  const space = sheet.measure(' ', style.face, style.size)
  const natural =
    line.words.reduce((sum, word) => sum + word.width, 0) + space * (line.words.length - 1)
  const room = at.width - line.indent - natural
  const stretch = style.align === 'justify' && !line.last ? room / (line.words.length - 1) : 0
  let x = at.x + line.indent + (style.align === 'center' ? room / 2 : 0)
  line.words.forEach((word, index) => {
    const isLast = index === line.words.length - 1
    sheet.put(isLast ? word.text : `${word.text} `, x, at.y, word.face, style.size)
    x += word.width + space + stretch
  })
}

/** A paragraph at the cursor, over as many pages as it takes, never leaving one line alone below. */
export function paragraph(sheet: Sheet, text: string, style: TextStyle, before = 0): void {
  const lines = breakLines(sheet, text, style, sheet.width)
  const height = lineHeight(style)
  sheet.y += before
  sheet.need((lines.length <= 3 ? lines.length : 2) * height)
  lines.forEach((line, index) => {
    const isLastButOne = index === lines.length - 2 && index > 1
    sheet.need(isLastButOne ? 2 * height : height)
    drawLine(sheet, line, style, { x: sheet.left, y: sheet.y, width: sheet.width })
    sheet.y += height
  })
}

export function paragraphHeight(sheet: Sheet, text: string, style: TextStyle): number {
  return breakLines(sheet, text, style, sheet.width).length * lineHeight(style)
}

/** Text in a box that does not turn the page; gives the height it took. */
export function textBox(
  sheet: Sheet,
  text: string,
  style: TextStyle,
  at: { x: number; y: number; width: number },
): number {
  const lines = breakLines(sheet, text, style, at.width)
  const height = lineHeight(style)
  lines.forEach((line, index) => {
    drawLine(sheet, line, style, { ...at, y: at.y + index * height })
  })
  return lines.length * height
}

/**
 * Letters in the order in which they stand on the page. Programs that lack a letter in a font (LibreOffice with
 * Liberation, whose letters end before "ế") draw a line twice: first what the font has, then the rest from another one.
 */
import type { Place } from './pdf-place.ts'
import { placeOf } from './pdf-place.ts'
import type { Pdfium } from './pdfium.ts'

interface Letter extends Place {
  text: string
  /** PDFium's number of it. */
  character: number
}

interface Line {
  letters: Letter[]
  left: number
  right: number
  y: number
  size: number
}

/** Vietnamese letters that stand alone: "K ho ch … ế ạ". A few words are one letter; a line of them is none. */
const alone = /(?<=^|\s)[à-ỹđ](?=\s|$)/giu
/** Nothing but such letters: "ườ" of "phường" is drawn in one go. */
const onlyMarked = /(?<=^|\s)[à-ỹđ]{1,3}(?=\s|$)/giu
const fewestAlone = 3
const mostShareAlone = 0.05

/** Letters of a line that is drawn in two fonts lie this near, in their height. */
const reach = 0.6
const sameBaseline = 0.25
/** A gap this wide, of the letters' height, is a space that was not drawn. */
const spaceWidth = 0.15
/** A space that PDFium found is one of the page's when it is this wide; else it stands for letters that are elsewhere. */
const foundSpaceWidth = 0.1
/** Lines that may still get letters, the single letters that wait for theirs counted. */
const openLines = 100

/** A page's text as it is drawn, and the number of PDFium's character for each UTF-16 unit of it. */
export interface Drawn {
  text: string
  characters: readonly number[]
  count: number
}

/**
 * The page's text with its letters where they stand: the whole page when it is full of such lines, else line by line.
 * @param asText what a character code is in a text; '' for nothing
 */
export function inOrder(
  pdfium: Pdfium,
  textPage: number,
  drawn: Drawn,
  asText: (code: number) => string,
): Pick<Drawn, 'text' | 'characters'> {
  const { text, characters, count } = drawn
  if (isOutOfOrder(text) && stands(pdfium, textPage, 0))
    return inVisualOrder(pdfium, textPage, [0, count], asText)
  let straight: { text: string; characters: number[] } | null = null
  let start = 0
  for (const line of text.split(/(?<=\n)/)) {
    const end = start + line.length
    if (stepsBack(pdfium, textPage, drawn, start, line)) {
      straight ??= { text: text.slice(0, start), characters: characters.slice(0, start) }
      const range = [characters[start] ?? 0, (characters[end - 1] ?? 0) + 1] as const
      const put = inVisualOrder(pdfium, textPage, range, asText)
      straight.text += put.text
      straight.characters.push(...put.characters)
      if (line.endsWith('\n')) {
        straight.text += '\n'
        straight.characters.push(range[1] - 1)
      }
    } else if (straight) {
      straight.text += line
      for (let at = start; at < end; at++) straight.characters.push(characters[at] ?? 0)
    }
    start = end
  }
  return straight ?? drawn
}

/** Whether a page's letters seem to be out of their order. */
function isOutOfOrder(text: string): boolean {
  const count = text.match(alone)?.length ?? 0
  return count >= fewestAlone && count > mostShareAlone * (text.match(/\S+/gu)?.length ?? 0)
}

/** Whether letters that stand alone at a line's end belong before what was drawn before them. */
function stepsBack(
  pdfium: Pdfium,
  textPage: number,
  { characters }: Drawn,
  start: number,
  line: string,
): boolean {
  for (const { index } of line.matchAll(onlyMarked)) {
    const before = line.slice(0, index).trimEnd().length - 1
    if (before < 0) continue
    const [one, other] = [index, before].map((at) =>
      placeOf(pdfium, textPage, characters[start + at] ?? 0),
    )
    if (!one || !other || one.x >= other.x) continue
    if (!stands(pdfium, textPage, characters[start + index] ?? 0)) continue
    if (Math.abs(one.y - other.y) <= sameBaseline * Math.max(one.size, other.size)) return true
  }
  return false
}

/** A line on its head runs to the left, one on its side up or down. */
function stands(pdfium: Pdfium, textPage: number, character: number): boolean {
  return Math.cos(pdfium.FPDFText_GetCharAngle(textPage, character)) > 0.9
}

function inVisualOrder(
  pdfium: Pdfium,
  textPage: number,
  range: readonly [from: number, to: number],
  asText: (code: number) => string,
): { text: string; characters: number[] } {
  const lines: Line[] = []
  for (const letter of lettersOf(pdfium, textPage, range, asText)) {
    const line = lines.slice(-openLines).find((one) => isOn(one, letter))
    if (line) put(line, letter)
    else {
      const { x: left, right, y, size } = letter
      lines.push({ letters: [letter], left, right, y, size })
    }
  }
  return written(joined(lines))
}

/** Parts of one line that met only when the letters between them came. */
function joined(lines: readonly Line[]): Line[] {
  const whole: Line[] = []
  for (const line of lines) {
    const { left: x, right, y, size } = line
    const meeting = whole.slice(-openLines).filter((one) => isOn(one, { x, right, y, size }))
    const [first, ...others] = meeting
    if (!first) {
      whole.push(line)
      continue
    }
    for (const part of [...others, line]) for (const letter of part.letters) put(first, letter)
    for (const part of others) whole.splice(whole.indexOf(part), 1)
  }
  return whole.length < lines.length ? joined(whole) : whole
}

function written(lines: readonly Line[]): { text: string; characters: number[] } {
  let text = ''
  const characters: number[] = []
  const add = (part: string, character: number) => {
    text += part
    for (let unit = 0; unit < part.length; unit++) characters.push(character)
  }
  for (const [i, { letters }] of lines.entries()) {
    letters.sort((one, other) => one.x - other.x)
    if (i > 0) add('\n', letters[0]?.character ?? 0)
    let before: Letter | null = null
    for (const letter of letters) {
      const gap = before ? letter.x - before.right : 0
      const isApart = before !== null && before.text !== ' ' && letter.text !== ' '
      if (isApart && gap > spaceWidth * letter.size) add(' ', letter.character)
      if (!(letter.text === ' ' && (before === null || before.text === ' ')))
        add(letter.text, letter.character)
      before = letter
    }
  }
  return { text, characters }
}

function isOn(line: Line, { x, right, y, size }: Place): boolean {
  const height = Math.max(line.size, size)
  if (Math.abs(line.y - y) > sameBaseline * height) return false
  return x < line.right + reach * height && right > line.left - reach * height
}

function put(line: Line, letter: Letter): void {
  line.letters.push(letter)
  line.left = Math.min(line.left, letter.x)
  line.right = Math.max(line.right, letter.right)
}

function* lettersOf(
  pdfium: Pdfium,
  textPage: number,
  [from, to]: readonly [from: number, to: number],
  asText: (code: number) => string,
): Generator<Letter> {
  let space: Letter | null = null
  for (let character = from; character < to; character++) {
    const text = asText(pdfium.FPDFText_GetUnicode(textPage, character))
    if (text === '' || text === '\n') continue
    const place = placeOf(pdfium, textPage, character)
    if (!place) continue
    const letter = { text, character, ...place }
    if (pdfium.FPDFText_IsGenerated(textPage, character) === 1) {
      space = letter
      continue
    }
    const { x, y, size } = letter
    if (space && y === space.y && x - space.x > foundSpaceWidth * size)
      yield { ...space, right: x, size }
    space = null
    yield letter
  }
}

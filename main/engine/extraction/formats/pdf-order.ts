/**
 * Letters in the order in which they stand on the page. Programs that lack a letter in a font (LibreOffice with
 * Liberation, whose letters end before "ế") draw a line twice: first what the font has, then the rest from another one.
 */
import type { Pdfium } from './pdfium.ts'
import { heap } from './pdfium.ts'

interface Letter {
  text: string
  /** PDFium's number of it. */
  character: number
  x: number
  right: number
  y: number
  size: number
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

/** Whether a page's letters seem to be out of their order. */
export function isOutOfOrder(text: string): boolean {
  const count = text.match(alone)?.length ?? 0
  return count >= fewestAlone && count > mostShareAlone * (text.match(/\S+/gu)?.length ?? 0)
}

/** @param asText what a character code is in a text; '' for nothing */
export function inVisualOrder(
  pdfium: Pdfium,
  textPage: number,
  count: number,
  asText: (code: number) => string,
): { text: string; characters: number[] } {
  const lines: Line[] = []
  for (const letter of lettersOf(pdfium, textPage, count, asText)) {
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

function isOn(
  line: Line,
  { x, right, y, size }: Pick<Letter, 'x' | 'right' | 'y' | 'size'>,
): boolean {
  const height = Math.max(line.size, size)
  if (Math.abs(line.y - y) > sameBaseline * height) return false
  return x < line.right + reach * height && right > line.left - reach * height
}

function put(line: Line, letter: Letter): void {
  line.letters.push(letter)
  line.left = Math.min(line.left, letter.x)
  line.right = Math.max(line.right, letter.right)
}

/** Two doubles, or the four floats of an FS_RECTF (left, top, right, bottom). */
const placeBytes = 16

function* lettersOf(
  pdfium: Pdfium,
  textPage: number,
  count: number,
  asText: (code: number) => string,
): Generator<Letter> {
  const memory = pdfium.pdfium.wasmExports.malloc(placeBytes)
  try {
    let space: Letter | null = null
    for (let character = 0; character < count; character++) {
      const text = asText(pdfium.FPDFText_GetUnicode(textPage, character))
      if (text === '' || text === '\n') continue
      if (!pdfium.FPDFText_GetCharOrigin(textPage, character, memory, memory + 8)) continue
      const origin = new DataView(heap(pdfium).buffer, memory, placeBytes)
      const [x, y] = [origin.getFloat64(0, true), origin.getFloat64(8, true)]
      pdfium.FPDFText_GetLooseCharBox(textPage, character, memory)
      const box = new DataView(heap(pdfium).buffer, memory, placeBytes)
      const [top = 0, right = 0, bottom = 0] = [4, 8, 12].map((at) => box.getFloat32(at, true))
      const size = top - bottom
      const letter = { text, character, x, right: Math.max(x, right), y, size }
      if (pdfium.FPDFText_IsGenerated(textPage, character) === 1) {
        space = letter
        continue
      }
      if (space && y === space.y && x - space.x > foundSpaceWidth * size)
        yield { ...space, right: x, size }
      space = null
      yield letter
    }
  } finally {
    pdfium.pdfium.wasmExports.free(memory)
  }
}

/**
 * Parts of a page that are read again by themselves, each as one block: what a registrar needs most, documents' numbers,
 * the title and who signed, is what Tesseract reads worst in a whole page. A tenth of a second a number or a word of the
 * heading that was read with doubt, one or two a signature.
 */
import type { Bbox, Page } from 'tesseract.js'
import type { PageImage } from '../types.ts'
import { headingPlaces, surerWords } from './heading-places.ts'
import { numberPlaces } from './number-places.ts'
import { chosen, disagree, wordsOf } from './number-votes.ts'
import { putIn } from './second-reading.ts'
import { signatureArea } from './signature-area.ts'

export interface Part {
  /** In pixels. */
  rectangle: { left: number; top: number; width: number; height: number }
  /** What it is taken for. */
  as: 'block' | 'word'
  /** Without seals and signatures, which hide the print between them. */
  printedOnly?: true
}

/** Less is no word. */
const fewestPixels = 16

/** Changes `page`. */
export async function lookAgain(
  page: Page,
  { width, height }: Pick<PageImage, 'width' | 'height'>,
  read: (part: Part) => Promise<Page>,
): Promise<void> {
  for (const place of numberPlaces(page, width).reverse()) {
    const { words, from, to } = place
    const first = words.slice(from, to)
    const part = partOf(place.box, width, height)
    if (!part) continue
    const readings = [first, wordsOf(await read(part))]
    if (disagree(first, readings[1] ?? []))
      readings.push(wordsOf(await read({ ...part, as: 'word' })))
    const taken = chosen(readings)
    if (taken !== first) words.splice(from, to - from, ...taken)
  }
  for (const place of headingPlaces(page, height).reverse()) {
    const { words, from, to } = place
    const part = partOf(place.view, width, height)
    const surer = part && surerWords(place, wordsOf(await read(part)))
    if (surer) words.splice(from, to - from, ...surer)
  }
  const area = signatureArea(page, width, height)
  const part = area && partOf(area, width, height)
  if (!part) return
  putIn(page, await read(part), part.rectangle.top)
  putIn(page, await read({ ...part, printedOnly: true }), part.rectangle.top)
}

/** Within the picture; null when nothing is left. */
function partOf({ x0, y0, x1, y1 }: Bbox, width: number, height: number): Part | null {
  const [left, top] = [Math.max(0, Math.round(x0)), Math.max(0, Math.round(y0))]
  const [right, bottom] = [Math.min(width, Math.round(x1)), Math.min(height, Math.round(y1))]
  if (right - left < fewestPixels || bottom - top < fewestPixels) return null
  return {
    rectangle: { left, top, width: right - left, height: bottom - top },
    as: 'block',
  }
}

/** Where words stand, known from how a page was made, and where the window marks them. */
import { readFile } from 'node:fs/promises'
import type { Page } from '@playwright/test'
import { locateInPdf, readPdf } from '../../main/engine/extraction/formats/pdf.ts'
import { drawPage } from '../../main/engine/extraction/formats/pdf-image.ts'

/** Shares (0–1) of a page, from its upper left corner. */
export interface Box {
  left: number
  top: number
  right: number
  bottom: number
}

const a4 = { width: 595.28, height: 841.89 }
/** Darker than this is ink. */
const ink = 128

/** The box of the ink of a phrase, from the printed page that a scan was made of. */
export async function inkOf(printed: string, phrase: string): Promise<Box> {
  const { pages } = await readPdf(await readFile(printed), 'printed.pdf')
  const start = pages[0]?.text.indexOf(phrase) ?? -1
  const located = await locateInPdf(printed, [
    { pageIndex: 0, ranges: [[start, start + phrase.length]] },
  ])
  const [rect] = located[0]?.rects[0] ?? []
  const drawn = await drawPage(printed, 0, 0)
  if (start < 0 || rect === undefined || !drawn) throw new Error(`no ${phrase} in ${printed}`)
  const { width, height, pixels } = pixelsOf(drawn.image)
  const [left, bottom, right, top] = rect
  const columns = [left, right].map((x) => Math.round((x / a4.width) * width))
  const rows = [top, bottom].map((y) => Math.round((1 - y / a4.height) * height))
  const box = { left: Infinity, top: Infinity, right: 0, bottom: 0 }
  for (let y = rows[0] ?? 0; y < (rows[1] ?? 0); y++)
    for (let x = columns[0] ?? 0; x < (columns[1] ?? 0); x++) {
      if ((pixels[y * width + x] ?? 255) >= ink) continue
      box.left = Math.min(box.left, x / width)
      box.right = Math.max(box.right, (x + 1) / width)
      box.top = Math.min(box.top, y / height)
      box.bottom = Math.max(box.bottom, (y + 1) / height)
    }
  return box
}

/** Of a binary PGM. */
function pixelsOf(image: Uint8Array): { width: number; height: number; pixels: Uint8Array } {
  const [, size = ''] = Buffer.from(image.subarray(0, 40)).toString('latin1').split('\n')
  const [width = 0, height = 0] = size.split(' ').map(Number)
  return { width, height, pixels: image.subarray(image.length - width * height) }
}

/** What a selector finds on a page of the window's reader. */
export function boxesOn(window: Page, pageNumber: number, selector: string): Promise<Box[]> {
  return window.evaluate(
    ([number, wanted]) => {
      const page = document.querySelector(`.page[data-page-number="${number}"]`)
      const sheet = page?.querySelector('.canvasWrapper')?.getBoundingClientRect()
      if (!page || !sheet) return []
      return [...page.querySelectorAll(wanted)].map((mark) => {
        const { left, top, right, bottom } = mark.getBoundingClientRect()
        return {
          left: (left - sheet.left) / sheet.width,
          top: (top - sheet.top) / sheet.height,
          right: (right - sheet.left) / sheet.width,
          bottom: (bottom - sheet.top) / sheet.height,
        }
      })
    },
    [pageNumber, selector] as const,
  )
}

/** Where the text layer has a phrase: what selecting it would colour. */
export function textOn(window: Page, pageNumber: number, phrase: string): Promise<Box | null> {
  return window.evaluate(
    ([number, wanted]) => {
      const page = document.querySelector(`.page[data-page-number="${number}"]`)
      const sheet = page?.querySelector('.canvasWrapper')?.getBoundingClientRect()
      const layer = page?.querySelector('.textLayer')
      if (!sheet || !layer) return null
      const walker = document.createTreeWalker(layer, NodeFilter.SHOW_TEXT)
      for (let node = walker.nextNode(); node; node = walker.nextNode()) {
        const at = node.textContent?.indexOf(wanted) ?? -1
        if (at < 0) continue
        const range = document.createRange()
        range.setStart(node, at)
        range.setEnd(node, at + wanted.length)
        const { left, top, right, bottom } = range.getBoundingClientRect()
        return {
          left: (left - sheet.left) / sheet.width,
          top: (top - sheet.top) / sheet.height,
          right: (right - sheet.left) / sheet.width,
          bottom: (bottom - sheet.top) / sheet.height,
        }
      }
      return null
    },
    [pageNumber, phrase] as const,
  )
}

/** Intersection over union. */
export function overlap(a: Box, b: Box): number {
  const width = Math.min(a.right, b.right) - Math.max(a.left, b.left)
  const height = Math.min(a.bottom, b.bottom) - Math.max(a.top, b.top)
  if (width <= 0 || height <= 0) return 0
  const area = (box: Box) => (box.right - box.left) * (box.bottom - box.top)
  return (width * height) / (area(a) + area(b) - width * height)
}

/** What the reader shows of a page, as pixels, beside what another program draws of it. */
import type { Page } from '@playwright/test'
import { expect } from '@playwright/test'
import type { Color } from '../fixtures/render/index.ts'

/** The reader's whole size: a PDF's point is 1/72 inch, a window's pixel 1/96. */
export const dotsAnInch = 96

/** Shows a page at its own size. */
export async function showPage(window: Page, pageNumber: number): Promise<void> {
  const zoom = window.getByLabel('Tỉ lệ hiển thị, phần trăm')
  if ((await zoom.inputValue()) !== '100%') {
    await zoom.fill('100')
    await zoom.press('Enter')
    await expect(zoom).toHaveValue('100%')
  }
  const box = window.getByTestId('page-box')
  await box.fill(String(pageNumber))
  await box.press('Enter')
  await expect(box).toHaveValue(String(pageNumber))
  await expect(
    window.locator(`.page[data-page-number="${pageNumber}"][data-loaded="true"] .canvasWrapper`),
  ).toBeInViewport({ ratio: 0.99 })
}

/** A PNG of what stands on the page now, everything over it included. */
export const pictureOf = (window: Page, pageNumber: number): Promise<Buffer> =>
  window.locator(`.page[data-page-number="${pageNumber}"] .canvasWrapper`).screenshot()

/** The colours at places of a PNG: shares (0–1) from its upper left corner. */
export function colorsAt(
  window: Page,
  png: Buffer,
  places: readonly (readonly [number, number])[],
): Promise<Color[]> {
  return window.evaluate(
    async ([encoded, points]) => {
      const bytes = Uint8Array.from(atob(encoded), (character) => character.charCodeAt(0))
      const picture = await createImageBitmap(new Blob([bytes]))
      const context = new OffscreenCanvas(picture.width, picture.height).getContext('2d')
      context?.drawImage(picture, 0, 0)
      return points.map(([across, down]) => {
        const x = Math.min(picture.width - 1, Math.floor(across * picture.width))
        const y = Math.min(picture.height - 1, Math.floor(down * picture.height))
        const [red = 0, green = 0, blue = 0] = context?.getImageData(x, y, 1, 1).data ?? []
        return [red, green, blue] as const
      })
    },
    [png.toString('base64'), places] as const,
  )
}

export interface Difference {
  /** Of all cells and colours: 0 is the same, 1 black for white. */
  readonly mean: number
  /** Share of cells that nobody would take for the same. */
  readonly off: number
}

/**
 * How differently two PNGs look. Compared by cells of a few pixels, so that two programs' ways of
 * smoothing edges do not count, and glyphs a pixel aside count little.
 */
export function differenceOf(window: Page, ours: Buffer, theirs: Buffer): Promise<Difference> {
  return window.evaluate(
    async (encoded) => {
      const cell = 4
      const pictures = await Promise.all(
        encoded.map((base64) => {
          const bytes = Uint8Array.from(atob(base64), (character) => character.charCodeAt(0))
          return createImageBitmap(new Blob([bytes]))
        }),
      )
      const width = Math.floor((pictures[0]?.width ?? 0) / cell)
      const height = Math.floor((pictures[0]?.height ?? 0) / cell)
      const [first, second] = pictures.map((picture) => {
        const context = new OffscreenCanvas(width, height).getContext('2d')
        if (!context) throw new Error('no canvas')
        context.imageSmoothingQuality = 'high'
        context.drawImage(picture, 0, 0, width, height)
        return context.getImageData(0, 0, width, height).data
      })
      if (!first || !second) throw new Error('no pictures')
      let sum = 0
      let off = 0
      for (let at = 0; at < first.length; at += 4) {
        const apart = [0, 1, 2].map((channel) =>
          Math.abs((first[at + channel] ?? 0) - (second[at + channel] ?? 0)),
        )
        sum += apart.reduce((whole, one) => whole + one, 0) / (3 * 255)
        if (Math.max(...apart) > 96) off += 1
      }
      return { mean: sum / (width * height), off: off / (width * height) }
    },
    [ours.toString('base64'), theirs.toString('base64')],
  )
}

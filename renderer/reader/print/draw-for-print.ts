import type { PDFDocumentProxy } from 'pdfjs-dist/legacy/build/pdf.mjs'
import type { Rect } from '../marks/mark.ts'
import { shareOf } from '../pdf/mark-geometry.ts'

/** What is laid over a page: a search mark or a highlight. */
export interface Overlay {
  readonly pageIndex: number
  readonly rects: readonly Rect[]
  /** A CSS colour. */
  readonly color: string
}

interface Options {
  readonly pages: readonly number[]
  /** Degrees clockwise that the reader has turned the pages by. */
  readonly rotation: number
  readonly overlays: readonly Overlay[]
  readonly signal: AbortSignal
  readonly onPage: (done: number) => void
}

const pointsAnInch = 72
/** Dots an inch; sheets larger than A3 get fewer. */
const resolution = 200
const longestSide = 4_000
const quality = 0.9

/** Draws pages for paper. All stand on the first page's way up, so that one dialog fits them. */
export async function drawForPrint(
  document: PDFDocumentProxy,
  { pages, rotation, overlays, signal, onPage }: Options,
): Promise<{ pictures: Blob[]; landscape: boolean }> {
  const pictures: Blob[] = []
  let landscape = false
  const canvas = window.document.createElement('canvas')
  try {
    for (const [done, pageNumber] of pages.entries()) {
      signal.throwIfAborted()
      onPage(done)
      const page = await document.getPage(pageNumber)
      const upright = (page.rotate + rotation) % 360
      const seen = page.getViewport({ scale: 1, rotation: upright })
      const lies = seen.width > seen.height
      if (done === 0) landscape = lies
      const turned = lies === landscape ? upright : (upright + 270) % 360
      const scale = Math.min(
        resolution / pointsAnInch,
        longestSide / Math.max(seen.width, seen.height),
      )
      const viewport = page.getViewport({ scale, rotation: turned })
      canvas.width = Math.round(viewport.width)
      canvas.height = Math.round(viewport.height)
      await page.render({ canvas, viewport, intent: 'print', background: 'white' }).promise
      const context = canvas.getContext('2d')
      if (context === null) throw new Error('no canvas')
      context.globalCompositeOperation = 'multiply'
      for (const overlay of overlays.filter((one) => one.pageIndex === pageNumber - 1)) {
        context.fillStyle = overlay.color
        for (const rect of overlay.rects) {
          const share = shareOf(rect, viewport)
          const [x, width] = [share.left * canvas.width, share.width * canvas.width]
          context.fillRect(x, share.top * canvas.height, width, share.height * canvas.height)
        }
      }
      context.globalCompositeOperation = 'source-over'
      pictures.push(await jpegOf(canvas))
      page.cleanup()
    }
    return { pictures, landscape }
  } finally {
    // Chromium keeps a canvas's memory until its size is zero.
    canvas.width = 0
    canvas.height = 0
  }
}

function jpegOf(canvas: HTMLCanvasElement): Promise<Blob> {
  return new Promise((resolve, reject) =>
    canvas.toBlob(
      (blob) => (blob === null ? reject(new Error('no picture')) : resolve(blob)),
      'image/jpeg',
      quality,
    ),
  )
}

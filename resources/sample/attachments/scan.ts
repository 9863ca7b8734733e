/** Turns a paper into its scan: pictures a little askew and with specks, and no text layer. */
import PDFDocument from 'pdfkit'
import type { Pdfium } from '../../../main/engine/extraction/formats/pdfium.ts'
import { heap, loadPdfium, PdfDocument } from '../../../main/engine/extraction/formats/pdfium.ts'
import type { Paper } from '../layout/index.ts'
import { sampleNote } from '../layout/index.ts'
import type { Colour } from './indexed-png.ts'
import { encodePng } from './indexed-png.ts'

const dotsPerInch = 200
const a4 = { width: 595.28, height: 841.89 } // points
const skewDegrees = [0.7, -0.45]
const specksAPage = 420

/** Black to white, then the seal's red and the pen's blue, each from full to nearly white. */
const palette: readonly Colour[] = [
  ...[0, 60, 110, 150, 190, 220, 240, 255].map((grey): Colour => [grey, grey, grey]),
  ...[30, 90, 150, 210].map((light): Colour => [205, light, light]),
  ...[40, 95, 150, 210].map((light): Colour => [light, light, 170]),
]

interface Picture {
  widthPx: number
  heightPx: number
  /** Red, green, blue, unused: four bytes a pixel. */
  rgbx: Uint8Array
}

export async function scan(pdf: Uint8Array, paper: Paper): Promise<Uint8Array> {
  const pdfium = await loadPdfium()
  const source = PdfDocument.open(pdfium, pdf)
  if (!(source instanceof PdfDocument)) throw new Error(`the paper to scan: ${source}`)
  const date = new Date(`${paper.issuedOn}T08:30:00Z`)
  const info = {
    Title: paper.number,
    Subject: sampleNote,
    Producer: 'Van Kho sample',
    CreationDate: date,
    ModDate: date,
  }
  const out = new PDFDocument({ autoFirstPage: false, info })
  const chunks: Uint8Array[] = []
  out.on('data', (chunk: Uint8Array) => chunks.push(chunk))
  const ended = new Promise<void>((resolve) => out.on('end', () => resolve()))
  try {
    for (let pageIndex = 0; pageIndex < source.pageCount; pageIndex++) {
      const picture = render(pdfium, source, pageIndex)
      const png = encodePng({ ...picture, palette, pixels: asScanned(picture, pageIndex) })
      out.addPage({ size: 'A4', margin: 0 }).image(png, 0, 0, a4)
    }
  } finally {
    source.close()
  }
  out.end()
  await ended
  return Buffer.concat(chunks)
}

function render(pdfium: Pdfium, source: PdfDocument, pageIndex: number): Picture {
  const widthPx = Math.round((a4.width / 72) * dotsPerInch)
  const heightPx = Math.round((a4.height / 72) * dotsPerInch)
  const page = pdfium.FPDF_LoadPage(source.handle, pageIndex)
  const bitmap = pdfium.FPDFBitmap_Create(widthPx, heightPx, 0)
  pdfium.FPDFBitmap_FillRect(bitmap, 0, 0, widthPx, heightPx, 0xffffffff)
  const reverseByteOrder = 0x10 // fpdfview.h FPDF_REVERSE_BYTE_ORDER: RGB instead of BGR
  pdfium.FPDF_RenderPageBitmap(bitmap, page, 0, 0, widthPx, heightPx, 0, reverseByteOrder)
  const start = pdfium.FPDFBitmap_GetBuffer(bitmap)
  const rgbx = heap(pdfium).slice(start, start + widthPx * heightPx * 4)
  pdfium.FPDFBitmap_Destroy(bitmap)
  pdfium.FPDF_ClosePage(page)
  return { widthPx, heightPx, rgbx }
}

/** Palette indexes of the picture, turned a little around its middle, with specks of dust. */
function asScanned(picture: Picture, pageIndex: number): Uint8Array {
  const { widthPx, heightPx } = picture
  const pixels = new Uint8Array(widthPx * heightPx)
  const angle = ((skewDegrees[pageIndex % skewDegrees.length] ?? 0) * Math.PI) / 180
  const [cos, sin] = [Math.cos(angle), Math.sin(angle)]
  for (let y = 0; y < heightPx; y++)
    for (let x = 0; x < widthPx; x++) {
      const [dx, dy] = [x - widthPx / 2, y - heightPx / 2]
      const fromX = dx * cos + dy * sin + widthPx / 2
      const fromY = dy * cos - dx * sin + heightPx / 2
      pixels[y * widthPx + x] = nearest(sample(picture, fromX, fromY))
    }
  addSpecks(pixels, widthPx, heightPx, pageIndex)
  return pixels
}

/** The colour between four pixels (bilinear); white beyond the edge. */
function sample({ widthPx, heightPx, rgbx }: Picture, x: number, y: number): Colour {
  const [left, top] = [Math.floor(x), Math.floor(y)]
  if (left < 0 || top < 0 || left + 1 >= widthPx || top + 1 >= heightPx) return [255, 255, 255]
  const [right, below] = [x - left, y - top]
  const at = (top * widthPx + left) * 4
  const row = widthPx * 4
  const channel = (c: number): number =>
    ((rgbx[at + c] ?? 0) * (1 - right) + (rgbx[at + 4 + c] ?? 0) * right) * (1 - below) +
    ((rgbx[at + row + c] ?? 0) * (1 - right) + (rgbx[at + row + 4 + c] ?? 0) * right) * below
  return [channel(0), channel(1), channel(2)]
}

function nearest([red, green, blue]: Colour): number {
  if (red > 250 && green > 250 && blue > 250) return 7
  let best = 0
  let least = Number.POSITIVE_INFINITY
  palette.forEach(([r, g, b], index) => {
    const distance = (r - red) ** 2 + (g - green) ** 2 + (b - blue) ** 2
    if (distance < least) {
      least = distance
      best = index
    }
  })
  return best
}

function addSpecks(pixels: Uint8Array, widthPx: number, heightPx: number, seed: number): void {
  const random = randomNumbers(seed + 1)
  for (let speck = 0; speck < specksAPage; speck++) {
    const x = Math.floor(random() * (widthPx - 3))
    const y = Math.floor(random() * (heightPx - 3))
    const grey = Math.floor(random() * 5)
    const sizePx = random() < 0.85 ? 1 : 2
    for (let dy = 0; dy < sizePx; dy++)
      for (let dx = 0; dx < sizePx; dx++) pixels[(y + dy) * widthPx + x + dx] = grey
  }
}

/** Mulberry32: the same numbers for the same seed, so that the scan's bytes never change. */
function randomNumbers(seed: number): () => number {
  let state = seed
  return () => {
    state = (state + 0x6d2b79f5) | 0
    let mixed = Math.imul(state ^ (state >>> 15), 1 | state)
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 4294967296
  }
}

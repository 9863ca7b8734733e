/** A PDF's page, or a picture, drawn by PDFium for recognition: grey, at Tesseract's resolution. */
import { readFile } from 'node:fs/promises'
import { limits } from '../limits.ts'
import type { PageImage, QuarterTurns } from '../types.ts'
import type { Pdfium } from './pdfium.ts'
import { heap, loadPdfium, PdfDocument } from './pdfium.ts'
import type { Raster } from './picture-pdf.ts'
import { pdfOfPicture } from './picture-pdf.ts'

/** fpdfview.h: FPDFBitmap_Gray; FPDF_ANNOT (stamps are annotations too) and FPDF_GRAYSCALE. */
const grey = 1
const flags = 0x01 | 0x08
const white = 0xffffffff

/** An A4 sheet at 150 dots an inch has 1,754 along its longer side, at 200 dots 2,339. */
const smallPicture = 2_000
const smallScale = 2

/** null when there is no such page, or no memory for it. */
export async function drawPage(
  path: string,
  pageIndex: number,
  turns: QuarterTurns,
  password = '',
): Promise<PageImage | null> {
  return drawPageOf(await readFile(path), pageIndex, turns, password)
}

export function drawPageOf(
  bytes: Uint8Array,
  pageIndex: number,
  turns: QuarterTurns,
  password = '',
): Promise<PageImage | null> {
  return drawFrom(bytes, { pageIndex, turns, password, scale: limits.ocrDotsAnInch / 72 })
}

/** A pixel is a unit of the page; a picture of few is drawn larger, which Tesseract reads better. */
export function drawPicture(picture: Raster, turns: QuarterTurns): Promise<PageImage | null> {
  const isSmall = Math.max(picture.width, picture.height) < smallPicture
  const scale = isSmall ? smallScale : 1
  return drawFrom(pdfOfPicture(picture), { pageIndex: 0, turns, password: '', scale })
}

interface Drawing {
  pageIndex: number
  turns: QuarterTurns
  password: string
  /** Pixels a unit of the page. */
  scale: number
}

async function drawFrom(bytes: Uint8Array, o: Drawing): Promise<PageImage | null> {
  const pdfium = await loadPdfium()
  const document = PdfDocument.open(pdfium, bytes, o.password)
  if (typeof document === 'string') return null
  const page = pdfium.FPDF_LoadPage(document.handle, o.pageIndex)
  try {
    return page === 0 ? null : draw(pdfium, page, o)
  } finally {
    if (page !== 0) pdfium.FPDF_ClosePage(page)
    document.close()
  }
}

function draw(pdfium: Pdfium, page: number, { turns, scale: wanted }: Drawing): PageImage | null {
  const points = [pdfium.FPDF_GetPageWidthF(page), pdfium.FPDF_GetPageHeightF(page)] as const
  const [wide, high] = turns % 2 === 0 ? points : [points[1], points[0]]
  const scale = Math.min(wanted, Math.sqrt(limits.ocrPixels / (wide * high)))
  const width = Math.max(1, Math.round(wide * scale))
  const height = Math.max(1, Math.round(high * scale))
  const bitmap = pdfium.FPDFBitmap_CreateEx(width, height, grey, 0, 0)
  if (bitmap === 0) return null
  try {
    pdfium.FPDFBitmap_FillRect(bitmap, 0, 0, width, height, white)
    pdfium.FPDF_RenderPageBitmap(bitmap, page, 0, 0, width, height, turns, flags)
    return {
      image: pgm(pdfium, bitmap, width, height),
      width,
      height,
      toPage: toPage(pdfium, page, width, height, turns),
    }
  } finally {
    pdfium.FPDFBitmap_Destroy(bitmap)
  }
}

/** Netpbm's binary grey map: Leptonica reads it, and it costs no compression. */
function pgm(pdfium: Pdfium, bitmap: number, width: number, height: number): Uint8Array {
  const head = new TextEncoder().encode(`P5\n${width} ${height}\n255\n`)
  const image = new Uint8Array(head.length + width * height)
  image.set(head)
  const stride = pdfium.FPDFBitmap_GetStride(bitmap)
  const pixels = pdfium.FPDFBitmap_GetBuffer(bitmap)
  const memory = heap(pdfium)
  for (let row = 0; row < height; row++) {
    const from = pixels + row * stride
    image.set(memory.subarray(from, from + width), head.length + row * width)
  }
  return image
}

/** From three corners: turned and cropped pages included. */
function toPage(
  pdfium: Pdfium,
  page: number,
  width: number,
  height: number,
  turns: QuarterTurns,
): PageImage['toPage'] {
  const memory = pdfium.pdfium.wasmExports.malloc(16)
  const at = (x: number, y: number) => {
    pdfium.FPDF_DeviceToPage(page, 0, 0, width, height, turns, x, y, memory, memory + 8)
    const view = new DataView(heap(pdfium).buffer, memory, 16)
    return [view.getFloat64(0, true), view.getFloat64(8, true)] as const
  }
  const [e, f] = at(0, 0)
  const [right, right2] = at(width, 0)
  const [down, down2] = at(0, height)
  pdfium.pdfium.wasmExports.free(memory)
  return [
    (right - e) / width,
    (right2 - f) / width,
    (down - e) / height,
    (down2 - f) / height,
    e,
    f,
  ]
}

/** Where PDFium's characters stand, in PDF user space. */
import type { Pdfium } from './pdfium.ts'
import { heap } from './pdfium.ts'

/** Of a letter: where it begins and ends on its baseline, and its height. */
export interface Place {
  x: number
  right: number
  y: number
  size: number
}

/** Two doubles, or the four floats of an FS_RECTF (left, top, right, bottom). */
const placeBytes = 16

/** null for what has no place. */
export function placeOf(pdfium: Pdfium, textPage: number, character: number): Place | null {
  const memory = pdfium.pdfium.wasmExports.malloc(placeBytes)
  try {
    if (!pdfium.FPDFText_GetCharOrigin(textPage, character, memory, memory + 8)) return null
    const origin = new DataView(heap(pdfium).buffer, memory, placeBytes)
    const [x, y] = [origin.getFloat64(0, true), origin.getFloat64(8, true)]
    pdfium.FPDFText_GetLooseCharBox(textPage, character, memory)
    const box = new DataView(heap(pdfium).buffer, memory, placeBytes)
    const [top = 0, right = 0, bottom = 0] = [4, 8, 12].map((at) => box.getFloat32(at, true))
    return { x, y, right: Math.max(x, right), size: top - bottom }
  } finally {
    pdfium.pdfium.wasmExports.free(memory)
  }
}

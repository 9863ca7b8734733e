/** Whether a page is a picture of text: a scan, or letters drawn as lines. */
import type { Pdfium } from './pdfium.ts'

/** fpdf_edit.h: FPDF_PAGEOBJ_PATH, _IMAGE, _FORM. */
const kinds = { path: 2, image: 3, form: 5 } as const

/** A scan fills its page; a coat of arms does not. */
const leastCovered = 0.4
/** A frame and some rules are drawn with a dozen; letters with one each. */
const mostRules = 100

export function isPicture(pdfium: Pdfium, page: number, hasText: boolean): boolean {
  const area = pdfium.FPDF_GetPageWidthF(page) * pdfium.FPDF_GetPageHeightF(page)
  const memory = pdfium.pdfium.wasmExports.malloc(16)
  let covered = 0
  let paths = 0
  try {
    for (let i = pdfium.FPDFPage_CountObjects(page) - 1; i >= 0; i--) {
      const object = pdfium.FPDFPage_GetObject(page, i)
      const kind = pdfium.FPDFPageObj_GetType(object)
      if (kind === kinds.path) paths += 1
      if (kind === kinds.image || (kind === kinds.form && holdsImage(pdfium, object)))
        covered += areaOf(pdfium, object, memory)
    }
  } finally {
    pdfium.pdfium.wasmExports.free(memory)
  }
  return covered >= area * leastCovered || (!hasText && paths > mostRules)
}

function holdsImage(pdfium: Pdfium, form: number): boolean {
  for (let i = pdfium.FPDFFormObj_CountObjects(form) - 1; i >= 0; i--)
    if (pdfium.FPDFPageObj_GetType(pdfium.FPDFFormObj_GetObject(form, i)) === kinds.image)
      return true
  return false
}

function areaOf(pdfium: Pdfium, object: number, memory: number): number {
  const [left, bottom, right, top] = [memory, memory + 4, memory + 8, memory + 12] as const
  if (!pdfium.FPDFPageObj_GetBounds(object, left, bottom, right, top)) return 0
  const at = (pointer: number) => pdfium.pdfium.getValue(pointer, 'float')
  return Math.max(0, at(right) - at(left)) * Math.max(0, at(top) - at(bottom))
}

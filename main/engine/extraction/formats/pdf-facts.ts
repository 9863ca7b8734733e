/** What a PDF says of itself beside its pages: outline, embedded files, encryption. */
import { readFile } from 'node:fs/promises'
import type { DocumentFacts } from '../../../../preload/model.ts'
import type { Pdfium } from './pdfium.ts'
import { heap, loadPdfium, PdfDocument } from './pdfium.ts'

/** A law has some hundred articles; an outline may also point back to itself for ever. */
const mostEntries = 10_000
const deepest = 32
const mostFiles = 1_000

/** null when the file cannot be opened. */
export async function readFacts(path: string, password: string): Promise<DocumentFacts | null> {
  const pdfium = await loadPdfium()
  const document = PdfDocument.open(pdfium, await readFile(path), password)
  if (typeof document === 'string') return null
  try {
    return {
      title: document.info('Title'),
      author: document.info('Author'),
      pages: document.pageCount,
      // fpdfview.h: -1 when it is not protected.
      encrypted: pdfium.FPDF_GetSecurityHandlerRevision(document.handle) !== -1,
      outline: outlineOf(pdfium, document),
      files: filesOf(pdfium, document),
    }
  } finally {
    document.close()
  }
}

function outlineOf(pdfium: Pdfium, document: PdfDocument): DocumentFacts['outline'] {
  const entries: DocumentFacts['outline'] = []
  const seen = new Set<number>()
  const walk = (parent: number, level: number): void => {
    let mark = pdfium.FPDFBookmark_GetFirstChild(document.handle, parent)
    while (mark !== 0 && !seen.has(mark) && entries.length < mostEntries) {
      seen.add(mark)
      const at = mark
      const title = document.string((to, size) => pdfium.FPDFBookmark_GetTitle(at, to, size))
      const pageIndex = pageOf(pdfium, document, mark)
      entries.push({ title: title.trim().normalize('NFC'), level, pageIndex })
      if (level < deepest) walk(mark, level + 1)
      mark = pdfium.FPDFBookmark_GetNextSibling(document.handle, mark)
    }
  }
  walk(0, 0)
  return entries
}

function pageOf(pdfium: Pdfium, document: PdfDocument, mark: number): number | null {
  const direct = pdfium.FPDFBookmark_GetDest(document.handle, mark)
  const action = direct === 0 ? pdfium.FPDFBookmark_GetAction(mark) : 0
  const target = action === 0 ? direct : pdfium.FPDFAction_GetDest(document.handle, action)
  const pageIndex = target === 0 ? -1 : pdfium.FPDFDest_GetDestPageIndex(document.handle, target)
  return pageIndex < 0 ? null : pageIndex
}

function filesOf(pdfium: Pdfium, document: PdfDocument): DocumentFacts['files'] {
  const count = Math.min(pdfium.FPDFDoc_GetAttachmentCount(document.handle), mostFiles)
  return Array.from({ length: count }, (_, i) => {
    const file = pdfium.FPDFDoc_GetAttachment(document.handle, i)
    const name = document.string((to, size) => pdfium.FPDFAttachment_GetName(file, to, size))
    return { name: name.normalize('NFC'), bytes: sizeOf(pdfium, file) }
  })
}

function sizeOf(pdfium: Pdfium, file: number): number {
  const { malloc, free } = pdfium.pdfium.wasmExports
  const size = malloc(4)
  const known = pdfium.FPDFAttachment_GetFile(file, 0, 0, size)
  const bytes = known ? new DataView(heap(pdfium).buffer).getUint32(size, true) : 0
  free(size)
  return bytes
}

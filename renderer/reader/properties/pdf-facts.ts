import { PDFDateString, type PDFDocumentProxy } from 'pdfjs-dist/legacy/build/pdf.mjs'

/** What a PDF says of itself; '' where it says nothing. */
export interface PdfFacts {
  readonly title: string
  readonly author: string
  readonly subject: string
  readonly keywords: string
  readonly creator: string
  readonly producer: string
  readonly created: Date | null
  readonly changed: Date | null
  readonly version: string
  /** The first page's, in millimetres as it is shown. */
  readonly pageSize: { readonly width: number; readonly height: number }
}

const millimetresAPoint = 25.4 / 72

export async function pdfFacts(document: PDFDocumentProxy): Promise<PdfFacts> {
  const [{ info }, page] = await Promise.all([document.getMetadata(), document.getPage(1)])
  const facts = new Map<string, unknown>(Object.entries(info))
  const { width, height } = page.getViewport({ scale: 1 })
  const text = (name: string) => {
    const value = facts.get(name)
    return typeof value === 'string' ? value.normalize('NFC').trim() : ''
  }
  return {
    title: text('Title'),
    author: text('Author'),
    subject: text('Subject'),
    keywords: text('Keywords'),
    creator: text('Creator'),
    producer: text('Producer'),
    created: PDFDateString.toDateObject(text('CreationDate')),
    changed: PDFDateString.toDateObject(text('ModDate')),
    version: text('PDFFormatVersion'),
    pageSize: {
      width: Math.round(width * millimetresAPoint),
      height: Math.round(height * millimetresAPoint),
    },
  }
}

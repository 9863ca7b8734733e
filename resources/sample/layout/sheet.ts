/** A4 pages with the decree's margins, and a cursor that goes down them. */
import { readFileSync } from 'node:fs'
import { createRequire } from 'node:module'
import PDFDocument from 'pdfkit'

export type Face = 'regular' | 'bold' | 'italic' | 'boldItalic'

const mm = (millimetres: number): number => (millimetres * 72) / 25.4

// Decree 30/2020, Annex I, part I.2: top and bottom 20–25 mm, left 30–35 mm, right 15–20 mm.
const margins = { top: mm(20), bottom: mm(20), left: mm(30), right: mm(18) }

const files: Readonly<Record<Face, string>> = {
  regular: '400Regular/Tinos_400Regular.ttf',
  bold: '700Bold/Tinos_700Bold.ttf',
  italic: '400Regular_Italic/Tinos_400Regular_Italic.ttf',
  boldItalic: '700Bold_Italic/Tinos_700Bold_Italic.ttf',
}

export interface SheetInfo {
  title: string
  author: string
  subject: string
  /** The same date gives the same bytes: it is the file's creation date and goes into its id. */
  date: Date
}

export class Sheet {
  readonly pdf: PDFKit.PDFDocument
  readonly left = margins.left
  /** Points from the page's top edge to where the next thing goes. */
  y = margins.top
  readonly #done: Promise<Uint8Array>
  #pageNumber = 0
  #landscape = false

  constructor(info: SheetInfo) {
    this.pdf = new PDFDocument({
      autoFirstPage: false,
      lang: 'vi-VN',
      displayTitle: true,
      info: {
        Title: info.title,
        Author: info.author,
        Subject: info.subject,
        Producer: 'Van Kho sample',
        Creator: 'Van Kho sample',
        CreationDate: info.date,
        ModDate: info.date,
      },
    })
    this.#done = collect(this.pdf)
    const require = createRequire(import.meta.url)
    for (const [face, file] of Object.entries(files))
      this.pdf.registerFont(face, readFileSync(require.resolve(`@expo-google-fonts/tinos/${file}`)))
    this.section(false)
  }

  get width(): number {
    return this.pdf.page.width - margins.left - margins.right
  }

  get bottom(): number {
    return this.pdf.page.height - margins.bottom
  }

  /** Starts a page and counts from 1 again: each annex has its own page numbers (Annex I, II.9). */
  section(landscape: boolean): void {
    this.#pageNumber = 0
    this.#landscape = landscape
    this.newPage()
  }

  newPage(): void {
    // pdfkit's own margins are off, so that it never turns a page by itself.
    this.pdf.addPage({ size: 'A4', layout: this.#landscape ? 'landscape' : 'portrait', margin: 0 })
    this.#pageNumber += 1
    this.y = margins.top
    // Annex I, part I.7: centred in the top margin, not on the first page.
    if (this.#pageNumber > 1) {
      const digits = String(this.#pageNumber)
      const width = this.measure(digits, 'regular', 13)
      this.put(digits, this.left + (this.width - width) / 2, mm(11), 'regular', 13)
    }
  }

  /** Turns the page when fewer than `height` points are left on it. */
  need(height: number): void {
    if (this.y + height > this.bottom) this.newPage()
  }

  measure(text: string, face: Face, size: number): number {
    return this.pdf.font(face).fontSize(size).widthOfString(text)
  }

  /** Draws `text` on one line with its top left corner at (x, y). */
  put(text: string, x: number, y: number, face: Face, size: number): void {
    this.pdf.font(face).fontSize(size).text(text, x, y, { lineBreak: false })
  }

  rule(x: number, y: number, width: number): void {
    this.pdf
      .moveTo(x, y)
      .lineTo(x + width, y)
      .lineWidth(0.6)
      .stroke()
  }

  finish(): Promise<Uint8Array> {
    this.pdf.end()
    return this.#done
  }
}

function collect(pdf: PDFKit.PDFDocument): Promise<Uint8Array> {
  const chunks: Uint8Array[] = []
  return new Promise((resolve, reject) => {
    pdf.on('data', (chunk: Uint8Array) => chunks.push(chunk))
    pdf.on('end', () => resolve(Buffer.concat(chunks)))
    pdf.on('error', reject)
  })
}

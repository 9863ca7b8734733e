/** A PDF that is filled from the top down, in Tinos (the measures of Times New Roman). */
import { createWriteStream } from 'node:fs'
import { createRequire } from 'node:module'
import { pipeline } from 'node:stream/promises'
import PDFDocument from 'pdfkit'

const require = createRequire(import.meta.url)
const fonts = '@expo-google-fonts/tinos'
const faces = {
  regular: require.resolve(`${fonts}/400Regular/Tinos_400Regular.ttf`),
  bold: require.resolve(`${fonts}/700Bold/Tinos_700Bold.ttf`),
  italic: require.resolve(`${fonts}/400Regular_Italic/Tinos_400Regular_Italic.ttf`),
  boldItalic: require.resolve(`${fonts}/700Bold_Italic/Tinos_700Bold_Italic.ttf`),
}
export type Face = keyof typeof faces

export interface Style {
  face?: Face
  size?: number
  align?: 'left' | 'center' | 'justify' | 'right'
  indent?: number
}

/** Points; Annex I, I.1: 20–25 mm above and below, 30–35 mm left, 15–20 mm right. */
const margin = { top: 62, bottom: 62, left: 90, right: 50 }

export class Sheet {
  readonly pdf: PDFKit.PDFDocument
  readonly left = margin.left
  readonly width: number
  readonly bottom: number
  y = margin.top
  readonly #written: Promise<void>
  #page = 1
  readonly #numbered: boolean

  constructor(path: string, numbered: boolean) {
    this.#numbered = numbered
    // The same bytes on every run: what is kept of a file is found by its hash.
    this.pdf = new PDFDocument({ size: 'A4', margin: 0, info: { CreationDate: new Date(0) } })
    this.width = this.pdf.page.width - margin.left - margin.right
    this.bottom = this.pdf.page.height - margin.bottom
    this.#written = pipeline(this.pdf, createWriteStream(path))
  }

  #set({ face = 'regular', size = 14 }: Style): void {
    this.pdf.font(faces[face]).fontSize(size)
  }

  heightOf(text: string, width: number, style: Style): number {
    this.#set(style)
    return this.pdf.heightOfString(text, { width, indent: style.indent ?? 0, features: [] })
  }

  /** @returns its height */
  put(text: string, x: number, y: number, width: number, style: Style = {}): number {
    const height = this.heightOf(text, width, style)
    const { align = 'left', indent = 0 } = style
    this.pdf.text(text, x, y, { width, align, indent, features: [] })
    return height
  }

  rule(x: number, y: number, length: number): void {
    this.pdf
      .lineWidth(0.7)
      .moveTo(x, y)
      .lineTo(x + length, y)
      .stroke()
  }

  frame(x: number, y: number, width: number, height: number): void {
    this.pdf.lineWidth(1).rect(x, y, width, height).stroke()
  }

  page(): void {
    this.pdf.addPage({ size: 'A4', margin: 0 })
    this.#page += 1
    this.y = margin.top
    if (!this.#numbered) return
    this.put(String(this.#page), this.left, margin.top - 28, this.width, {
      size: 13,
      align: 'center',
    })
  }

  /** Goes on at the next page when fewer points are left. */
  need(height: number): void {
    if (this.y + height > this.bottom) this.page()
  }

  paragraph(text: string, style: Style, before = 5): void {
    this.need(this.heightOf(text, this.width, style) + before)
    this.y += before
    this.y += this.put(text, this.left, this.y, this.width, style)
  }

  async finish(): Promise<void> {
    this.pdf.end()
    await this.#written
  }
}

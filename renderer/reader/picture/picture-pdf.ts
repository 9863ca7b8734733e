/** One page: a JPEG, and how it lies on the paper. */
export interface Picture {
  /** Pixels. */
  readonly width: number
  readonly height: number
  readonly jpeg: Uint8Array
  readonly components: 1 | 3
  /** Null where the file does not say. */
  readonly dotsAnInch: number | null
  /** Clockwise, to stand upright. */
  readonly rotation: 0 | 90 | 180 | 270
}

const pointsAnInch = 72
const screenDotsAnInch = 96
/** Pictures with more pixels along a side are of sheets, scanned or photographed. */
const sheetPixels = 2_000
const a4Inches = 11.69

/**
 * A PDF whose pages are pictures, for pdf.js: so pages, zoom, marks, selection and printing are the
 * same for scans of every kind. A pixel is a unit of the page, as in the engine's rectangles; the
 * paper's size is in UserUnit (PDF 1.7, 14.11).
 */
export function pdfOfPictures(pictures: readonly Picture[]): Uint8Array<ArrayBuffer> {
  const file = new PdfFile()
  const pageIds = pictures.map((_, i) => 3 + 3 * i)
  file.add(1, '<< /Type /Catalog /Pages 2 0 R >>')
  const kids = pageIds.map((id) => `${id} 0 R`).join(' ')
  file.add(2, `<< /Type /Pages /Count ${pictures.length} /Kids [${kids}] >>`)
  pictures.forEach((picture, i) => {
    const id = 3 + 3 * i
    const { width, height, jpeg, components, rotation } = picture
    const unit = pointsAnInch / resolution(picture)
    file.add(
      id,
      `<< /Type /Page /Parent 2 0 R /MediaBox [0 0 ${width} ${height}] /UserUnit ${unit} /Rotate ${rotation} /Contents ${id + 1} 0 R /Resources << /XObject << /I ${id + 2} 0 R >> >> >>`,
    )
    const drawing = new TextEncoder().encode(`q ${width} 0 0 ${height} 0 0 cm /I Do Q`)
    file.add(id + 1, '<<', drawing)
    const colours = components === 1 ? 'DeviceGray' : 'DeviceRGB'
    file.add(
      id + 2,
      `<< /Type /XObject /Subtype /Image /Width ${width} /Height ${height} /ColorSpace /${colours} /BitsPerComponent 8 /Filter /DCTDecode`,
      jpeg,
    )
  })
  return file.end()
}

function resolution({ width, height, dotsAnInch }: Picture): number {
  if (dotsAnInch !== null && dotsAnInch >= 50 && dotsAnInch <= 2_400) return dotsAnInch
  const longest = Math.max(width, height)
  return longest > sheetPixels ? longest / a4Inches : screenDotsAnInch
}

/** Objects in order, with the table of where each begins. */
class PdfFile {
  readonly #parts: Uint8Array[] = []
  readonly #offsets = new Map<number, number>()
  #length = 0

  constructor() {
    this.#write('%PDF-1.7\n')
  }

  /** A dictionary; with a stream, one whose end is left open for its length. */
  add(id: number, dictionary: string, stream?: Uint8Array): void {
    this.#offsets.set(id, this.#length)
    this.#write(`${id} 0 obj\n`)
    if (stream === undefined) this.#write(dictionary)
    else {
      this.#write(`${dictionary} /Length ${stream.length} >>\nstream\n`)
      this.#append(stream)
      this.#write('\nendstream')
    }
    this.#write('\nendobj\n')
  }

  end(): Uint8Array<ArrayBuffer> {
    const start = this.#length
    const size = this.#offsets.size + 1
    const lines = [...this.#offsets]
      .sort(([a], [b]) => a - b)
      .map(([, offset]) => `${String(offset).padStart(10, '0')} 00000 n \n`)
    this.#write(`xref\n0 ${size}\n0000000000 65535 f \n${lines.join('')}`)
    this.#write(`trailer\n<< /Size ${size} /Root 1 0 R >>\nstartxref\n${start}\n%%EOF\n`)
    const whole = new Uint8Array(this.#length)
    let at = 0
    for (const part of this.#parts) {
      whole.set(part, at)
      at += part.length
    }
    return whole
  }

  #write(text: string): void {
    this.#append(new TextEncoder().encode(text))
  }

  #append(bytes: Uint8Array): void {
    this.#parts.push(bytes)
    this.#length += bytes.length
  }
}

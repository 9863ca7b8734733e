/** PDFs of the weight that archives have: scans with their text, made by us, in the flat page tree of scanners. */
import { mkdir, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { pdfOf, stream } from '../../../tests/fixtures/pdf-objects.ts'
import { scanHeight, scanWidth } from './scans.ts'

/** On one page in ten. */
export const soughtText = 'dau tu cong'
const filler = 'Cac so ban nganh va Uy ban nhan dan cac quan huyen chu dong trien khai nhiem vu.'

export interface MadeDocument {
  readonly path: string
  readonly name: string
  /** Finds this document's first page, and nothing else. */
  readonly query: string
  readonly pages: number
  /** How often it has the sought text. */
  readonly matches: number
}

/** A scan's page: its picture fills it, what was recognised lies over it unseen. */
function pageOf(document: string, number: number): { content: Buffer; matches: boolean } {
  const matches = number % 10 === 0
  const lines = [
    number === 1 ? `Ho so ${document} trang dau` : `Trang ${number}`,
    filler,
    matches ? `Day manh ${soughtText} nam 2026` : filler,
    filler,
  ]
  const text = lines.map((line, i) => `1 0 0 1 60 ${800 - i * 20} Tm (${line}) Tj`).join('\n')
  const picture = 'q 595 0 0 842 0 0 cm /P Do Q'
  return { content: stream('', `${picture}\nBT 3 Tr /F 11 Tf\n${text}\nET`), matches }
}

/** @param scans taken in turn */
export async function makeDocument(
  folder: string,
  name: string,
  pages: number,
  scans: readonly Buffer[],
): Promise<MadeDocument> {
  const objects: (string | Buffer)[] = [
    '<< /Type /Catalog /Pages 2 0 R >>',
    '',
    '<< /Type /Font /Subtype /Type1 /BaseFont /Times-Roman /Encoding /WinAnsiEncoding >>',
  ]
  const refs: string[] = []
  let matches = 0
  for (let number = 1; number <= pages; number++) {
    const page = pageOf(name, number)
    if (page.matches) matches += 1
    objects.push(
      page.content,
      stream(
        `/Type /XObject /Subtype /Image /Width ${scanWidth} /Height ${scanHeight} /ColorSpace /DeviceRGB /BitsPerComponent 8 /Filter /DCTDecode`,
        scans[number % scans.length] ?? '',
      ),
    )
    const last = objects.length
    objects.push(
      `<< /Type /Page /Parent 2 0 R /MediaBox [0 0 595 842] /Resources << /Font << /F 3 0 R >> /XObject << /P ${last} 0 R >> >> /Contents ${last - 1} 0 R >>`,
    )
    refs.push(`${objects.length} 0 R`)
  }
  objects[1] = `<< /Type /Pages /Kids [${refs.join(' ')}] /Count ${pages} >>`
  await mkdir(folder, { recursive: true })
  const path = join(folder, `${name}.pdf`)
  await writeFile(path, pdfOf(objects))
  return { path, name: `${name}.pdf`, query: `"ho so ${name} trang dau"`, pages, matches }
}

/** A printed paper as a scanner gives it back: crooked, grainy, sealed, stamped, black and white; no text layer. */
import { createWriteStream } from 'node:fs'
import { pipeline } from 'node:stream/promises'
import PDFDocument from 'pdfkit'
import { drawPage } from '../../../../main/engine/extraction/formats/pdf-image.ts'
import { png } from '../../../../main/engine/extraction/testing/a-scan.ts'
import type { Picture } from '../../ocr/degrade.ts'
import { fromPgm, noisy, oneBit, skewed, toPgm } from '../../ocr/degrade.ts'
import type { Chance } from '../../search-words.ts'
import { arrivalStamp, seal } from './stamps.ts'

/** @param printed a PDF with a text layer */
export async function scanPaper(
  printed: string,
  pages: number,
  path: string,
  chance: Chance,
): Promise<void> {
  const pdf = new PDFDocument({
    autoFirstPage: false,
    margin: 0,
    info: { CreationDate: new Date(0) },
  })
  const written = pipeline(pdf, createWriteStream(path))
  const degrees = (chance.next() - 0.5) * 2.4
  const grain = chance.next() < 0.5
  const blackAndWhite = chance.next() < 0.6
  const arrives = chance.next() < 0.35
  const seed = chance.below(1_000_000)
  for (let i = 0; i < pages; i++) {
    const drawn = await drawPage(printed, i, 0)
    if (!drawn) throw new Error(`cannot draw ${printed}`)
    let picture: Picture = fromPgm(drawn.image)
    if (arrives && i === 0) picture = arrivalStamp(picture)
    if (i === pages - 1)
      picture = seal(picture, 0.6 + chance.next() * 0.08, 0.5 + chance.next() * 0.2)
    picture = skewed(picture, degrees)
    if (grain) picture = noisy(picture, seed + i)
    if (blackAndWhite) picture = oneBit(picture)
    pdf.addPage({ size: 'A4', margin: 0 })
    pdf.image(Buffer.from(png(toPgm(picture))), 0, 0, {
      width: pdf.page.width,
      height: pdf.page.height,
    })
  }
  pdf.end()
  await written
}

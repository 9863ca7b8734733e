/** Excel files, by a maintained library; it gets the XML parts only, unpacked under our limits. */
import readSheets from 'read-excel-file/node'
import { openZip, plainZip } from '../containers/zip.ts'
import { cleanText } from '../pieces.ts'
import type { ExtractedPage } from '../types.ts'

/** No pictures, fonts or embedded files: they have no text and most of the size. */
const isXml = (name: string): boolean => /\.(xml|rels)$/i.test(name)

function xmlParts(bytes: Buffer): Buffer {
  return Buffer.from(plainZip(openZip(bytes, isXml)))
}

/** A sheet is a page, named by its label; a row is a line. */
export async function readXlsx(bytes: Buffer): Promise<ExtractedPage[]> {
  const sheets = await readSheets(xmlParts(bytes))
  return sheets.map(({ sheet, data }) => ({
    label: sheet,
    text: cleanText(
      data
        .map((row) => row.map(cellText).join('\t').trimEnd())
        .filter(Boolean)
        .join('\n'),
    ),
  }))
}

function cellText(cell: unknown): string {
  if (cell === null || cell === undefined) return ''
  if (cell instanceof Date) return cell.toISOString().slice(0, 10)
  return String(cell)
}

/** Excel files, by a maintained library; it gets the XML parts only, unpacked under our limits. */
import { readFile } from 'node:fs/promises'
import readSheets from 'read-excel-file/node'
import { openZip, plainZip } from '../containers/zip.ts'
import { cleanText } from '../pieces.ts'
import type { ExtractedPage } from '../types.ts'

/** No pictures, fonts or embedded files: they have no text and most of the size. */
const isXml = (name: string): boolean => /\.(xml|rels)$/i.test(name)

async function xmlParts(path: string): Promise<Buffer> {
  return Buffer.from(plainZip(openZip(await readFile(path), isXml)))
}

/** A sheet is a page, named by its label; a row is a line. */
export async function readXlsx(path: string): Promise<ExtractedPage[]> {
  const sheets = await readSheets(await xmlParts(path))
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

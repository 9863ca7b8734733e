/** Word and Excel files, by maintained libraries; nothing outside the file is followed. */
import { readFile } from 'node:fs/promises'
import mammoth from 'mammoth'
import readSheets from 'read-excel-file/node'
import WordExtractor from 'word-extractor'
import { cleanText, inPieces } from '../pieces.ts'
import type { ExtractedPage } from '../types.ts'

export async function readDocx(path: string): Promise<ExtractedPage[]> {
  const { value } = await mammoth.extractRawText({ buffer: await readFile(path) })
  return inPieces(value)
}

export async function readDoc(path: string): Promise<ExtractedPage[]> {
  const document = await new WordExtractor().extract(path)
  const parts = [
    document.getHeaders({ includeFooters: false }),
    document.getBody(),
    document.getFootnotes(),
    document.getTextboxes(),
  ]
  return inPieces(parts.filter(Boolean).join('\n'))
}

/** A sheet is a page, named by its label; a row is a line. */
export async function readXlsx(path: string): Promise<ExtractedPage[]> {
  const sheets = await readSheets(path)
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

/** Excel's binary format, by the maintained build of SheetJS: its registry release is years old. */
import { read, utils } from '@e965/xlsx'
import { limits } from '../limits.ts'
import { cleanText } from '../pieces.ts'
import type { ExtractedPage } from '../types.ts'

/** A sheet is a page, named by its label; a row is a line. */
export async function readXls(bytes: Buffer): Promise<ExtractedPage[]> {
  const book = read(bytes, {
    type: 'buffer',
    dense: true,
    cellFormula: false,
    cellHTML: false,
    cellDates: true,
    sheetRows: limits.sheetRows,
    bookVBA: false,
  })
  return book.SheetNames.flatMap((label) => {
    const sheet = book.Sheets[label]
    if (!sheet) return []
    const table = utils.sheet_to_csv(sheet, { FS: '\t', strip: true, blankrows: false })
    return { label, text: cleanText(table.replace(/\t+$/gm, '')).trim() }
  })
}

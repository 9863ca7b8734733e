/** Excel, old and new, by the maintained build of SheetJS: its registry release is years old. */
import type { CellObject, WorkSheet } from '@e965/xlsx'
import { read, utils } from '@e965/xlsx'
import { openZip, plainZip } from '../containers/zip.ts'
import { limits } from '../limits.ts'
import { cleanText } from '../pieces.ts'
import type { InsidePages } from '../reading.ts'

export interface Sheet {
  name: string
  /** Cells as Excel shows them. */
  rows: string[][]
  /** What people noted on cells. */
  notes: string[]
  /** Whether it has more rows than were read. */
  cut: boolean
}

/** @throws Failure file.tooLarge; Error when it is broken or has a password */
export function readWorkbook(bytes: Buffer): Sheet[] {
  const isZip = bytes.subarray(0, 2).toString('latin1') === 'PK'
  const book = read(isZip ? xmlParts(bytes) : bytes, {
    type: 'buffer',
    dense: true,
    cellFormula: false,
    cellHTML: false,
    bookVBA: false,
    // Excel's own short date is as the country writes it, and SheetJS takes it for American.
    dateNF: 'dd/mm/yyyy',
    // One more, to know of it.
    sheetRows: limits.sheetRows + 1,
  })
  return book.SheetNames.flatMap((name) => {
    const sheet = book.Sheets[name]
    if (!sheet) return []
    const rows = utils.sheet_to_json<string[]>(sheet, {
      header: 1,
      raw: false,
      defval: '',
      blankrows: false,
    })
    const cut = (sheet['!data']?.length ?? 0) > limits.sheetRows
    return { name: name.normalize('NFC'), rows, notes: notesOf(sheet), cut }
  })
}

/** A sheet is a page, named by its label; a row is a line. */
export async function readSheets(bytes: Buffer): Promise<InsidePages> {
  const sheets = readWorkbook(bytes)
  const pages = sheets.map(({ name, rows, notes }) => {
    const lines = rows.map((row) => row.join('\t').trimEnd())
    return { label: name, text: cleanText([...lines, ...notes].join('\n')).trim() }
  })
  return { pages, problem: sheets.some(({ cut }) => cut) ? 'attachment.cut' : null }
}

/** No pictures, fonts or embedded files: they have no text and most of the size. */
const isText = (name: string): boolean => /\.(xml|rels|bin)$/i.test(name)
const embedded = /^xl\/(embeddings|media|vbaProject|printerSettings)/i

function xmlParts(bytes: Buffer): Buffer {
  return Buffer.from(plainZip(openZip(bytes, (name) => isText(name) && !embedded.test(name))))
}

function notesOf(sheet: WorkSheet): string[] {
  const rows: readonly (readonly (CellObject | undefined)[] | undefined)[] = sheet['!data'] ?? []
  return rows.flatMap((row) =>
    (row ?? []).flatMap((cell) => (cell?.c ?? []).flatMap(({ t }) => t?.trim() || [])),
  )
}

import Papa from 'papaparse'
import type { DocumentView } from '../../../../preload/model.ts'
import { decode } from '../formats/plain.ts'
import { readWorkbook } from '../formats/workbook.ts'
import { limits } from '../limits.ts'

type Sheet = Extract<DocumentView, { kind: 'sheets' }>['sheets'][number]

export async function viewWorkbook(bytes: Buffer): Promise<DocumentView> {
  return within(
    readWorkbook(bytes).map(({ name, rows }) => ({
      name,
      rows: rows.map((row) => row.map((cell) => cell.normalize('NFC'))),
    })),
  )
}

/** Comma, semicolon or tab: whatever the file has most of. */
export async function viewSeparated(bytes: Buffer): Promise<DocumentView> {
  const text = decode(bytes)
    .replace(/^\ufeff/, '')
    .normalize('NFC')
  const { data } = Papa.parse<string[]>(text, { skipEmptyLines: true })
  return within([{ name: '', rows: data }])
}

/** A table of more cells helps nobody on a screen; the file itself is whole. */
function within(sheets: readonly { name: string; rows: string[][] }[]): DocumentView {
  let left: number = limits.shownCells
  return {
    kind: 'sheets',
    sheets: sheets.map(({ name, rows }): Sheet => {
      const shown: string[][] = []
      for (const row of rows) {
        left -= Math.max(1, row.length)
        if (left < 0) break
        shown.push(row)
      }
      return { name, rows: shown, rowsInAll: rows.length }
    }),
  }
}

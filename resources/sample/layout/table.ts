/** Tables with borders; the head comes again on each page, a row is never cut. */
import type { Table, TableColumn } from './paper.ts'
import type { Sheet } from './sheet.ts'
import type { TextStyle } from './text.ts'
import { breakLines, lineHeight, textBox } from './text.ts'

const padding = 4
const size = 11.5

interface Cell {
  text: string
  width: number
  style: TextStyle
}

export function drawTable(sheet: Sheet, table: Table): void {
  const head = table.columns.map((column) => cell(sheet, column, column.title, 'bold', 'center'))
  drawRow(sheet, head)
  const rows = table.rows.map((row) => cellsOf(sheet, table.columns, row))
  rows.forEach((cells, index) => {
    const next = rows[index + 1]
    // A group's heading goes with its first row.
    const together = cells.length === 1 && next ? [cells, next] : [cells]
    const height = together.reduce((sum, row) => sum + rowHeight(sheet, row), 0)
    if (sheet.y + height > sheet.bottom) {
      sheet.newPage()
      drawRow(sheet, head)
    }
    drawRow(sheet, cells)
  })
}

function cellsOf(sheet: Sheet, columns: readonly TableColumn[], row: readonly string[]): Cell[] {
  const [first] = row
  if (row.length === 1 && first !== undefined)
    return [
      {
        text: first,
        width: sheet.width,
        style: { face: 'bold', size, align: 'left', leading: 1.2 },
      },
    ]
  return columns.map((column, index) =>
    cell(sheet, column, row[index] ?? '', 'regular', column.align),
  )
}

function cell(
  sheet: Sheet,
  column: TableColumn,
  text: string,
  face: TextStyle['face'],
  align: TableColumn['align'],
): Cell {
  return { text, width: sheet.width * column.share, style: { face, size, align, leading: 1.2 } }
}

function rowHeight(sheet: Sheet, cells: readonly Cell[]): number {
  const heights = cells.map(
    ({ text, style, width }) =>
      breakLines(sheet, text, style, width - 2 * padding).length * lineHeight(style),
  )
  return Math.max(...heights) + 2 * padding
}

function drawRow(sheet: Sheet, cells: readonly Cell[]): void {
  const height = rowHeight(sheet, cells)
  let x = sheet.left
  for (const { text, style, width } of cells) {
    sheet.pdf.rect(x, sheet.y, width, height).lineWidth(0.5).stroke()
    textBox(sheet, text, style, {
      x: x + padding,
      y: sheet.y + padding,
      width: width - 2 * padding,
    })
    x += width
  }
  sheet.y += height
}

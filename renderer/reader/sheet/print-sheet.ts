import { printElements } from '../../print/on-paper.ts'
import classes from './sheet-paper.module.css'
import { columnWidths, isNumber } from './sheet-text.ts'

/** Letters that stand side by side on upright A4, in the size of the table. */
const uprightLetters = 95
const rowsATime = 200

/** A sheet as a table on paper: columns share its width as on the screen, and wide sheets lie. */
export async function printSheet(
  title: string,
  rows: readonly (readonly string[])[],
): Promise<boolean> {
  const widths = columnWidths(rows)
  const letters = widths.reduce((sum, width) => sum + width, 0)
  const heading = document.createElement('h1')
  heading.className = classes.title ?? ''
  heading.textContent = title
  const table = document.createElement('table')
  table.className = classes.table ?? ''
  const columns = document.createElement('colgroup')
  for (const width of widths) {
    const column = document.createElement('col')
    column.style.width = `${(100 * width) / letters}%`
    columns.append(column)
  }
  table.append(columns)
  const body = table.createTBody()
  for (let start = 0; start < rows.length; start += rowsATime) {
    for (const row of rows.slice(start, start + rowsATime)) {
      const line = body.insertRow()
      for (const column of widths.keys()) {
        const cell = line.insertCell()
        cell.textContent = row[column] ?? ''
        if (isNumber(cell.textContent)) cell.dataset.number = 'true'
      }
    }
    // The window goes on hearing keys while a long sheet is laid out.
    await new Promise((resolve) => setTimeout(resolve))
  }
  return printElements([heading, table], letters > uprightLetters)
}

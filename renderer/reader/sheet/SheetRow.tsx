import { MarkedText } from '../marks/MarkedText.tsx'
import classes from './sheet.module.css'
import { type CellMark, columnName, isNumber } from './sheet-text.ts'

export type NumberedMark = CellMark & { readonly index: number }

interface Props {
  readonly row: number
  readonly cells: readonly string[]
  readonly columns: number
  readonly marks: readonly NumberedMark[]
  readonly current: number | null
  /** The active cell's column, when it is in this row. */
  readonly activeColumn: number | null
  /** Pixels from the first row. */
  readonly top: number
  readonly template: string
}

export const cellId = (row: number, column: number) => `cell-${row}-${column}`

export function SheetRow(props: Props) {
  const { row, cells, columns, marks, current, activeColumn, top, template } = props
  return (
    <tr
      aria-rowindex={row + 2}
      className={classes.line}
      style={{ gridTemplateColumns: template, transform: `translateY(${top}px)` }}
    >
      <th scope="row" className={classes.number}>
        {row + 1}
      </th>
      {Array.from({ length: columns }, (_, column) => {
        const here = marks.filter((mark) => mark.column === column)
        const active = activeColumn === column
        return (
          <td
            key={columnName(column)}
            id={cellId(row, column)}
            className={classes.cell}
            data-row={row}
            data-column={column}
            data-active={active || undefined}
            data-number={isNumber(cells[column] ?? '') || undefined}
          >
            <MarkedText
              text={cells[column] ?? ''}
              marks={here.map((mark) => mark.range)}
              firstIndex={here[0]?.index ?? 0}
              current={current}
            />
          </td>
        )
      })}
    </tr>
  )
}

import type { Cell } from './sheet-text.ts'

export type Move = 'up' | 'down' | 'left' | 'right' | 'pageUp' | 'pageDown' | 'rowStart' | 'rowEnd'

interface Extent {
  readonly rows: number
  readonly columns: number
  /** Rows that the window shows. */
  readonly page: number
  /** With Ctrl: to the edge of the table. */
  readonly whole: boolean
}

/** Where the active cell goes; it stays in the table. */
export function moved({ row, column }: Cell, move: Move, extent: Extent): Cell {
  const { rows, columns, page, whole } = extent
  const farDown = whole ? rows : 1
  const farAcross = whole ? columns : 1
  const steps: Readonly<Record<Move, readonly [number, number]>> = {
    up: [row - farDown, column],
    down: [row + farDown, column],
    left: [row, column - farAcross],
    right: [row, column + farAcross],
    pageUp: [row - page, column],
    pageDown: [row + page, column],
    rowStart: [whole ? 0 : row, 0],
    rowEnd: [whole ? rows - 1 : row, columns - 1],
  }
  const [toRow, toColumn] = steps[move]
  const within = (value: number, count: number) => Math.max(0, Math.min(count - 1, value))
  return { row: within(toRow, rows), column: within(toColumn, columns) }
}

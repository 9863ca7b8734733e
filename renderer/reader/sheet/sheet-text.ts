export interface Cell {
  readonly row: number
  readonly column: number
}

export interface CellMark extends Cell {
  /** [start, end) in the cell's text. */
  readonly range: readonly [number, number]
}

const betweenCells = '\t'
const betweenRows = '\n'

/** A sheet as one text, in which words can be looked for, and the way back to its cells. */
export class SheetText {
  readonly text: string
  readonly #rows: readonly (readonly string[])[]
  /** Where each row starts in the text. */
  readonly #starts: readonly number[]

  constructor(rows: readonly (readonly string[])[]) {
    this.#rows = rows
    const lines = rows.map((row) => row.join(betweenCells))
    const starts: number[] = []
    let at = 0
    for (const line of lines) {
      starts.push(at)
      at += line.length + betweenRows.length
    }
    this.#starts = starts
    this.text = lines.join(betweenRows)
  }

  /** The cell in which a match begins, and the part of the match that is in it. */
  cellAt([start, end]: readonly [number, number]): CellMark | null {
    const row = this.#rowAt(start)
    const cells = this.#rows[row]
    let at = this.#starts[row]
    if (cells === undefined || at === undefined) return null
    for (const [column, cell] of cells.entries()) {
      if (start <= at + cell.length) {
        return { row, column, range: [start - at, Math.min(end - at, cell.length)] }
      }
      at += cell.length + betweenCells.length
    }
    return null
  }

  #rowAt(offset: number): number {
    let low = 0
    let high = this.#starts.length
    while (low < high) {
      const middle = (low + high) >> 1
      if ((this.#starts[middle] ?? 0) <= offset) low = middle + 1
      else high = middle
    }
    return low - 1
  }
}

/** "A", "Z", "AA": a column's name, from 0. */
export function columnName(column: number): string {
  const rest = Math.floor(column / 26)
  const letter = String.fromCharCode(65 + (column % 26))
  return rest === 0 ? letter : columnName(rest - 1) + letter
}

/** "1.250.000", "-3,5 %": its digits stand below those of other rows when it is set from the right. */
export const isNumber = (cell: string): boolean => /^[-+]?\d[\d.,\s]*%?$/.test(cell)

const narrowest = 4
const widest = 48
const sampled = 300

/** Widths in letters, from the first rows. */
export function columnWidths(rows: readonly (readonly string[])[]): number[] {
  const widths: number[] = []
  for (const row of rows.slice(0, sampled)) {
    for (const [column, cell] of row.entries()) {
      const longest = Math.max(...cell.split('\n').map((line) => line.length))
      widths[column] = Math.max(widths[column] ?? narrowest, Math.min(widest, longest))
    }
  }
  return Array.from(widths, (width) => width ?? narrowest)
}

/** What is written into a cell of a table that a spreadsheet will open. */

/** Spreadsheets take a cell that begins so for a formula (OWASP, CSV Injection); full-width forms too. */
const formulaStart = /^[=+\-@\t\r＝＋－＠]/

/** The text, never a formula: a leading apostrophe says so to every spreadsheet. */
export function neutralised(text: string): string {
  return formulaStart.test(text) ? `'${text}` : text
}

/** One record of RFC 4180, with its line end. */
export function csvLine(cells: readonly (string | number)[]): string {
  return `${cells.map(csvCell).join(',')}\r\n`
}

function csvCell(cell: string | number): string {
  if (typeof cell === 'number') return String(cell)
  const text = neutralised(cell)
  return /[",\r\n]/.test(text) ? `"${text.replaceAll('"', '""')}"` : text
}

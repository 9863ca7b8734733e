/** The same paper as an office keeps it in Excel: the heading in merged cells over a table of tasks. */
import ExcelJs from 'exceljs'
import type { Chance } from '../../search-words.ts'
import type { Paper } from './judged.ts'

/** Columns of the sheet: the heading's two halves, and the table under it. */
const [left, right] = [
  [1, 3],
  [4, 6],
] as const
const all = [1, 6] as const

type Span = readonly [from: number, to: number]

export async function writeSpreadsheet(path: string, paper: Paper, chance: Chance): Promise<void> {
  const book = new ExcelJs.Workbook()
  const sheet = book.addWorksheet('Kế hoạch')
  sheet.columns = [6, 40, 18, 22, 20, 24].map((width) => ({ width }))
  let row = 0
  const put = (at: number, [from, to]: Span, value: string, bold = false) => {
    if (value === '') return
    sheet.mergeCells(at, from, at, to)
    const cell = sheet.getCell(at, from)
    cell.value = value
    cell.font = { name: 'Times New Roman', size: 13, bold }
    cell.alignment = { horizontal: 'center', vertical: 'top', wrapText: true }
  }
  const beside = (one: readonly string[], other: readonly string[]) => {
    for (let i = 0; i < Math.max(one.length, other.length); i++) {
      row += 1
      put(row, left, one[i] ?? '', true)
      put(row, right, other[i] ?? '', true)
    }
  }
  const line = (text: string, bold = false) => {
    row += 1
    put(row, all, text, bold)
  }
  const nation =
    paper.layout === 'party'
      ? ['ĐẢNG CỘNG SẢN VIỆT NAM']
      : ['CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM', 'Độc lập - Tự do - Hạnh phúc']
  const office = [...paper.superior, ...paper.issuer]
  // Some write each line into its own row, others break lines within one cell.
  if (chance.next() < 0.5) beside(office, nation)
  else beside([office.join('\n')], [nation.join('\n')])
  beside(
    [`${paper.numberWord}${paper.figures}${paper.notation}`, ...paper.stamps],
    [`${paper.place}, ${paper.date}`],
  )
  row += 1
  if (paper.typeName !== null) line(paper.typeName, true)
  line(paper.title, true)
  if (paper.authority) line(paper.authority, true)
  if (paper.addressees.length > 0) line(`Kính gửi: ${paper.addressees.join('; ')}.`)
  for (const basis of paper.bases) line(basis)
  row += 1
  for (const [i, head] of [
    'STT',
    'Nội dung',
    'Chủ trì',
    'Phối hợp',
    'Thời hạn',
    'Ghi chú',
  ].entries())
    sheet.getCell(row, i + 1).value = head
  let tasks = 0
  for (const { kind, text } of paper.body) {
    if (kind !== 'text') {
      line(text, true)
      continue
    }
    row += 1
    tasks += 1
    sheet.getCell(row, 1).value = tasks
    sheet.getCell(row, 2).value = text
    sheet.getCell(row, 5).value = `Quý ${1 + chance.below(4)}`
  }
  row += 1
  const signature = [...paper.signature, '', '', paper.signer]
  beside(
    ['Nơi nhận:', ...paper.recipients.map((one) => `- ${one};`), `- ${paper.archive}`],
    signature,
  )
  for (const mark of paper.copyMark) line(mark)
  for (const { label, title, body } of paper.annexes) {
    const annex = book.addWorksheet(label)
    for (const text of [label.toUpperCase(), title.toUpperCase(), ...body]) annex.addRow([text])
  }
  await book.xlsx.writeFile(path)
}

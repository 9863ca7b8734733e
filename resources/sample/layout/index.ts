/** Sets a paper on pages: a PDF with a text layer and an outline. */
import { drawBody } from './body.ts'
import { drawEnding, endingHeight, sampleNote } from './ending.ts'
import { balanced, drawHead } from './heading.ts'
import type { Annex, Paper } from './paper.ts'
import { dateInWords } from './paper.ts'
import { Sheet } from './sheet.ts'
import { drawTable } from './table.ts'
import type { TextStyle } from './text.ts'
import { paragraph } from './text.ts'

export { sampleNote } from './ending.ts'
export type { Annex, Paper, Table } from './paper.ts'

const title: TextStyle = { face: 'bold', size: 14, align: 'center' }
const attachedTo: TextStyle = { face: 'italic', size: 13.5, align: 'center' }

export async function typeset(paper: Paper): Promise<Uint8Array> {
  const sheet = new Sheet({
    title: `${paper.number}: ${paper.subject}`,
    author: paper.issuer.name,
    subject: sampleNote,
    date: new Date(`${paper.issuedOn}T02:00:00Z`),
  })
  drawHead(sheet, paper)
  drawBody(sheet, paper.body, sheet.pdf.outline, endingHeight(sheet, paper))
  drawEnding(sheet, paper)
  for (const annex of paper.annexes) drawAnnex(sheet, annex, paper)
  return sheet.finish()
}

function drawAnnex(sheet: Sheet, annex: Annex, paper: Paper): void {
  sheet.section(annex.landscape)
  const outline = sheet.pdf.outline.addItem(
    annex.label === null ? annex.title : `${annex.label}. ${annex.title}`,
  )
  if (annex.label !== null) paragraph(sheet, annex.label, title)
  for (const line of balanced(sheet, annex.title, title, sheet.width * 0.86))
    paragraph(sheet, line, title)
  for (const line of balanced(sheet, attachment(paper), attachedTo, sheet.width * 0.9))
    paragraph(sheet, line, attachedTo)
  sheet.rule(sheet.left + sheet.width * 0.42, sheet.y + 3, sheet.width * 0.16)
  sheet.y += 14
  drawBody(sheet, annex.body, outline, 0)
  if (annex.table) drawTable(sheet, annex.table)
}

/** "(Kèm theo Kế hoạch số … ngày … của …)", as Annex I, part II.9 puts it. */
function attachment(paper: Paper): string {
  const type = paper.typeName ?? 'CÔNG VĂN'
  const typeName = type.charAt(0) + type.slice(1).toLocaleLowerCase('vi')
  return `(Kèm theo ${typeName} số ${paper.number} ${dateInWords(paper.issuedOn)} của ${paper.issuer.name})`
}

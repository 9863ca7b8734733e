/** The end of a paper: recipients on the left, who signs on the right, on one page. */
import type { Paper } from './paper.ts'
import { drawSeal, drawSignature } from './seal.ts'
import type { Sheet } from './sheet.ts'
import type { TextStyle } from './text.ts'
import { breakLines, lineHeight, textBox } from './text.ts'

const recipientsHead: TextStyle = { face: 'boldItalic', size: 12, align: 'left', leading: 1.2 }
const recipientStyle: TextStyle = { face: 'regular', size: 11, align: 'left', leading: 1.2 }
const signer: TextStyle = { face: 'bold', size: 13.5, align: 'center', leading: 1.2 }
const noteStyle: TextStyle = { face: 'italic', size: 9, align: 'left', leading: 1.2 }
const signatureRoom = 78
const leftShare = 0.46
const before = 12 // points after the body

export const sampleNote =
  'Bản mẫu do Văn Khố soạn để minh họa chương trình; không phải văn bản chính thức, tên người ký là hư cấu.'

export function drawEnding(sheet: Sheet, paper: Paper): void {
  const leftWidth = sheet.width * leftShare
  const left = { x: sheet.left, width: leftWidth }
  const right = { x: sheet.left + leftWidth, width: sheet.width - leftWidth }
  sheet.y += before
  sheet.need(endingHeight(sheet, paper) - before)
  const top = sheet.y

  let leftY = top + textBox(sheet, 'Nơi nhận:', recipientsHead, { ...left, y: top })
  for (const line of recipientLines(paper))
    leftY += textBox(sheet, line, recipientStyle, { ...left, y: leftY })

  let rightY = top
  for (const line of paper.signature.lines)
    rightY += textBox(sheet, line, signer, { ...right, y: rightY })
  const middle = right.x + right.width / 2
  if (paper.handSigned) {
    drawSignature(sheet.pdf, middle - 40, rightY + 12)
    // The seal covers about a third of the signature, on its left (Decree 30/2020, article 33).
    drawSeal(sheet, middle - 62, rightY + 30)
  } else {
    const signed: TextStyle = { ...signer, face: 'italic', size: 13 }
    textBox(sheet, '(Đã ký)', signed, { ...right, y: rightY + signatureRoom / 2 - 10 })
  }
  rightY += signatureRoom
  rightY += textBox(sheet, paper.signature.name, signer, { ...right, y: rightY })
  sheet.y = Math.max(leftY, rightY) + 6
  sheet.y += textBox(sheet, sampleNote, noteStyle, {
    x: sheet.left,
    y: sheet.y,
    width: sheet.width,
  })
}

function recipientLines(paper: Paper): string[] {
  const last = paper.recipients.length - 1
  return paper.recipients.map((name, index) => `- ${name}${index === last ? '.' : ';'}`)
}

/** Points that the ending takes with the space before it. */
export function endingHeight(sheet: Sheet, paper: Paper): number {
  const leftWidth = sheet.width * leftShare
  const recipients = recipientLines(paper)
    .map((line) => breakLines(sheet, line, recipientStyle, leftWidth).length)
    .reduce((sum, lines) => sum + lines * lineHeight(recipientStyle), lineHeight(recipientsHead))
  const signing = (paper.signature.lines.length + 1) * lineHeight(signer) + signatureRoom
  return before + Math.max(recipients, signing) + 6 + 2 * lineHeight(noteStyle)
}

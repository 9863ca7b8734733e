/** The head of a paper: issuer, national motto, number, place and date, type and gist. */
import type { Paper } from './paper.ts'
import { dateInWords } from './paper.ts'
import type { Sheet } from './sheet.ts'
import type { TextStyle } from './text.ts'
import { breakLines, lineHeight, paragraph, textBox } from './text.ts'

const centred = (face: TextStyle['face'], size: number): TextStyle => ({
  face,
  size,
  align: 'center',
  leading: 1.2,
})

// Annex I, part II.1–4 and the place of each in its layout drawing.
const capitals = centred('regular', 12.5)
const issuerStyle = centred('bold', 12.5)
const nation = centred('bold', 12.5)
const motto = centred('bold', 13.5)
const numberStyle = centred('regular', 13)
const dateStyle = centred('italic', 13.5)
const gistOfLetter = centred('regular', 12.5)
const typeStyle: TextStyle = { face: 'bold', size: 14, align: 'center' }

export function drawHead(sheet: Sheet, paper: Paper): void {
  const leftWidth = sheet.width * 0.41
  const left = { x: sheet.left - 6, width: leftWidth }
  const right = { x: sheet.left + leftWidth, width: sheet.width - leftWidth + 6 }

  let leftY = sheet.y
  for (const line of paper.issuer.parent)
    leftY += textBox(sheet, line, capitals, { ...left, y: leftY })
  for (const line of paper.issuer.lines)
    leftY += textBox(sheet, line, issuerStyle, { ...left, y: leftY })
  sheet.rule(left.x + left.width * 0.32, leftY + 2, left.width * 0.36)

  let rightY = sheet.y
  rightY += textBox(sheet, 'CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM', nation, { ...right, y: rightY })
  const mottoText = 'Độc lập - Tự do - Hạnh phúc'
  rightY += textBox(sheet, mottoText, motto, { ...right, y: rightY })
  // The motto's rule is as long as its words.
  const mottoWidth = sheet.measure(mottoText, 'bold', motto.size)
  sheet.rule(right.x + (right.width - mottoWidth) / 2, rightY + 2, mottoWidth)

  const rowY = Math.max(leftY, rightY) + 10
  let y = rowY + textBox(sheet, `Số: ${paper.number}`, numberStyle, { ...left, y: rowY })
  if (paper.typeName === null)
    y += textBox(sheet, `V/v ${lowerFirst(paper.subject)}`, gistOfLetter, { ...left, y: y + 2 })
  textBox(sheet, `${paper.place}, ${dateInWords(paper.issuedOn)}`, dateStyle, { ...right, y: rowY })
  sheet.y = y + 16

  if (paper.typeName !== null) drawTitle(sheet, paper.typeName, paper.subject)
  drawAddressees(sheet, paper.addressees)
}

function drawTitle(sheet: Sheet, typeName: string, subject: string): void {
  paragraph(sheet, typeName, typeStyle)
  for (const line of balanced(sheet, subject, typeStyle, sheet.width * 0.86))
    paragraph(sheet, line, typeStyle)
  sheet.rule(sheet.left + sheet.width * 0.4, sheet.y + 2, sheet.width * 0.2)
  sheet.y += 12
}

function drawAddressees(sheet: Sheet, addressees: readonly string[]): void {
  const style: TextStyle = { face: 'regular', size: 14, align: 'left' }
  const [only] = addressees
  if (addressees.length === 1 && only !== undefined) {
    paragraph(sheet, `Kính gửi: ${only}.`, { ...style, align: 'center' }, 4)
  } else if (addressees.length > 1) {
    const label = 'Kính gửi:'
    const x = sheet.left + sheet.width * 0.18
    sheet.put(label, x, sheet.y + 4, 'regular', 14)
    sheet.y += lineHeight(style) + 4
    addressees.forEach((name, index) => {
      const text = `- ${name}${index === addressees.length - 1 ? '.' : ';'}`
      const width = sheet.width * 0.66
      sheet.y += textBox(sheet, text, style, { x: x + 40, y: sheet.y, width })
    })
  }
  if (addressees.length > 0) sheet.y += 8
}

/** Lines of about the same length, so that a centred gist does not end in a lonely word. */
export function balanced(sheet: Sheet, text: string, style: TextStyle, width: number): string[] {
  const count = breakLines(sheet, text, style, width).length
  let narrow = width / 2
  while (narrow < width && breakLines(sheet, text, style, narrow).length > count) narrow += 4
  return breakLines(sheet, text, style, Math.min(narrow, width)).map((line) =>
    line.words.map((word) => word.text).join(' '),
  )
}

function lowerFirst(text: string): string {
  return text.charAt(0).toLocaleLowerCase('vi') + text.slice(1)
}

/** A seal and a signature drawn by lines. The seal says that it is a sample: it is nobody's. */
import type { Sheet } from './sheet.ts'

const sealInk = '#c81e1e'
const penInk = '#1f3f9c'
const radius = 50 // points: 35 mm across, about the size of an office's seal

/** Round seal with its centre at (x, y). */
export function drawSeal(sheet: Sheet, x: number, y: number): void {
  const { pdf } = sheet
  pdf.save().strokeColor(sealInk).fillColor(sealInk).fillOpacity(0.9).strokeOpacity(0.9)
  pdf.circle(x, y, radius).lineWidth(2.2).stroke()
  pdf
    .circle(x, y, radius - 4)
    .lineWidth(0.8)
    .stroke()
  pdf
    .circle(x, y, radius - 17)
    .lineWidth(0.8)
    .stroke()
  star(pdf, x, y, 20).fill()
  ringText(sheet, 'KHO MẪU VĂN KHỐ * BẢN MINH HỌA *', x, y)
  pdf.restore().fillColor('black').strokeColor('black').fillOpacity(1).strokeOpacity(1)
}

function star(pdf: PDFKit.PDFDocument, x: number, y: number, outer: number): PDFKit.PDFDocument {
  for (let point = 0; point < 10; point++) {
    const reach = point % 2 === 0 ? outer : outer * 0.4
    const angle = (point * Math.PI) / 5 - Math.PI / 2
    const [px, py] = [x + reach * Math.cos(angle), y + reach * Math.sin(angle)]
    if (point === 0) pdf.moveTo(px, py)
    else pdf.lineTo(px, py)
  }
  return pdf.closePath()
}

function ringText(sheet: Sheet, text: string, x: number, y: number): void {
  const letters = Array.from(text)
  letters.forEach((letter, index) => {
    const turn = (index * 360) / letters.length - 130
    sheet.pdf.save().rotate(turn, { origin: [x, y] })
    const width = sheet.measure(letter, 'bold', 9)
    sheet.put(letter, x - width / 2, y - radius + 6, 'bold', 9)
    sheet.pdf.restore()
  })
}

/** A scribble about 110 points wide from (x, y) to the right and down. */
export function drawSignature(pdf: PDFKit.PDFDocument, x: number, y: number): void {
  pdf.save().strokeColor(penInk).lineWidth(1.5).lineCap('round').lineJoin('round')
  pdf
    .moveTo(x, y + 34)
    .bezierCurveTo(x + 14, y - 18, x + 30, y - 6, x + 20, y + 28)
    .bezierCurveTo(x + 12, y + 54, x + 2, y + 44, x + 22, y + 26)
    .bezierCurveTo(x + 40, y + 10, x + 44, y + 22, x + 40, y + 34)
    .bezierCurveTo(x + 54, y + 12, x + 60, y + 20, x + 58, y + 34)
    .bezierCurveTo(x + 70, y + 10, x + 78, y + 24, x + 74, y + 34)
    .bezierCurveTo(x + 92, y + 8, x + 108, y + 14, x + 124, y + 2)
    .stroke()
  pdf
    .moveTo(x + 6, y + 46)
    .bezierCurveTo(x + 40, y + 38, x + 82, y + 38, x + 112, y + 30)
    .lineWidth(1.1)
    .stroke()
  pdf.restore().strokeColor('black')
}

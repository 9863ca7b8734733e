/** Sets a paper as its layout has it, in one of the ways that programs write such pages. */
import type { Chance } from '../../search-words.ts'
import type { Paper } from './judged.ts'
import { Sheet } from './sheet.ts'

type Column = () => number

export async function drawPaper(path: string, paper: Paper, chance: Chance): Promise<void> {
  const sheet = new Sheet(path, paper.layout !== 'TT55')
  drawHead(sheet, paper, chance)
  drawBody(sheet, paper)
  drawEnding(sheet, paper, chance)
  for (const annex of paper.annexes) {
    sheet.page()
    sheet.paragraph(annex.label.toUpperCase(), { face: 'bold', align: 'center' })
    sheet.paragraph(annex.title.toUpperCase(), { face: 'bold', size: 13, align: 'center' }, 2)
    sheet.paragraph(
      `(Kèm theo văn bản của ${paper.truth.issuer})`,
      { face: 'italic', size: 13, align: 'center' },
      2,
    )
    for (const line of annex.body) sheet.paragraph(line, { align: 'justify', indent: 36 })
  }
  await sheet.finish()
}

/** Word writes a table row by row; other programs write the left column first, or the right one. */
function inOrder(columns: [Column, Column], chance: Chance): void {
  for (const column of chance.next() < 0.75 ? columns : [...columns].reverse()) column()
}

function drawHead(sheet: Sheet, paper: Paper, chance: Chance): void {
  const share = 0.38 + chance.next() * 0.06
  const size = chance.of([12, 12.5, 13])
  const left = { x: sheet.left - 12, width: sheet.width * share }
  const right = { x: left.x + left.width + 4, width: sheet.width - left.width + 14 }
  const top = sheet.y
  let [leftY, rightY] = [top, top]
  const party = paper.layout === 'party'
  const dashes = paper.layout === 'TT55' && chance.next() < 0.5
  inOrder(
    [
      () => {
        for (const line of paper.superior)
          leftY += sheet.put(line, left.x, leftY, left.width, { size, align: 'center' })
        for (const line of paper.issuer)
          leftY += sheet.put(line, left.x, leftY, left.width, {
            face: 'bold',
            size,
            align: 'center',
          })
        if (party || dashes)
          leftY += sheet.put(party ? '*' : '-------', left.x, leftY, left.width, {
            size,
            align: 'center',
          })
        else sheet.rule(left.x + left.width * 0.33, leftY + 2, left.width * 0.34)
        return leftY
      },
      () => {
        const lines = party
          ? ['ĐẢNG CỘNG SẢN VIỆT NAM']
          : [
              paper.layout === 'TT55'
                ? 'CỘNG HOÀ XÃ HỘI CHỦ NGHĨA VIỆT NAM'
                : 'CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM',
              paper.layout === 'TT55' && chance.next() < 0.3
                ? 'Độc lập – Tự do – Hạnh phúc'
                : 'Độc lập - Tự do - Hạnh phúc',
            ]
        for (const [i, line] of lines.entries())
          rightY += sheet.put(line, right.x, rightY, right.width, {
            face: 'bold',
            size: party ? 15 : i === 0 ? 12 : 13,
            align: 'center',
          })
        if (dashes)
          rightY += sheet.put('---------------', right.x, rightY, right.width, {
            size,
            align: 'center',
          })
        else sheet.rule(right.x + right.width * 0.22, rightY + 2, right.width * 0.56)
        return rightY
      },
    ],
    chance,
  )
  const row = Math.max(leftY, rightY) + (party ? 0 : 9)
  const rowLeft = party ? leftY : row
  const rowRight = party ? Math.max(rightY + 8, leftY) : row
  let under = rowLeft
  inOrder(
    [
      () => {
        under += drawNumber(sheet, paper, left.x, rowLeft, left.width, chance)
        if (paper.typeName === null)
          under += sheet.put(paper.title, left.x + 6, under + 2, left.width - 12, {
            size: 12,
            align: 'center',
          })
        for (const stamp of paper.stamps) {
          const width = 30 + stamp.length * 8
          const x = left.x + (left.width - width) / 2
          sheet.frame(x, under + 6, width, 20)
          sheet.put(stamp, x, under + 8, width, { face: 'bold', size: 12.5, align: 'center' })
          under += 28
        }
        return under
      },
      () =>
        sheet.put(`${paper.place}, ${paper.date}`, right.x, rowRight, right.width, {
          face: 'italic',
          size: 13,
          align: 'center',
        }),
    ],
    chance,
  )
  sheet.y = Math.max(under, rowRight + 18) + 14
  if (paper.typeName !== null) drawTitle(sheet, paper)
  drawAddressees(sheet, paper)
}

/** The figures are often filled in by hand or with a stamp: larger, and off the line. */
function drawNumber(
  sheet: Sheet,
  paper: Paper,
  x: number,
  y: number,
  width: number,
  chance: Chance,
): number {
  const { numberWord, figures, notation } = paper
  const stamped = paper.form === 'scan' && figures.trim() !== '' && chance.next() < 0.5
  if (!stamped)
    return sheet.put(`${numberWord}${figures}${notation}`, x, y, width, {
      size: 13,
      align: 'center',
    })
  const whole = sheet.pdf
    .font('Times-Roman')
    .fontSize(13)
    .widthOfString(`${numberWord}${figures}${notation}`.replace(/[^\x20-\x7e]/g, 'o'))
  const from = x + (width - whole) / 2 - 6
  sheet.put(numberWord, from, y, 60, { size: 13 })
  sheet.put(figures, from + 24, y + (chance.next() - 0.5) * 4 - 1, 60, { face: 'bold', size: 15 })
  sheet.put(notation, from + 30 + figures.length * 7.5, y, width, { size: 13 })
  return 17
}

function drawTitle(sheet: Sheet, { typeName, title, authority, layout }: Paper): void {
  sheet.paragraph(typeName ?? '', { face: 'bold', size: 14, align: 'center' }, 0)
  const width = sheet.width * 0.82
  const style = {
    face: layout === 'party' ? ('regular' as const) : ('bold' as const),
    align: 'center' as const,
  }
  sheet.y += sheet.put(title, sheet.left + sheet.width * 0.09, sheet.y + 2, width, style) + 2
  sheet.rule(sheet.left + sheet.width * 0.4, sheet.y + 3, sheet.width * 0.2)
  sheet.y += 12
  if (authority) sheet.paragraph(authority, { face: 'bold', align: 'center' }, 4)
}

function drawAddressees(sheet: Sheet, { addressees }: Paper): void {
  const [only] = addressees
  if (only === undefined) return
  if (addressees.length === 1) {
    sheet.paragraph(`Kính gửi: ${only}.`, { align: 'center' }, 6)
    return
  }
  sheet.y += 6
  sheet.y += sheet.put('Kính gửi:', sheet.left + 70, sheet.y, 80, {})
  for (const [i, one] of addressees.entries())
    sheet.y += sheet.put(
      `- ${one}${i === addressees.length - 1 ? '.' : ';'}`,
      sheet.left + 130,
      sheet.y,
      sheet.width - 140,
      {},
    )
}

function drawBody(sheet: Sheet, { bases, body }: Paper): void {
  const running = { align: 'justify' as const, indent: 36 }
  sheet.y += 6
  for (const base of bases) sheet.paragraph(base, { ...running, face: 'italic' })
  for (const { kind, text } of body) {
    if (kind === 'order') sheet.paragraph(text, { face: 'bold', align: 'center' }, 8)
    else if (kind === 'heading') sheet.paragraph(text, { face: 'bold', indent: 36 }, 8)
    else sheet.paragraph(text, running)
  }
}

function drawEnding(sheet: Sheet, paper: Paper, chance: Chance): void {
  const left = { x: sheet.left, width: sheet.width * 0.47 }
  const right = { x: sheet.left + sheet.width * 0.47, width: sheet.width * 0.53 }
  const list = [...paper.recipients.map((one) => `- ${one};`), `- ${paper.archive}`]
  const small = { size: 11 }
  const height = Math.max(
    20 + list.reduce((sum, one) => sum + sheet.heightOf(one, left.width, small), 0),
    paper.signature.length * 18 + 100,
  )
  sheet.need(height + 14)
  const top = sheet.y + 12
  inOrder(
    [
      () => {
        let y =
          top +
          sheet.put(paper.layout === 'party' ? 'Nơi nhận' : 'Nơi nhận:', left.x, top, left.width, {
            face: 'boldItalic',
            size: 12,
          })
        for (const one of list) y += sheet.put(one, left.x, y, left.width, small)
        return y
      },
      () => {
        let y = top
        for (const line of paper.signature)
          y += sheet.put(line, right.x, y, right.width, {
            face: 'bold',
            size: 13.5,
            align: 'center',
          })
        if (paper.form !== 'scan' && chance.next() < 0.5)
          sheet.put('(Đã ký)', right.x, y + 26, right.width, {
            face: 'italic',
            size: 13,
            align: 'center',
          })
        y += 72
        y += sheet.put(paper.signer, right.x, y, right.width, { face: 'bold', align: 'center' })
        return y
      },
    ],
    chance,
  )
  sheet.y = top + height
  for (const [i, line] of paper.copyMark.entries())
    sheet.paragraph(
      line,
      { face: i === 0 ? 'bold' : 'regular', size: 13, align: i === 0 ? 'center' : 'left' },
      8,
    )
}

/** Annex II of the plan as a Word file: the indicators up to 2025, by area. */
import {
  AlignmentType,
  Document,
  Packer,
  PageOrientation,
  Paragraph,
  Table,
  TableCell,
  TableRow,
  TextRun,
  WidthType,
} from 'docx'
import { indicatorGroups } from '../documents/plan-216/indicators.ts'
import type { Paper } from '../layout/index.ts'
import { dateInWords } from '../layout/paper.ts'
import { withFixedTimes } from './zip.ts'

const twipsPerMm = 1440 / 25.4
const mm = (millimetres: number): number => Math.round(millimetres * twipsPerMm)
const columnShares = [7, 45, 12, 12, 24] // percent

export async function makeIndicatorDocument(paper: Paper): Promise<Uint8Array> {
  const attached = `(Kèm theo Kế hoạch số ${paper.number} ${dateInWords(paper.issuedOn)} của ${paper.issuer.name})`
  const document = new Document({
    creator: paper.issuer.name,
    title: `Phụ lục II kèm theo Kế hoạch số ${paper.number}`,
    styles: { default: { document: { run: { font: 'Times New Roman', size: 28 } } } },
    sections: [
      {
        properties: {
          page: {
            size: { width: mm(210), height: mm(297), orientation: PageOrientation.PORTRAIT },
            margin: { top: mm(20), bottom: mm(20), left: mm(30), right: mm(18) },
          },
        },
        children: [
          centred('Phụ lục II', { bold: true }),
          centred('CHỈ TIÊU CẢI CÁCH HÀNH CHÍNH ĐẾN NĂM 2025', { bold: true }),
          centred(attached, { italics: true }),
          running(
            'Các chỉ tiêu dưới đây là căn cứ để theo dõi, đánh giá kết quả thực hiện Kế hoạch. Cơ quan chủ trì báo cáo số liệu thực hiện trước ngày 15 tháng 12 hằng năm; số liệu phải kèm tài liệu kiểm chứng.',
          ),
          indicatorTable(),
          running(
            'Ghi chú: chỉ tiêu tính theo tỷ lệ phần trăm được làm tròn đến một chữ số thập phân; số liệu năm 2021 là ước thực hiện tại thời điểm ban hành Kế hoạch.',
          ),
        ],
      },
    ],
  })
  return withFixedTimes(new Uint8Array(await Packer.toBuffer(document)), paper.issuedOn)
}

function centred(text: string, style: { bold?: boolean; italics?: boolean }): Paragraph {
  return new Paragraph({
    alignment: AlignmentType.CENTER,
    spacing: { after: 80 },
    children: [new TextRun({ text, ...style })],
  })
}

function running(text: string): Paragraph {
  return new Paragraph({
    alignment: AlignmentType.JUSTIFIED,
    indent: { firstLine: mm(12.7) },
    spacing: { before: 120, after: 120 },
    children: [new TextRun(text)],
  })
}

function indicatorTable(): Table {
  const head = ['STT', 'Chỉ tiêu', 'Năm 2021', 'Năm 2025', 'Cơ quan chủ trì']
  let ordinal = 0
  return new Table({
    width: { size: 100, type: WidthType.PERCENTAGE },
    rows: [
      new TableRow({ tableHeader: true, children: head.map((text, at) => cell(text, at, true)) }),
      ...indicatorGroups.flatMap((group) => [
        new TableRow({ children: [spanningCell(group.title, head.length)] }),
        ...group.indicators.map((indicator) => {
          ordinal += 1
          const { what, in2021, in2025, lead } = indicator
          const texts = [String(ordinal), what, in2021, in2025, lead]
          return new TableRow({ children: texts.map((text, at) => cell(text, at, false)) })
        }),
      ]),
    ],
  })
}

function cell(text: string, column: number, bold: boolean): TableCell {
  const alignment = bold || [0, 2, 3].includes(column) ? AlignmentType.CENTER : AlignmentType.LEFT
  return new TableCell({
    width: { size: columnShares[column] ?? 20, type: WidthType.PERCENTAGE },
    children: [new Paragraph({ alignment, children: [new TextRun({ text, bold, size: 24 })] })],
  })
}

function spanningCell(text: string, columnSpan: number): TableCell {
  return new TableCell({
    columnSpan,
    children: [new Paragraph({ children: [new TextRun({ text, bold: true, size: 24 })] })],
  })
}

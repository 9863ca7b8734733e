/** The same paper as Word writes it: heading and ending are tables without borders. */
import { writeFile } from 'node:fs/promises'
import {
  AlignmentType,
  BorderStyle,
  Document,
  Packer,
  Paragraph,
  Table,
  TableCell,
  TableRow,
  TextRun,
  WidthType,
} from 'docx'
import type { Chance } from '../../search-words.ts'
import type { Paper } from './judged.ts'

const none = { style: BorderStyle.NONE, size: 0, color: 'auto' }
const borders = { top: none, bottom: none, left: none, right: none }

const centred = (text: string, bold = false) =>
  new Paragraph({ alignment: AlignmentType.CENTER, children: [new TextRun({ text, bold })] })
const running = (text: string, o: { bold?: boolean; italics?: boolean } = {}) =>
  new Paragraph({
    alignment: AlignmentType.JUSTIFIED,
    indent: { firstLine: 720 },
    children: [new TextRun({ text, ...o })],
  })

const cell = (children: Paragraph[], share: number) =>
  new TableCell({ children, borders, width: { size: share, type: WidthType.PERCENTAGE } })

const table = (rows: [Paragraph[], Paragraph[]][]) =>
  new Table({
    width: { size: 100, type: WidthType.PERCENTAGE },
    rows: rows.map(
      ([left, right]) => new TableRow({ children: [cell(left, 42), cell(right, 58)] }),
    ),
  })

export async function writeWord(path: string, paper: Paper, chance: Chance): Promise<void> {
  const party = paper.layout === 'party'
  const office = [
    ...paper.superior.map((line) => centred(line)),
    ...paper.issuer.map((line) => centred(line, true)),
    ...(party ? [centred('*')] : []),
  ]
  const nation = party
    ? [centred('ĐẢNG CỘNG SẢN VIỆT NAM', true)]
    : [
        centred('CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM', true),
        centred('Độc lập - Tự do - Hạnh phúc', true),
      ]
  const number = [
    centred(`${paper.numberWord}${paper.figures}${paper.notation}`),
    ...(paper.typeName === null ? [centred(paper.title)] : []),
    ...paper.stamps.map((stamp) => centred(stamp, true)),
  ]
  const date = [centred(`${paper.place}, ${paper.date}`)]
  // One row with everything, or the number in a row of its own.
  const heading =
    chance.next() < 0.5
      ? table([
          [office, nation],
          [number, date],
        ])
      : table([
          [
            [...office, ...number],
            [...nation, ...date],
          ],
        ])
  const [only] = paper.addressees
  const addressees =
    paper.addressees.length > 1
      ? [
          running('Kính gửi:'),
          ...paper.addressees.map((one, i) =>
            running(`- ${one}${i === paper.addressees.length - 1 ? '.' : ';'}`),
          ),
        ]
      : only === undefined
        ? []
        : [centred(`Kính gửi: ${only}`)]
  const document = new Document({
    styles: { default: { document: { run: { font: 'Times New Roman', size: 28 } } } },
    sections: [
      {
        children: [
          heading,
          new Paragraph(''),
          ...(paper.typeName === null
            ? []
            : [
                centred(paper.typeName, true),
                centred(paper.title, true),
                ...(paper.authority ? [centred(paper.authority, true)] : []),
              ]),
          ...addressees,
          ...paper.bases.map((one) => running(one, { italics: true })),
          ...paper.body.map(({ kind, text }) =>
            kind === 'order' ? centred(text, true) : running(text, { bold: kind === 'heading' }),
          ),
          ending(paper),
          ...paper.copyMark.map((line, i) => (i === 0 ? centred(line, true) : running(line))),
          ...paper.annexes.flatMap(({ label, title, body }) => [
            new Paragraph({
              pageBreakBefore: true,
              alignment: AlignmentType.CENTER,
              children: [new TextRun({ text: label.toUpperCase(), bold: true })],
            }),
            centred(title.toUpperCase(), true),
            ...body.map((line) => running(line)),
          ]),
        ],
      },
    ],
  })
  await writeFile(path, await Packer.toBuffer(document))
}

function ending({ recipients, archive, signature, signer }: Paper): Table {
  return table([
    [
      [
        new Paragraph({
          children: [new TextRun({ text: 'Nơi nhận:', bold: true, italics: true })],
        }),
        ...recipients.map((one) => new Paragraph(`- ${one};`)),
        new Paragraph(`- ${archive}`),
      ],
      [
        ...signature.map((line) => centred(line, true)),
        new Paragraph(''),
        new Paragraph(''),
        new Paragraph(''),
        centred(signer, true),
      ],
    ],
  ])
}

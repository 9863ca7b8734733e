import { mkdtemp, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { Document, Packer, Paragraph } from 'docx'
import ExcelJs from 'exceljs'
import { strToU8, unzipSync, zipSync } from 'fflate'
import { expect, onTestFinished, test } from 'vitest'
import { mediaTypes } from '../media-type.ts'
import { viewFile } from './index.ts'

async function viewed(name: string, mediaType: string, content: string | Uint8Array) {
  const folder = await mkdtemp(join(tmpdir(), 'vk-view-'))
  onTestFinished(() => rm(folder, { recursive: true, force: true }))
  const path = join(folder, 'stored.bin')
  await writeFile(path, content)
  return viewFile({ path, name, mediaType })
}

test('a Word file is handed on without what can run', async () => {
  const whole = unzipSync(
    new Uint8Array(
      await Packer.toBuffer(
        new Document({ sections: [{ children: [new Paragraph('Kế hoạch')] }] }),
      ),
    ),
  )
  const infected = zipSync({
    ...whole,
    'word/vbaProject.bin': strToU8('x'),
    'word/embeddings/a.xml': strToU8('x'),
  })
  const view = await viewed('a.docx', mediaTypes.docx, infected)
  if (view.kind !== 'word') throw new Error(view.kind)
  const names = Object.keys(unzipSync(view.bytes))
  expect(names).toContain('word/document.xml')
  expect(names.filter((name) => /vba|embeddings/.test(name))).toEqual([])
})

test('a workbook shows every sheet, dates as people write them', async () => {
  const book = new ExcelJs.Workbook()
  book.addWorksheet('Nhiệm vụ').addRows([
    ['STT', 'Hạn'],
    [1, new Date(Date.UTC(2022, 8, 23))],
  ])
  book.addWorksheet('Phụ lục').addRow(['Đầu tư'])
  const view = await viewed(
    'a.xlsx',
    mediaTypes.xlsx,
    new Uint8Array(await book.xlsx.writeBuffer()),
  )
  expect(view).toMatchObject({
    kind: 'sheets',
    sheets: [
      {
        name: 'Nhiệm vụ',
        rows: [
          ['STT', 'Hạn'],
          ['1', '23/09/2022'],
        ],
      },
      { name: 'Phụ lục', rows: [['Đầu tư']], rowsInAll: 1 },
    ],
  })
})

test('separated values keep what stands in quotes together', async () => {
  const view = await viewed('a.csv', mediaTypes.text, 'STT;Nội dung\n1;"Hạ tầng; đợt ""một"""\n')
  expect(view).toMatchObject({
    sheets: [
      {
        rows: [
          ['STT', 'Nội dung'],
          ['1', 'Hạ tầng; đợt "một"'],
        ],
      },
    ],
  })
})

test('a letter shows who wrote what to whom and what is attached', async () => {
  const view = await viewed(
    'thu.eml',
    mediaTypes.eml,
    'From: Binh <binh@example.vn>\r\nTo: a@example.vn\r\nSubject: =?utf-8?Q?=C4=90=E1=BA=A7u_t=C6=B0?=\r\nDate: Mon, 3 Jan 2022 08:00:00 +0700\r\nContent-Type: multipart/mixed; boundary=x\r\n\r\n--x\r\nContent-Type: text/plain\r\n\r\nKinh gui\r\n--x\r\nContent-Type: application/pdf; name="a.pdf"\r\nContent-Disposition: attachment; filename="a.pdf"\r\n\r\nabc\r\n--x--\r\n',
  )
  expect(view).toMatchObject({
    kind: 'mail',
    subject: 'Đầu tư',
    from: 'Binh <binh@example.vn>',
    to: ['<a@example.vn>'],
    sentAt: '2022-01-03T01:00:00.000Z',
    attachments: [{ name: 'a.pdf', mediaType: 'application/pdf' }],
  })
})

test('what has no view of its own is shown as text; what is broken says so', async () => {
  expect(await viewed('a.txt', mediaTypes.text, 'x')).toEqual({ kind: 'text' })
  await expect(viewed('a.docx', mediaTypes.docx, 'no zip')).rejects.toMatchObject({
    error: { code: 'attachment.broken' },
  })
})

/** One good file of every format: made by code, and by other programs (tests/fixtures/foreign). */
import { readdir, readFile } from 'node:fs/promises'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { utils, write as writeCompound } from 'cfb'
import { Document, Packer, Paragraph, Table, TableCell, TableRow } from 'docx'
import ExcelJs from 'exceljs'
import { strToU8, zipSync } from 'fflate'
import { makePicture } from '../../main/engine/extraction/testing/a-scan.ts'
import { makeCodedScan } from '../../tests/fixtures/coded-scans.ts'
import { makePdf } from '../../tests/fixtures/documents.ts'

const text = 'Đẩy mạnh cải cách hành chính, giai đoạn 2021 – 2025.\n'

/** Name → bytes. */
export async function makeSeeds(folder: string): Promise<Map<string, Uint8Array>> {
  const seeds = new Map<string, Uint8Array>()
  const pdfs = {
    'mot.pdf': await makePdf(join(folder, 'mot.pdf'), [text.repeat(20), text, text]),
    'khoa.pdf': await makePdf(join(folder, 'khoa.pdf'), [text], { password: 'x' }),
    'ccitt.pdf': await makeCodedScan(join(folder, 'ccitt.pdf'), 'ccitt'),
    'jbig2.pdf': await makeCodedScan(join(folder, 'jbig2.pdf'), 'jbig2'),
    'jpx.pdf': await makeCodedScan(join(folder, 'jpx.pdf'), 'jpx'),
  }
  for (const [name, path] of Object.entries(pdfs)) seeds.set(name, await readFile(path))
  seeds.set('hai.docx', await word())
  seeds.set('ba.xlsx', await sheet())
  seeds.set('bon.doc', oldWord())
  seeds.set('nam.odt', openDocument())
  const plain = {
    'sau.txt': text.repeat(50),
    'bay.html': `<html><head><title>x</title></head><body><table><tr><td>${text}</td></tr></table></body></html>`,
    'tam.csv': 'STT,Nội dung\n1,"Một, hai"\n2,=1+1\n',
    'chin.rtf': String.raw`{\rtf1\ansi{\fonttbl\f0\fswiss Arial;}\f0\pard C\u7843?i c\u225?ch {\b h\'e0nh} ch\u237?nh\par}`,
    'muoi.eml': `From: a@b.vn\r\nTo: c@d.vn\r\nSubject: =?utf-8?B?Q+G6o2k=?=\r\nMIME-Version: 1.0\r\nContent-Type: multipart/mixed; boundary=x\r\n\r\n--x\r\nContent-Type: text/plain; charset=utf-8\r\n\r\n${text}\r\n--x\r\nContent-Type: application/octet-stream; name=a.bin\r\nContent-Transfer-Encoding: base64\r\n\r\nAAEC\r\n--x--\r\n`,
  }
  for (const [name, content] of Object.entries(plain)) seeds.set(name, strToU8(content))
  const office = (await word()) as Uint8Array
  const members = { 'thu-muc/hai.docx': office, 'bay.html': strToU8(plain['bay.html']) }
  seeds.set('muoi-mot.zip', zipSync({ ...members, 'long.zip': zipSync(members) }))
  seeds.set('muoi-hai.pptx', slides())
  seeds.set('muoi-ba.png', await makePicture(text))
  seeds.set('muoi-bon.eml', strToU8(letterWith(office)))
  for (const name of await readdir(foreign))
    if (!name.endsWith('.md')) seeds.set(name, await readFile(join(foreign, name)))
  return seeds
}

const foreign = fileURLToPath(new URL('../../tests/fixtures/foreign/', import.meta.url))

function slides(): Uint8Array {
  const types =
    '<Types xmlns="http://schemas.openxmlformats.org/package/2006/content-types"><Override PartName="/ppt/presentation.xml" ContentType="application/vnd.openxmlformats-officedocument.presentationml.presentation.main+xml"/></Types>'
  return zipSync({
    '[Content_Types].xml': strToU8(types),
    'ppt/presentation.xml': strToU8('<p:presentation xmlns:p="p"/>'),
    'ppt/slides/slide1.xml': strToU8(
      `<p:sld xmlns:p="p" xmlns:a="a"><a:p><a:r><a:t>${text}</a:t></a:r></a:p></p:sld>`,
    ),
  })
}

function letterWith(attached: Uint8Array): string {
  const body = Buffer.from(attached).toString('base64').replace(/.{76}/g, '$&\r\n')
  return `From: a@b.vn\r\nSubject: x\r\nMIME-Version: 1.0\r\nContent-Type: multipart/mixed; boundary=x\r\n\r\n--x\r\nContent-Type: text/html; charset=utf-8\r\n\r\n<p>${text}</p>\r\n--x\r\nContent-Type: application/octet-stream; name=hai.docx\r\nContent-Transfer-Encoding: base64\r\n\r\n${body}\r\n--x--\r\n`
}

async function word(): Promise<Uint8Array> {
  const cell = (content: string) => new TableCell({ children: [new Paragraph(content)] })
  const table = new Table({ rows: [new TableRow({ children: [cell('Sở'), cell('Quý IV')] })] })
  const children = [new Paragraph(text), table]
  return Packer.toBuffer(new Document({ sections: [{ children }] }))
}

async function sheet(): Promise<Uint8Array> {
  const book = new ExcelJs.Workbook()
  book.addWorksheet('Phụ lục').addRows([
    ['STT', 'Nhiệm vụ'],
    [1, text],
    [2, new Date(2022, 0, 1)],
  ])
  return new Uint8Array(await book.xlsx.writeBuffer())
}

/** Word 6: what is left of the 1990s. */
function oldWord(): Uint8Array {
  const content = Buffer.from('C¶i c¸ch hµnh chÝnh nhµ n\u00adíc\r', 'latin1')
  const stream = Buffer.alloc(768 + content.length)
  stream.writeUInt16LE(0xa5dc, 0)
  stream.writeUInt32LE(768, 24)
  stream.writeUInt32LE(768 + content.length, 28)
  content.copy(stream, 768)
  const compound = utils.cfb_new()
  utils.cfb_add(compound, 'WordDocument', stream)
  return writeCompound(compound, { type: 'buffer' })
}

function openDocument(): Uint8Array {
  return zipSync({
    mimetype: [strToU8('application/vnd.oasis.opendocument.text'), { level: 0 }],
    'content.xml': strToU8(
      `<office:document-content xmlns:office="o" xmlns:text="t"><text:p>${text}</text:p></office:document-content>`,
    ),
  })
}

import { createWriteStream } from 'node:fs'
import { mkdtemp, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { pipeline } from 'node:stream/promises'
import PDFDocument from 'pdfkit'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { makePdf } from '../../../../tests/fixtures/documents.ts'
import { Extraction } from '../index.ts'
import { signedPdf } from '../testing/a-signed-pdf.ts'
import { pdfTime } from './pdf-signatures.ts'

let folder: string
let extraction: Extraction

beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'vk-pdf-'))
  extraction = new Extraction({ workers: 1 })
})
afterAll(async () => {
  await extraction.close()
  await rm(folder, { recursive: true, force: true })
})

const at = (name: string) => join(folder, name)

async function signatures(name: string, bytes: Uint8Array) {
  await writeFile(at(name), bytes)
  return extraction.signatures(at(name))
}

const signedAt = new Date('2021-09-23T01:30:00.000Z')
const signer = 'Nguyễn Văn Tùng'

describe('digital signatures', () => {
  it('are listed with signer, time and certificate, and found intact; a field that nobody signed is none', async () => {
    expect(await signatures('ky.pdf', signedPdf({ signer, signedAt }))).toEqual([
      {
        signer,
        signedAt: signedAt.toISOString(),
        timeFrom: 'signature',
        reason: 'Ban hanh',
        integrity: 'intact',
        coversWhole: true,
        certificates: [
          {
            subject: signer,
            organisation: 'Ủy ban nhân dân thành phố',
            issuer: 'CA thu nghiem',
            serial: '0216',
            from: '2020-01-01T00:00:00.000Z',
            to: '2030-01-01T00:00:00.000Z',
          },
        ],
      },
    ])
  })

  it('of the time when tokens signed with SHA-1 are checked too; the PDF’s own time where the message has none', async () => {
    const bytes = signedPdf({ signer, signedAt, digest: 'sha1', withoutTime: true })
    expect(await signatures('cu.pdf', bytes)).toMatchObject([
      { integrity: 'intact', signedAt: signedAt.toISOString(), timeFrom: 'document' },
    ])
  })

  it('show that a byte was changed', async () => {
    const bytes = signedPdf({ signer, signedAt })
    bytes.write('210', bytes.indexOf('200 200'))
    expect(await signatures('sua.pdf', bytes)).toMatchObject([{ signer, integrity: 'changed' }])
  })

  it('show that something was added after them', async () => {
    const bytes = Buffer.concat([signedPdf({ signer, signedAt }), Buffer.from('\n% added\n')])
    expect(await signatures('them.pdf', bytes)).toMatchObject([
      { integrity: 'intact', coversWhole: false },
    ])
  })

  it('that leave out more than their own value prove nothing', async () => {
    const bytes = signedPdf({ signer, signedAt })
    const place = bytes.indexOf('/ByteRange [0 ') + '/ByteRange [0 '.length
    const covered = Number.parseInt(bytes.subarray(place, place + 8).toString(), 10)
    bytes.write(String(covered - 40), place)
    expect(await signatures('ho.pdf', bytes)).toMatchObject([{ signer, integrity: 'unknown' }])
  })

  it('whose message is garbage are listed all the same', async () => {
    const bytes = signedPdf({ signer, signedAt })
    bytes.write('ffffffff', bytes.indexOf('/Contents <') + '/Contents <'.length)
    expect(await signatures('rac.pdf', bytes)).toMatchObject([
      { signer: '', integrity: 'unknown', signedAt: signedAt.toISOString() },
    ])
  })

  it('are none in other files', async () => {
    await makePdf(at('khong.pdf'), ['Không có chữ ký'])
    expect(await extraction.signatures(at('khong.pdf'))).toEqual([])
    expect(await signatures('chu.txt', Buffer.from('chữ'))).toEqual([])
    expect(await extraction.signatures(at('khong-co.pdf'))).toEqual([])
  })

  it.each([
    ["D:20210923083000+07'00'", '2021-09-23T01:30:00.000Z'],
    ['D:20210923083000+07', '2021-09-23T01:30:00.000Z'],
    ['D:2021', '2021-01-01T00:00:00.000Z'],
    ['D:20211399', null],
    ['hôm qua', null],
  ])('say their time: %s', (text, time) => expect(pdfTime(text)).toBe(time))
})

describe('what a PDF says of itself', () => {
  it('is its outline with pages, the files inside, and whether it is encrypted', async () => {
    const pdf = new PDFDocument({ info: { Title: 'Kế hoạch', Author: 'Sở Nội vụ' } })
    const written = pipeline(pdf, createWriteStream(at('muc-luc.pdf')))
    const chapter = pdf.text('I').outline.addItem('I. Mục tiêu')
    pdf.addPage().text('II')
    chapter.addItem('1. Mục tiêu chung')
    pdf.file(Buffer.from('bảng tính'), { name: 'phụ lục.xlsx' })
    pdf.end()
    await written
    expect(await extraction.facts(at('muc-luc.pdf'))).toEqual({
      title: 'Kế hoạch',
      author: 'Sở Nội vụ',
      pages: 2,
      encrypted: false,
      outline: [
        { title: 'I. Mục tiêu', level: 0, pageIndex: 0 },
        { title: '1. Mục tiêu chung', level: 1, pageIndex: 1 },
      ],
      files: [{ name: 'phụ lục.xlsx', bytes: Buffer.byteLength('bảng tính') }],
    })
    await writeFile(at('chu.txt'), 'chữ')
    expect(await extraction.facts(at('chu.txt'))).toBeNull()
  })
})

describe('a PDF with a password', () => {
  it('is read and located with it, and with no other', async () => {
    const path = await makePdf(at('khoa.pdf'), ['Nội dung có mật khẩu'], { password: 'mat khau' })
    const read = () => extraction.extract(path, 'khoa.pdf')
    expect((await read()).problem?.code).toBe('attachment.encrypted')
    expect(await extraction.facts(path)).toBeNull()
    extraction.unlock(path, 'sai')
    expect((await read()).problem?.code).toBe('attachment.encrypted')
    extraction.unlock(path, 'mat khau')
    expect(await read()).toMatchObject({
      state: 'full',
      problem: null,
      locked: true,
      pages: [{ text: 'Nội dung có mật khẩu' }],
    })
    const [page] = await extraction.locate(path, [{ pageIndex: 0, ranges: [[0, 8]] }])
    expect(page?.rects[0]).toHaveLength(1)
    expect(await extraction.facts(path)).toMatchObject({ encrypted: true, pages: 1 })
    extraction.lock(path)
    expect((await read()).problem?.code).toBe('attachment.encrypted')
  })
})

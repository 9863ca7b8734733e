import { writeFile } from 'node:fs/promises'
import { utils, write as writeCompound } from 'cfb'
import { Document, Packer, Paragraph, Table, TableCell, TableRow } from 'docx'
import { strToU8, zipSync } from 'fflate'
import { describe, expect, it } from 'vitest'
import { Extraction } from '../index.ts'
import { docxParts, wordXml } from '../testing/a-docx.ts'
import { readsFiles, textOf } from '../testing/reads-files.ts'

const { read, inFolder } = readsFiles()

describe('office files', () => {
  it('reads the cells of a Word table', async () => {
    const cell = (text: string) => new TableCell({ children: [new Paragraph(text)] })
    const table = new Table({
      rows: [new TableRow({ children: [cell('Sở Nội vụ'), cell('Quý IV')] })],
    })
    const word = new Document({ sections: [{ children: [new Paragraph('Phân công'), table] }] })
    const document = await read('bang.docx', await Packer.toBuffer(word))
    expect(textOf(document)[0]?.split(/\s*\n\s*/)).toEqual(['Phân công', 'Sở Nội vụ', 'Quý IV'])
  })

  it('reads slides in their order, a page each', async () => {
    const slide = (text: string) =>
      strToU8(`<p:sld xmlns:p="p" xmlns:a="a"><a:p><a:r><a:t>${text}</a:t></a:r></a:p></p:sld>`)
    const document = await read(
      'trinh-chieu.pptx',
      zipSync({
        '[Content_Types].xml': strToU8(
          '<?xml version="1.0"?><Types xmlns="http://schemas.openxmlformats.org/package/2006/content-types"><Override PartName="/ppt/presentation.xml" ContentType="application/vnd.openxmlformats-officedocument.presentationml.presentation.main+xml"/></Types>',
        ),
        'ppt/presentation.xml': strToU8('<p/>'),
        'ppt/slides/slide10.xml': slide('Kết luận'),
        'ppt/slides/slide2.xml': slide('Chuyển đổi số &amp; cải cách'),
      }),
    )
    expect(document.state).toBe('full')
    expect(textOf(document)).toEqual(['Chuyển đổi số & cải cách', 'Kết luận'])
  })

  it('reads OpenDocument, and says when it has a password', async () => {
    const mimetype = strToU8('application/vnd.oasis.opendocument.text')
    const content = strToU8(
      '<office:document-content xmlns:office="o" xmlns:text="t"><text:h>Báo cáo</text:h><text:p>Kết quả<text:s/>năm<text:line-break/>2023</text:p></office:document-content>',
    )
    const stored = { level: 0 } as const
    const open = zipSync({ mimetype: [mimetype, stored], 'content.xml': content })
    expect(textOf(await read('bao-cao.odt', open))).toEqual(['Báo cáo\nKết quả năm\n2023'])
    const locked = zipSync({
      mimetype: [mimetype, stored],
      'content.xml': strToU8('\x00\x01'),
      'META-INF/manifest.xml': strToU8('<manifest:encryption-data/>'),
    })
    expect((await read('khoa.odt', locked)).problem?.code).toBe('attachment.encrypted')
  })

  it('says that an Office file with a password has one', async () => {
    const compound = utils.cfb_new()
    utils.cfb_add(compound, 'EncryptedPackage', Buffer.from('x'.repeat(100)))
    utils.cfb_add(compound, 'EncryptionInfo', Buffer.from('y'))
    const document = await read('mat-khau.docx', writeCompound(compound, { type: 'buffer' }))
    expect(document.problem?.code).toBe('attachment.encrypted')
  })

  it('reads Word 6 in TCVN3, as the 1990s’ decrees are', async () => {
    const text = Buffer.from('S¾c lÖnh cña Chñ tÞch n\u00adíc\rViÖt Nam d©n chñ céng hoµ', 'latin1')
    const stream = Buffer.alloc(768 + text.length)
    stream.writeUInt16LE(0xa5dc, 0)
    stream.writeUInt32LE(768, 24)
    stream.writeUInt32LE(768 + text.length, 28)
    text.copy(stream, 768)
    const compound = utils.cfb_new()
    utils.cfb_add(compound, 'WordDocument', stream)
    const document = await read('SL.DOC', writeCompound(compound, { type: 'buffer' }))
    expect(document).toMatchObject({ mediaType: 'application/msword', problem: null })
    expect(textOf(document)).toEqual(['Sắc lệnh của Chủ tịch nước\nViệt Nam dân chủ cộng hoà'])
  })
})

describe('a Word file', () => {
  it('is read with its notes and headers, a text box once, deleted text never', async () => {
    const part = (body: string) => strToU8(`<w:x xmlns:w="w" xmlns:mc="mc">${body}</w:x>`)
    const run = (text: string) => `<w:p><w:r><w:t>${text}</w:t></w:r></w:p>`
    const box = `<w:p><mc:AlternateContent><mc:Choice>${run('Khung chữ')}</mc:Choice><mc:Fallback>${run('Khung chữ')}</mc:Fallback></mc:AlternateContent></w:p>`
    const deleted = '<w:p><w:del><w:r><w:delText>đã xoá</w:delText></w:r></w:del></w:p>'
    const field = '<w:r><w:instrText>PAGE</w:instrText></w:r>'
    const document = await read(
      'day-du.docx',
      zipSync({
        ...docxParts(''),
        'word/document.xml': part(`${run('Số:</w:t><w:tab/><w:t>216')}${box}${deleted}${field}`),
        'word/footnotes.xml': part(run('Chú thích cuối trang')),
        'word/header1.xml': part(run('ỦY BAN NHÂN DÂN')),
        'word/header2.xml': part(run('ỦY BAN NHÂN DÂN')),
      }),
    )
    expect(document.problem).toBeNull()
    const lines = textOf(document).join('\n').split(/\n+/)
    expect(lines).toEqual(['ỦY BAN NHÂN DÂN', 'Số:\t216', 'Khung chữ', 'Chú thích cuối trang'])
  })

  it('of hundreds of thousands of paragraphs fits into a small heap', async () => {
    const small = new Extraction({ workers: 1, heapMb: 96 })
    const paragraph = (i: number) => `<w:p><w:r><w:t>Cải cách ${i}</w:t></w:r></w:p>`
    const paragraphs = Array.from({ length: 300_000 }, (_, i) => paragraph(i)).join('')
    const many = wordXml('x').replace('<w:p>', `${paragraphs}<w:p>`)
    await writeFile(inFolder('dai.docx'), zipSync(docxParts(many), { level: 1 }))
    const document = await small.extract(inFolder('dai.docx'), 'dai.docx')
    await small.close()
    expect(document).toMatchObject({ state: 'full', problem: null })
    expect(document.pages.length).toBeGreaterThan(800)
  })
})

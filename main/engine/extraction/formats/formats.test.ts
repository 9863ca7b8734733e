import { mkdtemp, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { utils, write as writeCompound } from 'cfb'
import { Document, Packer, Paragraph, Table, TableCell, TableRow } from 'docx'
import { strToU8, zipSync } from 'fflate'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { Extraction } from '../index.ts'
import { textOfRtf } from './rtf.ts'

let folder: string
let extraction: Extraction

beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'vk-formats-'))
  extraction = new Extraction({ workers: 1 })
})
afterAll(async () => {
  await extraction.close()
  await rm(folder, { recursive: true, force: true })
})

async function read(name: string, content: string | Uint8Array) {
  await writeFile(join(folder, name), content)
  return extraction.extract(join(folder, name), name)
}

const textOf = (document: { pages: { text: string }[] }) =>
  document.pages.map(({ text }) => text.trim())

const docxParts = (document: string) => ({
  '[Content_Types].xml': strToU8(
    '<?xml version="1.0"?><Types xmlns="http://schemas.openxmlformats.org/package/2006/content-types"><Default Extension="rels" ContentType="application/vnd.openxmlformats-package.relationships+xml"/><Default Extension="xml" ContentType="application/xml"/><Override PartName="/word/document.xml" ContentType="application/vnd.openxmlformats-officedocument.wordprocessingml.document.main+xml"/></Types>',
  ),
  '_rels/.rels': strToU8(
    '<?xml version="1.0"?><Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships"><Relationship Id="r1" Type="http://schemas.openxmlformats.org/officeDocument/2006/relationships/officeDocument" Target="word/document.xml"/></Relationships>',
  ),
  'word/document.xml': strToU8(document),
})

const wordXml = (text: string, before = '') =>
  `<?xml version="1.0"?>${before}<w:document xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main"><w:body><w:p><w:r><w:t>${text}</w:t></w:r></w:p></w:body></w:document>`

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
    await writeFile(join(folder, 'dai.docx'), zipSync(docxParts(many), { level: 1 }))
    const document = await small.extract(join(folder, 'dai.docx'), 'dai.docx')
    await small.close()
    expect(document).toMatchObject({ state: 'full', problem: null })
    expect(document.pages.length).toBeGreaterThan(800)
  })
})

describe('hostile files', () => {
  it('opens no zip bomb', async () => {
    const bomb = zipSync({
      ...docxParts(wordXml('x')),
      'word/footnotes.xml': new Uint8Array(30_000_000),
    })
    expect(bomb.length).toBeLessThan(100_000)
    const document = await read('bom.docx', bomb)
    expect(document).toMatchObject({ state: 'failed', problem: { code: 'file.tooLarge' } })
  })

  /** The directory's record of a member, with another size than the member has. */
  const declaring = (zip: Uint8Array, name: string, bytes: number) => {
    const patched = Buffer.from(zip)
    // APPNOTE 4.3.12: the uncompressed size stands 22 bytes before the name.
    patched.writeUInt32LE(bytes, patched.lastIndexOf(name) - 22)
    return patched
  }

  it('opens nothing that is too much in all, however little it is packed', async () => {
    const packed = zipSync(
      { ...docxParts(wordXml('x')), 'word/footnotes.xml': new Uint8Array(1_000_000) },
      { level: 0 },
    )
    const document = await read('lon.docx', declaring(packed, 'word/footnotes.xml', 220_000_000))
    expect(document.problem?.code).toBe('file.tooLarge')
  })

  it('unpacks no more of a member than it declares', async () => {
    const packed = zipSync({
      ...docxParts(wordXml('x')),
      'word/footnotes.xml': new Uint8Array(30_000_000),
    })
    const liar = declaring(packed, 'word/footnotes.xml', 1_000)
    expect((await read('noi-doi.docx', liar)).problem?.code).toBe('attachment.broken')
  })

  it('opens no archive of countless members', async () => {
    const many = Object.fromEntries(
      Array.from({ length: 10_001 }, (_, i) => [`${i}.xml`, new Uint8Array(0)]),
    )
    const document = await read('nhieu.docx', zipSync({ ...docxParts(wordXml('x')), ...many }))
    expect(document.problem?.code).toBe('file.tooLarge')
  })

  it('follows no entity to a file, and expands none', async () => {
    const secret = join(folder, 'bi-mat.txt')
    await writeFile(secret, 'NỘI DUNG BÍ MẬT')
    const dtd = `<!DOCTYPE d [<!ENTITY x SYSTEM "file://${secret}"><!ENTITY y "nở rộng">]>`
    const document = await read('xxe.docx', zipSync(docxParts(wordXml('a &x; &y; b', dtd))))
    expect(JSON.stringify(document)).not.toMatch(/BÍ MẬT|nở rộng/)
  })

  it('reads past members with names that lead out of the folder', async () => {
    const parts = { ...docxParts(wordXml('Vẫn đọc được')), '../../thoat.xml': strToU8('<x/>') }
    const document = await read('duong-dan.docx', zipSync(parts))
    expect(textOf(document)).toEqual(['Vẫn đọc được'])
  })

  it('marks what is cut off, and stands up to deep nesting', async () => {
    const whole = zipSync(docxParts(wordXml('Toàn văn')))
    const cut = await read('cut.docx', whole.subarray(0, whole.length - 60))
    expect(cut.state).toBe('failed')
    const deep = await read('sau.rtf', `{\\rtf1${'{'.repeat(100_000)}x${'}'.repeat(100_000)}}`)
    expect(deep.problem?.code).toBe('attachment.broken')
    const nested = `${'<w:p>'.repeat(50_000)}${'</w:p>'.repeat(50_000)}`
    const word = wordXml('x').replace('<w:body>', `<w:body>${nested}`)
    expect((await read('sau.docx', zipSync(docxParts(word)))).state).toMatch(/failed|full/)
    expect((await read('sau-nua.txt', 'Tệp sau vẫn đọc được')).state).toBe('full')
  })
})

describe('files inside a file', () => {
  const stored = { level: 0 } as const
  const zip = (members: Record<string, Uint8Array | string>) =>
    zipSync(
      Object.fromEntries(
        Object.entries(members).map(([name, content]) => [
          name,
          typeof content === 'string' ? strToU8(content) : content,
        ]),
      ),
      stored,
    )
  const labelled = (document: { pages: { label: string | null; text: string }[] }) =>
    Object.fromEntries(document.pages.map(({ label, text }) => [label, text]))

  it('of a ZIP are its pages, by their names, whatever folder they claim', async () => {
    const document = await read(
      'ho-so.zip',
      zip({
        'Hồ sơ/': '',
        'Hồ sơ/to-trinh.docx': zipSync(docxParts(wordXml('Tờ trình của Sở'))),
        '../../../etc/thoat.txt': 'Tên dẫn ra ngoài',
        'C:\\Windows\\may.txt': 'Tên của Windows',
        'trong.zip': zip({ 'sau.txt': 'Tệp trong tệp nén trong tệp nén' }),
        'anh.gif': 'GIF89a',
        '__MACOSX/._to-trinh.docx': 'rác',
        'Thumbs.db': 'rác',
      }),
    )
    expect(document).toMatchObject({ mediaType: 'application/zip', state: 'full', problem: null })
    expect(labelled(document)).toEqual({
      'to-trinh.docx': 'Tờ trình của Sở',
      'thoat.txt': 'Tên dẫn ra ngoài',
      'may.txt': 'Tên của Windows',
      'trong.zip · sau.txt': 'Tệp trong tệp nén trong tệp nén',
    })
  })

  it('are not followed for ever', async () => {
    let inner = zip({ 'day.txt': 'Ở đáy' })
    for (let i = 0; i < 20; i++) inner = zip({ 'nua.zip': inner, [`muc-${i}.txt`]: `Mức ${i}` })
    const document = await read('long.zip', inner)
    expect(document).toMatchObject({ state: 'partial', problem: { code: 'attachment.cut' } })
    expect(Object.values(labelled(document))).toEqual(['Mức 17', 'Mức 18', 'Mức 19'])
  })

  it('that are a bomb, locked, damaged or nothing are told of', async () => {
    const zeros = zipSync({ 'bom.txt': new Uint8Array(50_000_000) })
    expect((await read('bom.zip', zeros)).problem?.code).toBe('file.tooLarge')
    const locked = Buffer.from(zip({ 'a.txt': 'khoá' }))
    locked[6] = 1
    expect((await read('khoa.zip', locked)).problem?.code).toBe('attachment.encrypted')
    const whole = zip({ 'a.txt': 'Tệp nguyên vẹn', 'b.txt': 'Tệp bị hỏng' })
    const cut = await read('cut.zip', whole.subarray(0, whole.length - 40))
    expect(cut.problem?.code).toBe('attachment.broken')
    const packed = Buffer.from(
      zipSync({ 'a.txt': strToU8('Tệp nguyên vẹn'), 'b.txt': strToU8('Tệp bị hỏng '.repeat(99)) }),
    )
    packed.fill(0xff, packed.indexOf('b.txt') + 5, packed.indexOf('b.txt') + 25)
    const damaged = await read('hong.zip', packed)
    expect(damaged).toMatchObject({
      state: 'partial',
      problem: { code: 'attachment.partsUnread' },
      pages: [{ label: 'a.txt', text: 'Tệp nguyên vẹn' }],
    })
    expect((await read('rong.zip', zip({ 'anh.gif': 'GIF89a' }))).state).toBe('none')
  })

  it('of a letter are read after it', async () => {
    const word = Buffer.from(zipSync(docxParts(wordXml('Giấy mời họp')))).toString('base64')
    const mail = [
      'From: a@example.vn',
      'Date: Thu, 23 Sep 2021 08:00:00 +0700',
      'Subject: moi hop',
      'MIME-Version: 1.0',
      'Content-Type: multipart/mixed; boundary=b',
      '',
      '--b',
      'Content-Type: text/plain; charset=utf-8',
      '',
      'Kính gửi.',
      '--b',
      'Content-Type: application/octet-stream',
      'Content-Disposition: attachment; filename="giay-moi.docx"',
      'Content-Transfer-Encoding: base64',
      '',
      word,
      '--b--',
    ].join('\r\n')
    const document = await read('thu-moi.eml', mail)
    expect(document).toMatchObject({ state: 'full', problem: null })
    expect(document.pages[1]).toMatchObject({ label: 'giay-moi.docx', text: 'Giấy mời họp' })
  })
})

describe('text', () => {
  it('is read from RTF in any of its ways to write Vietnamese', () => {
    const rtf = String.raw`{\rtf1\ansi\uc1{\fonttbl{\f0\fcharset0 .VnTime;}{\f1\fcharset163 Times New Roman;}}{\info{\title bỏ qua}}
\f1 c\'61\'d2i c\u225?ch\par {\*\generator Riched;}h\u7915?a\tab h\uc2\u7841\'3f\'3fn\line \{x\}}`
    expect(textOfRtf(rtf).normalize('NFC')).toBe('cải cách\nhừa\thạn\n{x}')
  })

  it('is read from RTF in a TCVN3 font', async () => {
    const rtf = String.raw`{\rtf1\ansi{\fonttbl{\f0\fcharset0 .VnTime;}}\f0 C\'eb quan n\'adíc ta th\'f9c hi\'d6n c\'b6i c\'b8ch}`
    const document = await read('cu.rtf', Buffer.from(rtf.replace("\\'eb", "\\'ac"), 'latin1'))
    expect(textOf(document)).toEqual(['Cơ quan nước ta thực hiện cải cách'])
  })

  it('is read from TXT in every encoding that offices used', async () => {
    const text = 'Căn cứ quyết định của thành phố về cải cách hành chính nhà nước'
    const utf16 = Buffer.concat([Buffer.from([0xff, 0xfe]), Buffer.from(text, 'utf16le')])
    expect(textOf(await read('u16.txt', utf16))).toEqual([text])
    expect(textOf(await read('nfd.txt', text.normalize('NFD')))).toEqual([text])
    const tcvn3 = 'C¨n cø quyÕt ®Þnh cña thµnh phè vÒ c¶i c¸ch hµnh chÝnh nhµ n\u00adíc'
    expect(textOf(await read('abc.txt', Buffer.from(tcvn3, 'latin1')))).toEqual([text])
    const vni = 'Caên cöù quyeát ñònh cuûa thaønh phoá veà caûi caùch haønh chính nhaø nöôùc'
    expect(textOf(await read('vni.txt', Buffer.from(vni, 'latin1')))).toEqual([text])
    const viscii = [...'C\xe5n c\xd1 quy\xaat \xf0\xb8nh v\xab c\xe4i c\xe1ch h\xe0nh ch\xednh']
    const bytes = Uint8Array.from(viscii.map((letter) => letter.charCodeAt(0)))
    expect(textOf(await read('viscii.txt', bytes))).toEqual([
      'Căn cứ quyết định về cải cách hành chính',
    ])
    const vps = 'C\xe6n c\xd9 quy\x89t \xc7\xcenh v\x8a c\xe4i c\xe1ch h\xe0nh ch\xednh'
    expect(textOf(await read('vps.txt', Buffer.from(vps, 'latin1')))).toEqual([
      'Căn cứ quyết định về cải cách hành chính',
    ])
  })

  it('is read from mail, with who, when and what is attached', async () => {
    const mail = [
      'From: =?utf-8?Q?S=E1=BB=9F_N=E1=BB=99i_v=E1=BB=A5?= <snv@example.vn>',
      'To: ubnd@example.vn',
      'Subject: =?utf-8?B?TeG7nWkgaOG7jXA=?=',
      'Date: Thu, 23 Sep 2021 08:00:00 +0700',
      'MIME-Version: 1.0',
      'Content-Type: multipart/mixed; boundary=b',
      '',
      '--b',
      'Content-Type: text/plain; charset=utf-8',
      '',
      'Kính mời dự họp.',
      '--b',
      'Content-Type: application/pdf; name="giay-moi.pdf"',
      'Content-Disposition: attachment; filename="giay-moi.pdf"',
      'Content-Transfer-Encoding: base64',
      '',
      'JVBERi0=',
      '--b--',
    ].join('\r\n')
    const document = await read('thu.eml', mail)
    expect(document.mediaType).toBe('message/rfc822')
    const [text = ''] = textOf(document)
    for (const part of ['Mời họp', 'Sở Nội vụ', 'Kính mời dự họp.', 'giay-moi.pdf'])
      expect(text).toContain(part)
  })

  it('is cut into pieces of about a page, at paragraphs', async () => {
    const paragraph = `${'Nội dung một đoạn văn. '.repeat(30).trim()}\n`
    const { pages } = await read('dai.csv', paragraph.repeat(20))
    expect(pages.length).toBeGreaterThan(3)
    expect(pages.every(({ text }) => text.length <= 3_000 && text.endsWith('.'))).toBe(true)
  })
})

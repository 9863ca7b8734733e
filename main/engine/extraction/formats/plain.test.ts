import { describe, expect, it } from 'vitest'
import { readsFiles, textOf } from '../testing/reads-files.ts'
import { textOfRtf } from './rtf.ts'

const { read } = readsFiles()

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

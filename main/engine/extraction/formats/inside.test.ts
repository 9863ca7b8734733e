import { strToU8, zipSync } from 'fflate'
import { describe, expect, it } from 'vitest'
import { docxParts, wordXml } from '../testing/a-docx.ts'
import { readsFiles } from '../testing/reads-files.ts'

const { read } = readsFiles()

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

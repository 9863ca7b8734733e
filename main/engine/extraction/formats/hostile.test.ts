import { writeFile } from 'node:fs/promises'
import { strToU8, zipSync } from 'fflate'
import { describe, expect, it } from 'vitest'
import { docxParts, wordXml } from '../testing/a-docx.ts'
import { readsFiles, textOf } from '../testing/reads-files.ts'

const { read, inFolder } = readsFiles()

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
    const secret = inFolder('bi-mat.txt')
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

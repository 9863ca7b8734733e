import { describe, expect, it } from 'vitest'
import { readRtf, textOfRtf } from './rtf.ts'

describe('RTF', () => {
  it('gives what a person reads: headers first, notes and footers last, text boxes in their place', () => {
    const rtf = String.raw`{\rtf1\ansi{\header Dau trang\par}{\footer Chan trang\par}Than bai{\footnote Chu thich}
{\shp{\*\shpinst{\sp{\sn name}{\sv 12}}{\shptxt Trong khung\par}}{\shprslt Trong khung\par}}
{\*\atnauthor An}{\*\annotation Loi binh}{\deleted da xoa}{\*\generator Msftedit}\par
\trowd Mot\cell Hai\cell\row{\nestcell}{\*\nesttableprops\nestrow}{\nonesttables\par}Het}`
    const lines = textOfRtf(rtf).split(/\s*\n\s*/)
    expect(lines).toEqual([
      'Dau trang',
      'Than bai',
      'Trong khung',
      'Mot\tHai',
      'Het',
      'Chu thich',
      'Loi binh',
      'Chan trang',
    ])
  })

  it('passes over binary pictures, whatever their bytes are', () => {
    const rtf = String.raw`{\rtf1 Truoc {\pict\wmetafile8\bin9 {{{}\'4a"}sau}`
    expect(textOfRtf(rtf)).toBe('Truoc sau')
  })

  it('ends a paragraph at a backslash and a line’s end, as the Mac writes it', () => {
    expect(textOfRtf('{\\rtf1 Mot\\\nHai\\_ba\\~bon}')).toBe('Mot\nHai-ba bon')
  })

  it('is read in the code page that it names', () => {
    const rtf = String.raw`{\rtf1\ansi\ansicpg1258 c\'61\'d2i c\'e1ch}`
    expect(textOfRtf(rtf).normalize('NFC')).toBe('cải cách')
  })

  it('that is cut off says so', async () => {
    const { pages, problem } = await readRtf(Buffer.from('{\\rtf1 Phan con lai {\\b dam'))
    expect(pages.map(({ text }) => text)).toEqual(['Phan con lai dam'])
    expect(problem).toBe('attachment.partsUnread')
    await expect(readRtf(Buffer.from('{\\rtf1{\\fonttbl{\\f0 Arial'))).rejects.toThrow('cut off')
  })
})

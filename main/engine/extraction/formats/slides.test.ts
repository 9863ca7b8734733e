import { utils, write } from 'cfb'
import { strToU8, zipSync } from 'fflate'
import { expect, it } from 'vitest'
import { readPptx } from './slides.ts'
import { readPpt } from './slides-97.ts'

const texts = (pages: { text: string }[]) => pages.map(({ text }) => text)

it('slides come in the order of the presentation, with what the speaker noted', async () => {
  const slide = (text: string) =>
    strToU8(`<p:sld xmlns:p="p" xmlns:a="a"><a:p><a:r><a:t>${text}</a:t></a:r></a:p></p:sld>`)
  const links = (...targets: string[]) =>
    strToU8(
      `<Relationships>${targets.map((target, i) => `<Relationship Id="r${i}" Target="${target}"/>`).join('')}</Relationships>`,
    )
  const file = zipSync({
    'ppt/presentation.xml': strToU8(
      '<p:presentation xmlns:p="p" xmlns:r="r"><p:sldIdLst><p:sldId r:id="r1"/><p:sldId r:id="r0"/></p:sldIdLst></p:presentation>',
    ),
    'ppt/_rels/presentation.xml.rels': links('slides/slide1.xml', '/ppt/slides/slide2.xml'),
    'ppt/slides/slide1.xml': slide('Kết luận'),
    'ppt/slides/slide2.xml': slide('Mở đầu'),
    'ppt/slides/slide3.xml': slide('Không liệt kê'),
    'ppt/slides/_rels/slide1.xml.rels': links('../notesSlides/notesSlide1.xml', '%%%:///x'),
    'ppt/notesSlides/notesSlide1.xml': slide('Nhớ cảm ơn'),
  })
  expect(texts(await readPptx(Buffer.from(file)))).toEqual([
    'Mở đầu',
    'Kết luận\nNhớ cảm ơn',
    'Không liệt kê',
  ])
})

it('slides of PowerPoint 97 are read, without what stands on their masters', async () => {
  const record = (kind: number, body: Buffer, head = 0) => {
    const header = Buffer.alloc(8)
    header.writeUInt16LE(head, 0)
    header.writeUInt16LE(kind, 2)
    header.writeUInt32LE(body.length, 4)
    return Buffer.concat([header, body])
  }
  const holder = (kind: number, ...inside: Buffer[]) => record(kind, Buffer.concat(inside), 0xf)
  const chars = (text: string) => record(0x0fa0, Buffer.from(text, 'utf16le'))
  const stream = Buffer.concat([
    holder(0x0ff0, record(0x03f3, Buffer.alloc(20)), chars('Chuyển đổi số')),
    holder(0x03f8, chars('Bấm để sửa tiêu đề')),
    holder(0x03ee, chars('Chuyển đổi số'), record(0x0fa8, Buffer.from('2021')), chars('*')),
    holder(0x03ee, chars('Kết luận')),
  ])
  const file = utils.cfb_new()
  utils.cfb_add(file, 'PowerPoint Document', stream)
  const bytes = Buffer.from(write(file, { type: 'buffer' }))
  expect(texts(await readPpt(bytes))).toEqual(['Chuyển đổi số\n2021', 'Kết luận'])
})

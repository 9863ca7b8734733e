/** PowerPoint 97 to 2003: the text atoms of its slides ([MS-PPT] 2.9, 2.4.14). */
import { streamOf } from '../containers/ole.ts'
import { cleanText } from '../pieces.ts'
import type { ExtractedPage } from '../types.ts'

/** [MS-PPT] 2.13.24. */
const records = {
  slide: 0x03ee,
  slidePersist: 0x03f3,
  notes: 0x03f0,
  mainMaster: 0x03f8,
  textChars: 0x0fa0,
  textBytes: 0x0fa8,
  handout: 0x0fc9,
  slideList: 0x0ff0,
} as const

const withoutText = new Set<number>([records.mainMaster, records.handout])
const headerBytes = 8
/** Version of a record that holds others. */
const container = 0xf
/** Instance of the list that holds the slides' outline; the others hold masters' and notes'. */
const slidesList = 0

/** A slide is a page. @throws Error when it is broken */
export async function readPpt(bytes: Buffer): Promise<ExtractedPage[]> {
  const stream = streamOf(bytes, 'PowerPoint Document')
  if (!stream) throw new Error('no presentation')
  const view = new DataView(stream.buffer, stream.byteOffset, stream.byteLength)
  const pages: Set<string>[] = []
  let [listed, drawn] = [0, 0]
  let page: Set<string> | null = null
  const pageAt = (number: number): Set<string> => {
    const found = pages[number] ?? new Set<string>()
    pages[number] = found
    return found
  }
  for (let at = 0; at + headerBytes <= stream.length; ) {
    const head = view.getUint16(at, true)
    const kind = view.getUint16(at + 2, true)
    const length = view.getUint32(at + 4, true)
    const body = stream.subarray(at + headerBytes, at + headerBytes + length)
    const skipsList = kind === records.slideList && head >> 4 !== slidesList
    if (kind === records.slidePersist) page = pageAt(listed++)
    else if (kind === records.slide) page = pageAt(drawn++)
    // Notes come in the order of their slides, but not every slide has some: they are kept with the last.
    else if (kind === records.notes) page = pageAt(Math.max(0, pages.length - 1))
    else if (kind === records.textChars) page?.add(new TextDecoder('utf-16le').decode(body))
    else if (kind === records.textBytes) page?.add(new TextDecoder('latin1').decode(body))
    const enters = (head & 0xf) === container && !withoutText.has(kind) && !skipsList
    at += enters ? headerBytes : headerBytes + length
  }
  return pages.map((texts) => ({ text: cleanText(said([...texts])).trim(), label: null }))
}

/** An asterisk alone stands for a date or a page's number. */
const said = (texts: readonly string[]): string =>
  texts.filter((text) => text.trim() !== '*').join('\n')

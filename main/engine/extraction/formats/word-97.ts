/** Word's binary format: Word 97 and later by word-extractor, Word 6 and 95 (the 1990s' decrees) by their plain layout. */
import WordExtractor from 'word-extractor'
import { streamOf } from '../containers/ole.ts'
import { inPieces } from '../pieces.ts'
import type { ExtractedPage } from '../types.ts'

/** FIB.wIdent of Word 6 and 95; Word 97 has 0xA5EC. */
const word6 = 0xa5dc

export async function readDoc(bytes: Buffer): Promise<ExtractedPage[]> {
  const stream = streamOf(bytes, 'WordDocument')
  if (stream && new DataView(stream.buffer).getUint16(0, true) === word6)
    return inPieces(readWord6(stream))
  const document = await new WordExtractor().extract(bytes)
  const parts = [
    document.getHeaders({ includeFooters: false }),
    document.getBody(),
    document.getTextboxes(),
    document.getFootnotes(),
    document.getEndnotes(),
    document.getAnnotations(),
    document.getFooters(),
  ]
  const texts = parts.map((part) => part.trim())
  return inPieces(texts.filter((text) => text !== '').join('\n'))
}

/** The File Information Block of Word 6: flags at 10, text from fcMin (24) to fcMac (28), a byte a character. */
function readWord6(stream: Uint8Array): string {
  const fib = new DataView(stream.buffer, stream.byteOffset, stream.byteLength)
  const encrypted = (fib.getUint16(10, true) & 0x0100) !== 0
  if (encrypted) throw new Error('encrypted')
  const text = stream.subarray(fib.getUint32(24, true), fib.getUint32(28, true))
  return withoutFieldCodes(new TextDecoder('windows-1252').decode(text))
    .replace(/[\r\v\f]/g, '\n')
    .replaceAll(cellMark, '\t')
}

const cellMark = '\x07'
const [fieldBegin, fieldResult, fieldEnd] = ['\x13', '\x14', '\x15']

/** A field ("PAGE", "DATE") is its code, then its result: only the result is text. */
function withoutFieldCodes(text: string): string {
  const [before = '', ...fields] = text.split(fieldBegin)
  const shown = fields.map((field) => {
    const code = field.search(new RegExp(`[${fieldResult}${fieldEnd}]`))
    return code < 0 ? '' : field.slice(code + 1)
  })
  return [before, ...shown].join('').replaceAll(fieldEnd, '')
}

/** PowerPoint and OpenDocument: the text of their XML, in its order. */
import { openZip } from '../containers/zip.ts'
import { cleanText, inPieces } from '../pieces.ts'
import type { ExtractedPage } from '../types.ts'
import { textOfXml } from './xml-text.ts'

const slideName = /^ppt\/slides\/slide(\d+)\.xml$/

const drawing = {
  inside: new Set(['a:t']),
  begins: { 'a:br': '\n', 'a:tab': '\t' },
  ends: { 'a:p': '\n', 'a:tc': '\t' },
}

const openDocument = {
  inside: new Set(['text:p', 'text:h']),
  begins: { 'text:s': ' ', 'text:tab': '\t', 'text:line-break': '\n' },
  ends: { 'text:p': '\n', 'text:h': '\n', 'table:table-row': '\n', 'draw:page': '\n\n' },
}

/** A slide is a page. */
export async function readPptx(bytes: Buffer): Promise<ExtractedPage[]> {
  const slides = openZip(bytes, (name) => slideName.test(name))
  const numberOf = (name: string) => Number(slideName.exec(name)?.[1])
  return [...slides]
    .sort(([a], [b]) => numberOf(a) - numberOf(b))
    .map(([, xml]) => ({ text: cleanText(textOfXml(xml, drawing)).trim(), label: null }))
}

/** Text documents, spreadsheets and presentations alike keep their text in content.xml. */
export async function readOpenDocument(bytes: Buffer): Promise<ExtractedPage[]> {
  const members = openZip(
    bytes,
    (name) => name === 'content.xml' || name === 'META-INF/manifest.xml',
  )
  const manifest = members.get('META-INF/manifest.xml')
  // ODF 1.3 part 2, 4.8.3: a member with encryption data cannot be read without the password.
  if (manifest && new TextDecoder().decode(manifest).includes('encryption-data'))
    throw new Error('encrypted')
  const content = members.get('content.xml')
  if (!content) throw new Error('no content.xml')
  return inPieces(textOfXml(content, openDocument))
}

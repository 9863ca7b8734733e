/** Word files: a stream of tags, so that a text of a thousand pages takes no thousand times its memory. */
import { openZip } from '../containers/zip.ts'
import { inPieces } from '../pieces.ts'
import type { ExtractedPage } from '../types.ts'
import { textOfXml } from './xml-text.ts'

/** ECMA-376 part 1, 17.3.3: what stands in a run. */
const word = {
  inside: new Set(['w:t', 'a:t', 'm:t']),
  begins: { 'w:tab': '\t', 'w:br': '\n', 'w:cr': '\n', 'w:noBreakHyphen': '-' },
  ends: { 'w:p': '\n', 'a:p': '\n' },
  // A second rendering of the same text box, for programs older than it; text moved away.
  without: new Set(['mc:Fallback', 'w:moveFrom']),
}

/** In the order in which a reader meets them; endings may be numbered ("header2.xml"). */
const parts = ['header', 'document', 'footnotes', 'endnotes', 'comments', 'footer']
const partName = new RegExp(`^word/(${parts.join('|')})\\d*\\.xml$`)

/** @throws Failure file.tooLarge; Error when it is broken */
export async function readDocx(bytes: Buffer): Promise<ExtractedPage[]> {
  const members = openZip(bytes, (name) => partName.test(name))
  if (!members.has('word/document.xml')) throw new Error('no word/document.xml')
  const rank = (name: string) => parts.indexOf(partName.exec(name)?.[1] ?? '')
  const texts = [...members]
    .sort(([a], [b]) => rank(a) - rank(b) || (a < b ? -1 : 1))
    .map(([, xml]) => textOfXml(xml, word).trim())
  // First pages, left and right pages often repeat one header.
  return inPieces([...new Set(texts)].filter((text) => text !== '').join('\n'))
}

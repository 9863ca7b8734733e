/** Text files and web pages: their encoding found, their markup dropped. */
import { convert } from '../legacy/convert.ts'
import { recognise } from '../legacy/index.ts'
import { tables } from '../legacy/tables.ts'
import { inPieces } from '../pieces.ts'
import type { ExtractedPage } from '../types.ts'

export async function readText(bytes: Buffer): Promise<ExtractedPage[]> {
  return inPieces(decode(bytes))
}

export async function readHtml(bytes: Buffer): Promise<ExtractedPage[]> {
  return inPieces(await htmlToText(decode(bytes)))
}

/** The text of a web page without its markup, scripts and styles. */
export async function htmlToText(html: string): Promise<string> {
  const { convert: toText } = await import('html-to-text')
  const skipped = ['img', 'script', 'style', 'noscript'].map((selector) => ({
    selector,
    format: 'skip',
  }))
  const links = { selector: 'a', options: { ignoreHref: true } }
  return toText(html, { wordwrap: false, selectors: [...skipped, links] })
}

/** UTF-8 and UTF-16 by mark or validity, else what makes Vietnamese of it: VISCII, TCVN3, VNI, at last Windows-1258. */
export function decode(bytes: Uint8Array): string {
  if (bytes[0] === 0xff && bytes[1] === 0xfe) return new TextDecoder('utf-16le').decode(bytes)
  if (bytes[0] === 0xfe && bytes[1] === 0xff) return new TextDecoder('utf-16be').decode(bytes)
  try {
    return new TextDecoder('utf-8', { fatal: true }).decode(bytes)
  } catch {
    const asLatin1 = Buffer.from(bytes).toString('latin1')
    const encoding = recognise(asLatin1, ['tcvn3', 'vni', 'viscii', 'vps'])
    // Line by line and with its capitals later, with the rest of the cleaning.
    if (encoding === 'viscii' || encoding === 'vps') return convert(asLatin1, tables[encoding]).text
    return encoding ? asLatin1 : new TextDecoder('windows-1258').decode(bytes).normalize('NFC')
  }
}

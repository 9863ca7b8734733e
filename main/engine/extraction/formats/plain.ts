/** Text files and web pages: their encoding found, their markup dropped. */
import { convert } from '../legacy/convert.ts'
import { recognise } from '../legacy/index.ts'
import { tables } from '../legacy/tables.ts'
import { inPieces } from '../pieces.ts'
import type { ExtractedPage } from '../types.ts'
import { utf16Of } from '../utf-16.ts'
import { htmlToText } from './html.ts'

export async function readText(bytes: Buffer): Promise<ExtractedPage[]> {
  return inPieces(decode(bytes))
}

export async function readHtml(bytes: Buffer): Promise<ExtractedPage[]> {
  return inPieces(htmlToText(decode(bytes, charsetOf(bytes))))
}

/**
 * UTF-8 and UTF-16 by mark or validity, else what makes Vietnamese of it: TCVN3, VNI, VISCII, VPS.
 * @param declared what it says that it is in, for a text that is none of them
 */
export function decode(bytes: Uint8Array, declared = 'windows-1258'): string {
  const wide = utf16Of(bytes)
  if (wide) return new TextDecoder(wide).decode(bytes)
  try {
    return new TextDecoder('utf-8', { fatal: true }).decode(bytes)
  } catch {
    const asLatin1 = Buffer.from(bytes).toString('latin1')
    const encoding = recognise(asLatin1)
    // Line by line and with its capitals later, with the rest of the cleaning.
    if (encoding === 'viscii' || encoding === 'vps') return convert(asLatin1, tables[encoding]).text
    return encoding ? asLatin1 : decoderOf(declared).decode(bytes).normalize('NFC')
  }
}

/** In the first 1,024 bytes (HTML Living Standard, 13.2.3.2). */
export function charsetOf(html: Uint8Array): string {
  const head = Buffer.from(html.subarray(0, 1_024)).toString('latin1')
  return /<meta[^>]+charset\s*=\s*["']?\s*([\w-]+)/i.exec(head)?.[1] ?? 'windows-1258'
}

function decoderOf(label: string): TextDecoder {
  try {
    return new TextDecoder(label)
  } catch {
    return new TextDecoder('windows-1258')
  }
}

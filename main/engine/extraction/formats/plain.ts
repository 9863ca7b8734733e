/** Text files: UTF-8 and UTF-16 by their marks or validity, else Windows-1258, Vietnamese Windows' own. */
import { readFile } from 'node:fs/promises'
import { inPieces } from '../pieces.ts'
import type { ExtractedPage } from '../types.ts'

export async function readText(path: string): Promise<ExtractedPage[]> {
  return inPieces(decode(await readFile(path)))
}

/** The text of a web page without its markup, scripts and styles. */
export async function readHtml(path: string): Promise<ExtractedPage[]> {
  const { convert } = await import('html-to-text')
  const html = decode(await readFile(path))
  return inPieces(
    convert(html, { wordwrap: false, selectors: [{ selector: 'img', format: 'skip' }] }),
  )
}

export function decode(bytes: Uint8Array): string {
  if (bytes[0] === 0xff && bytes[1] === 0xfe) return new TextDecoder('utf-16le').decode(bytes)
  if (bytes[0] === 0xfe && bytes[1] === 0xff) return new TextDecoder('utf-16be').decode(bytes)
  try {
    return new TextDecoder('utf-8', { fatal: true }).decode(bytes)
  } catch {
    return new TextDecoder('windows-1258').decode(bytes).normalize('NFC')
  }
}

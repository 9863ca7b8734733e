/** Text without pages, cut into pieces that can be found and shown like pages. */
import { modernise } from './legacy/index.ts'
import { limits } from './limits.ts'
import type { ExtractedPage } from './types.ts'

/** Cuts at paragraph ends; a paragraph longer than a page is cut at a space. */
export function inPieces(text: string): ExtractedPage[] {
  const clean = cleanText(text)
  const pages: ExtractedPage[] = []
  for (let start = 0; start < clean.length; ) {
    const end = cutAt(clean, start)
    const piece = clean.slice(start, end).trim()
    if (piece !== '') pages.push({ text: piece, label: null })
    start = end
  }
  return pages
}

function cutAt(text: string, start: number): number {
  if (start + limits.charactersAPiece >= text.length) return text.length
  // Only within the piece: searching back through a book without paragraphs takes minutes.
  const piece = text.slice(start, start + limits.charactersAPiece)
  const paragraph = piece.lastIndexOf('\n')
  if (paragraph > limits.charactersAPiece / 2) return start + paragraph + 1
  const space = piece.lastIndexOf(' ')
  return start + (space > 0 ? space + 1 : piece.length)
}

/** NFC, in Unicode letters, with \n for line ends and no control characters. */
export function cleanText(text: string): string {
  // Old fonts first: their ư is a soft hyphen.
  return modernise(text)
    .text.normalize('NFC')
    .replace(/\r\n?/g, '\n')
    .replace(/\u00ad/g, '')
    .replace(/[^\P{Cc}\n\t]/gu, ' ')
    .replace(/\n{3,}/g, '\n\n')
}

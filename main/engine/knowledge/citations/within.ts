/** Citations of a whole text that no page divides, as a reader lays out Word files, web pages and letters. */
import type { Citation } from './index.ts'
import { citationsOf, numberKey } from './index.ts'

/** A page's worth at a time, cut between lines. */
const pieceLength = 8_000
const mostCitations = 3_000

/**
 * Yields between pieces.
 * @param own the document's own number: it is no citation
 */
export function* citationsIn(
  text: string,
  own: string,
): Generator<void, Omit<Citation, 'pageIndex'>[]> {
  const found: Omit<Citation, 'pageIndex'>[] = []
  const ownKey = own === '' ? null : numberKey(own)
  for (let from = 0; from < text.length && found.length < mostCitations; ) {
    const to = endOfPiece(text, from)
    for (const { pageIndex: _of, range, ...citation } of citationsOf(text.slice(from, to), 0, null))
      if (numberKey(citation.number) !== ownKey)
        found.push({ ...citation, range: [range[0] + from, range[1] + from] })
    from = to
    yield
  }
  return found
}

function endOfPiece(text: string, from: number): number {
  if (text.length - from <= pieceLength) return text.length
  const newline = text.lastIndexOf('\n', from + pieceLength)
  return newline > from ? newline + 1 : from + pieceLength
}

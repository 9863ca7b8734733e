/** Where a search text stands in a document: rectangles for the reader, snippets for its list. */
import type { DocumentMarks, DocumentText, PageMarks, Snippet } from '../../preload/model.ts'
import type { Extraction } from './extraction/index.ts'
import type { ExtractedDocument, TextRange } from './extraction/types.ts'
import type { Abbreviations } from './search/index.ts'
import { hasEveryWord, matchRanges } from './search/index.ts'

/** A reader of marks is a person; a word on every line of 2,000 pages helps nobody and costs memory. */
const mostMarks = 5_000
const contextCharacters = 60

/** A search text, and the archive's abbreviations that are looked for with it. */
export interface MarkedFor {
  text: string
  abbreviations: Abbreviations
}

export async function documentMarks(
  document: ExtractedDocument,
  path: string,
  { text, abbreviations }: MarkedFor,
  extraction: Extraction,
): Promise<DocumentMarks> {
  const wanted: { pageIndex: number; ranges: TextRange[] }[] = []
  let total = 0
  // Where some page has all the words, a page with one of them is no hit.
  const whole = document.pages.some((page) => hasEveryWord(text, page.text, abbreviations))
  for (const [pageIndex, page] of document.pages.entries()) {
    if (whole && !hasEveryWord(text, page.text, abbreviations)) continue
    const ranges = matchRanges(text, page.text, abbreviations).slice(
      0,
      Math.max(0, mostMarks - total),
    )
    if (ranges.length === 0) continue
    total += ranges.length
    wanted.push({ pageIndex, ranges })
  }
  if (wanted.length === 0) return { total: 0, pages: [] }
  const located = await extraction.locate(path, wanted, document.pages)
  const pages = wanted.map(({ pageIndex, ranges }): PageMarks => {
    const rects = located.find((page) => page.pageIndex === pageIndex)?.rects ?? []
    const pageText = document.pages[pageIndex]?.text ?? ''
    return {
      pageIndex,
      marks: ranges.map((range, i) => ({
        rects: (rects[i] ?? []).map(([left, bottom, right, top]) => [left, bottom, right, top]),
        snippet: around(pageText, range),
      })),
    }
  })
  return { total, pages }
}

export function documentText(
  document: ExtractedDocument,
  { text, abbreviations }: MarkedFor,
): DocumentText {
  return {
    mediaType: document.mediaType,
    pages: document.pages.map((page) => ({
      text: page.text,
      marks:
        text === ''
          ? []
          : matchRanges(text, page.text, abbreviations).map(([from, to]) => [from, to]),
    })),
  }
}

/** The words around a match, cut at spaces, on one line. */
export function around(text: string, [start, end]: TextRange): Snippet {
  const before = text.slice(Math.max(0, start - contextCharacters), start)
  const after = text.slice(end, end + contextCharacters)
  const head = start > contextCharacters ? `…${before.slice(before.search(/\s/) + 1)}` : before
  const lastSpace = after.search(/\s\S*$/)
  const tail =
    end + contextCharacters < text.length
      ? `${lastSpace > 0 ? after.slice(0, lastSpace) : after}…`
      : after
  const oneLine = (part: string) => part.replace(/\s/g, ' ')
  return {
    text: oneLine(head + text.slice(start, end) + tail),
    marks: [[head.length, head.length + end - start]],
  }
}

/** What recognition made of a document's pages: the reader's text layer over pictures, and its badge. */
import type { PageWords, RecognisedPage } from '../../preload/model.ts'
import type { ExtractedDocument, OcrWord } from './extraction/types.ts'

/** Pages whose text comes from recognition, with how sure it was. */
export function recognisedPages(document: ExtractedDocument): RecognisedPage[] {
  return document.pages.flatMap(({ words }, pageIndex) =>
    words && words.length > 0 ? { pageIndex, confidence: confidenceOf(words) } : [],
  )
}

/** The words of a recognised page; null for a page that was not recognised. */
export function pageWords(document: ExtractedDocument, pageIndex: number): PageWords | null {
  const page = document.pages[pageIndex]
  if (!page?.words) return null
  return {
    text: page.text,
    words: page.words.map(([start, end, left, bottom, right, top, confidence]) => ({
      start,
      end,
      rect: [left, bottom, right, top],
      confidence,
    })),
  }
}

/** Mean of the words' confidence, weighed by their letters, 0–100. */
function confidenceOf(words: readonly OcrWord[]): number {
  let weighed = 0
  let letters = 0
  for (const [start, end, , , , , confidence] of words) {
    weighed += confidence * (end - start)
    letters += end - start
  }
  return letters === 0 ? 0 : Math.round((100 * weighed) / letters) / 100
}

import type { PDFDocumentProxy, PDFPageProxy } from 'pdfjs-dist/legacy/build/pdf.mjs'
import type { PageWords, RecognisedPage } from '../../../preload/model.ts'
import { textContentOf } from './text-content.ts'

/** Where recognised words come from; both are asked again after `forget`. */
export interface WordSource {
  recognised(): Promise<readonly RecognisedPage[]>
  words(pageIndex: number): Promise<PageWords | null>
}

type StreamTextContent = PDFPageProxy['streamTextContent']

/**
 * Lets pdf.js lay the recognised words over the pictures as if the file had them: its text layer,
 * and with it selection and copying, takes all text from a page's `streamTextContent`.
 */
export function layWords(document: PDFDocumentProxy, source: WordSource): void {
  const laid = new WeakSet<PDFPageProxy>()
  const getPage = document.getPage.bind(document)
  document.getPage = async (pageNumber) => {
    const page = await getPage(pageNumber)
    if (!laid.has(page)) {
      laid.add(page)
      const own: StreamTextContent = page.streamTextContent.bind(page)
      page.streamTextContent = (parameters) =>
        wordsOrOwn(source, pageNumber - 1, () => own(parameters))
    }
    return page
  }
}

function wordsOrOwn(
  source: WordSource,
  pageIndex: number,
  own: () => ReadableStream,
): ReadableStream {
  let reader: ReadableStreamDefaultReader | null = null
  return new ReadableStream({
    async start(controller) {
      const words = await wordsOf(source, pageIndex)
      if (words === null) reader = own().getReader()
      else {
        controller.enqueue(textContentOf(words))
        controller.close()
      }
    },
    async pull(controller) {
      const read = await reader?.read()
      if (read === undefined || read.done) controller.close()
      else controller.enqueue(read.value)
    },
    async cancel(reason) {
      await reader?.cancel(reason)
    },
  })
}

/** Null for a page with text of its own, and when the archive does not answer: the page is shown all the same. */
async function wordsOf(source: WordSource, pageIndex: number): Promise<PageWords | null> {
  try {
    const recognised = await source.recognised()
    return recognised.some((page) => page.pageIndex === pageIndex)
      ? await source.words(pageIndex)
      : null
  } catch {
    return null
  }
}

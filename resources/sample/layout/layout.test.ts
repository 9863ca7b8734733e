import { describe, expect, it } from 'vitest'
import { readPageText, withTextPage } from '../../../main/engine/extraction/formats/pdf-page.ts'
import { loadPdfium, PdfDocument } from '../../../main/engine/extraction/formats/pdfium.ts'
import { samplePlans } from '../documents/index.ts'
import type { Paper } from './index.ts'
import { typeset } from './index.ts'

async function pagesOf(paper: Paper): Promise<string[]> {
  const pdfium = await loadPdfium()
  const document = PdfDocument.open(pdfium, await typeset(paper))
  if (!(document instanceof PdfDocument)) throw new Error(`${paper.number}: ${document}`)
  try {
    return Array.from(
      { length: document.pageCount },
      (_, pageIndex) =>
        withTextPage(pdfium, document, pageIndex, (page) => readPageText(pdfium, page).text) ?? '',
    )
  } finally {
    document.close()
  }
}

/** Without the line breaks, and without the numbers in the top margins. */
const flat = (text: string) => text.replaceAll(/\s+/g, ' ')

describe('a paper set on pages', () => {
  it('gives text that can be searched: composed letters, single spaces, no ligatures', async () => {
    for (const { paper } of samplePlans) {
      const text = (await pagesOf(paper)).join('\n')
      expect(text, paper.number).toBe(text.normalize('NFC'))
      expect(text, paper.number).not.toMatch(/[\ufb00-\ufb06]| {2}|\ufffd/)
      // Vietnamese syllables are short: a longer word is two that ran together.
      expect(text.match(/\p{L}{12,}/gu), paper.number).toBeNull()
    }
  })

  it('prints every word of the body, in order', async () => {
    for (const { paper } of samplePlans) {
      const text = flat((await pagesOf(paper)).map((page) => page.replace(/^\d+\s/, '')).join('\n'))
      for (const line of paper.body.split('\n'))
        expect(text).toContain(flat(line.replace(/^[#>=]+ /, '').replaceAll('**', '')).trim())
    }
  })

  it('keeps the signature on a page with some of the body', async () => {
    for (const { paper } of samplePlans) {
      const signed = (await pagesOf(paper)).find((page) => page.includes('Nơi nhận:'))
      expect(signed?.indexOf('./.'), paper.number).toBeGreaterThan(-1)
    }
  })
})

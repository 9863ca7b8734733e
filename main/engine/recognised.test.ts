import { expect, test } from 'vitest'
import type { ExtractedDocument } from './extraction/types.ts'
import { pageWords, recognisedPages } from './recognised.ts'

const document: ExtractedDocument = {
  mediaType: 'application/pdf',
  pages: [
    { text: 'Trang in', label: null },
    {
      text: 'đầu tư',
      label: null,
      ocr: 'done',
      words: [
        [0, 3, 72, 700, 100, 712, 90],
        [4, 6, 104, 700, 116, 712, 60],
      ],
    },
  ],
  info: { title: '', author: '' },
  state: 'full',
  problem: null,
}

test('only recognised pages are named, each with the confidence of its letters', () => {
  expect(recognisedPages(document)).toEqual([{ pageIndex: 1, confidence: 78 }])
})

test('a recognised page gives the place of each word in the text and on the page', () => {
  const page = pageWords(document, 1)
  expect(page?.words.map(({ start, end }) => page.text.slice(start, end))).toEqual(['đầu', 'tư'])
  expect(page?.words[0]?.rect).toEqual([72, 700, 100, 712])
  expect(pageWords(document, 0)).toBeNull()
  expect(pageWords(document, 9)).toBeNull()
})

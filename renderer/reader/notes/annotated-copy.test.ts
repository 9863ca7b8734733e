import { mkdtemp, readFile, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { getDocument, type PDFDocumentProxy } from 'pdfjs-dist/legacy/build/pdf.mjs'
import { afterEach, beforeEach, expect, test } from 'vitest'
import type { Annotation } from '../../../preload/model.ts'
import { makePdf } from '../../../tests/fixtures/documents.ts'
import { annotatedCopy } from './annotated-copy.ts'

let folder: string
beforeEach(async () => {
  folder = await mkdtemp(join(tmpdir(), 'vk-chep-'))
})
afterEach(() => rm(folder, { recursive: true, force: true }))

const note = (pageIndex: number, fields: Partial<Annotation> = {}): Annotation => ({
  id: `01hzy0000000000000000000a${pageIndex}`,
  sha256: 'a'.repeat(64),
  pageIndex,
  rects: [[72, 740, 300, 756]],
  color: 'lime',
  note: '',
  quote: 'nguồn vốn',
  createdAt: '2026-03-02T01:00:00Z',
  ...fields,
})

async function withDocument<T>(
  data: Uint8Array,
  password: string,
  use: (document: PDFDocumentProxy) => Promise<T>,
): Promise<T> {
  const task = getDocument({ data: new Uint8Array(data), password, verbosity: 0 })
  try {
    return await use(await task.promise)
  } finally {
    await task.destroy()
  }
}

/** What another program finds on each page. */
const annotationsIn = (copy: Uint8Array, password = '') =>
  withDocument(copy, password, async (document) => {
    const pages = Array.from({ length: document.numPages }, (_, i) => document.getPage(i + 1))
    return Promise.all((await Promise.all(pages)).map((page) => page.getAnnotations()))
  })

const notes = [
  note(0, {
    rects: [
      [72, 740, 500, 756],
      [72, 720, 200, 736],
    ],
    note: 'Hỏi lại Sở Tài chính\nvề nguồn vốn',
  }),
  note(1),
]

test('the copy has the highlights as annotations of their own, and the original whole before them', async () => {
  const original = await readFile(await makePdf(join(folder, 'a.pdf'), ['Một', 'Hai', 'Ba']))
  const copy = await withDocument(original, '', (document) => annotatedCopy(document, notes, 'An'))
  expect(Buffer.from(copy.subarray(0, original.length)).equals(original)).toBe(true)
  const [first, second, third] = await annotationsIn(copy)
  expect(first?.find(({ subtype }) => subtype === 'Highlight')).toMatchObject({
    rect: [72, 720, 500, 756],
    color: new Uint8ClampedArray([192, 235, 117]),
    contentsObj: { str: 'Hỏi lại Sở Tài chính\nvề nguồn vốn' },
    titleObj: { str: 'An' },
  })
  expect(first?.map(({ subtype }) => subtype).sort()).toEqual(['Highlight', 'Popup'])
  expect(second?.map(({ subtype }) => subtype)).toEqual(['Highlight'])
  expect(third).toEqual([])
})

test('making a copy leaves the open document as it was: the next copy has nothing twice', async () => {
  const original = await readFile(await makePdf(join(folder, 'a.pdf'), ['Một', 'Hai']))
  const copies = await withDocument(original, '', async (document) => [
    await annotatedCopy(document, notes, ''),
    await annotatedCopy(document, notes, ''),
  ])
  const [first, second] = await Promise.all(copies.map((copy) => annotationsIn(copy)))
  expect(second?.map((page) => page.length)).toEqual(first?.map((page) => page.length))
})

test('a file with a password keeps it', async () => {
  const path = await makePdf(join(folder, 'a.pdf'), ['Một', 'Hai'], { password: 'bi mat' })
  const copy = await withDocument(await readFile(path), 'bi mat', (document) =>
    annotatedCopy(document, notes, 'Bình'),
  )
  await expect(annotationsIn(copy)).rejects.toThrow(/password/i)
  const [first] = await annotationsIn(copy, 'bi mat')
  expect(first?.find(({ subtype }) => subtype === 'Highlight')).toMatchObject({
    contentsObj: { str: 'Hỏi lại Sở Tài chính\nvề nguồn vốn' },
    titleObj: { str: 'Bình' },
  })
})

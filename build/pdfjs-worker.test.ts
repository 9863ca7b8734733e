import { mkdtemp, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { pathToFileURL } from 'node:url'
import {
  GlobalWorkerOptions,
  getDocument,
  PDFDataRangeTransport,
  type PDFDocumentProxy,
} from 'pdfjs-dist/legacy/build/pdf.mjs'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { pdfOf, stream } from '../tests/fixtures/pdf-objects.ts'
import { mendedWorker } from './pdfjs-worker.mjs'

const chunkBytes = 4_096
let folder = ''

beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'vk-worker-'))
  const path = join(folder, 'pdf.worker.mjs')
  await writeFile(path, mendedWorker())
  GlobalWorkerOptions.workerSrc = pathToFileURL(path).href
})
afterAll(() => rm(folder, { recursive: true, force: true }))

/** Answers from memory, and counts the bytes. */
class Counted extends PDFDataRangeTransport {
  asked = 0
  readonly #file: Buffer
  constructor(file: Buffer) {
    super(file.length, null)
    this.#file = file
  }
  override requestDataRange(begin: number, end: number): void {
    this.asked += end - begin
    queueMicrotask(() => this.onDataRange(begin, Uint8Array.from(this.#file.subarray(begin, end))))
  }
}

async function opened<T>(
  file: Buffer,
  use: (document: PDFDocumentProxy, range: Counted) => Promise<T>,
): Promise<T> {
  const range = new Counted(file)
  const task = getDocument({
    range,
    rangeChunkSize: chunkBytes,
    disableStream: true,
    disableAutoFetch: true,
    verbosity: 0,
  })
  try {
    return await use(await task.promise, range)
  } finally {
    await task.destroy()
  }
}

const widths = async (document: PDFDocumentProxy) => {
  const found: number[] = []
  for (let number = 1; number <= document.numPages; number++)
    found.push((await document.getPage(number)).view[2] ?? 0)
  return found
}

/** Every page's width is 100 more than its index, so that it can be known. */
const page = (index: number, parent = 2) =>
  `<< /Type /Page /Parent ${parent} 0 R /MediaBox [0 0 ${100 + index} 200] >>`

describe("pdf.js's reading thread, mended", () => {
  const pages = 200
  /** Each page behind 20 kB that nobody asked for. */
  const flat = () => {
    const objects: (string | Buffer)[] = ['<< /Type /Catalog /Pages 2 0 R >>', '']
    const kids: string[] = []
    for (let index = 0; index < pages; index++) {
      objects.push(stream('', Buffer.alloc(20_000, 32)), page(index))
      kids.push(`${objects.length} 0 R`)
    }
    objects[1] = `<< /Type /Pages /Count ${pages} /Kids [${kids.join(' ')}] >>`
    return pdfOf(objects)
  }

  it('opens a flat tree without reading the whole file, at any page', async () => {
    const file = flat()
    await opened(file, async (document, range) => {
      expect(document.numPages).toBe(pages)
      expect((await document.getPage(137)).view[2]).toBe(100 + 136)
      expect(range.asked).toBeLessThan(file.length / 20)
    })
  })

  it('has every page in its place', async () => {
    const all = Array.from({ length: pages }, (_, index) => 100 + index)
    expect(await opened(flat(), widths)).toEqual(all)
  })

  it.each([
    ['a node without pages before, a node of two after', ['empty', 'page', 'pair']],
    ['a node of two first', ['pair', 'empty', 'page']],
    ['a node without pages last', ['page', 'pair', 'empty']],
  ])('a tree of as many kids as pages that are not all pages: %s', async (_, shape) => {
    const objects: string[] = ['<< /Type /Catalog /Pages 2 0 R >>', '']
    const kids: string[] = []
    let index = 0
    for (const kind of shape) {
      const number = objects.length + 1
      if (kind === 'page') objects.push(page(index++))
      if (kind === 'empty') objects.push('<< /Type /Pages /Parent 2 0 R /Count 0 /Kids [] >>')
      if (kind === 'pair') {
        const pair = `[${number + 1} 0 R ${number + 2} 0 R]`
        objects.push(`<< /Type /Pages /Parent 2 0 R /Count 2 /Kids ${pair} >>`)
        objects.push(page(index++, number), page(index++, number))
      }
      kids.push(`${number} 0 R`)
    }
    objects[1] = `<< /Type /Pages /Count 3 /Kids [${kids.join(' ')}] >>`
    expect(await opened(pdfOf(objects), widths)).toEqual([100, 101, 102])
  })
})

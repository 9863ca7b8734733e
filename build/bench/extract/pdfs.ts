/** Pages a second of born-digital PDFs: read, and imported end to end, beside pdftotext and pdf.js on the same files. */
import { execFile } from 'node:child_process'
import { mkdir, readdir, readFile } from 'node:fs/promises'
import { join } from 'node:path'
import { promisify } from 'node:util'
import { getDocument } from 'pdfjs-dist/legacy/build/pdf.mjs'
import { Extraction } from '../../../main/engine/extraction/index.ts'
import { makePdf } from '../../../tests/fixtures/documents.ts'
import type { Figure } from '../report/figure.ts'
import { madeArchive } from '../search-corpus.ts'
import { printTable } from '../table.ts'
import { importAll } from './an-engine.ts'
import { withPeak } from './peak.ts'

const leastPages = 2_000
const run = promisify(execFile)

export async function benchPdfs(place: string): Promise<Figure[]> {
  const folder = join(place, 'pdf')
  await mkdir(folder)
  for (const { plan } of madeArchive(leastPages))
    await makePdf(
      join(folder, `${plan.id}.pdf`),
      plan.pages.map(({ text }) => text.replace(/(.{80}\S*)\s/gu, '$1\n')),
    )
  const files = (await readdir(folder)).map((name) => join(folder, name))
  const rows: string[][] = []
  const row = (name: string, ms: number, peakMb: number | null, native: number | null) =>
    rows.push([
      name,
      (count / (ms / 1_000)).toFixed(0),
      native === null ? '' : `${(native / ms).toFixed(2)} ×`,
      peakMb === null ? '' : `${peakMb.toFixed(0)} MB`,
    ])

  const native = await pdftotext(files)
  const extraction = new Extraction({ workers: 1 })
  const ours = await withPeak(async () => {
    for (const file of files) await extraction.extract(file, file)
  })
  await extraction.close()
  const pdfjs = await withPeak(async () => {
    for (const file of files) await readByPdfJs(file)
  })
  const whole = await withPeak(() => importAll(folder, join(place, 'pdf-kho')))
  // A text that is too long for its page goes on on another.
  const count = whole.value.pages

  console.log(`\n${count} pages in ${files.length} files, one after the other`)
  if (native !== null) row('pdftotext, file by file', native, null, native)
  row('Văn Khố reads them, one worker', ours.ms, ours.peakMb, native)
  row('pdf.js getTextContent', pdfjs.ms, pdfjs.peakMb, native)
  row('Văn Khố imports them, to the index', whole.value.ms, whole.peakMb, native)
  printTable(['', 'pages a second', 'to pdftotext', 'most memory'], rows)
  const aSecond = (ms: number) => count / (ms / 1_000)
  const pdfToText = native === null ? null : { name: 'pdftotext', value: aSecond(native) }
  return [
    {
      what: 'PDF imported end to end',
      value: aSecond(whole.value.ms),
      unit: 'pages/s',
      budget: { atLeast: 150 },
      ...(pdfToText && { peer: { ...pdfToText, ratio: { atLeast: 1 } } }),
    },
    {
      what: 'PDF read, one worker',
      value: aSecond(ours.ms),
      unit: 'pages/s',
      peer: { name: 'pdf.js', value: aSecond(pdfjs.ms) },
    },
  ]
}

/** null where it is not installed. */
async function pdftotext(files: readonly string[]): Promise<number | null> {
  const from = performance.now()
  try {
    for (const file of files) await run('pdftotext', [file, '-'], { maxBuffer: 1 << 28 })
  } catch {
    return null
  }
  return performance.now() - from
}

async function readByPdfJs(file: string): Promise<void> {
  const task = getDocument({ data: new Uint8Array(await readFile(file)), verbosity: 0 })
  const document = await task.promise
  for (let page = 1; page <= document.numPages; page++)
    await (await document.getPage(page)).getTextContent()
  await task.destroy()
}

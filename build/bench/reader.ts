/**
 * `npm run bench -- reader [--rounds 5] [--documents 50]`: from the click to the first page of a PDF of 500 pages and
 * 100 MB, turning pages, jumping, finding, scrolling, and the memory after many documents; beside pdf.js bare.
 * And how each page of the test PDFs is drawn, beside poppler where it is installed (`--rounds 0`: that only).
 */
import { mkdir, mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { parseArgs } from 'node:util'
import { bareWindow } from './reader/bare-window.ts'
import { type MadeDocument, makeDocument, soughtText } from './reader/documents.ts'
import { ourWindow } from './reader/our-window.ts'
import { compareRendering } from './reader/rendering.ts'
import { makeScans } from './reader/scans.ts'
import type { Scrolling, Viewer } from './reader/viewer.ts'
import { withScreen } from './real-window.ts'
import type { Figure } from './report/figure.ts'
import { quantile } from './table.ts'

const bigPages = 500
const smallPages = 20

interface Measured {
  openMs: number[]
  nextMs: number[]
  jumpMs: number[]
  findMs: number[]
  scrolling: Scrolling[]
  memoryMb: number
  memoryAfterMb: number
}

export async function bench(args: string[]): Promise<Figure[]> {
  const { values } = parseArgs({
    args,
    options: {
      rounds: { type: 'string', default: '5' },
      documents: { type: 'string', default: '50' },
    },
  })
  const rounds = Number(values.rounds)
  const folder = await mkdtemp(join(tmpdir(), 'vk-bench-reader-'))
  try {
    return await withScreen(async () => [
      ...(rounds > 0 ? await benchIn(folder, rounds, Number(values.documents)) : []),
      ...(await drawnAlike(folder)),
    ])
  } finally {
    await rm(folder, { recursive: true, force: true, maxRetries: 5, retryDelay: 100 })
  }
}

async function benchIn(folder: string, rounds: number, count: number): Promise<Figure[]> {
  const desk = join(folder, 'ban')
  const scans = await makeScans(10)
  const big = [
    await makeDocument(desk, 'lon-mot', bigPages, scans),
    await makeDocument(desk, 'lon-hai', bigPages, scans),
  ]
  const small: MadeDocument[] = []
  for (let i = 1; i <= count; i++)
    small.push(await makeDocument(desk, `nho-${String(i).padStart(2, '0')}`, smallPages, scans))
  console.log(`  importing ${big.length + small.length} documents …`)
  const ours = await ourWindow(folder, [...big, ...small])
  console.log('  ours …')
  const mine = await measure(ours, big, small, rounds)
  const extent = await ours.extent()
  await ours.close()
  const bare = await bareWindow(join(folder, 'tran'), desk, extent)
  console.log('  pdf.js bare …')
  const theirs = await measure(bare, big, small, rounds)
  await bare.close()
  return figuresOf(mine, theirs, count)
}

async function drawnAlike(folder: string): Promise<Figure[]> {
  console.log('  test pages beside poppler …')
  const place = join(folder, 've')
  await mkdir(place)
  const figures = await compareRendering(place)
  if (figures.length === 0) console.log('  there is no pdftoppm')
  return figures
}

async function measure(
  viewer: Viewer,
  big: readonly MadeDocument[],
  small: readonly MadeDocument[],
  rounds: number,
): Promise<Measured> {
  const of: Measured = {
    openMs: [],
    nextMs: [],
    jumpMs: [],
    findMs: [],
    scrolling: [],
    memoryMb: 0,
    memoryAfterMb: 0,
  }
  for (let round = 0; round < rounds; round++) {
    for (const document of big) {
      of.openMs.push(await viewer.open(document))
      for (const page of [2, 3, 4]) of.nextMs.push(await viewer.goTo(page))
      of.jumpMs.push(await viewer.goTo(document.pages))
      of.jumpMs.push(await viewer.goTo(1))
      of.findMs.push(await viewer.find(soughtText, document.matches))
      of.scrolling.push(await viewer.scroll())
    }
  }
  for (const [index, document] of small.entries()) {
    await viewer.open(document)
    if (index === 0) of.memoryMb = await viewer.memoryMb()
  }
  of.memoryAfterMb = await viewer.memoryMb()
  return of
}

const median = (values: readonly number[]) => quantile(values, 0.5)

function figuresOf(ours: Measured, bare: Measured, documents: number): Figure[] {
  const beside = (
    what: string,
    unit: string,
    value: (of: Measured) => number,
    bounds: Pick<Figure, 'budget'> = {},
  ): Figure => ({
    what,
    value: value(ours),
    unit,
    ...bounds,
    peer: { name: 'pdf.js bare, same Electron', value: value(bare) },
  })
  const worst = (of: Measured) => Math.max(...of.scrolling.map(({ worstMs }) => worstMs))
  return [
    beside(
      'click to first page, 500 scanned pages of over 100 MB, p50',
      'ms',
      (of) => median(of.openMs),
      {
        budget: { atMost: 600 },
      },
    ),
    beside('the same for the first time', 'ms', (of) => of.openMs[0] ?? 0),
    beside('next page, p50', 'ms', (of) => median(of.nextMs)),
    beside('jump over 500 pages, p50', 'ms', (of) => median(of.jumpMs)),
    beside('find over 500 pages, p50', 'ms', (of) => median(of.findMs)),
    beside('scrolling: worst frame', 'ms', worst, { budget: { atMost: 50 } }),
    beside('scrolling: frame, p95', 'ms', (of) => median(of.scrolling.map(({ p95Ms }) => p95Ms))),
    beside(
      'scrolling: frames over 50 ms',
      '%',
      (of) => 100 * median(of.scrolling.map(({ late }) => late)),
    ),
    beside('memory with one document open', 'MB', (of) => of.memoryMb),
    beside(`memory after ${documents} documents`, 'MB', (of) => of.memoryAfterMb),
  ]
}

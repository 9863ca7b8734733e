/** One engine, building or answering, in a process of its own, so that its memory is its own. */
import { readdir, readFile, stat } from 'node:fs/promises'
import { join } from 'node:path'
import { madeArchive } from './search-corpus.ts'
import { engines } from './search-engines/index.ts'
import type { Judged, Timed } from './search-judged.ts'

export interface Built {
  pagesPerSecond: number
  indexBytes: number
  /** Of the whole process, at its highest. */
  peakBytes: number
}

export interface Answered {
  loadMs: number
  /** Of the whole process, once every query was answered. */
  rssBytes: number
  /** By kind of query. */
  timesMs: Record<string, number[]>
  /** Of each of some more plans: to add it and find it. */
  addMs: number[]
  /** Of each judged query, in order: the first places (from 0) of its answers among 20. */
  ranks: number[][]
}

export interface Asked {
  judged: Judged[]
  mixed: Timed[]
}

const pagesToAdd = 200
/** Other plans than those that are there. */
const seedToAdd = 217

const [job, name = '', dir = '', pages = '0'] = process.argv.slice(2)
const engine = await engines[name]?.()
if (!engine) throw new Error(`no engine "${name}"`)
const answer = job === 'build' ? await build() : await ask()
process.send?.(answer)

async function build(): Promise<Built> {
  const building = await engine?.build(dir)
  let ms = 0
  const timed = async (work: () => unknown) => {
    const from = performance.now()
    await work()
    ms += performance.now() - from
  }
  for (const { plan } of madeArchive(Number(pages))) await timed(() => building?.add(plan))
  await timed(() => building?.finish())
  return {
    pagesPerSecond: (Number(pages) / ms) * 1000,
    indexBytes: await sizeOf(dir),
    peakBytes: process.resourceUsage().maxRSS * 1024,
  }
}

async function ask(): Promise<Answered> {
  const { judged, mixed } = JSON.parse(await readFile(pages, 'utf8')) as Asked
  const from = performance.now()
  const loaded = await engine?.load(dir)
  const loadMs = performance.now() - from
  const search = async (text: string, limit: number) => (await loaded?.search(text, limit)) ?? []
  // The first queries compile the code that all others run.
  for (const { text } of judged.slice(0, 40)) await search(text, 20)
  const timesMs: Record<string, number[]> = {}
  for (const { kind, text } of mixed) {
    const started = performance.now()
    await search(text, 20)
    const times = timesMs[kind] ?? []
    times.push(performance.now() - started)
    timesMs[kind] = times
  }
  const ranks: number[][] = []
  for (const { text, answers } of judged) {
    const found = (await search(text, 40)).slice(0, 20)
    ranks.push(found.flatMap((id, rank) => (answers.includes(id) ? [rank] : [])))
  }
  const addMs: number[] = []
  for (const { plan } of madeArchive(pagesToAdd, seedToAdd)) {
    const started = performance.now()
    await loaded?.add({ ...plan, id: `${plan.id}+` })
    await search(plan.number, 20)
    addMs.push(performance.now() - started)
  }
  globalThis.gc?.()
  const { rss } = process.memoryUsage()
  await loaded?.close()
  return { loadMs, rssBytes: rss, timesMs, addMs, ranks }
}

async function sizeOf(folder: string): Promise<number> {
  const names = await readdir(folder, { recursive: true })
  const files = await Promise.all(names.map((one) => stat(join(folder, one))))
  return files.reduce((sum, file) => sum + (file.isFile() ? file.size : 0), 0)
}

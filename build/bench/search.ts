/**
 * `npm run bench -- search [--sizes 1000,10000,100000] [--engines ours,sqlite]`: our search beside SQLite FTS5,
 * MiniSearch, Orama and plain FlexSearch, on a made-up archive: speed, memory, size, and quality by kind of query.
 * `npm run bench -- search --set DIR`: a labelled set, see search-set.ts.
 */
import { fork } from 'node:child_process'
import { mkdir, mkdtemp, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import type { Figure } from './report/figure.ts'
import type { Answered, Asked, Built } from './search-child.ts'
import { madeArchive } from './search-corpus.ts'
import { engines } from './search-engines/index.ts'
import { judgedKinds, judgedQueries, mixedQueries } from './search-judged.ts'
import { qualityOf } from './search-quality.ts'
import { benchSet } from './search-set.ts'
import { printTable, quantile } from './table.ts'

const usualSizes = [1_000, 10_000, 100_000]
/** They keep everything as objects: a hundred thousand pages take them hours or more memory than there is. */
const largest: Readonly<Record<string, number>> = { minisearch: 20_000, orama: 20_000 }
const mostMinutes = 20

export async function bench(args: string[]): Promise<Figure[]> {
  const option = (name: string) => {
    const at = args.indexOf(`--${name}`)
    return at < 0 ? undefined : args[at + 1]
  }
  const set = option('set')
  if (set !== undefined) return benchSet(set)
  const sizes = option('sizes')?.split(',').map(Number) ?? usualSizes
  const names = option('engines')?.split(',') ?? Object.keys(engines)
  const figures: Figure[] = []
  for (const pages of sizes) figures.push(...(await benchSize(pages, names)))
  return figures
}

interface Result {
  name: string
  built: Built
  answered: Answered
}

async function benchSize(pages: number, names: readonly string[]): Promise<Figure[]> {
  const folder = await mkdtemp(join(tmpdir(), 'vk-bench-'))
  try {
    const plans = Array.from(madeArchive(pages), ({ facts }) => facts)
    const asked: Asked = { judged: judgedQueries(plans), mixed: mixedQueries(plans) }
    const questions = join(folder, 'asked.json')
    await writeFile(questions, JSON.stringify(asked))
    console.log(`\n## ${pages} pages of ${plans.length} plans`)
    const results: Result[] = []
    for (const name of names) {
      if (pages > (largest[name] ?? Number.POSITIVE_INFINITY)) {
        console.log(`${name}: not at this size`)
        continue
      }
      const dir = join(folder, name)
      await mkdir(dir)
      const built = await inChild<Built>('build', name, dir, String(pages))
      const answered = built ? await inChild<Answered>('ask', name, dir, questions) : null
      if (built && answered) results.push({ name, built, answered })
      else console.log(`${name}: failed at this size`)
      await rm(dir, { recursive: true, force: true })
    }
    print(results, asked)
    return figuresOf(pages, results, asked)
  } finally {
    await rm(folder, { recursive: true, force: true })
  }
}

/** The budgets are those of a hundred thousand pages; smaller archives only show where they come from. */
function figuresOf(pages: number, results: readonly Result[], { judged }: Asked): Figure[] {
  const ours = results.find(({ name }) => name === 'ours')
  if (!ours) return []
  const sqlite = results.find(({ name }) => name === 'sqlite')
  const of = `${pages.toLocaleString('en-US')} pages`
  const p95 = ({ answered }: Result) => quantile(Object.values(answered.timesMs).flat(), 0.95)
  return [
    {
      what: `${of}: search, p95`,
      value: p95(ours),
      unit: 'ms',
      budget: { atMost: 50 },
      ...(sqlite && { peer: { name: 'SQLite FTS5', value: p95(sqlite), ratio: { atMost: 0.7 } } }),
    },
    {
      what: `${of}: build`,
      value: ours.built.pagesPerSecond,
      unit: 'pages/s',
      budget: { atLeast: 4_000 },
      ...(sqlite && { peer: { name: 'SQLite FTS5', value: sqlite.built.pagesPerSecond } }),
    },
    {
      what: `${of}: load`,
      value: ours.answered.loadMs,
      unit: 'ms',
      budget: { atMost: 1_500 },
    },
    {
      what: `${of}: one more plan added and found`,
      value: quantile(ours.answered.addMs, 0.5),
      unit: 'ms',
      budget: { atMost: 20 },
      ...(sqlite && {
        peer: { name: 'SQLite FTS5', value: quantile(sqlite.answered.addMs, 0.5) },
      }),
    },
    {
      what: `${of}: memory (RSS)`,
      value: ours.answered.rssBytes / 2 ** 20,
      unit: 'MB',
      budget: { atMost: 700 },
      ...(sqlite && {
        peer: { name: 'SQLite FTS5', value: sqlite.answered.rssBytes / 2 ** 20 },
      }),
    },
    {
      what: `${of}: nDCG@10`,
      value: qualityOf(judged, ours.answered.ranks, null)['nDCG@10'],
      unit: '',
      ...(sqlite && {
        peer: {
          name: 'SQLite FTS5',
          value: qualityOf(judged, sqlite.answered.ranks, null)['nDCG@10'],
        },
      }),
    },
  ]
}

function inChild<T>(...args: string[]): Promise<T | null> {
  return new Promise((resolve) => {
    const child = fork(new URL('search-child.ts', import.meta.url), args, {
      execArgv: [
        '--expose-gc',
        '--max-old-space-size=12000',
        '--disable-warning=ExperimentalWarning',
      ],
    })
    const timer = setTimeout(() => child.kill('SIGKILL'), mostMinutes * 60_000)
    let answer: T | null = null
    child.on('message', (message) => {
      answer = message as T
    })
    child.on('exit', () => {
      clearTimeout(timer)
      resolve(answer)
    })
  })
}

function print(results: readonly Result[], { judged }: Asked): void {
  const megabytes = (bytes: number) => `${Math.round(bytes / 2 ** 20)} MB`
  const ms = (value: number) => (value < 10 ? value.toFixed(1) : value.toFixed(0))
  const all = (result: Result) => Object.values(result.answered.timesMs).flat()
  printTable(
    [
      'engine',
      'build pages/s',
      'peak',
      'index',
      'load ms',
      'RSS',
      'add ms',
      'p50 ms',
      'p95 ms',
      'p99 ms',
    ],
    results.map((result) => [
      result.name,
      Math.round(result.built.pagesPerSecond).toString(),
      megabytes(result.built.peakBytes),
      megabytes(result.built.indexBytes),
      ms(result.answered.loadMs),
      megabytes(result.answered.rssBytes),
      ms(quantile(result.answered.addMs, 0.5)),
      ...[0.5, 0.95, 0.99].map((share) => ms(quantile(all(result), share))),
    ]),
  )
  const kinds = Object.keys(results[0]?.answered.timesMs ?? {})
  console.log('\np95 ms by kind of query')
  printTable(
    ['engine', ...kinds],
    results.map(({ name, answered }) => [
      name,
      ...kinds.map((kind) => ms(quantile(answered.timesMs[kind] ?? [], 0.95))),
    ]),
  )
  for (const measure of ['recall@3', 'recall@20', 'MRR@10', 'nDCG@10'] as const) {
    console.log(`\n${measure}`)
    printTable(
      ['engine', ...judgedKinds, 'all'],
      results.map(({ name, answered }) => [
        name,
        ...[...judgedKinds, null].map((kind) =>
          qualityOf(judged, answered.ranks, kind)[measure].toFixed(3),
        ),
      ]),
    )
  }
}

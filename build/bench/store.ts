/**
 * `npm run bench -- store [--sizes 1000,10000,100000]`: opening, saving one plan, tagging 1,000 plans,
 * beside lowdb's plain JSONFile and SQLite in the same run.
 */
import { mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import type { Archive } from '../../main/engine/archive/index.ts'
import { openArchive } from '../../main/engine/archive/index.ts'
import { BulkChange } from '../../preload/model.ts'
import type { Figure } from './report/figure.ts'
import { diskFloor } from './store/floor.ts'
import type { Store } from './store/peers.ts'
import { openLowdb, openSqlite } from './store/peers.ts'
import { benchPlan, makeArchive } from './store/plans.ts'
import { printTable, quantile } from './table.ts'

const saves = 300
/** lowdb writes the whole archive each time. */
const lowdbSaves = 12
const tagged = 1_000

interface Figures {
  openMs: number
  savesMs: number[]
  bulkMs: number
}

const ms = (value: number) => (value < 10 ? value.toFixed(1) : value.toFixed(0))
const times = (value: number, peer: number) => `${(value / peer).toFixed(2)} ×`

async function timed<T>(work: () => Promise<T> | T): Promise<{ tookMs: number; value: T }> {
  globalThis.gc?.()
  const from = performance.now()
  const value = await work()
  return { tookMs: performance.now() - from, value }
}

/** Ids that lie far from each other, the same ones for everybody. */
function someIds(size: number, count: number): string[] {
  return Array.from({ length: count }, (_, i) => benchPlan((i * 7_919) % size).id)
}

function storeOf(archive: Archive): Store {
  const { catalog } = archive
  return {
    async retitle(id, title) {
      const base = catalog.get(id)?.revision
      if (base === undefined) throw new Error(`no plan ${id}`)
      await catalog.save(id, base, { title })
    },
    async tag(ids, tag) {
      await catalog.saveMany(ids, BulkChange.parse({ addTags: [tag] }))
    },
    close: () => archive.close(),
  }
}

async function measure(
  size: number,
  count: number,
  open: () => Promise<Store> | Store,
): Promise<Figures> {
  const { tookMs: openMs, value: store } = await timed(open)
  const savesMs: number[] = []
  for (const [round, id] of someIds(size, count).entries()) {
    const from = performance.now()
    await store.retitle(id, `Kế hoạch đã sửa lần ${round}`)
    savesMs.push(performance.now() - from)
  }
  const ids = someIds(size, Math.min(tagged, size))
  const { tookMs: bulkMs } = await timed(() => store.tag(ids, 'rà soát 2026'))
  await store.close()
  return { openMs, savesMs, bulkMs }
}

interface Result {
  size: number
  firstMs: number
  ours: Figures
  lowdb: Figures
  sqlite: Figures
  floorMs: number[]
}

async function benchSize(size: number, folder: string): Promise<Result> {
  const place = { root: join(folder, 'kho'), userData: join(folder, 'may') }
  const made = await timed(() => makeArchive(place.root, size))
  const { tookMs: firstMs, value: first } = await timed(() => openArchive(place))
  const lowdbFile = join(folder, 'lowdb.json')
  const sqliteFile = join(folder, 'plans.sqlite')
  await (await openLowdb(lowdbFile, first.catalog.all())).close()
  await openSqlite(sqliteFile, first.catalog.all()).close()
  await first.close()

  const ours = await measure(size, saves, async () => storeOf(await openArchive(place)))
  const lowdb = await measure(size, lowdbSaves, () => openLowdb(lowdbFile, null))
  const sqlite = await measure(size, saves, () => openSqlite(sqliteFile, null))
  const floorMs = await diskFloor(join(place.root, 'plans', '2020'), 4_000, saves)

  console.log(`\n${size} plans (made in ${(made.tookMs / 1_000).toFixed(1)} s)`)
  const row = (name: string, of: (figures: Figures) => number): string[] => [
    name,
    ms(of(ours)),
    ms(of(lowdb)),
    times(of(ours), of(lowdb)),
    ms(of(sqlite)),
    times(of(ours), of(sqlite)),
  ]
  printTable(
    ['ms', 'Văn Khố', 'lowdb JSONFile', 'ratio', 'node:sqlite', 'ratio'],
    [
      ['open, never seen before', ms(firstMs), '', '', '', ''],
      row('open', ({ openMs }) => openMs),
      row('save one plan, p50', ({ savesMs }) => quantile(savesMs, 0.5)),
      row('save one plan, p95', ({ savesMs }) => quantile(savesMs, 0.95)),
      row(`tag ${Math.min(tagged, size)} plans`, ({ bulkMs }) => bulkMs),
    ],
  )
  return { size, firstMs, ours, lowdb, sqlite, floorMs }
}

export async function bench(args: string[]): Promise<Figure[]> {
  const at = args.indexOf('--sizes')
  const sizes = (at < 0 ? '1000,10000,100000' : (args[at + 1] ?? '')).split(',').map(Number)
  if (!sizes.every((size) => Number.isInteger(size) && size > 0)) {
    throw new Error('--sizes takes numbers of plans: --sizes 1000,10000')
  }
  const results: Result[] = []
  for (const size of sizes) {
    const folder = await mkdtemp(join(tmpdir(), 'vk-bench-'))
    try {
      results.push(await benchSize(size, folder))
    } finally {
      await rm(folder, { recursive: true, force: true })
    }
  }
  console.log(
    '\nSaving one plan, by the size of the archive; the floor is write + fsync + rename + fsync of the folder',
  )
  const smallest = results[0]
  printTable(
    [
      'plans',
      'p50',
      'p95',
      'floor p50',
      'floor p95',
      'p50 to floor',
      `p50 to that at ${smallest?.size}`,
    ],
    results.map(({ size, ours, floorMs }) => [
      String(size),
      ms(quantile(ours.savesMs, 0.5)),
      ms(quantile(ours.savesMs, 0.95)),
      ms(quantile(floorMs, 0.5)),
      ms(quantile(floorMs, 0.95)),
      times(quantile(ours.savesMs, 0.5), quantile(floorMs, 0.5)),
      times(quantile(ours.savesMs, 0.5), quantile(smallest?.ours.savesMs ?? [], 0.5)),
    ]),
  )
  return results.flatMap((result) => figuresOf(result, smallest ?? result))
}

function figuresOf({ size, ours, lowdb, sqlite, floorMs }: Result, smallest: Result): Figure[] {
  const plans = `${size.toLocaleString('en-US')} plans`
  const save = (figures: Figures, share: number) => quantile(figures.savesMs, share)
  return [
    {
      what: `${plans}: open`,
      value: ours.openMs,
      unit: 'ms',
      peer: { name: 'lowdb', value: lowdb.openMs },
    },
    {
      what: `${plans}: save one, p95`,
      value: save(ours, 0.95),
      unit: 'ms',
      budget: { atMost: 15 },
      peer: { name: 'SQLite', value: save(sqlite, 0.95) },
    },
    {
      what: `${plans}: save one, p50`,
      value: save(ours, 0.5),
      unit: 'ms',
      peer: { name: 'the disk’s own flushes', value: quantile(floorMs, 0.5) },
    },
    {
      what: `${plans}: save one, p50, to that at ${smallest.size}`,
      value: save(ours, 0.5),
      unit: 'ms',
      peer: {
        name: `at ${smallest.size}`,
        value: save(smallest.ours, 0.5),
        ratio: { atMost: 1.5 },
      },
    },
    {
      what: `${plans}: tag ${Math.min(tagged, size)}`,
      value: ours.bulkMs,
      unit: 'ms',
      peer: { name: 'SQLite', value: sqlite.bulkMs },
    },
  ]
}

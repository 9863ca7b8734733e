/**
 * `npm run bench [-- NAME …] [--publish]`: the benches that are named, or all of them; ratios to peers, measured in one
 * run on one machine. Each answers figures; they end as one table, as JSON and as a page (out/bench, or docs/bench.md
 * with --publish). A flag that is not of this door goes to the bench; `--help` says which there are.
 */
import { readFileSync } from 'node:fs'
import { arch, cpus, loadavg, platform, release, totalmem } from 'node:os'
import { benches, usage } from './benches.ts'
import type { Figure, Machine } from './report/figure.ts'
import { verdictOf } from './report/figure.ts'
import { keepReport, writePage } from './report/store.ts'
import { head, rowOf } from './report/table.ts'
import { printTable } from './table.ts'

const given = process.argv.slice(2)
const publish = given.includes('--publish')
const rest = given.filter((word) => word !== '--publish')
const firstFlag = rest.findIndex((word) => word.startsWith('-'))
const names = firstFlag < 0 ? rest : rest.slice(0, firstFlag)
const args = firstFlag < 0 ? [] : rest.slice(firstFlag)

const unknown = names.filter((name) => !(name in benches))
if (args.some((word) => word === '--help' || word === '-h')) console.log(usage())
else if (unknown.length > 0) {
  console.error(`No bench "${unknown.join(', ')}".\n\n${usage()}`)
  process.exitCode = 1
} else await runAll(names.length === 0 ? Object.keys(benches) : names)

async function runAll(wanted: readonly string[]): Promise<void> {
  // Lines for other programs: nothing may stand between them.
  if (args.includes('--files')) {
    for (const bench of wanted) await run(bench)
    return
  }
  const machine = thisMachine()
  console.log(
    `${machine.system}, ${machine.cores} × ${machine.processor}, ${machine.memoryGb} GB, Node ${machine.node}`,
  )
  const rows: string[][] = []
  const figures: Figure[] = []
  for (const bench of wanted) {
    console.log(`\n# ${bench}`)
    const before = { ...thisRun(), machine: thisMachine() }
    const found = await run(bench)
    if (found === null) continue
    keepReport({ ...before, bench, args, figures: [...found] }, publish)
    rows.push(...found.map((figure) => [bench, ...rowOf(figure)]))
    figures.push(...found)
  }
  console.log('\n# All figures')
  printTable(['bench', ...head], rows)
  const of = (verdict: string) => figures.filter((one) => verdictOf(one) === verdict).length
  console.log(`\n${of('met')} budgets met, ${of('missed')} missed; ${writePage(publish)}`)
}

/** One that fails does not take the others' figures along. */
async function run(bench: string): Promise<readonly Figure[] | null> {
  try {
    return (await (await benches[bench]?.load())?.bench(args)) ?? null
  } catch (error) {
    console.error(error)
    process.exitCode = 1
    return null
  }
}

function thisRun() {
  const { version } = JSON.parse(
    readFileSync(new URL('../../package.json', import.meta.url), 'utf8'),
  )
  return { at: new Date().toISOString(), version: String(version) }
}

function thisMachine(): Machine {
  return {
    system: `${platform()} ${release()} ${arch()}`,
    processor: cpus()[0]?.model ?? '?',
    cores: cpus().length,
    memoryGb: Math.round(totalmem() / 2 ** 30),
    node: process.version,
    load: Number((loadavg()[0] ?? 0).toFixed(1)),
  }
}

/** Where reports lie: every run in `out/bench`; those worth showing in `docs/bench`, with the page beside it. */
import { spawnSync } from 'node:child_process'
import { existsSync, mkdirSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { chartOf } from './chart.ts'
import { Report } from './figure.ts'
import { pageOf } from './page.ts'

const inRoot = (path: string) => fileURLToPath(new URL(`../../../${path}`, import.meta.url))

/** @param publish into the documentation too */
export function keepReport(report: Report, publish: boolean): void {
  write(inRoot('out/bench'), report)
  if (publish) write(inRoot('docs/bench'), report)
}

/** Writes the page again from the reports of the folder that it shows. @returns where it is */
export function writePage(publish: boolean): string {
  const folder = inRoot(publish ? 'docs/bench' : 'out/bench')
  const page = publish ? inRoot('docs/bench.md') : join(folder, 'bench.md')
  // A bench that failed has written nothing.
  mkdirSync(folder, { recursive: true })
  const reports = readReports(folder)
  const charts = new Map<string, string>()
  for (const { bench, figures } of reports) {
    const chart = chartOf(figures)
    const path = join(folder, `${bench}.svg`)
    rmSync(path, { force: true })
    if (chart === null) continue
    writeFileSync(path, chart)
    charts.set(bench, publish ? `bench/${bench}.svg` : `${bench}.svg`)
  }
  writeFileSync(page, pageOf(reports, charts))
  if (publish) layOut(page, folder)
  return page
}

/** As the linter wants every file of the project. */
function layOut(...paths: string[]): void {
  const biome = inRoot('node_modules/@biomejs/biome/bin/biome')
  spawnSync(process.execPath, [biome, 'format', '--write', ...paths], { stdio: 'ignore' })
}

function write(folder: string, report: Report): void {
  mkdirSync(folder, { recursive: true })
  writeFileSync(join(folder, `${report.bench}.json`), `${JSON.stringify(report, null, 2)}\n`)
}

function readReports(folder: string): Report[] {
  if (!existsSync(folder)) return []
  return readdirSync(folder)
    .filter((name) => name.endsWith('.json'))
    .sort()
    .map((name) => Report.parse(JSON.parse(readFileSync(join(folder, name), 'utf8'))))
}

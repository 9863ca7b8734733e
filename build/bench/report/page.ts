/** `docs/bench.md`: the last run of every bench, each with its table and chart. */
import type { Report } from './figure.ts'
import { verdictOf } from './figure.ts'
import { head, rowOf } from './table.ts'

/** @param charts where the picture of each bench lies, seen from the page */
export function pageOf(reports: readonly Report[], charts: ReadonlyMap<string, string>): string {
  const all = reports.flatMap(({ figures }) => figures.map(verdictOf))
  const met = all.filter((verdict) => verdict === 'met').length
  const missed = all.filter((verdict) => verdict === 'missed').length
  return [
    '# Benchmarks',
    '',
    'Written by `npm run bench -- --publish`; do not edit. Times differ from machine to machine: compare the ratios to the peers, which were measured in the same run. A bar in a chart shows how much of a budget is used; past the line it is missed.',
    '',
    `Budgets met: ${met} of ${met + missed}.`,
    '',
    ...reports.flatMap((report) => sectionOf(report, charts.get(report.bench))),
  ].join('\n')
}

function sectionOf(report: Report, chart: string | undefined): string[] {
  const { bench, at, version, args, machine, figures } = report
  const command = ['npm run bench --', bench, ...args].join(' ')
  return [
    `## ${bench}`,
    '',
    `\`${command}\`, ${at.slice(0, 10)}, version ${version}, on ${machine.system}, ${machine.cores} × ${machine.processor}, ${machine.memoryGb} GB, Node ${machine.node}; ${machine.load} processes wanted a core when it began.`,
    '',
    ...(chart === undefined ? [] : [`![How much of each budget is used](${chart})`, '']),
    markdownRow(head),
    markdownRow(head.map((_, i) => (i === 0 ? '---' : '--:'))),
    ...figures.map((figure) => markdownRow(rowOf(figure))),
    '',
  ]
}

const markdownRow = (cells: readonly string[]) =>
  `| ${cells.map((cell) => cell.replaceAll('|', '\\|')).join(' | ')} |`

/** The benches that there are, and how they are asked for. */
import type { Figure } from './report/figure.ts'

/** May print tables of its own; what counts is what it answers. */
export interface Bench {
  bench(args: string[]): Promise<readonly Figure[]>
}

interface Entry {
  load(): Promise<Bench>
  measures: string
  flags?: string
}

export const benches: Readonly<Record<string, Entry>> = {
  extract: {
    load: () => import('./extract.ts'),
    measures: 'import and reading of files, beside pdftotext and pdf.js',
    flags: '--files DIR',
  },
  knowledge: {
    load: () => import('./knowledge.ts'),
    measures: 'what is read of headers, areas and citations, on a judged set',
    flags: '--practice N | --again N | --mistakes | --files DIR',
  },
  ocr: {
    load: () => import('./ocr.ts'),
    measures: 'recognition of scans, beside the system’s Tesseract',
    flags: '--pages 4 | --pairs DIR',
  },
  reader: {
    load: () => import('./reader.ts'),
    measures: 'first page, turning, scrolling, drawing, beside pdf.js bare and poppler',
    flags: '--rounds 5 --documents 50',
  },
  search: {
    load: () => import('./search.ts'),
    measures: 'speed, memory and quality of search, beside SQLite, MiniSearch, Orama, FlexSearch',
    flags: '--sizes 1000,10000,100000 --engines ours,sqlite | --set DIR',
  },
  store: {
    load: () => import('./store.ts'),
    measures: 'opening and saving plans, beside lowdb and SQLite',
    flags: '--sizes 1000,10000,100000',
  },
  workspace: {
    load: () => import('./workspace.ts'),
    measures: 'the start, and the longest task of the window while somebody works',
    flags: '--plans 100000 --starts 7 --traces DIR',
  },
}

export function usage(): string {
  const width = Math.max(...Object.keys(benches).map((name) => name.length))
  const rows = Object.entries(benches).map(
    ([name, { measures, flags }]) =>
      `  ${name.padEnd(width)}  ${measures}${flags ? `\n  ${' '.repeat(width)}    ${flags}` : ''}`,
  )
  return [
    'npm run bench -- [NAME …] [--publish] [FLAGS]',
    '',
    'Runs the named benches, or all of them, and prints one table against the budgets.',
    'Reports are kept in out/bench; with --publish also in docs/bench.md.',
    '',
    ...rows,
  ].join('\n')
}

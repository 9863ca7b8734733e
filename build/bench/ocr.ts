/**
 * `npm run bench -- ocr [--pages 4]`: recognition of scans made of known text, beside the system's own Tesseract on the
 * same pictures. `npm run bench -- ocr --pairs DIR`: the same for every NAME.pdf with a NAME.txt, by words found in order.
 */
import { execFile } from 'node:child_process'
import { mkdtemp, readdir, readFile, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { promisify } from 'node:util'
import { drawPage } from '../../main/engine/extraction/formats/pdf-image.ts'
import { Extraction } from '../../main/engine/extraction/index.ts'
import { mediaTypes } from '../../main/engine/extraction/media-type.ts'
import { recognisePage } from '../../main/engine/extraction/ocr/read-page.ts'
import { Recogniser } from '../../main/engine/extraction/ocr/recogniser.ts'
import { png } from '../../main/engine/extraction/testing/a-scan.ts'
import type { ExtractedPage } from '../../main/engine/extraction/types.ts'
import { makePdf } from '../../tests/fixtures/documents.ts'
import type { Picture } from './ocr/degrade.ts'
import { fromPgm, noisy, oneBit, skewed, stamped, toPgm } from './ocr/degrade.ts'
import { paper } from './ocr/papers.ts'
import { characterErrors, wordsFound } from './ocr/score.ts'
import type { Figure } from './report/figure.ts'
import { printTable } from './table.ts'

const usualPages = 4
/** Character error rates that are still good (issue "Every file that an office has, read"). */
const kinds: readonly [
  name: string,
  budget: number | null,
  of: (page: Picture, i: number) => Picture,
][] = [
  ['clean', 0.02, (page) => page],
  ['1-bit', 0.02, oneBit],
  ['skewed 2°', 0.06, (page) => skewed(page, 2)],
  ['noisy', 0.06, (page, i) => noisy(page, i + 1)],
  ['stamped', 0.06, stamped],
  ['all of it', null, (page, i) => oneBit(noisy(skewed(stamped(page), -1.5), i + 1))],
]
const run = promisify(execFile)
const notRead: ExtractedPage = { text: '', label: null, ocr: 'wanted' }

export async function bench(args: string[]): Promise<Figure[]> {
  const option = (name: string) => {
    const at = args.indexOf(`--${name}`)
    return at < 0 ? undefined : args[at + 1]
  }
  const readers = new Readers()
  const folder = await mkdtemp(join(tmpdir(), 'vk-bench-ocr-'))
  try {
    const pairs = option('pairs')
    return pairs === undefined
      ? await benchKinds(readers, folder, Number(option('pages') ?? usualPages))
      : await benchPairs(readers, folder, pairs)
  } finally {
    await readers.close()
    await rm(folder, { recursive: true, force: true })
  }
}

/** Ours, and Tesseract as the system has it. */
class Readers {
  readonly #extraction = new Extraction({ workers: 1 })
  readonly #recogniser = new Recogniser()
  readonly #never = new AbortController()

  async ours(path: string, mediaType: string, pageIndex: number) {
    const page = await recognisePage(
      this.#extraction,
      this.#recogniser,
      { path, mediaType },
      pageIndex,
      notRead,
      this.#never.signal,
    )
    return page.text
  }

  /** Pages to recognise, with those that need it not as they are. */
  async pages(path: string, name: string): Promise<ExtractedPage[]> {
    return (await this.#extraction.extract(path, name)).pages
  }

  /** null where it is not installed. */
  async native(picture: string): Promise<string | null> {
    try {
      const { stdout } = await run('tesseract', [picture, '-', '-l', 'vie', '--dpi', '300'], {
        maxBuffer: 1 << 26,
        // As ours: one core.
        env: { ...process.env, OMP_THREAD_LIMIT: '1' },
      })
      return stdout
    } catch {
      return null
    }
  }

  async close(): Promise<void> {
    await this.#recogniser.close()
    await this.#extraction.close()
  }
}

interface Sum {
  errors: number
  of: number
  ms: number
  pages: number
}
const nothing = (): Sum => ({ errors: 0, of: 0, ms: 0, pages: 0 })

async function benchKinds(readers: Readers, folder: string, pages: number): Promise<Figure[]> {
  const rows: string[][] = []
  const figures: Figure[] = []
  for (const [name, budget, degrade] of kinds) {
    const ours = nothing()
    const native = nothing()
    for (let i = 0; i < pages; i++) {
      const text = paper(i)
      const printed = await makePdf(join(folder, 'in.pdf'), [text])
      const drawn = await drawPage(printed, 0, 0)
      if (!drawn) throw new Error('cannot draw')
      const picture = join(folder, `${i}.png`)
      await writeFile(picture, png(toPgm(degrade(fromPgm(drawn.image), i))))
      await add(ours, text, () => readers.ours(picture, mediaTypes.png, 0))
      await add(native, text, () => readers.native(picture))
    }
    figures.push(...figuresOf(name, budget, ours, native))
    rows.push([
      name,
      rate(ours),
      budget === null
        ? ''
        : `${budget * 100} %${ours.errors / ours.of > budget ? ' EXCEEDED' : ''}`,
      rate(native),
      seconds(ours),
      seconds(native),
      native.pages === 0 ? '–' : `${(ours.ms / native.ms).toFixed(2)} ×`,
    ])
  }
  console.log(`${pages} pages a kind, 300 dpi; errors by characters`)
  printTable(['scan', 'errors', 'budget', 'Tesseract', 's a page', 'Tesseract', 'ratio'], rows)
  return figures
}

function figuresOf(name: string, budget: number | null, ours: Sum, native: Sum): Figure[] {
  const percent = ({ errors, of }: Sum) => (100 * errors) / of
  const secondsOf = ({ ms, pages }: Sum) => ms / pages / 1_000
  const beside = (of: (sum: Sum) => number) =>
    native.pages === 0 ? {} : { peer: { name: 'Tesseract', value: of(native) } }
  return [
    {
      what: `${name}: characters wrong`,
      value: percent(ours),
      unit: '%',
      ...(budget === null ? {} : { budget: { atMost: budget * 100 } }),
      ...beside(percent),
    },
    { what: `${name}: a page`, value: secondsOf(ours), unit: 's', ...beside(secondsOf) },
  ]
}

async function add(sum: Sum, text: string, read: () => Promise<string | null>): Promise<void> {
  const from = performance.now()
  const found = await read()
  if (found === null) return
  const { errors, of } = characterErrors(found, text)
  sum.ms += performance.now() - from
  sum.errors += errors
  sum.of += of
  sum.pages += 1
}

async function benchPairs(readers: Readers, folder: string, pairs: string): Promise<Figure[]> {
  const files = await readdir(pairs)
  const names = files.filter((file) => files.includes(file.replace(/\.pdf$/i, '.txt')))
  const rows: string[][] = []
  const figures: Figure[] = []
  for (const file of names.filter((name) => /\.pdf$/i.test(name)).sort()) {
    const path = join(pairs, file)
    const written = await readFile(path.replace(/\.pdf$/i, '.txt'), 'utf8')
    const count = (await readers.pages(path, file)).length
    const ours: string[] = []
    const native: string[] = []
    let [oursMs, nativeMs] = [0, 0]
    for (let pageIndex = 0; pageIndex < count; pageIndex++) {
      let from = performance.now()
      ours.push(await readers.ours(path, mediaTypes.pdf, pageIndex))
      oursMs += performance.now() - from
      const drawn = await drawPage(path, pageIndex, 0)
      const picture = join(folder, 'page.pgm')
      if (drawn) await writeFile(picture, drawn.image)
      from = performance.now()
      native.push((await readers.native(picture)) ?? '')
      nativeMs += performance.now() - from
    }
    const [a, b] = [ours, native].map((pages) => wordsFound(pages.join('\n'), written))
    if (!a || !b) continue
    figures.push({
      what: `${file}: words found`,
      value: (100 * a.found) / a.of,
      unit: '%',
      peer: { name: 'Tesseract', value: (100 * b.found) / b.of },
    })
    rows.push([
      file,
      String(count),
      `${((100 * a.found) / a.of).toFixed(1)} %`,
      `${((100 * b.found) / b.of).toFixed(1)} %`,
      (oursMs / count / 1_000).toFixed(2),
      (nativeMs / count / 1_000).toFixed(2),
    ])
  }
  console.log('Words of the text that were found, in order')
  printTable(['file', 'pages', 'words found', 'Tesseract', 's a page', 'Tesseract'], rows)
  return figures
}

const rate = ({ errors, of }: Sum): string =>
  of === 0 ? '–' : `${((100 * errors) / of).toFixed(2)} %`
const seconds = ({ ms, pages }: Sum): string =>
  pages === 0 ? '–' : (ms / pages / 1_000).toFixed(2)

/**
 * The register of documents as a page to be printed: Decree 30/2020/NĐ-CP, Annex I (paper, margins,
 * faces) and Annexes IV and V (the columns of "mục lục văn bản").
 */
import { setImmediate as otherWork } from 'node:timers/promises'
import { Failure } from '../../../preload/errors.ts'
import type { PlanId } from '../../../preload/model.ts'
import { mostOnPaper } from '../../../preload/model.ts'
import en from '../../../resources/i18n/en/exchange.json' with { type: 'json' }
import vi from '../../../resources/i18n/vi/exchange.json' with { type: 'json' }
import { replaceDurably } from '../archive/durable-write.ts'
import type { Archive } from '../archive/index.ts'
import type { Row } from './register.ts'
import { Register } from './register.ts'
import { sheetStyle } from './sheet-style.ts'

const catalogues = { vi: vi.sheet, en: en.sheet } as const
const rowsAtOnce = 100
/**
 * Chromium lays a table out on paper in a time that grows with the square of its length; a table for
 * each thousand rows, which begins on a sheet of its own, keeps 10,000 rows at 10 s instead of 50 s.
 */
const rowsInTable = 1_000

export interface SheetLook {
  /** What it is a list of. */
  subtitle: string
  /** Pages are numbered on from document to document, as in a dossier; otherwise counted. */
  runningPages: boolean
}

export interface SheetOptions extends SheetLook {
  archive: Archive
  /** In the order of the list. */
  ids: readonly PlanId[]
  language: 'vi' | 'en'
  path: string
  now?: Date
}

/** Answers how many plans it has. @throws Failure export.tooLong, disk.* */
export async function writeSheet(o: SheetOptions): Promise<number> {
  if (o.ids.length > mostOnPaper)
    throw new Failure('export.tooLong', { count: o.ids.length, most: mostOnPaper })
  const words = catalogues[o.language]
  const register = new Register(o.archive.vocabulary)
  let order = 0
  let pagesBefore = 0
  await replaceDurably(o.path, async (file) => {
    await file.write(head(o))
    for (let at = 0; at < o.ids.length; at += rowsAtOnce) {
      if (at > 0 && at % rowsInTable === 0) await file.write(`</table>${tableHead(words)}`)
      const plans = o.ids
        .slice(at, at + rowsAtOnce)
        .flatMap((id) => o.archive.catalog.get(id) ?? [])
      const rows = plans.map((plan) => {
        order += 1
        const row = register.row(plan, order, [])
        const pages = o.runningPages
          ? range(pagesBefore, row.pages)
          : row.pages === null
            ? ''
            : words.pageCount.replace('{{count}}', String(row.pages))
        pagesBefore += row.pages ?? 0
        return line(row, pages)
      })
      await file.write(`<tbody>\n${rows.join('')}</tbody>`)
      await otherWork()
    }
    await file.write(foot(order, words))
  })
  return order
}

/** "13–15"; '' where the pages are not known. */
function range(before: number, pages: number | null): string {
  if (!pages) return ''
  return pages === 1 ? String(before + 1) : `${before + 1}–${before + pages}`
}

function head({ archive, language, subtitle, now = new Date() }: SheetOptions): string {
  const words = catalogues[language]
  const [day, month] = [now.getDate(), now.getMonth() + 1].map((part) =>
    String(part).padStart(2, '0'),
  )
  const date = words.date
    .replace('{{day}}', day ?? '')
    .replace('{{month}}', month ?? '')
    .replace('{{year}}', String(now.getFullYear()))
  return `<!doctype html><html lang="${language}"><head><meta charset="utf-8"><title>${escaped(words.heading)}</title>${sheetStyle}</head><body>
<header><div><b>${escaped(archive.name.toLocaleUpperCase('vi'))}</b><hr></div><div><b>${escaped(words.nation)}</b><br><b class="motto">${escaped(words.motto)}</b><hr class="long"></div></header>
<p class="date">${escaped(date)}</p>
<h1>${escaped(words.heading)}</h1>
<p class="subtitle">${escaped(subtitle)}</p>
${tableHead(words)}`
}

function tableHead(words: (typeof catalogues)['vi']): string {
  const names = [
    words.order,
    words.number,
    words.issuedOn,
    words.title,
    words.issuer,
    words.pages,
    words.notes,
  ]
  const heads = names.map((name) => `<th scope="col">${escaped(name)}</th>`).join('')
  const places = names.map((_, place) => `<td>(${place + 1})</td>`).join('')
  return `<table><colgroup><col class="order"><col class="number"><col class="date"><col><col class="issuer"><col class="pages"><col class="notes"></colgroup><thead><tr>${heads}</tr><tr class="places">${places}</tr></thead>
`
}

function line(row: Row, pages: string): string {
  const date = row.issuedOn?.split('-').reverse().join('/') ?? ''
  const cells = [String(row.order), row.number, date, row.title, row.issuer, pages, row.notes]
  return `<tr>${cells.map((cell) => `<td>${escaped(cell)}</td>`).join('')}</tr>\n`
}

function foot(count: number, words: (typeof catalogues)['vi']): string {
  return `</table><p class="sum">${escaped(words.sum.replace('{{count}}', String(count)))}</p></body></html>`
}

function escaped(text: string): string {
  return text
    .replaceAll('&', '&amp;')
    .replaceAll('<', '&lt;')
    .replaceAll('>', '&gt;')
    .replaceAll('"', '&quot;')
}

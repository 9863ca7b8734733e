/** The register of documents ("mục lục văn bản", Decree 30/2020/NĐ-CP, Annexes IV and V), one row a plan. */
import type { Plan, Vocabulary } from '../../../preload/model.ts'
import en from '../../../resources/i18n/en/exchange.json' with { type: 'json' }
import vi from '../../../resources/i18n/vi/exchange.json' with { type: 'json' }

/** The decree's seven, then what else is known. */
export const columns = [
  'order',
  'number',
  'issuedOn',
  'title',
  'issuer',
  'pages',
  'notes',
  'signer',
  'areas',
  'retention',
  'files',
] as const
export type Column = (typeof columns)[number]

/** Dates are ISO; null is "not known". */
export type Row = Record<Exclude<Column, 'order' | 'pages' | 'issuedOn'>, string> & {
  order: number
  issuedOn: string | null
  pages: number | null
}

/** Both languages in one row: the file goes to people who read either. */
export const headers: readonly string[] = columns.map(
  (column) => `${vi.columns[column]} / ${en.columns[column]}`,
)

export const sheetName = vi.register

/** Makes rows with the archive's own words for areas, types and periods. */
export class Register {
  readonly #types: ReadonlyMap<string, string>
  readonly #areas: ReadonlyMap<string, string>
  readonly #retention: ReadonlyMap<string, string>

  constructor({ types, areas, retention }: Vocabulary) {
    this.#types = namesOf(types)
    this.#areas = namesOf(areas)
    this.#retention = namesOf(retention)
  }

  /** @param files how the plan's files are named in this list */
  row(plan: Plan, order: number, files: readonly string[]): Row {
    const known = plan.attachments.flatMap(({ pages }) => pages ?? [])
    return {
      order,
      number: plan.number,
      issuedOn: plan.issuedOn,
      title: this.#typeAndTitle(plan),
      issuer: plan.issuer,
      signer: [plan.signer.name, plan.signer.position].filter(Boolean).join(', '),
      areas: plan.areas.map((id) => this.#areas.get(id) ?? id).join('; '),
      retention: this.#retention.get(plan.retention) ?? plan.retention,
      pages: known.length === 0 ? null : known.reduce((sum, pages) => sum + pages, 0),
      files: files.join('; '),
      notes: plan.notes,
    }
  }

  /** "Kế hoạch cải cách…", also where the title begins with its type already. */
  #typeAndTitle({ type, title }: Plan): string {
    const name = this.#types.get(type) ?? type
    const said = title.toLocaleLowerCase('vi').startsWith(name.toLocaleLowerCase('vi'))
    return said ? title : `${name} ${title}`.trim()
  }
}

/** The row's cells for a text table; dates as people here write them. */
export function textCells(row: Row): (string | number)[] {
  return columns.map((column) => {
    const value = row[column]
    if (value === null) return ''
    return column === 'issuedOn' ? String(value).split('-').reverse().join('/') : value
  })
}

function namesOf(entries: Vocabulary['types']): ReadonlyMap<string, string> {
  return new Map(entries.map(({ id, vi: name }) => [id, name]))
}

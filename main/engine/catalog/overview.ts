/** What the archive holds, counted in one walk over its plans in use. */
import type { Overview, PlanId } from '../../../preload/model.ts'
import { duplicatesOf } from './duplicates.ts'
import { FacetTally } from './query/facets.ts'
import type { PlanTable } from './query/plan-table.ts'

/** More cannot be looked through in one sitting; the others are counted. */
const mostDuplicates = 20

/** Stops after every plan, so that it can be done in slices. */
export function* overviewOf(table: PlanTable): Generator<void, Overview> {
  const tally = new FacetTally({ facets: {}, trash: false })
  const cells = new Map<string, { year: string; area: string; count: number }>()
  const files = new Map<string, number>()
  const duplicates: PlanId[] = []
  let [plans, pages, duplicateCount] = [0, 0, 0]
  for (const { plan, deletedAt, values } of table.rows()) {
    if (deletedAt !== null) continue
    plans += 1
    tally.add(deletedAt, values)
    for (const year of values.year)
      for (const area of values.area) {
        const key = `${year} ${area}`
        const cell = cells.get(key) ?? { year, area, count: 0 }
        cell.count += 1
        cells.set(key, cell)
      }
    for (const attachment of plan.attachments) {
      pages += attachment.pages ?? 0
      files.set(attachment.sha256, attachment.bytes)
    }
    if (duplicatesOf(plan, table).some(({ trash }) => !trash)) {
      duplicateCount += 1
      if (duplicates.length < mostDuplicates) duplicates.push(plan.id)
    }
    yield
  }
  return {
    plans,
    pages,
    files: files.size,
    bytes: [...files.values()].reduce((sum, bytes) => sum + bytes, 0),
    counts: tally.counts(),
    areaYears: [...cells.values()],
    duplicates,
    duplicateCount,
  }
}

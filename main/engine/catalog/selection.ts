/** What the plans that a person chose have in common, and what a bulk change would do to them. */
import type {
  BulkChange,
  BulkPreview,
  FacetCounts,
  Plan,
  PlanFields,
} from '../../../preload/model.ts'
import { countFacets, facetValuesOf } from './query/facets.ts'

/** How many of the plans have each value, in the trash or not. */
export function tallyOf(plans: readonly Plan[]): FacetCounts {
  const rows = plans.map((plan) => ({ deletedAt: null, values: facetValuesOf(plan) }))
  return countFacets({ facets: {}, trash: false }, rows)
}

/** Counts what `saveMany` would alter, part by part; nothing is written. */
export function previewOf(plans: readonly Plan[], change: BulkChange): BulkPreview {
  const parts = partsOf(change).map((part) => ({ ...part, touched: plans.filter(part.alters) }))
  const touched = new Set(parts.flatMap((part) => part.touched.map(({ id }) => id)))
  return {
    plans: touched.size,
    parts: parts.map(({ act, field, value, touched }) => ({
      act,
      field,
      value,
      plans: touched.length,
    })),
  }
}

interface Part {
  act: 'add' | 'remove' | 'set'
  field: keyof PlanFields
  value: unknown
  alters(plan: Plan): boolean
}

function partsOf(change: BulkChange): Part[] {
  const sets = [
    ['areas', change.addAreas, change.removeAreas],
    ['solutions', change.addSolutions, change.removeSolutions],
    ['tags', change.addTags, change.removeTags],
  ] as const
  const inSets = sets.flatMap(([field, add, remove]) => [
    ...add.map(
      (value): Part => ({
        act: 'add',
        field,
        value,
        alters: (plan) => !plan[field].includes(value),
      }),
    ),
    // An element that is both removed and added is there in the end.
    ...remove
      .filter((value) => !add.includes(value))
      .map(
        (value): Part => ({
          act: 'remove',
          field,
          value,
          alters: (plan) => plan[field].includes(value),
        }),
      ),
  ])
  const fields = ['type', 'period', 'validity', 'retention', 'review'] as const
  const inFields = fields.flatMap((field): Part[] => {
    const value = change.set[field]
    if (value === undefined) return []
    return [{ act: 'set', field, value, alters: (plan) => !same(plan[field], value) }]
  })
  return [...inSets, ...inFields]
}

/** Texts, and records of texts and nulls whose keys may stand in another order. */
function same(a: object | string, b: object | string): boolean {
  const flat = (one: object | string) =>
    typeof one === 'string' ? one : JSON.stringify(Object.entries(one).sort())
  return flat(a) === flat(b)
}

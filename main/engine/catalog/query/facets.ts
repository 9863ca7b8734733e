/** Filtering by facets, and counting what each further choice would show. */
import type { FacetCounts, Plan, PlanFilter } from '../../../../preload/model.ts'
import { FacetName } from '../../../../preload/model.ts'
import { textOf } from './summary.ts'

/** A plan's values in each facet; [''] where it has none. */
export type FacetValues = Readonly<Record<FacetName, readonly string[]>>

const none: readonly string[] = ['']

export function facetValuesOf(plan: Plan): FacetValues {
  return {
    area: plan.areas.length > 0 ? plan.areas : none,
    solution: plan.solutions.length > 0 ? plan.solutions : none,
    type: [plan.type],
    year: [plan.issuedOn?.slice(0, 4) ?? ''],
    issuer: [plan.issuer],
    tag: plan.tags.length > 0 ? plan.tags : none,
    validity: [plan.validity.status],
    text: [textOf(plan.attachments)],
    review: [plan.review],
  }
}

interface Choice {
  facet: FacetName
  include: ReadonlySet<string> | null
  exclude: ReadonlySet<string>
}

/** What a filter asks of a plan: in or out of the trash, and a choice in some facets. */
export class FacetFilter {
  readonly #trash: boolean
  readonly #choices: readonly Choice[]

  constructor(filter: PlanFilter) {
    this.#trash = filter.trash
    this.#choices = FacetName.options.flatMap((facet) => {
      const choice = filter.facets[facet]
      if (!choice || choice.include.length + choice.exclude.length === 0) return []
      const include = choice.include.length > 0 ? new Set(choice.include) : null
      return [{ facet, include, exclude: new Set(choice.exclude) }]
    })
  }

  matches(deletedAt: string | null, values: FacetValues): boolean {
    return this.missing(deletedAt, values) === null
  }

  /**
   * null: the plan matches. A facet's name: it would, were it not for what that facet includes.
   * 'other': it does not match, whatever is chosen in one facet.
   */
  missing(deletedAt: string | null, values: FacetValues): FacetName | 'other' | null {
    if ((deletedAt !== null) !== this.#trash) return 'other'
    let missing: FacetName | null = null
    for (const { facet, include, exclude } of this.#choices) {
      const own = values[facet]
      if (own.some((value) => exclude.has(value))) return 'other'
      if (include === null || own.some((value) => include.has(value))) continue
      if (missing !== null) return 'other'
      missing = facet
    }
    return missing
  }
}

/** Counts per facet, most first (years: latest first); chosen values stay, with 0. */
export function countFacets(
  filter: PlanFilter,
  plans: Iterable<{ deletedAt: string | null; values: FacetValues }>,
): FacetCounts {
  const tally = new FacetTally(filter)
  for (const { deletedAt, values } of plans) tally.add(deletedAt, values)
  return tally.counts()
}

/** `countFacets`, plan by plan. */
export class FacetTally {
  readonly #wanted: FacetFilter
  readonly #counts: ReadonlyMap<FacetName, Map<string, number>>

  constructor(filter: PlanFilter) {
    this.#wanted = new FacetFilter(filter)
    this.#counts = new Map(FacetName.options.map((facet) => [facet, chosenAtZero(filter, facet)]))
  }

  add(deletedAt: string | null, values: FacetValues): void {
    const missing = this.#wanted.missing(deletedAt, values)
    if (missing === 'other') return
    // A plan that only facet X leaves out is still counted under X: choosing more there adds it.
    for (const [facet, count] of this.#counts) {
      if (missing !== null && missing !== facet) continue
      for (const value of values[facet]) count.set(value, (count.get(value) ?? 0) + 1)
    }
  }

  counts(): FacetCounts {
    return {
      area: this.#sorted('area'),
      solution: this.#sorted('solution'),
      type: this.#sorted('type'),
      year: this.#sorted('year'),
      issuer: this.#sorted('issuer'),
      tag: this.#sorted('tag'),
      validity: this.#sorted('validity'),
      text: this.#sorted('text'),
      review: this.#sorted('review'),
    }
  }

  #sorted(facet: FacetName): FacetCounts[FacetName] {
    const entries = [...(this.#counts.get(facet) ?? [])].map(([value, count]) => ({ value, count }))
    return entries.sort((a, b) =>
      facet === 'year' ? byText(b.value, a.value) : b.count - a.count || byText(a.value, b.value),
    )
  }
}

function chosenAtZero(filter: PlanFilter, facet: FacetName): Map<string, number> {
  const choice = filter.facets[facet]
  const chosen = choice ? [...choice.include, ...choice.exclude] : []
  return new Map(chosen.map((value) => [value, 0]))
}

const vietnamese = new Intl.Collator('vi', { numeric: true })

function byText(a: string, b: string): number {
  return vietnamese.compare(a, b)
}

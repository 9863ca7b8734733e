import type { FacetName, PlanFilter } from '../../preload/model.ts'

export type Choice = 'off' | 'include' | 'exclude'

export function choiceOf(filter: PlanFilter, name: FacetName, value: string): Choice {
  const facet = filter.facets[name]
  if (facet?.include.includes(value)) return 'include'
  return facet?.exclude.includes(value) ? 'exclude' : 'off'
}

/** A click goes from off to "only these" to "none of these" and off again. */
export function nextChoice(filter: PlanFilter, name: FacetName, value: string): PlanFilter {
  const now = choiceOf(filter, name, value)
  const facet = filter.facets[name] ?? { include: [], exclude: [] }
  const without = (values: string[]) => values.filter((one) => one !== value)
  const include = now === 'off' ? [...facet.include, value] : without(facet.include)
  const exclude = now === 'include' ? [...facet.exclude, value] : without(facet.exclude)
  return { ...filter, facets: { ...filter.facets, [name]: { include, exclude } } }
}

export const isFiltered = (filter: PlanFilter): boolean =>
  filter.trash ||
  Object.values(filter.facets).some((facet) => facet.include.length + facet.exclude.length > 0)

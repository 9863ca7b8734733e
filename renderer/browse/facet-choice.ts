import type { FacetName, PlanFilter } from '../../preload/model.ts'

export type Choice = 'off' | 'include' | 'exclude'

const following: Readonly<Record<Choice, Choice>> = {
  off: 'include',
  include: 'exclude',
  exclude: 'off',
}

export function choiceOf(filter: PlanFilter, name: FacetName, value: string): Choice {
  const facet = filter.facets[name]
  if (facet?.include.includes(value)) return 'include'
  return facet?.exclude.includes(value) ? 'exclude' : 'off'
}

/** A click goes from off to "only these" to "none of these" and off again. */
export const nextChoice = (filter: PlanFilter, name: FacetName, value: string): PlanFilter =>
  withChoice(filter, name, value, following[choiceOf(filter, name, value)])

export function withChoice(
  filter: PlanFilter,
  name: FacetName,
  value: string,
  choice: Choice,
): PlanFilter {
  const facet = filter.facets[name]
  const without = (values: readonly string[] = []) => values.filter((one) => one !== value)
  const include = without(facet?.include)
  const exclude = without(facet?.exclude)
  if (choice === 'include') include.push(value)
  if (choice === 'exclude') exclude.push(value)
  const facets = { ...filter.facets }
  if (include.length + exclude.length > 0) facets[name] = { include, exclude }
  else delete facets[name]
  return { ...filter, facets }
}

export interface Chosen {
  name: FacetName
  value: string
  choice: Exclude<Choice, 'off'>
}

/** Every choice of a filter, for a bar that says what is left out. */
export const choicesOf = (filter: PlanFilter): Chosen[] =>
  Object.entries(filter.facets).flatMap(([key, facet]) => {
    const name = key as FacetName
    return [
      ...facet.include.map((value): Chosen => ({ name, value, choice: 'include' })),
      ...facet.exclude.map((value): Chosen => ({ name, value, choice: 'exclude' })),
    ]
  })

export const isFiltered = (filter: PlanFilter): boolean =>
  filter.trash || choicesOf(filter).length > 0

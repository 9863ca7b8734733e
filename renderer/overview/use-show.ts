import type { PlanFilter } from '../../preload/model.ts'
import { useAct } from '../app/workspace.tsx'

export type Facets = PlanFilter['facets']

/** Opens the list with exactly the plans that a bar, a cell or a figure counts. */
export function useShow(): (facets: Facets) => void {
  const act = useAct()
  return (facets) => act({ do: 'only', facets })
}

export const only = (value: string) => ({ include: [value], exclude: [] })

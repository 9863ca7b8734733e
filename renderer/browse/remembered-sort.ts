/** The order of the list, as this machine had it last. */
import { PlanSort } from '../../preload/model.ts'

const key = 'list-sort'
const latestFirst: PlanSort = { by: 'issuedOn', descending: true }

export function rememberedSort(storage: Storage): PlanSort {
  try {
    const stored = PlanSort.safeParse(JSON.parse(storage.getItem(key) ?? ''))
    return stored.data ?? latestFirst
  } catch {
    return latestFirst
  }
}

export const rememberSort = (sort: PlanSort, storage: Storage): void =>
  storage.setItem(key, JSON.stringify(sort))

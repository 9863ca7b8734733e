/** The order of the list, as this machine had it last. */
import { planOrders } from '../../preload/choices.ts'
import type { PlanSort } from '../../preload/model.ts'

const key = 'list-sort'
const latestFirst: PlanSort = { by: 'issuedOn', descending: true }

export function rememberedSort(storage: Storage): PlanSort {
  try {
    const { by, descending }: Record<string, unknown> = JSON.parse(storage.getItem(key) ?? '{}')
    const known = planOrders.find((one) => one === by)
    return known ? { by: known, descending: descending === true } : latestFirst
  } catch {
    return latestFirst
  }
}

export const rememberSort = (sort: PlanSort, storage: Storage): void =>
  storage.setItem(key, JSON.stringify(sort))

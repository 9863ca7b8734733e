/** A change for many plans while a person puts it together. */
import type { BulkChange } from '../../preload/model.ts'

/** What several plans have of a value together. */
export type Share = 'none' | 'some' | 'all'
/** What shall become of a value in all of them. */
export type Wish = 'keep' | 'add' | 'remove'

export type BulkSet = 'areas' | 'solutions'

const names = {
  areas: { add: 'addAreas', remove: 'removeAreas' },
  solutions: { add: 'addSolutions', remove: 'removeSolutions' },
} as const

export const noChange: BulkChange = {
  addTags: [],
  removeTags: [],
  addAreas: [],
  removeAreas: [],
  addSolutions: [],
  removeSolutions: [],
  set: {},
}

export const isChange = ({ set, ...lists }: BulkChange): boolean =>
  Object.keys(set).length > 0 || Object.values(lists).some((list) => list.length > 0)

export function shareOf(having: number, all: number): Share {
  if (having === 0) return 'none'
  return having === all ? 'all' : 'some'
}

export function wishFor(change: BulkChange, set: BulkSet, value: string): Wish {
  if (change[names[set].add].includes(value)) return 'add'
  return change[names[set].remove].includes(value) ? 'remove' : 'keep'
}

/** A press goes from "leave it" over what would change something, back to "leave it". */
export function nextWish(wish: Wish, share: Share): Wish {
  if (wish === 'keep') return share === 'all' ? 'remove' : 'add'
  return wish === 'add' && share === 'some' ? 'remove' : 'keep'
}

export function withWish(change: BulkChange, set: BulkSet, value: string, wish: Wish): BulkChange {
  const { add, remove } = names[set]
  const without = (list: readonly string[]) => list.filter((one) => one !== value)
  return {
    ...change,
    [add]: wish === 'add' ? [...without(change[add]), value] : without(change[add]),
    [remove]: wish === 'remove' ? [...without(change[remove]), value] : without(change[remove]),
  }
}

/** The fields to set, one more or, with undefined, one less. */
export function withSet<F extends keyof BulkChange['set']>(
  change: BulkChange,
  field: F,
  value: BulkChange['set'][F] | undefined,
): BulkChange {
  const { [field]: _, ...rest } = change.set
  return { ...change, set: value === undefined ? rest : { ...rest, [field]: value } }
}

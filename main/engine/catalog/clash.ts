/** Optimistic saving: which fields of a change were changed by others after the revision it edited. */
import type { PlanChange, Stamp } from '../../../preload/model.ts'
import type { Merged } from './plan/merge.ts'
import { fieldNames, setNames } from './plan/state.ts'
import { sameValue } from './store/canonical-json.ts'

export function clashingFields(now: Merged, base: Stamp, change: PlanChange): string[] {
  const values: Readonly<Record<string, unknown>> = { ...now.values }
  const wanted: Readonly<Record<string, unknown>> = change
  const changedAt: [string, Stamp | undefined][] = [
    ...fieldNames.map((name): [string, Stamp | undefined] => [name, now.winners.get(name)]),
    ...setNames.map((name): [string, Stamp | undefined] => [name, now.setChanged.get(name)]),
  ]
  return changedAt.flatMap(([name, at]) => {
    if (wanted[name] === undefined || at === undefined || at <= base) return []
    return sameValue(values[name], wanted[name]) ? [] : [name]
  })
}

/** What a revision replaced: for undoing it, and for going back to an earlier state. */
import type { HistoryEntry } from '../../../../preload/model.ts'
import { sameValue } from '../store/canonical-json.ts'
import { PlanPart } from '../store/plan-file.ts'
import type { Merged } from './merge.ts'
import type { PlanValues, SetItems, SetName } from './state.ts'
import { setKeys, setNames } from './state.ts'

const sets: ReadonlySet<string> = new Set(setNames)

/** The values with one revision taken back; fields that are no longer known stay as they are. */
function withoutRevision(values: PlanValues, entry: HistoryEntry): PlanValues {
  const next = { ...values }
  for (const { field, before, after } of entry.changed) {
    const was = PlanPart.safeParse({ [field]: before }).data
    if (!was) continue
    if (!sets.has(field)) Object.assign(next, was)
    const added = PlanPart.safeParse({ [field]: after }).data
    for (const name of setNames) {
      if (name === field) takeBackIn(name, next, was, added ?? {})
    }
  }
  return next
}

function takeBackIn<S extends SetName>(
  name: S,
  values: PlanValues,
  was: { [K in S]?: SetItems[K][] | undefined },
  added: { [K in S]?: SetItems[K][] | undefined },
): void {
  takeBack<S>(name, values, was[name] ?? [], added[name] ?? [])
}

function takeBack<S extends SetName>(
  name: S,
  values: { [K in S]: SetItems[K][] },
  removed: SetItems[S][],
  added: SetItems[S][],
): void {
  const keyOf = setKeys[name]
  const fresh = new Set(added.map(keyOf))
  const now: SetItems[S][] = values[name]
  values[name] = [...now.filter((item) => !fresh.has(keyOf(item))), ...removed]
}

/**
 * Undoes one revision, but for the fields that have another value since. By value, not by stamp: a
 * later revision that was undone itself has brought back this one's value with a stamp of its own.
 */
export function undone({ values }: Merged, entry: HistoryEntry): PlanValues {
  const now: Readonly<Record<string, unknown>> = { ...values }
  const untouched = entry.changed.filter(
    ({ field, after }) => sets.has(field) || sameValue(now[field], after),
  )
  return withoutRevision(values, { ...entry, changed: untouched })
}

/** The plan's values as they were when `revision` was made. Being in the trash is not taken back. */
export function valuesAt(
  now: Merged,
  history: readonly HistoryEntry[],
  revision: string,
): PlanValues {
  const later = history.filter((entry) => entry.revision > revision)
  const then = later.reduceRight(withoutRevision, now.values)
  return { ...then, deleted: now.values.deleted, createdAt: now.values.createdAt }
}

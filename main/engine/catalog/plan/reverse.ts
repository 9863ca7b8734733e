/** What a revision replaced: for undoing it, and for going back to an earlier state. */
import type { HistoryEntry } from '../../../../preload/model.ts'
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

/** Undoes one revision, but for the fields that were set again since. */
export function undone(now: Merged, entry: HistoryEntry): PlanValues {
  const untouched = entry.changed.filter(({ field }) => {
    const winner = [...now.winners].find(([name]) => name === field)
    return winner === undefined || winner[1] === entry.revision
  })
  return withoutRevision(now.values, { ...entry, changed: untouched })
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

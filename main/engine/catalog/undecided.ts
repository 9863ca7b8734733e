/** A plan's conflicts as a person decides them: every value of a field, and who set it when. */
import type { HistoryEntry, PlanConflict, Stamp } from '../../../preload/model.ts'
import { stampDevice, stampTime } from './plan/clock.ts'
import type { Conflict } from './plan/merge.ts'

export function undecided(
  conflicts: readonly Conflict[],
  history: readonly HistoryEntry[],
): PlanConflict[] {
  const said = (side: Conflict['kept'], kept: boolean) => ({
    value: side.value,
    at: stampTime(side.at),
    who: whoSet(side.at, history),
    kept,
  })
  const fields = new Map(conflicts.map((each) => [`${each.kind} ${each.field}`, each]))
  return [...fields.values()].map(({ planId, kind, field, kept }) => {
    const same = conflicts.filter((each) => each.kind === kind && each.field === field)
    const values = [said(kept, true), ...same.map(({ other }) => said(other, false))]
    return { id: planId, kind, field, values }
  })
}

/** A revision is named by its last stamp; those of its elements come before it. */
function whoSet(stamp: Stamp, history: readonly HistoryEntry[]): string {
  const device = stampDevice(stamp)
  const entry = history.find(
    ({ revision }) => revision >= stamp && stampDevice(revision) === device,
  )
  return entry?.who ?? device
}

/**
 * Many devices' states → one plan. A pure function of the set of states: their order, repeats and
 * late arrivals do not matter (SHARING.md 4).
 */
import type { Plan, PlanId, Stamp } from '../../../../preload/model.ts'
import { canonicalJson, sameValue } from '../store/canonical-json.ts'
import { laterStamp, stampDevice } from './clock.ts'
import type {
  DeviceState,
  Element,
  FieldName,
  FieldValues,
  FieldWrite,
  PlanValues,
  SetItems,
  SetName,
  SetValues,
} from './state.ts'
import { emptyValues, fieldNames, latestStamp, planOf, setKeys, setNames } from './state.ts'

export interface Conflict {
  planId: PlanId
  /** 'edited': two devices set the field unseen by each other. 'deleted': edited after deletion. */
  kind: 'edited' | 'deleted'
  field: string
  kept: { value: unknown; at: Stamp }
  other: { value: unknown; at: Stamp }
}

export interface Merged {
  plan: Plan
  values: PlanValues
  /** The winning write of each field that anybody set. */
  winners: ReadonlyMap<FieldName, Stamp>
  /** When each set was last changed by a person. */
  setChanged: ReadonlyMap<SetName, Stamp>
  conflicts: Conflict[]
}

interface Candidate<T> {
  write: FieldWrite<T>
  state: DeviceState
}

/** Merges at least one state. */
export function merge(id: PlanId, states: readonly DeviceState[]): Merged {
  const values = baseValues(id, states)
  const winners = new Map<FieldName, Stamp>()
  const conflicts: Conflict[] = []
  for (const name of fieldNames) {
    const at = mergeField(id, name, states, values, conflicts)
    if (at !== null) winners.set(name, at)
  }
  const setChanged = new Map<SetName, Stamp>()
  for (const name of setNames) {
    const at = mergeSet(name, states, values)
    if (at !== null) setChanged.set(name, at)
  }
  conflicts.push(...editsAfterDeletion(id, states, values, winners))
  const revision = states.map(latestStamp).reduce(laterStamp)
  return { plan: planOf(id, values, revision), values, winners, setChanged, conflicts }
}

/**
 * Where the file of the device that made the plan is missing, what the others last saw stands in
 * for it; it gives way to any stamped value. Otherwise only stamped fields take part.
 */
function baseValues(id: PlanId, states: readonly DeviceState[]): PlanValues {
  if (states.some((state) => state.writes.createdAt)) return emptyValues(id)
  const fullest = states.reduce((a, b) => (rank(b) > rank(a) ? b : a))
  return { ...fullest.plain }
}

function rank(state: DeviceState): string {
  return `${latestStamp(state)} ${canonicalJson(state.plain)}`
}

function mergeField<F extends FieldName>(
  id: PlanId,
  name: F,
  states: readonly DeviceState[],
  values: PlanValues,
  conflicts: Conflict[],
): Stamp | null {
  const candidates: Candidate<FieldValues[F]>[] = []
  for (const state of states) {
    const write: FieldWrite<FieldValues[F]> | undefined = state.writes[name]
    if (write) candidates.push({ write, state })
  }
  const [winner, ...losers] = candidates.sort(latestFirst)
  if (!winner) return null
  const kept = winner.write
  setField(values, name, kept.value)
  const listed: unknown[] = [kept.value]
  for (const { write } of losers.filter((loser) => !hasSeen(winner, loser))) {
    if (listed.some((value) => sameValue(value, write.value))) continue
    listed.push(write.value)
    conflicts.push({
      planId: id,
      kind: 'edited',
      field: name,
      kept: { value: kept.value, at: kept.at },
      other: { value: write.value, at: write.at },
    })
  }
  return kept.at
}

function setField<F extends FieldName>(values: FieldValues, name: F, value: FieldValues[F]): void {
  values[name] = value
}

/** Equal stamps with unequal values happen only to copied disks; then the text decides, everywhere. */
function latestFirst<T>(a: Candidate<T>, b: Candidate<T>): number {
  if (a.write.at !== b.write.at) return a.write.at < b.write.at ? 1 : -1
  const [left, right] = [canonicalJson(a.write.value), canonicalJson(b.write.value)]
  return left < right ? 1 : left > right ? -1 : 0
}

function hasSeen<T>(winner: Candidate<T>, loser: Candidate<T>): boolean {
  const device = stampDevice(loser.write.at)
  if (device === stampDevice(winner.write.at)) {
    // One device's older state (a backup, a synchroniser's copy), or a copied disk with that name?
    return (
      winner.write.base === loser.write.at ||
      winner.state.history.some((entry) => entry.revision === loser.write.at)
    )
  }
  return [winner.write.base, ...winner.write.seen].some(
    (stamp) => stamp !== null && stampDevice(stamp) === device && stamp >= loser.write.at,
  )
}

function mergeSet<S extends SetName>(
  name: S,
  states: readonly DeviceState[],
  values: SetValues,
): Stamp | null {
  const merged = mergedElements(name, states)
  let changed: Stamp | null = null
  for (const element of merged.values()) changed = laterStamp(changed, touchedAt(name, element))
  const present = [...merged.entries()]
    .filter(([, { add, remove }]) => add !== null && add > (remove ?? ''))
    .sort(([keyA, a], [keyB, b]) => byText(`${a.add} ${keyA}`, `${b.add} ${keyB}`))
    .map(([, element]) => element.value)
  const base: SetItems[S][] = values[name]
  const unstamped = base.filter((item) => !merged.has(setKeys[name](item)))
  setItems(values, name, [...unstamped, ...present])
  return changed
}

/** When a person last did something to an element; facts that were read from a file are no such thing. */
function touchedAt(name: SetName, { add, remove, edit }: Element<unknown>): Stamp | null {
  const moved = laterStamp(add, remove)
  return name === 'attachments' ? moved : laterStamp(moved, edit)
}

function setItems<S extends SetName>(
  values: { [K in S]: SetItems[K][] },
  name: S,
  items: SetItems[S][],
): void {
  values[name] = items
}

function byText(a: string, b: string): number {
  return a < b ? -1 : a > b ? 1 : 0
}

/** Per element the latest add, the latest remove, and the value that was set last. */
export function mergedElements<S extends SetName>(
  name: S,
  states: readonly DeviceState[],
): Map<string, Element<SetItems[S]>> {
  const merged = new Map<string, Element<SetItems[S]>>()
  for (const state of states) {
    const elements: Map<string, Element<SetItems[S]>> = state.elements[name]
    for (const [key, element] of elements) {
      const other = merged.get(key)
      merged.set(key, other ? mergedElement(other, element) : element)
    }
  }
  return merged
}

function mergedElement<T>(a: Element<T>, b: Element<T>): Element<T> {
  return {
    value: valueRank(a) >= valueRank(b) ? a.value : b.value,
    add: laterStamp(a.add, b.add),
    remove: laterStamp(a.remove, b.remove),
    edit: laterStamp(a.edit, b.edit),
  }
}

function valueRank<T>({ add, edit, value }: Element<T>): string {
  return `${laterStamp(add, edit) ?? ''} ${canonicalJson(value)}`
}

/** For a person to decide: somebody deleted the plan, somebody else went on with it. */
function editsAfterDeletion(
  id: PlanId,
  states: readonly DeviceState[],
  values: PlanValues,
  winners: ReadonlyMap<FieldName, Stamp>,
): Conflict[] {
  const deletedAt = winners.get('deleted')
  if (values.deleted === null || deletedAt === undefined) return []
  const edits: Conflict[] = []
  for (const [field, at] of winners) {
    if (field === 'deleted' || at <= deletedAt) continue
    edits.push({
      planId: id,
      kind: 'deleted',
      field,
      kept: { value: values.deleted, at: deletedAt },
      other: { value: values[field], at },
    })
  }
  for (const name of setNames) {
    for (const element of mergedElements(name, states).values()) {
      const at = touchedAt(name, element)
      if (at === null || at <= deletedAt) continue
      edits.push({
        planId: id,
        kind: 'deleted',
        field: name,
        kept: { value: values.deleted, at: deletedAt },
        other: { value: element.value, at },
      })
    }
  }
  return edits.sort((a, b) => byText(a.other.at, b.other.at))
}

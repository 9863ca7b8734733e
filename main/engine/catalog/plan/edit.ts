/** An edit as data, and its application to the editing device's own state. */
import type { HistoryEntry, Stamp } from '../../../../preload/model.ts'
import { sameValue } from '../store/canonical-json.ts'
import { laterStamp, stampDevice, stampTime } from './clock.ts'
import { merge, mergedElements } from './merge.ts'
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
import { fieldNames, setKeys, setNames } from './state.ts'

export interface Edit {
  set: Partial<FieldValues>
  add: Partial<SetValues>
  remove: Partial<SetValues>
  /** New values of elements that are there already: same key, other facts. */
  refine: Partial<SetValues>
}

/** Some of the values; undefined, too, means "as it is". */
export type Wanted<T> = { [K in keyof T]?: T[K] | undefined }

export function isEmptyEdit(edit: Edit): boolean {
  return [edit.set, edit.add, edit.remove, edit.refine].every(
    (part) => Object.keys(part).length === 0,
  )
}

/** What turns `before` into `after`; fields absent in `after`, or equal, are left alone. */
export function editTowards(
  before: PlanValues,
  after: Wanted<PlanValues>,
  settle: ReadonlySet<string> = new Set(),
): Edit {
  const edit: Edit = { set: {}, add: {}, remove: {}, refine: {} }
  for (const name of fieldNames) diffField(name, before, after, settle, edit)
  for (const name of setNames) diffSet(name, before, after, edit)
  return edit
}

function diffField<F extends FieldName>(
  name: F,
  before: FieldValues,
  after: Wanted<FieldValues>,
  settle: ReadonlySet<string>,
  edit: Edit,
): void {
  const value: Wanted<FieldValues>[F] = after[name]
  if (value === undefined) return
  // Saving a field in conflict decides it, also for the value that it has.
  if (sameValue(before[name], value) && !settle.has(name)) return
  edit.set[name] = value
}

function diffSet<S extends SetName>(
  name: S,
  before: SetValues,
  after: Wanted<SetValues>,
  edit: Edit,
): void {
  const wanted: SetValues[S] | undefined = after[name]
  if (wanted === undefined) return
  const had = keyed<S>(name, before[name])
  const has = keyed<S>(name, wanted)
  const added = [...has].filter(([key]) => !had.has(key)).map(([, item]) => item)
  const removed = [...had].filter(([key]) => !has.has(key)).map(([, item]) => item)
  put<S>(edit.add, name, added)
  put<S>(edit.remove, name, removed)
  const refined = [...has].flatMap(([key, item]) => {
    const now = had.get(key)
    const next = now && refinedAs[name](now, item)
    return next && !sameValue(now, next) ? [next] : []
  })
  put<S>(edit.refine, name, refined)
}

const asWanted = <T>(_now: T, wanted: T): T => wanted

/** What becomes of an element that is wanted with other facts. */
const refinedAs: { [S in SetName]: (now: SetItems[S], wanted: SetItems[S]) => SetItems[S] } = {
  areas: asWanted,
  solutions: asWanted,
  tags: asWanted,
  relations: asWanted,
  annotations: asWanted,
  // Facts of files come from reading them (`updateAttachment`), not from whoever lists the files; what a file is, a person says.
  attachments: (now, { kind }) => ({ ...now, kind }),
}

function keyed<S extends SetName>(name: S, items: SetItems[S][]): Map<string, SetItems[S]> {
  return new Map(items.map((item) => [setKeys[name](item), item]))
}

function put<S extends SetName>(
  target: { [K in S]?: SetItems[K][] },
  name: S,
  items: SetItems[S][],
): void {
  if (items.length > 0) target[name] = items
}

export interface EditContext {
  own: DeviceState
  /** All states of the plan, the own one too; none for a new plan. */
  states: readonly DeviceState[]
  values: PlanValues
  /** Each call gives a later stamp. */
  nextStamp(): Stamp
  who: string
}

/** The own state after the edit; nothing that was passed in is changed. */
export function applyEdit(edit: Edit, context: EditContext): DeviceState {
  const { own, states } = context
  const next: DeviceState = {
    ...own,
    writes: { ...own.writes },
    elements: {
      areas: new Map(own.elements.areas),
      solutions: new Map(own.elements.solutions),
      tags: new Map(own.elements.tags),
      relations: new Map(own.elements.relations),
      annotations: new Map(own.elements.annotations),
      attachments: new Map(own.elements.attachments),
    },
  }
  const changed: HistoryEntry['changed'] = []
  // The last stamp names the revision: the fields share it, the elements have those before it.
  let revision: Stamp | null = null
  const nextStamp = (): Stamp => {
    revision = context.nextStamp()
    return revision
  }
  for (const name of setNames) changeSet(name, edit, next, { ...context, nextStamp }, changed)
  if (revision === null || Object.keys(edit.set).length > 0) revision = nextStamp()
  for (const name of fieldNames) changeField(name, edit, next, context, revision, changed)
  if (changed.length > 0) {
    const entry = { revision, at: stampTime(revision), who: context.who, changed }
    next.history = [...own.history, entry]
  }
  const others = states.filter((state) => state !== own)
  next.plain = merge(own.id, [...others, next]).values
  return next
}

function changeField<F extends FieldName>(
  name: F,
  edit: Edit,
  next: DeviceState,
  { states, values }: EditContext,
  at: Stamp,
  changed: HistoryEntry['changed'],
): void {
  const value: Partial<FieldValues>[F] = edit.set[name]
  if (value === undefined) return
  const known: FieldWrite<FieldValues[F]>[] = []
  for (const state of states) {
    const write: FieldWrite<FieldValues[F]> | undefined = state.writes[name]
    if (write) known.push(write)
  }
  writeField(next.writes, name, { at, ...knowledge(known), value })
  changed.push({ field: name, before: values[name], after: value })
}

function writeField<F extends FieldName>(
  writes: { [K in F]?: FieldWrite<FieldValues[K]> },
  name: F,
  write: FieldWrite<FieldValues[F]>,
): void {
  writes[name] = write
}

/** What the new write has seen: the value it replaces, and each device's latest write by hearsay too. */
function knowledge<T>(known: readonly FieldWrite<T>[]): { base: Stamp | null; seen: Stamp[] } {
  let base: Stamp | null = null
  const latest = new Map<string, Stamp>()
  for (const write of known) {
    base = laterStamp(base, write.at)
    for (const stamp of [write.at, write.base, ...write.seen]) {
      if (stamp === null) continue
      const device = stampDevice(stamp)
      latest.set(device, laterStamp(latest.get(device) ?? stamp, stamp))
    }
  }
  if (base !== null) latest.delete(stampDevice(base))
  return { base, seen: [...latest.values()].sort() }
}

function changeSet<S extends SetName>(
  name: S,
  edit: Edit,
  next: DeviceState,
  { states, nextStamp }: EditContext,
  changed: HistoryEntry['changed'],
): void {
  const add: SetItems[S][] = edit.add[name] ?? []
  const remove: SetItems[S][] = edit.remove[name] ?? []
  const refine: SetItems[S][] = edit.refine[name] ?? []
  if (add.length + remove.length + refine.length === 0) return
  const known = mergedElements(name, states)
  const own: Map<string, Element<SetItems[S]>> = next.elements[name]
  const change = (item: SetItems[S], stamps: Partial<Element<SetItems[S]>>): void => {
    const key = setKeys[name](item)
    const before = known.get(key) ?? { value: item, add: null, remove: null, edit: null }
    own.set(key, { ...before, ...own.get(key), ...stamps })
  }
  for (const item of remove) change(item, { remove: nextStamp() })
  // A stamp for each, so that elements keep the order in which they were given.
  for (const item of add) change(item, { value: item, add: nextStamp() })
  for (const item of refine) change(item, { value: item, edit: nextStamp() })
  const wasOf = (item: SetItems[S]) => known.get(setKeys[name](item))?.value
  const edited = refine.filter((item) => isPersons[name](wasOf(item), item))
  if (add.length + remove.length + edited.length === 0) return
  const before = edited.flatMap((item) => wasOf(item) ?? [])
  changed.push({ field: name, before: [...remove, ...before], after: [...add, ...edited] })
}

const always = () => true

/** Whether an element's change goes into the history: what was read from files is no work of a person. */
const isPersons: {
  [S in SetName]: (before: SetItems[S] | undefined, after: SetItems[S]) => boolean
} = {
  areas: always,
  solutions: always,
  tags: always,
  relations: always,
  annotations: always,
  attachments: (before, after) => before?.kind !== after.kind,
}

/** Into the trash, or with null out of it. */
export function settingDeleted(deleted: string | null): Edit {
  return { set: { deleted }, add: {}, remove: {}, refine: {} }
}

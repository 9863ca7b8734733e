/**
 * What one device knows and did about one plan (SHARING.md 1, 2): the plan in plain values as the
 * device last saw it, and its own writes with their stamps. A plan is the merge of these.
 */
import { decodeTime } from 'ulid'
import type {
  Annotation,
  Attachment,
  HistoryEntry,
  Plan,
  PlanFields,
  PlanId,
  Relation,
  Stamp,
} from '../../../../preload/model.ts'
import { stampOf, stampTime } from './clock.ts'

/** Fields that are one value each: the highest stamp wins. */
export interface FieldValues
  extends Omit<PlanFields, 'areas' | 'solutions' | 'tags' | 'relations' | 'annotations'> {
  /** When it went to the trash. Deleting is a field, never an unlink. */
  deleted: string | null
  createdAt: string
}

/** Fields that are sets: each element is added and removed by itself. */
export interface SetItems {
  areas: string
  solutions: string
  tags: string
  relations: Relation
  annotations: Annotation
  attachments: Attachment
}

export type FieldName = keyof FieldValues
export type SetName = keyof SetItems
export type SetValues = { [S in SetName]: SetItems[S][] }
export type PlanValues = FieldValues & SetValues

export const fieldNames = [
  'number',
  'type',
  'title',
  'issuer',
  'issuedOn',
  'signer',
  'recipients',
  'period',
  'validity',
  'retention',
  'notes',
  'review',
  'deleted',
  'createdAt',
] as const satisfies readonly FieldName[]

export const setNames = [
  'areas',
  'solutions',
  'tags',
  'relations',
  'annotations',
  'attachments',
] as const satisfies readonly SetName[]

export interface FieldWrite<T> {
  at: Stamp
  /** The stamp of the value that this write replaced. */
  base: Stamp | null
  /** The latest write of each other device that was known then, besides `base`. */
  seen: Stamp[]
  value: T
}

export interface Element<T> {
  value: T
  add: Stamp | null
  remove: Stamp | null
  /** When the value was last changed without adding it anew. */
  edit: Stamp | null
}

export type Writes = { [F in FieldName]?: FieldWrite<FieldValues[F]> }
export type Elements = { [S in SetName]: Map<string, Element<SetItems[S]>> }

export interface DeviceState {
  id: PlanId
  device: string
  /** Read from a copy that a synchroniser left: merged, never written. */
  copy: boolean
  plain: PlanValues
  writes: Writes
  elements: Elements
  /** The revisions that this device made, oldest first. */
  history: HistoryEntry[]
  /** The document as it was read: what a newer version put there is kept on saving. */
  document: Readonly<Record<string, unknown>>
}

export const setKeys: { [S in SetName]: (item: SetItems[S]) => string } = {
  areas: (id) => id,
  solutions: (id) => id,
  tags: (tag) => tag,
  relations: ({ kind, to }) => `${kind} ${to}`,
  annotations: ({ id }) => id,
  attachments: ({ sha256 }) => sha256,
}

export function idTime(id: PlanId): string {
  return new Date(decodeTime(id.toUpperCase())).toISOString()
}

export function emptyValues(id: PlanId): PlanValues {
  return {
    number: '',
    type: '',
    title: '',
    issuer: '',
    issuedOn: null,
    signer: { name: '', position: '' },
    recipients: [],
    period: { from: null, to: null },
    validity: { status: 'unknown', from: null, to: null },
    retention: '',
    notes: '',
    review: 'inbox',
    deleted: null,
    createdAt: idTime(id),
    areas: [],
    solutions: [],
    tags: [],
    relations: [],
    annotations: [],
    attachments: [],
  }
}

export function emptyState(id: PlanId, device: string): DeviceState {
  return {
    id,
    device,
    copy: false,
    plain: emptyValues(id),
    writes: {},
    elements: {
      areas: new Map(),
      solutions: new Map(),
      tags: new Map(),
      relations: new Map(),
      annotations: new Map(),
      attachments: new Map(),
    },
    history: [],
    document: {},
  }
}

/** Every stamp that this state's writes carry, also those made by others (a copied disk image). */
export function* stampsOf(state: DeviceState): Iterable<Stamp> {
  for (const name of fieldNames) {
    const write = state.writes[name]
    if (write) yield write.at
  }
  for (const name of setNames) {
    for (const { add, remove, edit } of state.elements[name].values()) {
      if (add) yield add
      if (remove) yield remove
      if (edit) yield edit
    }
  }
}

export function latestStamp(state: DeviceState): Stamp {
  let latest = stampOf(0, 0, state.device)
  for (const stamp of stampsOf(state)) if (stamp > latest) latest = stamp
  return latest
}

/** Every revision by every device, oldest first. */
export function historyOf(states: readonly DeviceState[]): HistoryEntry[] {
  const entries = new Map<Stamp, HistoryEntry>()
  for (const { history } of states) {
    for (const entry of history) entries.set(entry.revision, entry)
  }
  return [...entries.values()].sort((a, b) => (a.revision < b.revision ? -1 : 1))
}

/** The plan as the contract gives it. */
export function planOf(id: PlanId, values: PlanValues, revision: Stamp): Plan {
  const { deleted, ...fields } = values
  return { ...fields, id, deletedAt: deleted, updatedAt: stampTime(revision), revision }
}

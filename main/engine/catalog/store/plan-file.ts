/** A plan file: `plans/<yyyy>/<id>.<device>.json`, one device's state of one plan (SHARING.md 1, 2). */
import { z } from 'zod'
import {
  Annotation,
  Attachment,
  HistoryEntry,
  IsoTime,
  PlanFields,
  PlanId,
  Relation,
  Stamp,
} from '../../../../preload/model.ts'
import type {
  DeviceState,
  Element,
  FieldName,
  FieldValues,
  FieldWrite,
  SetItems,
  SetName,
} from '../plan/state.ts'
import { emptyState, fieldNames, idTime, setKeys, setNames } from '../plan/state.ts'
import { sameValue } from './canonical-json.ts'

export const planFormat = 2

const itemSchemas = {
  areas: z.string(),
  solutions: z.string(),
  tags: z.string(),
  relations: Relation.loose(),
  annotations: Annotation.loose(),
  attachments: Attachment.loose(),
}

const fieldSchemas = {
  ...PlanFields.omit({
    areas: true,
    solutions: true,
    tags: true,
    relations: true,
    annotations: true,
  }).shape,
  deleted: IsoTime.nullable(),
  createdAt: IsoTime,
}

// Loose: what a newer version adds is carried along (SHARING.md 8).
const plain = z.looseObject({
  ...fieldSchemas,
  areas: z.array(itemSchemas.areas),
  solutions: z.array(itemSchemas.solutions),
  tags: z.array(itemSchemas.tags),
  relations: z.array(itemSchemas.relations),
  annotations: z.array(itemSchemas.annotations),
  attachments: z.array(itemSchemas.attachments),
})

/** Some of a plan's values, as the history holds them. */
export const PlanPart = plain.partial().strip()

function write<T extends z.ZodType>(value: T) {
  return z
    .looseObject({
      at: Stamp,
      base: Stamp.nullable(),
      seen: z.array(Stamp).optional(),
      /** Only where it differs from the plain value: this write lost against another device's. */
      value: value.optional(),
    })
    .optional()
}

function elements<T extends z.ZodType>(value: T) {
  return z.array(
    z.looseObject({
      value,
      add: Stamp.nullable(),
      remove: Stamp.nullable(),
      edit: Stamp.nullable().optional(),
    }),
  )
}

export const PlanFile = z.looseObject({
  format: z.number().int().positive(),
  id: PlanId,
  device: z.string().regex(/^[0-9a-z]{8}$/),
  plan: plain,
  stamps: z.looseObject({
    number: write(fieldSchemas.number),
    type: write(fieldSchemas.type),
    title: write(fieldSchemas.title),
    issuer: write(fieldSchemas.issuer),
    issuedOn: write(fieldSchemas.issuedOn),
    signer: write(fieldSchemas.signer),
    recipients: write(fieldSchemas.recipients),
    period: write(fieldSchemas.period),
    validity: write(fieldSchemas.validity),
    retention: write(fieldSchemas.retention),
    notes: write(fieldSchemas.notes),
    review: write(fieldSchemas.review),
    deleted: write(fieldSchemas.deleted),
    createdAt: write(fieldSchemas.createdAt),
  }),
  sets: z.looseObject({
    areas: elements(itemSchemas.areas),
    solutions: elements(itemSchemas.solutions),
    tags: elements(itemSchemas.tags),
    relations: elements(itemSchemas.relations),
    annotations: elements(itemSchemas.annotations),
    attachments: elements(itemSchemas.attachments),
  }),
  history: z.array(HistoryEntry.loose()),
})
export type PlanFile = z.infer<typeof PlanFile>

/** The document of a state. Equal states give equal documents. */
export function encodeState(state: DeviceState): PlanFile {
  const before = PlanFile.safeParse(state.document).data
  const file: PlanFile = {
    ...before,
    format: Math.max(planFormat, before?.format ?? 0),
    id: state.id,
    device: state.device,
    plan: { ...before?.plan, ...state.plain },
    stamps: { ...before?.stamps },
    sets: {
      ...before?.sets,
      areas: encodeElements(state, 'areas'),
      solutions: encodeElements(state, 'solutions'),
      tags: encodeElements(state, 'tags'),
      relations: encodeElements(state, 'relations'),
      annotations: encodeElements(state, 'annotations'),
      attachments: encodeElements(state, 'attachments'),
    },
    history: state.history,
  }
  for (const name of fieldNames) encodeWrite(name, state, file.stamps)
  return file
}

type StampedFields = { [F in FieldName]?: Encoded<FieldValues[F]> | undefined }
interface Encoded<T> {
  at: Stamp
  base: Stamp | null
  seen?: Stamp[] | undefined
  value?: T | undefined
}

function encodeWrite<F extends FieldName>(
  name: F,
  state: DeviceState,
  stamps: { [K in F]?: Encoded<FieldValues[K]> | undefined },
): void {
  const own: FieldWrite<FieldValues[F]> | undefined = state.writes[name]
  if (!own) return
  stamps[name] = {
    at: own.at,
    base: own.base,
    ...(own.seen.length > 0 ? { seen: own.seen } : {}),
    ...(sameValue(own.value, state.plain[name]) ? {} : { value: own.value }),
  }
}

function encodeElements<S extends SetName>(
  state: DeviceState,
  name: S,
): EncodedElement<SetItems[S]>[] {
  const elements: Map<string, Element<SetItems[S]>> = state.elements[name]
  return [...elements]
    .sort(([a], [b]) => (a < b ? -1 : 1))
    .map(([, { edit, ...element }]) => (edit === null ? element : { ...element, edit }))
}

type EncodedElement<T> = {
  value: T
  add: Stamp | null
  remove: Stamp | null
  edit?: Stamp | null | undefined
}

export function decodeState(file: PlanFile): DeviceState {
  const state = emptyState(file.id, file.device)
  const { plan } = file
  state.plain = {
    number: plan.number,
    type: plan.type,
    title: plan.title,
    issuer: plan.issuer,
    issuedOn: plan.issuedOn,
    signer: plan.signer,
    recipients: plan.recipients,
    period: plan.period,
    validity: plan.validity,
    retention: plan.retention,
    notes: plan.notes,
    review: plan.review,
    deleted: plan.deleted,
    createdAt: plan.createdAt ?? idTime(file.id),
    areas: plan.areas,
    solutions: plan.solutions,
    tags: plan.tags,
    relations: plan.relations,
    annotations: plan.annotations,
    attachments: plan.attachments,
  }
  for (const name of fieldNames) decodeWrite(name, file.stamps, state)
  for (const name of setNames) decodeElements(name, file.sets, state)
  state.history = file.history
  state.document = file
  return state
}

function decodeWrite<F extends FieldName>(
  name: F,
  stamps: StampedFields,
  state: DeviceState,
): void {
  const encoded: StampedFields[F] = stamps[name]
  if (!encoded) return
  const value: FieldValues[F] = encoded.value === undefined ? state.plain[name] : encoded.value
  putWrite(state.writes, name, {
    at: encoded.at,
    base: encoded.base,
    seen: encoded.seen ?? [],
    value,
  })
}

function putWrite<F extends FieldName>(
  writes: { [K in F]?: FieldWrite<FieldValues[K]> },
  name: F,
  write: FieldWrite<FieldValues[F]>,
): void {
  writes[name] = write
}

function decodeElements<S extends SetName>(
  name: S,
  sets: { [K in S]: EncodedElement<SetItems[K]>[] },
  state: DeviceState,
): void {
  const elements: Map<string, Element<SetItems[S]>> = state.elements[name]
  const encoded: EncodedElement<SetItems[S]>[] = sets[name]
  for (const { value, add, remove, edit } of encoded) {
    elements.set(setKeys[name](value), { value, add, remove, edit: edit ?? null })
  }
}

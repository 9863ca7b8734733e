/** A plan, its files, and what a person can edit of it. */
import { z } from 'zod'
import { AppError } from '../errors.ts'
import { IsoDate, IsoTime, longText, PlanId, Sha256, Stamp, shortText } from './values.ts'

export const TextState = z.enum(['pending', 'full', 'partial', 'none', 'failed'])
export type TextState = z.infer<typeof TextState>

export const AttachmentKind = z.enum(['signed-scan', 'original', 'annex', 'draft', 'other'])

export const Attachment = z.object({
  sha256: Sha256,
  /** The name that the file came with, for people; never used as a path. */
  name: z.string().min(1).max(255),
  /** By magic bytes, not by the name. */
  mediaType: z.string().max(120),
  bytes: z.number().int().nonnegative(),
  /** Known once the file was read. */
  pages: z.number().int().nonnegative().nullable(),
  kind: AttachmentKind,
  addedAt: IsoTime,
  text: TextState,
  /** Why there is no text, or what was noticed (wrong extension…). */
  problem: AppError.nullable(),
})
export type Attachment = z.infer<typeof Attachment>

export const Relation = z.object({ kind: z.string().max(60), to: shortText })
export type Relation = z.infer<typeof Relation>

/** A reader's highlight on a page, with a note maybe: kept in the plan, never in the file. */
export const Annotation = z.object({
  /** ULID in lower case. */
  id: PlanId,
  sha256: Sha256,
  /** From 0. */
  pageIndex: z.number().int().nonnegative(),
  /** [left, bottom, right, top] in PDF user space (points). */
  rects: z.array(z.tuple([z.number(), z.number(), z.number(), z.number()])).max(1_000),
  /** A colour name of the theme. */
  color: z.string().max(30),
  note: z.string().max(10_000),
  /** The words that stand there. */
  quote: z.string().max(10_000),
  createdAt: IsoTime,
})
export type Annotation = z.infer<typeof Annotation>

export const Review = z.enum(['inbox', 'confirmed'])

/** What a person can edit. Absent facts are null or empty, never missing. */
export const PlanFields = z.object({
  /** Number and notation as printed: "216/KH-UBND". */
  number: shortText,
  /** Id in the `types` vocabulary: "KH", "QĐ"…; "CV" is công văn; '' is unknown. */
  type: z.string().max(60),
  title: z.string().max(2_000),
  issuer: shortText,
  issuedOn: IsoDate.nullable(),
  signer: z.object({ name: shortText, position: shortText }),
  recipients: z.array(shortText).max(500),
  period: z.object({ from: IsoDate.nullable(), to: IsoDate.nullable() }),
  validity: z.object({
    status: z.enum(['in-force', 'partly-expired', 'expired', 'not-yet', 'unknown']),
    from: IsoDate.nullable(),
    to: IsoDate.nullable(),
  }),
  areas: z.array(z.string().max(60)).max(50),
  solutions: z.array(z.string().max(60)).max(50),
  tags: z.array(z.string().min(1).max(100)).max(200),
  retention: z.string().max(60),
  relations: z.array(Relation).max(2_000),
  notes: longText,
  review: Review,
  /** Each by its id: what two readers add is all kept. */
  annotations: z.array(Annotation).max(5_000),
})
export type PlanFields = z.infer<typeof PlanFields>

/** The fields to change, whole values; what is absent stays. */
export const PlanChange = PlanFields.partial()
export type PlanChange = z.infer<typeof PlanChange>

export const Plan = PlanFields.extend({
  id: PlanId,
  attachments: z.array(Attachment),
  /** When it went to the trash; null when it is in use. */
  deletedAt: IsoTime.nullable(),
  createdAt: IsoTime,
  updatedAt: IsoTime,
  /** The highest stamp in the plan's files: name it when saving. */
  revision: Stamp,
})
export type Plan = z.infer<typeof Plan>

export const PlanSummary = z.object({
  id: PlanId,
  number: z.string(),
  type: z.string(),
  title: z.string(),
  issuer: z.string(),
  issuedOn: IsoDate.nullable(),
  areas: z.array(z.string()),
  tags: z.array(z.string()),
  review: Review,
  attachments: z.number().int(),
  pages: z.number().int(),
  text: TextState,
  validity: PlanFields.shape.validity.shape.status,
  deletedAt: IsoTime.nullable(),
  createdAt: IsoTime,
  updatedAt: IsoTime,
})
export type PlanSummary = z.infer<typeof PlanSummary>

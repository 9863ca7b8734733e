/** What came of changes, and what was changed before. */
import { z } from 'zod'
import { AppError } from '../errors.ts'
import { Plan, PlanFields } from './plan.ts'
import { IsoTime, PlanId, Stamp } from './values.ts'

/** A clash gives back both sides, field by field. */
export const SaveResult = z.discriminatedUnion('status', [
  z.object({ status: z.literal('saved'), plan: Plan }),
  z.object({ status: z.literal('clash'), theirs: Plan, fields: z.array(z.string()) }),
])
export type SaveResult = z.infer<typeof SaveResult>

/** One change for many plans: sets gain and lose elements, fields are set; the rest stays. */
export const BulkChange = z.object({
  addTags: PlanFields.shape.tags.default([]),
  removeTags: PlanFields.shape.tags.default([]),
  addAreas: PlanFields.shape.areas.default([]),
  removeAreas: PlanFields.shape.areas.default([]),
  addSolutions: PlanFields.shape.solutions.default([]),
  removeSolutions: PlanFields.shape.solutions.default([]),
  set: PlanFields.pick({
    type: true,
    period: true,
    validity: true,
    retention: true,
    review: true,
  })
    .partial()
    .default({}),
})
export type BulkChange = z.infer<typeof BulkChange>

/** What a bulk change did; a plan that it would not have altered is in neither list. */
export const BulkResult = z.object({
  changed: z.array(PlanId),
  failed: z.array(z.object({ id: PlanId, error: AppError })),
})
export type BulkResult = z.infer<typeof BulkResult>

/** What a bulk change would alter: how many plans in all, and how many each part of it. */
export const BulkPreview = z.object({
  plans: z.number().int(),
  parts: z.array(
    z.object({
      act: z.enum(['add', 'remove', 'set']),
      field: PlanFields.keyof(),
      value: z.unknown(),
      plans: z.number().int(),
    }),
  ),
})
export type BulkPreview = z.infer<typeof BulkPreview>

/** Values that people set unseen by each other: saving the field, with either value, decides it. */
export const PlanConflict = z.object({
  id: PlanId,
  /** 'edited': two devices set the field. 'deleted': it was edited after somebody deleted the plan. */
  kind: z.enum(['edited', 'deleted']),
  field: z.string(),
  /** The one that stands first, for 'deleted' the time of the deletion; then the others. */
  values: z.array(
    z.object({ value: z.unknown(), at: IsoTime, who: z.string(), kept: z.boolean() }),
  ),
})
export type PlanConflict = z.infer<typeof PlanConflict>

/** Another plan that may be the same record: it holds the same bytes, or has the same number and issuer. */
export const Duplicate = z.object({
  id: PlanId,
  reason: z.enum(['bytes', 'number']),
  trash: z.boolean(),
})
export type Duplicate = z.infer<typeof Duplicate>

export const HistoryEntry = z.object({
  revision: Stamp,
  at: IsoTime,
  /** The device, or the person's name when the device has one. */
  who: z.string(),
  /** Field names whose value this revision changed, with the value before. */
  changed: z.array(z.object({ field: z.string(), before: z.unknown(), after: z.unknown() })),
})
export type HistoryEntry = z.infer<typeof HistoryEntry>

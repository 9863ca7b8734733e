/** What a person would notice of a plan, as the busy process and its judge tell it to each other. */
import { z } from 'zod'
import type { Plan } from '../../../../preload/model.ts'

export const Facts = z.object({
  title: z.string(),
  notes: z.string(),
  tags: z.array(z.string()),
  trash: z.boolean(),
  files: z.array(z.string()),
})
export type Facts = z.infer<typeof Facts>

/** Sets are sorted: their order is not part of the promise. */
export function factsOf(plan: Plan): Facts {
  return {
    title: plan.title,
    notes: plan.notes,
    tags: plan.tags.toSorted(),
    trash: plan.deletedAt !== null,
    files: plan.attachments.map(({ sha256 }) => sha256).toSorted(),
  }
}

/** By plan; null for one that is purged. */
const States = z.record(z.string(), Facts.nullable())
export type States = z.infer<typeof States>

export const Told = z.union([
  /** Before an operation: what it may leave behind, and the plan that it may make. */
  z.object({ begin: z.object({ states: States, made: Facts.nullable() }) }),
  /** After it was acknowledged. */
  z.object({ done: States }),
])
export type Told = z.infer<typeof Told>

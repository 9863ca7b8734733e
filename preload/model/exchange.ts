/** What leaves the archive and comes from another. */
import { z } from 'zod'
import { AppError } from '../errors.ts'
import { Duplicate } from './changes.ts'
import { PlanId } from './values.ts'

/** The longest register on paper: 900 sheets, laid out in some ten seconds; a spreadsheet holds what is longer. */
export const mostOnPaper = 10_000

/** What was written to a bag or a list; bytes that were not as they should be are named and left out. */
export const ExportReport = z.object({
  path: z.string(),
  plans: z.number().int(),
  files: z.number().int(),
  bytes: z.number().int(),
  problems: z.array(AppError),
})
export type ExportReport = z.infer<typeof ExportReport>

/** What came of a bag. One that is not ours has no plans: its files go through the import queue. */
export const BagImportReport = z.object({
  own: z.boolean(),
  imported: z.array(PlanId),
  /** Plans of the bag that are here already, word for word; `trash`: it lies there. */
  skipped: z.array(z.object({ title: z.string(), as: PlanId, trash: z.boolean() })),
  /** Imported plans that may be the same record as one that was here. 'id': it had the same id, and was changed since. */
  duplicates: z.array(
    z.object({
      id: PlanId,
      of: PlanId,
      reason: z.enum(['id', ...Duplicate.shape.reason.options]),
      trash: z.boolean(),
    }),
  ),
  /** Files given to the import queue, and their batch. */
  queued: z.number().int(),
  batch: z.string().nullable(),
  problems: z.array(AppError),
})
export type BagImportReport = z.infer<typeof BagImportReport>

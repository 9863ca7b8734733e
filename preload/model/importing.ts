/** Files on their way into the archive. */
import { z } from 'zod'
import { AppError } from '../errors.ts'
import { PlanId } from './values.ts'

export const ImportState = z.enum([
  'waiting',
  /** Marked secret, and nothing of it stored: a person decides. */
  'held',
  'storing',
  'reading',
  'indexing',
  'done',
  'duplicate',
  'failed',
  'cancelled',
])
export type ImportState = z.infer<typeof ImportState>

export const ImportItem = z.object({
  id: z.string(),
  batch: z.string(),
  path: z.string(),
  name: z.string(),
  bytes: z.number().int().nonnegative(),
  /** Items with one group become one plan. */
  group: z.string(),
  state: ImportState,
  planId: PlanId.nullable(),
  /** Why it failed; or, when done, what could not be read of it. */
  problem: AppError.nullable(),
})
export type ImportItem = z.infer<typeof ImportItem>

export const ImportProgress = z.object({
  items: z.array(ImportItem),
  /** Counts over every item of the queue, not only the listed ones. */
  counts: z.record(ImportState, z.number().int()),
})
export type ImportProgress = z.infer<typeof ImportProgress>

/** A folder whose new files are imported by themselves; its files stay where they are. */
export const WatchedFolder = z.object({
  path: z.string().min(1).max(1_000),
  /** Names of its folders become tags of what lies in them. */
  folderTags: z.boolean(),
})
export type WatchedFolder = z.infer<typeof WatchedFolder>

export const WatchedStatus = WatchedFolder.extend({
  /** 'away' while the folder cannot be reached; it is looked for again. */
  state: z.enum(['watching', 'away']),
})
export type WatchedStatus = z.infer<typeof WatchedStatus>

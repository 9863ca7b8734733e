/** Verification, backups, and what takes long. */
import { z } from 'zod'
import { AppError } from '../errors.ts'
import { IsoTime } from './values.ts'

/** How far verification is, and what it has found. */
export const IntegrityStatus = z.object({
  /** 'paused' is a round that was begun and not finished, maybe days ago. */
  state: z.enum(['idle', 'running', 'paused']),
  checked: z.number().int(),
  files: z.number().int(),
  bytes: z.number().int(),
  /** Of the last round that ended. */
  finishedAt: IsoTime.nullable(),
  /** The first of them; missing, changed, unreadable, orphaned, without text. */
  problems: z.array(AppError),
  problemCount: z.number().int(),
})
export type IntegrityStatus = z.infer<typeof IntegrityStatus>

/** One backup: a whole archive as it was then; what had not changed is shared with the ones before. */
export const BackupEntry = z.object({
  id: z.string().regex(/^\d{8}t\d{9}z-[0-9a-z]{8}$/),
  at: IsoTime,
  plans: z.number().int(),
  files: z.number().int(),
  bytes: z.number().int(),
})
export type BackupEntry = z.infer<typeof BackupEntry>

export const BackupReport = z.object({
  entry: BackupEntry,
  /** What was not in an earlier backup. */
  copied: z.object({ files: z.number().int(), bytes: z.number().int() }),
  /** Backups that rotation dropped. */
  dropped: z.number().int(),
  problems: z.array(AppError),
})
export type BackupReport = z.infer<typeof BackupReport>

export const RestoreReport = z.object({
  path: z.string(),
  plans: z.number().int(),
  files: z.number().int(),
  problems: z.array(AppError),
})
export type RestoreReport = z.infer<typeof RestoreReport>

/** A backup that was restored, opened and compared with the archive, then taken away again. */
export const DrillReport = RestoreReport.omit({ path: true }).extend({
  entry: BackupEntry,
  /** Plans that are the same in the archive and in the restored copy. */
  same: z.number().int(),
  /** Plans that were changed or added in the archive since the backup. */
  changedSince: z.number().int(),
})
export type DrillReport = z.infer<typeof DrillReport>

export const BackupStatus = z.object({
  folder: z.string().nullable(),
  /** Once a day, while the program is open. */
  daily: z.boolean(),
  running: z.boolean(),
  /** Latest first; empty where the folder cannot be reached. */
  entries: z.array(BackupEntry),
  /** Why the last try failed, or the folder cannot be read. */
  problem: AppError.nullable(),
})
export type BackupStatus = z.infer<typeof BackupStatus>

export const BackupsFound = z.object({
  /** The archive's id. */
  archive: z.string(),
  name: z.string(),
  /** Latest first. */
  entries: z.array(BackupEntry),
})
export type BackupsFound = z.infer<typeof BackupsFound>

/** Of a backup, a restore, a drill, an export…: what a bar shows. */
export const TaskProgress = z.object({
  task: z.enum(['backup', 'restore', 'drill', 'repair', 'export', 'importBag', 'move']),
  files: z.number().int(),
  done: z.number().int(),
  /** The last message of a task. */
  ended: z.boolean(),
})
export type TaskProgress = z.infer<typeof TaskProgress>

/** Errors are values: a code, parameters, no prose. The catalogues `resources/i18n/<lang>/errors.json` say them. */
import { z } from 'zod'

export const ErrorCode = z.enum([
  'archive.notFound',
  'archive.notAnArchive',
  'archive.exists',
  'archive.locked',
  'archive.newer',
  'archive.damaged',
  'archive.unavailable',
  'archive.notOpen',
  'disk.full',
  'disk.readOnly',
  'disk.denied',
  'disk.failed',
  'plan.notFound',
  'plan.damaged',
  'plan.recovered',
  'plan.vanished',
  'plan.withoutBytes',
  'bytes.withoutPlan',
  'temporary.left',
  'clock.ahead',
  'sync.conflictFile',
  'file.notFound',
  'file.empty',
  'file.unreadable',
  'file.tooLarge',
  'file.notAFile',
  'file.changed',
  'file.typeMismatch',
  'file.duplicate',
  'file.secret',
  'attachment.missing',
  'attachment.damaged',
  'attachment.unreadable',
  'attachment.encrypted',
  'attachment.wrongPassword',
  'attachment.broken',
  'attachment.noText',
  'attachment.partlyRead',
  'attachment.unsupported',
  'attachment.timedOut',
  'attachment.outOfMemory',
  'attachment.limit',
  'attachment.cut',
  'attachment.partsUnread',
  'attachment.staysInside',
  'attachment.noProgram',
  'print.failed',
  'vocabulary.invalid',
  'vocabulary.inUse',
  'backup.inside',
  'backup.notABackup',
  'backup.newer',
  'backup.damaged',
  'backup.notFree',
  'backup.noFolder',
  'backup.unavailable',
  'backup.missingFile',
  'export.notFree',
  'export.inside',
  'export.tooLong',
  'bag.notABag',
  'bag.unsupported',
  'bag.newer',
  'bag.fetch',
  'bag.path',
  'bag.link',
  'bag.unlisted',
  'bag.missing',
  'bag.hash',
  'bag.oxum',
  'bag.damaged',
  'move.inside',
  'move.notFree',
  'move.changed',
  'place.synced',
  'place.network',
  'policy.invalid',
  'policy.refused',
  'sandbox.off',
  'query.invalid',
  'call.invalid',
  'call.cancelled',
  'engine.down',
  'internal',
])
export type ErrorCode = z.infer<typeof ErrorCode>

export const AppError = z.object({
  code: ErrorCode,
  params: z.record(z.string(), z.union([z.string(), z.number()])).default({}),
})
export type AppError = z.infer<typeof AppError>

/** Carries an AppError through code that throws; at a process's edge it becomes the value again. */
export class Failure extends Error {
  readonly error: AppError
  constructor(code: ErrorCode, params: AppError['params'] = {}, cause?: unknown) {
    super(`${code} ${JSON.stringify(params)}`, cause === undefined ? undefined : { cause })
    this.name = 'Failure'
    this.error = { code, params }
  }
}

/** What the caller is told: a Failure's own error, or `internal` for a bug. */
export function toAppError(thrown: unknown): AppError {
  if (thrown instanceof Failure) return thrown.error
  const message = thrown instanceof Error ? thrown.message : String(thrown)
  return { code: 'internal', params: { message } }
}

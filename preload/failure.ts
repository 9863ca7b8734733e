/** Errors in code that throws. Apart from their schemas, so that a process which checks nothing yet starts without them. */
import type { AppError, ErrorCode } from './errors.ts'

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

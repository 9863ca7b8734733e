import type { Result } from '../../preload/contract.ts'
import { type AppError, Failure, toAppError } from '../../preload/errors.ts'

/** Turns a call's Result into what TanStack Query expects: the value, or a thrown Failure. */
export async function answer<T>(call: Promise<Result<T>>): Promise<T> {
  const result = await call
  if (result.ok) return result.value
  throw new Failure(result.error.code, result.error.params)
}

/** The error of a query, or null. */
export function problemOf(error: unknown): AppError | null {
  return error === null || error === undefined ? null : toAppError(error)
}

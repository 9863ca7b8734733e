import type { Result } from '../../preload/contract.ts'
import { Failure } from '../../preload/failure.ts'

/** A call's value; its error is thrown as a Failure, as TanStack Query expects. */
export async function answer<T>(call: Promise<Result<T>>): Promise<T> {
  const result = await call
  if (result.ok) return result.value
  throw new Failure(result.error.code, result.error.params)
}

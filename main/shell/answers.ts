import type { Result } from '../../preload/contract.ts'
import { Failure } from '../../preload/failure.ts'

/** The engine's answer to main. @throws its Failure */
export function answered<T>(result: Result<T>): T {
  if (!result.ok) throw new Failure(result.error.code, result.error.params)
  return result.value
}

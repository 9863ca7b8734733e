/** Where an administrator's policy may lie. Apart from what it may say, so that a start without one needs no schemas. */
import { lstatSync } from 'node:fs'
import { join } from 'node:path'
import type { AppError } from '../../preload/errors.ts'
import { toAppError } from '../../preload/failure.ts'
import { noPolicy } from '../../preload/no-policy.ts'
import type { Policy } from '../../preload/policy.ts'
import type { Program } from './program-folder.ts'
import { programFolder } from './program-folder.ts'

export const policyName = 'policy.json'

/** Only administrators write to the first; the second goes along with a portable copy. The first that is there counts. */
export function policyPlaces(program: Program): string[] {
  const beside = programFolder(program)
  return [machinePlace(program), ...(beside === null ? [] : [join(beside, policyName)])]
}

function machinePlace({ env, platform }: Program): string {
  if (platform === 'win32') return join(env.ProgramData ?? 'C:\\ProgramData', 'VanKho', policyName)
  if (platform === 'darwin') return join('/Library/Application Support/VanKho', policyName)
  return join('/etc/van-kho', policyName)
}

export interface FoundPolicy {
  policy: Policy
  /** null where there is none. */
  path: string | null
}

/** For those who cannot throw yet. @returns the policy, or why there must be no start */
export async function policyOf(program: Program): Promise<FoundPolicy | AppError> {
  const places = policyPlaces(program)
  if (places.every(isAbsent)) return { policy: noPolicy, path: null }
  try {
    const { readPolicy } = await import('./read-policy.ts')
    return readPolicy(places, program.env)
  } catch (error) {
    return toAppError(error)
  }
}

/** What cannot be looked at is not absent: reading it says why. */
function isAbsent(path: string): boolean {
  try {
    lstatSync(path)
    return false
  } catch (error) {
    const code = error instanceof Error && 'code' in error ? error.code : ''
    return code === 'ENOENT' || code === 'ENOTDIR'
  }
}

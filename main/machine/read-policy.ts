/** The administrator's policy file. One that cannot be read is an error, never "no policy". */
import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { z } from 'zod'
import type { AppError } from '../../preload/errors.ts'
import { Failure, toAppError } from '../../preload/errors.ts'
import { noPolicy, Policy } from '../../preload/policy.ts'
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

/** @throws Failure policy.invalid */
export function readPolicy(places: readonly string[], env: Program['env']): FoundPolicy {
  for (const path of places) {
    const text = textOf(path)
    if (text !== null) return { policy: parse(text, path, env), path }
  }
  return { policy: noPolicy, path: null }
}

/** For those who cannot throw yet. @returns the policy, or why there must be no start */
export function policyOf(program: Program): FoundPolicy | AppError {
  try {
    return readPolicy(policyPlaces(program), program.env)
  } catch (error) {
    return toAppError(error)
  }
}

function textOf(path: string): string | null {
  try {
    // Windows' Notepad writes a mark of byte order.
    return readFileSync(path, 'utf8').replace(/^\uFEFF/, '')
  } catch (error) {
    const code = error instanceof Error && 'code' in error ? String(error.code) : ''
    if (code === 'ENOENT' || code === 'ENOTDIR') return null
    throw new Failure('policy.invalid', { path, reason: code }, error)
  }
}

function parse(text: string, path: string, env: Program['env']): Policy {
  let json: unknown
  try {
    json = JSON.parse(text)
  } catch (error) {
    throw new Failure('policy.invalid', { path, reason: String(error) }, error)
  }
  const policy = Policy.safeParse(withVariables(json, env))
  if (policy.success) return policy.data
  throw new Failure('policy.invalid', { path, reason: z.prettifyError(policy.error) })
}

/** `%USERPROFILE%` and the like, in any text of the policy; an unknown one stays as it is. */
function withVariables(value: unknown, env: Program['env']): unknown {
  if (typeof value === 'string')
    return value.replace(/%(\w+)%/g, (whole, name: string) => env[name] ?? whole)
  if (Array.isArray(value)) return value.map((one) => withVariables(one, env))
  if (typeof value === 'object' && value !== null)
    return Object.fromEntries(
      Object.entries(value).map(([key, one]) => [key, withVariables(one, env)]),
    )
  return value
}

/** The administrator's policy file. One that cannot be read is an error, never "no policy". */
import { readFileSync } from 'node:fs'
import { z } from 'zod'
import { Failure } from '../../preload/failure.ts'
import { noPolicy } from '../../preload/no-policy.ts'
import { Policy } from '../../preload/policy.ts'
import type { FoundPolicy } from './policy-places.ts'
import type { Program } from './program-folder.ts'

/** @throws Failure policy.invalid */
export function readPolicy(places: readonly string[], env: Program['env']): FoundPolicy {
  for (const path of places) {
    const text = textOf(path)
    if (text !== null) return { policy: parse(text, path, env), path }
  }
  return { policy: noPolicy, path: null }
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

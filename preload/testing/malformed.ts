/** Calls that are wrong, made from the contract's own schemas. */
import fc from 'fast-check'
import { z } from 'zod'
import type { Tree } from '../contract.ts'

/** "plans.list", … */
export const namesOf = (tree: Tree): string[] =>
  Object.entries(tree).flatMap(([group, calls]) =>
    Object.keys(calls).map((name) => `${group}.${name}`),
  )

export function inputOf(tree: Tree, name: string): z.ZodType {
  const [group = '', member = ''] = name.split('.')
  const call = tree[group]?.[member]
  if (!call) throw new Error(`no call ${name}`)
  return call.input
}

/** Anything at all, and objects with the call's own fields that hold anything. */
export function malformed(
  schema: z.ZodType,
  anything: () => fc.Arbitrary<unknown> = fc.anything,
): fc.Arbitrary<unknown> {
  const { properties = {} } = z.toJSONSchema(schema, { io: 'input', unrepresentable: 'any' })
  const fields = Object.fromEntries(Object.keys(properties).map((key) => [key, anything()]))
  return fc
    .oneof(anything(), fc.record(fields, { requiredKeys: [] }))
    .filter((input) => !schema.safeParse(input).success)
}

/** A call that takes nothing takes anything; there is nothing to get wrong. */
export const canFail = (tree: Tree) => (name: string) =>
  Object.keys(
    z.toJSONSchema(inputOf(tree, name), { io: 'input', unrepresentable: 'any' }),
  ).includes('required')

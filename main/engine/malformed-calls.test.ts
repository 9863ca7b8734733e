import { mkdtemp, readdir, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import fc from 'fast-check'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { z } from 'zod'
import type { Tree } from '../../preload/contract.ts'
import { engineContract, internalContract, shellContract } from '../../preload/contract.ts'
import { answer } from '../../preload/wire.ts'
import { Engine } from './index.ts'

let folder: string
let engine: Engine
const reported: unknown[] = []

beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'vk-calls-'))
  engine = await Engine.create({
    userData: join(folder, 'may'),
    sampleDir: join(folder, 'khong-co'),
    workerFile: null,
    emit: () => {},
    report: (error) => reported.push(error),
  })
  await engine.create(join(folder, 'kho'), 'Kho thử')
})
afterAll(async () => {
  await engine.stop()
  await rm(folder, { recursive: true, force: true })
})

const namesOf = (tree: Tree) =>
  Object.entries(tree).flatMap(([group, calls]) =>
    Object.keys(calls).map((name) => `${group}.${name}`),
  )

function inputOf(tree: Tree, name: string): z.ZodType {
  const [group = '', member = ''] = name.split('.')
  const call = tree[group]?.[member]
  if (!call) throw new Error(`no call ${name}`)
  return call.input
}

/** Anything at all, and objects with the call's own fields that hold anything. */
function malformed(schema: z.ZodType): fc.Arbitrary<unknown> {
  const { properties = {} } = z.toJSONSchema(schema, { io: 'input', unrepresentable: 'any' })
  const fields = Object.fromEntries(Object.keys(properties).map((key) => [key, fc.anything()]))
  return fc
    .oneof(fc.anything(), fc.record(fields, { requiredKeys: [] }))
    .filter((input) => !schema.safeParse(input).success)
}

/** A call that takes nothing takes anything; there is nothing to get wrong. */
const canFail = (tree: Tree) => (name: string) =>
  Object.keys(
    z.toJSONSchema(inputOf(tree, name), { io: 'input', unrepresentable: 'any' }),
  ).includes('required')

describe('a malformed call', () => {
  it.each(namesOf(engineContract).filter(canFail(engineContract)))(
    'of %s is refused before it does anything',
    async (name) => {
      const before = await readdir(folder)
      await fc.assert(
        fc.asyncProperty(malformed(inputOf(engineContract, name)), async (input) => {
          const result = await answer(engineContract, engine.handlers, name, input, (error) =>
            reported.push(error),
          )
          expect(result).toMatchObject({ ok: false, error: { code: 'call.invalid' } })
        }),
        { numRuns: 40 },
      )
      expect(reported).toEqual([])
      expect(await readdir(folder)).toEqual(before)
      expect(engine.status().state).toBe('open')
    },
  )

  it('of the calls between the processes, and of names that nobody serves, is refused too', async () => {
    const names = [...namesOf(shellContract), 'attachments.locate', '__proto__.toString', 'a.b', '']
    for (const name of names)
      expect(await answer(engineContract, engine.handlers, name, {}, () => {})).toMatchObject({
        ok: false,
        error: { code: 'call.invalid' },
      })
    for (const sha256 of ['../../etc/passwd', 'AB'.repeat(32), '', 7, null])
      expect(
        await answer(internalContract, engine.internal, 'attachments.locate', { sha256 }, () => {}),
      ).toMatchObject({ ok: false, error: { code: 'call.invalid' } })
  })
})

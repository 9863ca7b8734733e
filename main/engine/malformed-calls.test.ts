import { mkdtemp, readdir, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import fc from 'fast-check'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { engineContract, internalContract, shellContract } from '../../preload/contract.ts'
import { canFail, inputOf, malformed, namesOf } from '../../preload/testing/malformed.ts'
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

import { writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { inspect } from 'node:util'
import { expect, it } from 'vitest'
import { z } from 'zod'
import { aFolder } from '../../archive/testing/an-archive.ts'
import { DamagedJson, DurableJson } from './durable-json.ts'

it.each([
  ['cut', '{"title":"Mật khẩu là hoa phượng'],
  ['no JSON at all', 'hoa phượng đỏ'],
  ['of another form', '{"title":{"hoa phượng":"hoa phượng"}}'],
])('an error about a file that is %s names it and repeats nothing of it', async (_how, content) => {
  const path = join(await aFolder(), 'plan.json')
  await writeFile(path, content)
  const read = new DurableJson(path, z.object({ title: z.string() })).read()
  const error = await read.catch((thrown: unknown) => thrown)
  expect(error).toBeInstanceOf(DamagedJson)
  // As the log writes it, causes and all.
  expect(inspect(error, { depth: 9 })).toContain(path)
  expect(inspect(error, { depth: 9 })).not.toMatch(/hoa|phượng/)
})

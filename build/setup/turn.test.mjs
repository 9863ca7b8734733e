import { spawnSync } from 'node:child_process'
import { existsSync, mkdtempSync, rmSync, utimesSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterEach, beforeEach, expect, test } from 'vitest'
import { inTurn } from './turn.mjs'

let folder = ''
let file = ''
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'vk-luot-'))
  file = join(folder, 'set-up.pid')
})
afterEach(() => rmSync(folder, { recursive: true, force: true }))

test('of several at once, one works at a time, and the others say that they wait', async () => {
  let working = 0
  let most = 0
  let waited = 0
  const work = async () => {
    working += 1
    most = Math.max(most, working)
    await new Promise((done) => setImmediate(done))
    working -= 1
  }
  const say = () => (waited += 1)
  await Promise.all([1, 2, 3].map(() => inTurn(work, { say, file })))
  expect(most).toBe(1)
  expect(waited).toBe(2)
  expect(existsSync(file)).toBe(false)
})

test('a turn ends when its work fails', async () => {
  const failing = inTurn(() => Promise.reject(new Error('đĩa đầy')), { file })
  await expect(failing).rejects.toThrow('đĩa đầy')
  expect(await inTurn(() => 'tiếp', { file })).toBe('tiếp')
})

test('a turn that a killed process left is taken over', async () => {
  const { pid } = spawnSync(process.execPath, ['-e', ''])
  writeFileSync(file, String(pid))
  expect(await inTurn(() => 'được', { file })).toBe('được')
})

test('a turn whose number now belongs to a stranger is taken over', async () => {
  writeFileSync(file, String(process.pid))
  const longAgo = new Date(Date.now() - 10 * 60_000)
  utimesSync(file, longAgo, longAgo)
  expect(await inTurn(() => 'được', { file })).toBe('được')
})

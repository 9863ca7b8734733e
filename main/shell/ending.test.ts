import { fork } from 'node:child_process'
import { once } from 'node:events'
import { writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { afterEach, beforeEach, expect, test, vi } from 'vitest'
import { aFolder } from '../engine/archive/testing/an-archive.ts'
import { gone } from './ending.ts'

beforeEach(() => {
  vi.useFakeTimers({ toFake: ['setInterval', 'clearInterval'] })
})
afterEach(() => {
  vi.useRealTimers()
})

/** A process that runs the script, up when this resolves. */
async function aProcess(script: string) {
  const file = join(await aFolder(), 'child.cjs')
  await writeFile(file, `${script}\nprocess.send('up')`)
  const child = fork(file)
  await once(child, 'message')
  return { child, exit: once(child, 'exit') }
}

test('a process that says that it is at work is waited for however long it takes', async () => {
  const { child, exit } = await aProcess(
    `process.on('message', (m) => m === 'end' ? process.exit(0) : process.send('at work'))`,
  )
  const onHung = vi.fn()
  const ended = gone(child, onHung)
  for (let time = 0; time < 4; time += 1) {
    await vi.advanceTimersByTimeAsync(14_000)
    const heard = once(child, 'message')
    child.send('are you there')
    await heard
  }
  child.send('end')
  await ended
  expect(await exit).toEqual([0, null])
  expect(onHung).not.toHaveBeenCalled()
})

test.each([
  ['in an endless loop', `process.on('message', () => { process.send('looping'); for (;;); })`],
  [
    'that ignores being asked to end',
    `process.on('SIGTERM', () => {}); process.on('message', () => process.send('ignored'))`,
  ],
])('a process %s is ended, after its time', async (_name, script) => {
  const { child, exit } = await aProcess(script)
  const heard = once(child, 'message')
  child.send('end')
  await heard
  const silences: number[] = []
  const ended = gone(child, (seconds) => silences.push(seconds))
  await vi.advanceTimersByTimeAsync(14_000)
  expect(silences).toEqual([])
  await vi.advanceTimersByTimeAsync(1_000)
  await ended
  expect(silences).toEqual([15])
  expect(await exit).toEqual([null, 'SIGKILL'])
})

test('a process that has ended in time is not waited for', async () => {
  const { child, exit } = await aProcess(`process.on('message', () => process.exit(0))`)
  const ended = gone(child, () => {})
  child.send('end')
  await ended
  expect(await exit).toEqual([0, null])
})

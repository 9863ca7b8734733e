import { afterEach, beforeEach, expect, test, vi } from 'vitest'
import { explain, SetupError, Steps } from './steps.mjs'

let printed = []
beforeEach(() => {
  printed = []
  vi.spyOn(console, 'error').mockImplementation((line) => printed.push(String(line)))
})
afterEach(() => vi.restoreAllMocks())

test('numbers its steps, and says how long each took and what came of it', async () => {
  const steps = new Steps(2)
  await steps.run('Một / one', () => 'xong / done')
  expect(await steps.run('Hai / two', () => ({ answer: 42 }))).toEqual({ answer: 42 })
  expect(printed[0]).toMatch(/^\[1\/2\] Một \/ one: xong \/ done \(\d+\.\d s\)$/)
  expect(printed[1]).toMatch(/^\[2\/2\] Hai \/ two \(\d+\.\d s\)$/)
})

test('goes on counting where the process before it ended', async () => {
  await new Steps(7, { done: 1 }).run('Node', () => {})
  expect(printed[0]).toMatch(/^\[2\/7\]/)
})

test('a quiet one prints only what a step has to say', async () => {
  const steps = new Steps(1, { quiet: true })
  await steps.run('Các gói / packages', () => 'đủ / up to date')
  expect(printed).toEqual([])
  await steps.run('Các gói / packages', (say) => say('npm install …'))
  expect(printed.map((line) => line.trim())).toEqual(['npm install …'])
})

test('an expected failure is one sentence without a stack', () => {
  explain(new SetupError('thiếu Xvfb / Xvfb is missing'))
  expect(printed.map((line) => line.trim())).toEqual(['van-kho: thiếu Xvfb / Xvfb is missing'])
})

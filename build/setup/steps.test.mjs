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

test('of steps at once, each is printed after those that began before it, also where one fails', async () => {
  const steps = new Steps(5, { done: 1 })
  const ends = []
  const begin = (name) =>
    steps.run(
      name,
      () => new Promise((resolve, reject) => ends.push({ end: resolve, fail: reject })),
    )
  const [two, three, four, five] = ['hai', 'ba', 'bốn', 'năm'].map(begin)
  ends[2].end()
  await four
  expect(printed).toEqual([])
  ends[0].end()
  await two
  expect(printed.map((line) => line.slice(0, 9))).toEqual(['[2/5] hai'])
  ends[1].fail(new Error('hỏng'))
  await expect(three).rejects.toThrow('hỏng')
  ends[3].end()
  await five
  expect(printed.map((line) => line.slice(0, 9))).toEqual(['[2/5] hai', '[4/5] bốn', '[5/5] năm'])
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

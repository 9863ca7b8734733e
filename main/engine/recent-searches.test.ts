import { mkdtemp, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { expect, it, onTestFinished } from 'vitest'
import { RecentSearches } from './recent-searches.ts'

async function aPath() {
  const folder = await mkdtemp(join(tmpdir(), 'vk-gan-day-'))
  onTestFinished(() => rm(folder, { recursive: true }))
  return join(folder, 'may', 'recent.json')
}

it('remembers the latest searches, without what was typed on the way to them', async () => {
  const path = await aPath()
  const recent = await RecentSearches.load(path)
  for (const text of ['đất đai', 'cải', 'cải cách ', '', 'đất đai']) await recent.note(text)
  expect(recent.all).toEqual(['đất đai', 'cải cách'])
  expect((await RecentSearches.load(path)).all).toEqual(['đất đai', 'cải cách'])
  await recent.forget()
  expect((await RecentSearches.load(path)).all).toEqual([])
})

it('keeps twenty, and begins anew where its file is damaged', async () => {
  const path = await aPath()
  const recent = await RecentSearches.load(path)
  for (let i = 0; i < 30; i++) await recent.note(`số ${i} hết`)
  expect(recent.all).toHaveLength(20)
  await writeFile(path, '{"x":')
  expect((await RecentSearches.load(path)).all).toEqual([])
})

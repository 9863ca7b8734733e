import { mkdtemp, readdir, readFile, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import type { IndexedPlan } from '../index.ts'
import { SearchIndex } from '../index.ts'
import { aPlan } from '../testing/plans.ts'

let dir: string
beforeEach(async () => {
  dir = await mkdtemp(join(tmpdir(), 'vk-chi-muc-'))
})
afterEach(() => rm(dir, { recursive: true, force: true }))

const segments = () => join(dir, 'segments')
const titles = (index: SearchIndex, text: string) =>
  index
    .search(text, { offset: 0, limit: 50 })
    .plans.map((plan) => plan.title.text)
    .sort()

async function write(...plans: IndexedPlan[]): Promise<void> {
  const index = await SearchIndex.open(dir)
  for (const plan of plans) index.put(plan)
  await index.close()
}

/** Puts again what is missing, as `Indexing.reconcile` does. */
async function reconcile(index: SearchIndex, plans: readonly IndexedPlan[]): Promise<void> {
  const known = index.versions()
  for (const plan of plans) if (known.get(plan.id) !== plan.version) index.put(plan)
  await index.flush()
}

describe('the index on disk', () => {
  it('answers the same after it was closed and opened, with snippets', async () => {
    const plan = aPlan({ title: 'giữ lại' }, 'nội dung được giữ')
    await write(plan)
    const index = await SearchIndex.open(dir)
    const [hit] = index.search('noi dung duoc giu', { offset: 0, limit: 5 }).plans
    expect(hit?.pages[0]?.snippet.text).toBe('nội dung được giữ')
    expect(index.versions().get(plan.id)).toBe(plan.version)
    await index.close()
  })

  it('remembers what was removed and changed', async () => {
    const [one, other, third] = [
      aPlan({ title: 'một' }, 'chung'),
      aPlan({ title: 'hai' }, 'chung'),
      aPlan({ title: 'ba' }, 'chung'),
    ]
    await write(one, other, third)
    const index = await SearchIndex.open(dir)
    index.remove(one.id)
    index.put({ ...other, title: 'hai mới', version: 'mới' })
    await index.close()
    const again = await SearchIndex.open(dir)
    expect(titles(again, 'chung ')).toEqual(['ba', 'hai mới'])
    expect(again.versions()).toEqual(
      new Map([
        [third.id, third.version],
        [other.id, 'mới'],
      ]),
    )
    await again.close()
  })

  it('keeps few segments however often a plan is added, and no file of one that is gone', async () => {
    const index = await SearchIndex.open(dir)
    for (let i = 0; i < 40; i++) {
      index.put(aPlan({ title: `x${i}` }, 'chung'))
      await index.flush()
    }
    expect(titles(index, 'chung ')).toHaveLength(40)
    expect((await readdir(segments())).length).toBeLessThan(20)
    await index.close()
  })

  it('opens over every file cut, changed, emptied, of another version or missing, and ends up right', async () => {
    const plans = [aPlan({ title: 'a' }, 'nội dung'), aPlan({ title: 'b' }, 'nội dung khác')]
    const bad: ((whole: Buffer) => Buffer | null)[] = [
      (whole) => whole.subarray(0, whole.length / 2),
      (whole) => whole.subarray(0, whole.length - 1),
      (whole) => flipped(whole, whole.length / 2),
      (whole) => flipped(whole, 9),
      (whole) => flipped(whole, whole.length - 9),
      (whole) => Buffer.alloc(whole.length),
      () => Buffer.alloc(0),
      (whole) =>
        Buffer.from(whole.toString('latin1').replace('analyzer 1', 'analyzer 0'), 'latin1'),
      () => null,
    ]
    for (const harm of bad) {
      for (const kind of ['.index', '.text', '.json']) {
        await rm(segments(), { recursive: true, force: true })
        await write(...plans)
        const names = await readdir(segments())
        const path = join(segments(), names.find((name) => name.endsWith(kind)) ?? '')
        const harmed = harm(await readFile(path))
        if (harmed) await writeFile(path, harmed)
        else await rm(path)
        const damaged: string[] = []
        const index = await SearchIndex.open(dir, { onDamaged: (id) => damaged.push(id) })
        titles(index, 'nội dung ')
        for (const plan of plans.filter(({ id }) => damaged.includes(id))) index.put(plan)
        await reconcile(index, plans)
        expect(titles(index, 'nội dung ')).toEqual(['a', 'b'])
        const pages = index
          .search('nội ', { offset: 0, limit: 5 })
          .plans.flatMap((hit) => hit.pages)
        expect(pages).toHaveLength(2)
        await index.close()
      }
    }
  })

  it('tells which plan lost its text', async () => {
    const plan = aPlan({ title: 'x' }, 'nội dung của trang')
    await write(plan)
    const [name = ''] = (await readdir(segments())).filter((file) => file.endsWith('.text'))
    await writeFile(join(segments(), name), 'nội dung khác hẳn')
    const damaged: string[] = []
    const index = await SearchIndex.open(dir, { onDamaged: (id) => damaged.push(id) })
    expect(titles(index, 'nội dung ')).toEqual(['x'])
    expect(damaged).toEqual([plan.id])
    await index.close()
  })

  it('is as it was before when a write was cut short: what it left is swept', async () => {
    await write(aPlan({ title: 'cũ' }, 'nội dung'))
    // A new segment was begun, or written, and the manifest does not know of it yet.
    await writeFile(join(segments(), '0123456789abcdef.index'), 'dở dang')
    await writeFile(join(segments(), '.vk-0123.tmp'), 'dở dang')
    const index = await SearchIndex.open(dir)
    expect(titles(index, 'nội dung ')).toEqual(['cũ'])
    const left = await readdir(segments())
    expect(left).not.toContain('0123456789abcdef.index')
    expect(left).not.toContain('.vk-0123.tmp')
    await index.close()
  })
})

function flipped(whole: Buffer, at: number): Buffer {
  const copy = Buffer.from(whole)
  const place = Math.max(0, Math.min(copy.length - 1, Math.floor(at)))
  copy[place] = (copy[place] ?? 0) ^ 1
  return copy
}

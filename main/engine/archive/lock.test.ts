import { readdir, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { describe, expect, it } from 'vitest'
import { Lock } from './lock.ts'
import { processStart } from './process-start.ts'
import { aFolder } from './testing/an-archive.ts'

const locked = { error: { code: 'archive.locked', params: { path: 'kho' } } }

describe('the lock', () => {
  it('lets one in, and the next one after it is given back', async () => {
    const folder = await aFolder()
    const lock = await Lock.take(folder, 'kho')
    await expect(Lock.take(folder, 'kho')).rejects.toMatchObject(locked)
    await lock.release()
    await (await Lock.take(folder, 'kho')).release()
    expect(await readdir(folder)).toEqual([])
  })

  it('is taken over from a process that is gone', async () => {
    const folder = await aFolder()
    await writeFile(
      join(folder, 'lock-3.json'),
      JSON.stringify({ pid: 2 ** 22 + 1, started: 'once', token: 'a' }),
    )
    await (await Lock.take(folder, 'kho')).release()
  })

  it('is taken over when the process id belongs to somebody else now', async () => {
    const folder = await aFolder()
    await writeFile(
      join(folder, 'lock-3.json'),
      JSON.stringify({ pid: process.ppid, started: 'before', token: 'a' }),
    )
    await (await Lock.take(folder, 'kho')).release()
  })

  it('is respected while its process lives', async () => {
    const folder = await aFolder()
    const started = await processStart(process.ppid)
    await writeFile(
      join(folder, 'lock-3.json'),
      JSON.stringify({ pid: process.ppid, started, token: 'a' }),
    )
    await expect(Lock.take(folder, 'kho')).rejects.toMatchObject(locked)
  })

  it('is taken over when a crash left it empty', async () => {
    const folder = await aFolder()
    await writeFile(join(folder, 'lock-3.json'), '')
    await (await Lock.take(folder, 'kho')).release()
  })

  it('lets in at most one of many that find it stale at once', async () => {
    const folder = await aFolder()
    await writeFile(
      join(folder, 'lock-3.json'),
      JSON.stringify({ pid: 2 ** 22 + 1, started: 'once', token: 'a' }),
    )
    const taken = await Promise.allSettled(
      Array.from({ length: 8 }, () => Lock.take(folder, 'kho')),
    )
    expect(taken.filter(({ status }) => status === 'fulfilled').length).toBeLessThanOrEqual(1)
    await Promise.all(taken.map((each) => each.status === 'fulfilled' && each.value.release()))
    await (await Lock.take(folder, 'kho')).release()
    expect(await readdir(folder)).toEqual([])
  })
})

import { readdir, readFile, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { describe, expect, it } from 'vitest'
import { Failure } from '../../../preload/errors.ts'
import type { Disk } from './disk.ts'
import { realDisk } from './disk.ts'
import { writeDurably } from './durable-write.ts'
import { aFolder } from './testing/an-archive.ts'
import { FaultyDisk } from './testing/faulty-disk.ts'

async function failureOf(work: Promise<unknown>): Promise<string> {
  const thrown: unknown = await work.then(
    () => null,
    (error: unknown) => error,
  )
  return thrown instanceof Failure ? thrown.error.code : String(thrown)
}

describe('a durable write', () => {
  it('replaces the file and leaves nothing beside it', async () => {
    const folder = await aFolder()
    const path = join(folder, 'plan.json')
    await writeDurably(path, 'cũ')
    await writeDurably(path, 'mới')
    expect(await readFile(path, 'utf8')).toBe('mới')
    expect(await readdir(folder)).toEqual(['plan.json'])
  })

  it('leaves the old content whichever call fails, until the rename', async () => {
    for (const code of ['ENOSPC', 'EIO', 'EROFS']) {
      for (let at = 1; at <= 4; at += 1) {
        const folder = await aFolder()
        const path = join(folder, 'plan.json')
        await writeFile(path, 'cũ')
        const disk = new FaultyDisk({ at, code, lasting: false })
        expect(await failureOf(writeDurably(path, 'mới', disk))).toMatch(/^disk\./)
        expect(await readFile(path, 'utf8')).toBe('cũ')
        expect(await readdir(folder)).toEqual(['plan.json'])
      }
    }
  })

  it('tells a full disk, a read-only one, a refusal and a vanished folder apart', async () => {
    const path = join(await aFolder(), 'plan.json')
    const failing = (code: string) =>
      failureOf(writeDurably(path, 'x', new FaultyDisk({ at: 1, code, lasting: true })))
    expect(await failing('ENOSPC')).toBe('disk.full')
    expect(await failing('EDQUOT')).toBe('disk.full')
    expect(await failing('EROFS')).toBe('disk.readOnly')
    expect(await failing('EACCES')).toBe('disk.denied')
    expect(await failing('EIO')).toBe('disk.failed')
    expect(await failureOf(writeDurably(join(path, '..', 'no', 'plan.json'), 'x'))).toBe(
      'archive.unavailable',
    )
  })

  it('waits for an antivirus that holds the file for a moment', async () => {
    const path = join(await aFolder(), 'plan.json')
    const refusals = ['EPERM', 'EBUSY', 'EACCES']
    const disk: Disk = {
      ...realDisk,
      async rename(from, to) {
        const code = refusals.pop()
        if (code) throw Object.assign(new Error(code), { code })
        await realDisk.rename(from, to)
      },
    }
    await writeDurably(path, 'mới', disk)
    expect(await readFile(path, 'utf8')).toBe('mới')
  })

  it('names its temporary file as synchronisers are told to ignore', async () => {
    const created: string[] = []
    const disk: Disk = {
      ...realDisk,
      create: (path) => {
        created.push(path)
        return realDisk.create(path)
      },
    }
    const folder = await aFolder()
    await writeDurably(join(folder, 'plan.json'), 'x', disk)
    expect(created).toEqual([expect.stringMatching(/\/\.vk-[0-9a-z]+\.tmp$/)])
    expect(created[0]?.startsWith(folder)).toBe(true)
  })
})

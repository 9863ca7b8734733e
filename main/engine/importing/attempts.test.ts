import { mkdir, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { describe, expect, it } from 'vitest'
import { aFolder } from '../archive/testing/an-archive.ts'
import { Attempts } from './attempts.ts'

describe('a file that was being read when the process died', () => {
  it('is tried once more, and not after a second death', async () => {
    const folder = await aFolder()
    // What a process leaves that dies while it reads: its mark.
    const died = async () => {
      let left = ''
      await new Attempts(folder).guard('a', async () => {
        const { readFile } = await import('node:fs/promises')
        left = await readFile(join(folder, 'a'), 'utf8')
      })
      await writeFile(join(folder, 'a'), left)
    }
    await died()
    expect(await new Attempts(folder).guard('a', async () => 'read')).toBe('read')
    await died()
    await died()
    expect(await new Attempts(folder).guard('a', async () => 'read')).toBe('deadly')
    expect(await new Attempts(folder).guard('b', async () => 'read')).toBe('read')
    await new Attempts(folder).forget('a')
    expect(await new Attempts(folder).guard('a', async () => 'read')).toBe('read')
  })

  it('is tried alone among those that were read with it', async () => {
    const folder = await aFolder()
    await mkdir(folder, { recursive: true })
    for (const key of ['a', 'b', 'c']) await writeFile(join(folder, key), '!')
    const attempts = new Attempts(folder)
    let atOnce = 0
    let most = 0
    const read = async () => {
      most = Math.max(most, ++atOnce)
      await new Promise((resolve) => setImmediate(resolve))
      atOnce -= 1
    }
    await Promise.all(['a', 'b', 'c'].map((key) => attempts.guard(key, read)))
    expect(most).toBe(1)
  })

  it('is read all the same where no mark can be made', async () => {
    const folder = await aFolder()
    await writeFile(join(folder, 'tệp'), '')
    expect(await new Attempts(join(folder, 'tệp')).guard('a', async () => 'read')).toBe('read')
  })
})

import { mkdir, readdir, readFile, stat, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { describe, expect, it, onTestFinished } from 'vitest'
import { errnoOf, realDisk } from '../archive/disk.ts'
import { aFolder } from '../archive/testing/an-archive.ts'
import { FaultyDisk } from '../archive/testing/faulty-disk.ts'
import { Engine } from '../index.ts'
import { moveArchiveFolder, takeAway } from './index.ts'

/** A folder as an archive's, with a file that nobody may write. */
async function aTree(): Promise<{ from: string; to: string }> {
  const folder = await aFolder()
  const from = join(folder, 'kho cũ')
  await mkdir(join(from, 'attachments', 'ab'), { recursive: true })
  await mkdir(join(from, 'plans', '2026'), { recursive: true })
  await writeFile(join(from, 'archive.json'), '{"name":"Kho"}')
  await writeFile(join(from, 'plans', '2026', 'a.json'), '{}')
  await writeFile(join(from, 'attachments', 'ab', 'tep.pdf'), 'x'.repeat(300_000))
  await realDisk.makeReadOnly(join(from, 'attachments', 'ab', 'tep.pdf'))
  return { from, to: join(folder, 'ổ khác', 'kho mới') }
}

async function contentOf(root: string): Promise<Record<string, string>> {
  const entries = await readdir(root, { recursive: true, withFileTypes: true })
  const files = entries.filter((entry) => entry.isFile())
  const read = files.map(async ({ parentPath, name }) => {
    const path = join(parentPath, name)
    return [path.slice(root.length), await readFile(path, 'utf8')] as const
  })
  return Object.fromEntries((await Promise.all(read)).sort(([a], [b]) => (a < b ? -1 : 1)))
}

const isThere = (path: string) =>
  stat(path).then(
    () => true,
    (error) => errnoOf(error) !== 'ENOENT',
  )

/** Another disk that is full from its n-th call on. */
class FullOtherDisk extends FaultyDisk {
  readonly #from: string

  constructor(from: string, at: number) {
    super({ at, code: 'ENOSPC', lasting: true })
    this.#from = from
  }

  override async rename(from: string, to: string) {
    if (from === this.#from) throw Object.assign(new Error('EXDEV'), { code: 'EXDEV' })
    await super.rename(from, to)
  }
}

/** Tells which folders were flushed. */
class TellingDisk extends FaultyDisk {
  readonly flushed: string[] = []

  override async syncFolder(path: string) {
    await super.syncFolder(path)
    this.flushed.push(path)
  }
}

/** As between two disks: the first rename, that of the whole folder, is refused. */
const toAnotherDisk = () => new FaultyDisk({ at: 1, code: 'EXDEV', lasting: false })

describe('moving an archive’s folder', () => {
  it('is a new name on the same disk', async () => {
    const { from, to } = await aTree()
    const before = await contentOf(from)
    expect(await moveArchiveFolder({ from, to })).toBeNull()
    expect(await contentOf(to)).toEqual(before)
    expect(await isThere(from)).toBe(false)
  })

  it('is a copy to another disk, read back; the old folder waits to be taken away', async () => {
    const { from, to } = await aTree()
    const before = await contentOf(from)
    const told: [number, number][] = []
    const onProgress = (done: number, files: number) => void told.push([done, files])
    const copied = await moveArchiveFolder({ from, to, disk: toAnotherDisk(), onProgress })
    expect(await contentOf(to)).toEqual(before)
    expect(await contentOf(from)).toEqual(before)
    const file = join('attachments', 'ab', 'tep.pdf')
    const { mode, mtimeMs } = await stat(join(to, file))
    expect(mode & 0o222).toBe(0)
    expect(Math.abs(mtimeMs - (await stat(join(from, file))).mtimeMs)).toBeLessThan(5)
    expect(told.at(-1)).toEqual([3, 3])
    expect(await takeAway(from, copied ?? [])).toBe(true)
    expect(await isThere(from)).toBe(false)
  })

  it('has the names of all new folders on the disk before the old one may go', async () => {
    const { from, to } = await aTree()
    const disk = new TellingDisk({ at: 1, code: 'EXDEV', lasting: false })
    await moveArchiveFolder({ from, to, disk })
    const staged = disk.flushed.map((path) => path.replace(/\.vk-[0-9a-f]+/, ''))
    const within = ['', 'plans', 'attachments'].map((name) => join(to, name))
    expect(staged).toEqual(expect.arrayContaining([join(to, '..'), ...within]))
  })

  it('leaves the old folder where another machine wrote into it meanwhile', async () => {
    const { from, to } = await aTree()
    const copied = (await moveArchiveFolder({ from, to, disk: toAnotherDisk() })) ?? []
    await writeFile(join(from, 'plans', '2026', 'b.json'), '{}')
    expect(await takeAway(from, copied)).toBe(false)
    expect(await readFile(join(from, 'plans', '2026', 'b.json'), 'utf8')).toBe('{}')
    expect(await isThere(join(from, 'archive.json'))).toBe(true)
  })

  it('leaves the old folder whole and no new one, whichever call of the disk fails', async () => {
    const counted = toAnotherDisk()
    const first = await aTree()
    await moveArchiveFolder({ ...first, disk: counted })
    for (let at = 1; at < counted.calls; at += 1) {
      const { from, to } = await aTree()
      const before = await contentOf(from)
      const failing = moveArchiveFolder({ from, to, disk: new FullOtherDisk(from, at) })
      await expect(failing).rejects.toMatchObject({ error: { code: 'disk.full' } })
      expect(await contentOf(from)).toEqual(before)
      expect(await isThere(to)).toBe(false)
      expect(await readdir(join(to, '..'))).toEqual([])
    }
  })

  it('ends when it is cancelled, and everything is as before', async () => {
    const { from, to } = await aTree()
    const before = await contentOf(from)
    const cancelling = new AbortController()
    const moving = moveArchiveFolder({
      from,
      to,
      disk: toAnotherDisk(),
      signal: cancelling.signal,
      onProgress: () => cancelling.abort(),
    })
    cancelling.abort()
    await expect(moving).rejects.toMatchObject({ error: { code: 'call.cancelled' } })
    expect(await contentOf(from)).toEqual(before)
    expect(await isThere(to)).toBe(false)
  })

  it('goes neither into itself nor over what is there', async () => {
    const { from, to } = await aTree()
    const refused = (path: string) =>
      expect(moveArchiveFolder({ from, to: path })).rejects.toMatchObject({
        error: { params: { path } },
      })
    await refused(join(from, 'trong'))
    await refused(join(from, '..'))
    await mkdir(to, { recursive: true })
    await writeFile(join(to, 'cua-ai.txt'), 'của người khác')
    await refused(to)
    expect(await contentOf(to)).toEqual({ [`${join('/', 'cua-ai.txt')}`]: 'của người khác' })
  })
})

describe('the engine', () => {
  it('has the archive open in its new place, now and at the next start', async () => {
    const folder = await aFolder()
    const start = async () => {
      const engine = await Engine.create({
        userData: join(folder, 'may'),
        sampleDir: join(folder, 'khong-co'),
        workerFile: null,
        emit: () => {},
        report: () => {},
      })
      onTestFinished(() => engine.stop())
      return engine
    }
    const engine = await start()
    await engine.create(join(folder, 'kho'), 'Kho của tôi')
    const { id } = await engine.current.archive.catalog.create({ title: 'Kế hoạch' }, [])
    const to = join(folder, 'chỗ khác', 'kho')
    expect(await engine.move(to)).toEqual({ path: to, left: null })
    expect(engine.status()).toMatchObject({ state: 'open', path: to, plans: 1 })
    expect(engine.preferences.recent).toEqual([{ path: to, name: 'Kho của tôi' }])
    await expect(engine.move(join(to, 'trong'))).rejects.toThrow('move.inside')
    expect(engine.status()).toMatchObject({ state: 'open', path: to })
    await engine.stop()
    const next = await start()
    await next.start()
    expect(next.status()).toMatchObject({ state: 'open', path: to })
    expect(next.current.archive.catalog.get(id)).toMatchObject({ title: 'Kế hoạch' })
  })
})

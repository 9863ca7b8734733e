import { mkdir, mkdtemp, rename, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import { toAppError } from '../../preload/errors.ts'
import { Policy } from '../../preload/policy.ts'
import { createArchive } from './archive/index.ts'
import { Engine } from './index.ts'

let folder: string
let engine: Engine | null = null

beforeEach(async () => {
  folder = await mkdtemp(join(tmpdir(), 'vk-chinh-sach-'))
  await mkdir(join(folder, 'mau', 'files'), { recursive: true })
  await writeFile(join(folder, 'mau', 'sample.json'), '[]')
  await createArchive({ root: join(folder, 'kho'), name: 'Kho của sở' })
})
afterEach(async () => {
  await engine?.stop()
  await rm(folder, { recursive: true, force: true })
})

async function started(policy: unknown, at = folder, portable = false): Promise<Engine> {
  engine = await Engine.create({
    userData: join(at, 'van-kho-data'),
    sampleDir: join(at, 'mau'),
    workerFile: null,
    policy: Policy.parse(policy),
    portableIn: portable ? at : null,
    emit: () => {},
    report: () => {},
  })
  await engine.start()
  return engine
}

const codeOf = (work: Promise<unknown>) =>
  work.then(
    () => null,
    (error: unknown) => toAppError(error).code,
  )

describe('under an administrator’s policy the engine', () => {
  it('opens the archive that is named, and refuses every other one', async () => {
    const archive = join(folder, 'kho')
    const { handlers } = await started({ archive, otherArchives: false })
    expect(await handlers.archive.status({})).toMatchObject({ state: 'open', path: archive })
    const elsewhere = join(folder, 'khac')
    const tries = [
      async () => handlers.archive.create({ path: elsewhere, name: 'Khác' }),
      async () => handlers.archive.open({ path: elsewhere }),
      async () => handlers.archive.openSample({}),
      async () =>
        handlers.backups.restore({ folder, archive: 'x', id: '20260101-000000', to: elsewhere }),
    ]
    for (const attempt of tries) expect(await codeOf(attempt())).toBe('policy.refused')
    await handlers.archive.close({})
    expect(await handlers.archive.open({ path: archive })).toMatchObject({ state: 'open' })
  })

  it('says that the named archive is not there, and makes no new one', async () => {
    const { handlers } = await started({ archive: join(folder, 'o-mang') })
    expect(await handlers.archive.status({})).toMatchObject({
      state: 'unavailable',
      path: join(folder, 'o-mang'),
    })
  })

  it('watches no folder', async () => {
    const { handlers } = await started({ archive: join(folder, 'kho'), watchFolders: false })
    const folders = [{ path: folder, folderTags: false }]
    expect(await codeOf(Promise.resolve(handlers.imports.watch({ folders })))).toBe(
      'policy.refused',
    )
    expect(await handlers.imports.watched({})).toEqual([])
  })

  it('keeps fixed settings, and lets the others be changed', async () => {
    const { handlers } = await started({ settings: { language: 'en' } })
    expect(await handlers.settings.get({})).toMatchObject({ language: 'en' })
    const set = async (change: Parameters<typeof handlers.settings.set>[0]) =>
      handlers.settings.set(change)
    expect(await codeOf(set({ language: 'vi' }))).toBe('policy.refused')
    expect(await set({ theme: 'dark', language: 'en' })).toMatchObject({
      theme: 'dark',
      language: 'en',
    })
    await engine?.stop()
    const { handlers: free } = await started({})
    expect(await free.settings.get({})).toMatchObject({ theme: 'dark', language: 'vi' })
  })

  it('backs up to the fixed folder, which people cannot change', async () => {
    const to = join(folder, 'sao-luu')
    await mkdir(to)
    const { handlers } = await started({ archive: join(folder, 'kho'), backup: { folder: to } })
    expect(await handlers.backups.status({})).toMatchObject({ folder: to, daily: true })
    const configure = async () => handlers.backups.configure({ folder: null, daily: false })
    expect(await codeOf(configure())).toBe('policy.refused')
    expect(await handlers.backups.run({})).toMatchObject({ problems: [] })
    const { entries } = await handlers.backups.status({})
    expect(entries).toHaveLength(1)
  })
})

describe('a portable program', () => {
  it('finds its archive again where its folder has been moved to', async () => {
    const first = join(folder, 'o-E')
    await mkdir(first)
    await rename(join(folder, 'mau'), join(first, 'mau'))
    const { handlers } = await started({}, first, true)
    await handlers.archive.create({ path: join(first, 'kho-usb'), name: 'Kho USB' })
    await engine?.stop()
    const second = join(folder, 'o-F')
    await rename(first, second)
    const { handlers: again } = await started({}, second, true)
    expect(await again.archive.status({})).toMatchObject({
      state: 'open',
      path: join(second, 'kho-usb'),
    })
    expect(await again.archive.recent({})).toContainEqual({
      path: join(second, 'kho-usb'),
      name: 'Kho USB',
    })
  })
})

/** The index is derived: whatever happens to it, the archive opens, search says that it is not whole, and ends up right. */
import { mkdir, mkdtemp, open, readdir, rm, stat, truncate, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterEach, beforeEach, expect, it } from 'vitest'
import { openArchiveAt } from './headless.ts'
import { Engine } from './index.ts'
import type { OpenArchive } from './open-archive.ts'

const plans = 40

let folder: string
beforeEach(async () => {
  folder = await mkdtemp(join(tmpdir(), 'vk-chi-muc-'))
  await mkdir(join(folder, 'mau', 'files'), { recursive: true })
  await writeFile(join(folder, 'mau', 'sample.json'), '[]')
})
afterEach(() => rm(folder, { recursive: true, force: true }))

const start = async (): Promise<Engine> => {
  const engine = await Engine.create({
    userData: join(folder, 'may'),
    sampleDir: join(folder, 'mau'),
    workerFile: null,
    emit: () => {},
    report: () => {},
  })
  await engine.start()
  return engine
}

/** Answers as soon as it is open: a whole engine keeps in mind first what it opened, and has read on by then. */
const openAt = (root: string): Promise<OpenArchive> =>
  openArchiveAt({ root, userData: join(folder, 'may'), createAs: null, report: () => {} })

const search = (archive: OpenArchive) => {
  const everything = { facets: {}, trash: false }
  const { plansMatched, incomplete } = archive.search('mot cua dien tu', everything, 0, 10)
  return { plans: plansMatched, incomplete }
}

const damages: readonly [string, (path: string) => Promise<void>][] = [
  ['cut', async (path) => truncate(path, Math.floor((await stat(path)).size / 2))],
  ['emptied', (path) => truncate(path, 0)],
  ['overwritten by another version', (path) => writeFile(path, '{"version":999}')],
  ['removed', (path) => rm(path)],
  [
    'flipped in one bit in the middle',
    async (path) => {
      const file = await open(path, 'r+')
      try {
        const at = Math.floor((await file.stat()).size / 2)
        const { buffer } = await file.read(Buffer.alloc(1), 0, 1, at)
        await file.write(Buffer.from([(buffer[0] ?? 0) ^ 1]), 0, 1, at)
      } finally {
        await file.close()
      }
    },
  ],
]

it('opens over files that were damaged, says that it is not whole, and ends up right', async () => {
  const root = join(folder, 'kho')
  const engine = await start()
  await engine.create(root, 'Kho')
  let archive = engine.current
  const segments = join(folder, 'may', 'index', archive.archive.id, 'segments')
  try {
    await mkdir(join(folder, 'tep'))
    for (let i = 0; i < plans; i++)
      await writeFile(join(folder, 'tep', `${i}.txt`), `Liên thông một cửa điện tử, tệp ${i}`)
    await archive.queue.add([join(folder, 'tep')], null)
    await archive.queue.idle()
    await archive.indexing.idle()
    expect(search(archive)).toEqual({ plans, incomplete: false })
  } finally {
    await engine.stop()
  }
  for (const [how, damage] of damages) {
    const files = await readdir(segments)
    expect(files.length, how).toBeGreaterThan(0)
    for (const name of files) await damage(join(segments, name))

    archive = await openAt(root)
    try {
      expect(search(archive).incomplete, how).toBe(true)
      expect([...archive.archive.catalog.all()], how).toHaveLength(plans)
      await archive.indexing.idle()
      expect(search(archive), how).toEqual({ plans, incomplete: false })
    } finally {
      await archive.close()
    }
  }
})

import { mkdir, mkdtemp, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import { BulkChange } from '../../preload/model.ts'
import { makePdf } from '../../tests/fixtures/documents.ts'
import { readArchiveFile } from './archive/archive-file.ts'
import { openArchive } from './archive/index.ts'
import { Engine } from './index.ts'

let folder: string
let engine: Engine
const bugs: unknown[] = []

beforeEach(async () => {
  bugs.length = 0
  folder = await mkdtemp(join(tmpdir(), 'vk-dong-'))
  engine = await Engine.create({
    userData: join(folder, 'may'),
    sampleDir: join(folder, 'khong-co'),
    workerFile: null,
    emit: () => {},
    report: (error) => bugs.push(error),
  })
  await engine.create(join(folder, 'kho'), 'Kho')
})
afterEach(async () => {
  await engine.stop()
  await rm(folder, { recursive: true, force: true })
})

const somePlans = async (count: number): Promise<string[]> => {
  const { catalog } = engine.current.archive
  const ids: string[] = []
  for (let n = 0; n < count; n += 1)
    ids.push((await catalog.create({ title: `Kế hoạch ${n}` }, [])).id)
  return ids
}

describe('closing an archive', () => {
  it('waits for every call under way, and refuses what comes later', async () => {
    const ids = await somePlans(40)
    const [gone = '', read = '', ...tagged] = ids
    await engine.current.archive.catalog.trash([gone])
    const backups = join(folder, 'sao-luu')
    await mkdir(backups)
    await engine.handlers.backups.configure({ folder: backups, daily: true })
    const pdf = await makePdf(join(folder, 'a.pdf'), ['Căn cứ Nghị quyết số 76/NQ-CP'])
    const { handlers } = engine
    const calls = {
      tag: handlers.plans.saveMany({
        ids: tagged,
        change: BulkChange.parse({ addTags: ['CCHC'] }),
      }),
      purge: handlers.plans.purge({ ids: [gone] }),
      note: handlers.searches.note({ text: 'cải cách' }),
      relations: handlers.knowledge.relations({ id: read }),
      similar: handlers.knowledge.similar({ id: read }),
      import: handlers.imports.add({ paths: [pdf], into: null, folderTags: false }),
      backup: handlers.backups.run({}),
    }
    const under = new Set(Object.keys(calls))
    for (const [name, call] of Object.entries(calls))
      Promise.resolve(call).then(
        () => under.delete(name),
        () => under.delete(name),
      )
    await engine.close()
    expect([...under]).toEqual([])
    expect(() => handlers.plans.get({ id: read })).toThrow('archive.notOpen')

    // Whatever was answered is there, and nobody holds the lock.
    const archive = await openArchive({ root: join(folder, 'kho'), userData: join(folder, 'may') })
    const { changed } = await calls.tag
    expect(changed).toHaveLength(tagged.length)
    for (const id of changed) expect(archive.catalog.get(id)?.tags).toEqual(['CCHC'])
    expect(archive.catalog.get(gone)).toBeNull()
    await archive.close()
    expect(bugs).toEqual([])
  })

  it('keeps the lock as long as one call goes on', async () => {
    let end = (): void => {}
    const call = engine.current.calls.run(
      () =>
        new Promise<void>((resolve) => {
          end = resolve
        }),
    )
    const closing = engine.close()
    const place = { root: join(folder, 'kho'), userData: join(folder, 'may') }
    for (let tries = 0; tries < 20; tries += 1)
      await expect(openArchive(place)).rejects.toThrow('archive.locked')
    end()
    await Promise.all([call, closing])
    await (await openArchive(place)).close()
  })

  it('gives the lock back although its index cannot be written, and says so', async () => {
    await engine.close()
    const own = join(folder, 'may', 'index')
    const { id } = await readArchiveFile(join(folder, 'kho'))
    await rm(join(own, id, 'segments'), { recursive: true, force: true })
    await mkdir(join(own, id), { recursive: true })
    // As unwritable as a full disk.
    await writeFile(join(own, id, 'segments'), '')
    await engine.open(join(folder, 'kho'))
    const [plan = ''] = await somePlans(1)
    await engine.current.indexing.idle()
    await engine.close()
    expect(bugs).not.toEqual([])
    await engine.open(join(folder, 'kho'))
    expect(engine.current.archive.catalog.get(plan)).not.toBeNull()
  })
})

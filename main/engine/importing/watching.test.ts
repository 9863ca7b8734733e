import { appendFile, mkdir, readFile, rename, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { describe, expect, it, onTestFinished } from 'vitest'
import { WatchedFolders } from './index.ts'
import type { OpenQueue } from './testing/a-queue.ts'
import { aQueue } from './testing/a-queue.ts'

const times = { stableForMs: 1_000, lookEveryMs: 100 }
/** Longer than a busy machine makes one wait between two writes. */
const patient = { ...times, stableForMs: 8_000 }

async function watching(parts: OpenQueue, within = times) {
  const bugs: unknown[] = []
  const watched = await WatchedFolders.open({
    allowed: true,
    stateFile: join(parts.place.userData, 'watched.json'),
    seenFile: join(parts.place.userData, 'seen.jsonl'),
    enqueue: (paths, tagsOf) => parts.queue.add(paths, null, tagsOf),
    report: (error) => bugs.push(error),
    times: within,
  })
  onTestFinished(async () => {
    await watched.close()
    expect(bugs).toEqual([])
  })
  return watched
}

const plansOf = ({ archive }: OpenQueue) => [...archive.catalog.all()]
const filesOf = (parts: OpenQueue) =>
  plansOf(parts)
    .map(({ attachments }) => attachments.map(({ name }) => name).sort())
    .sort()
const until = (seen: () => unknown) => expect.poll(seen, { timeout: 60_000, interval: 50 })
const eachOnce = async (parts: OpenQueue) => {
  await parts.queue.idle()
  return parts.queue.progress().counts.duplicate
}

describe('a watched folder', () => {
  it('gives what is there and what comes, siblings as one plan, its folders as tags', async () => {
    const parts = await aQueue()
    const inbox = join(parts.source, 'Đến')
    await mkdir(inbox)
    await writeFile(join(inbox, 'truoc.txt'), 'Có từ trước')
    const watched = await watching(parts)
    await watched.set([{ path: inbox, folderTags: true }])
    await until(() => filesOf(parts)).toEqual([['truoc.txt']])
    // All at once, however slow the disk is.
    const made = join(parts.source, 'Sở Nội vụ')
    await mkdir(made)
    await writeFile(join(made, 'ke-hoach.txt'), 'Kế hoạch')
    await writeFile(join(made, 'ke-hoach.csv'), 'một,hai')
    await writeFile(join(made, '~$ke-hoach.docx'), 'khóa của Word')
    await rename(made, join(inbox, 'Sở Nội vụ'))
    await until(() => filesOf(parts)).toEqual([['ke-hoach.csv', 'ke-hoach.txt'], ['truoc.txt']])
    const plan = plansOf(parts).find(({ attachments }) => attachments.length === 2)
    expect(plan?.tags.toSorted()).toEqual(['Sở Nội vụ', 'Đến'].toSorted())
    expect(plan?.review).toBe('inbox')
    expect(await readFile(join(inbox, 'truoc.txt'), 'utf8')).toBe('Có từ trước')
  })

  it('is not read while somebody writes, nor twice, also after a restart', async () => {
    const parts = await aQueue()
    const inbox = join(parts.source, 'den')
    await mkdir(inbox)
    const watched = await watching(parts, patient)
    await watched.set([{ path: inbox, folderTags: false }])
    const path = join(inbox, 'quet.txt')
    await writeFile(path, 'trang 1')
    for (let page = 2; page <= 10; page++) {
      await until(() => watched.status()).toMatchObject([{ state: 'watching' }])
      await appendFile(path, `, trang ${page}`)
    }
    await until(() => filesOf(parts)).toEqual([['quet.txt']])
    const [plan] = plansOf(parts)
    expect(plan?.attachments[0]?.bytes).toBe((await readFile(path)).length)
    await watched.close()
    const again = await watching(parts)
    expect(again.status()).toMatchObject([{ path: inbox }])
    await writeFile(join(inbox, 'moi.txt'), 'mới')
    await until(() => filesOf(parts)).toEqual([['moi.txt'], ['quet.txt']])
    expect(await eachOnce(parts)).toBe(0)
  })

  it('that goes away is said to be away, and gone on with when it is back', async () => {
    const parts = await aQueue()
    const inbox = join(parts.source, 'usb')
    const watched = await watching(parts)
    await watched.set([{ path: inbox, folderTags: false }])
    await until(() => watched.status()).toMatchObject([{ state: 'away' }])
    const away = join(parts.source, 'usb-rut')
    await mkdir(away)
    await writeFile(join(away, 'a.txt'), 'một')
    await rename(away, inbox)
    await until(() => filesOf(parts)).toEqual([['a.txt']])
    expect(watched.status()).toMatchObject([{ state: 'watching' }])
    await rename(inbox, away)
    await until(() => watched.status()[0]?.state).toBe('away')
  })

  it('is no longer watched when a person says so', async () => {
    const parts = await aQueue()
    const [one, other] = [join(parts.source, 'mot'), join(parts.source, 'hai')]
    await mkdir(one)
    await mkdir(other)
    const watched = await watching(parts)
    await watched.set([{ path: one, folderTags: false }])
    await watched.set([{ path: other, folderTags: false }])
    await writeFile(join(one, 'a.txt'), 'một')
    await writeFile(join(other, 'b.txt'), 'hai')
    await until(() => filesOf(parts)).toEqual([['b.txt']])
  })
})

describe('folders as tags', () => {
  it('are the folders from the dropped one on, where a person wants them', async () => {
    const parts = await aQueue()
    const dropped = join(parts.source, 'Năm 2021')
    await mkdir(join(dropped, 'Quý III'), { recursive: true })
    await writeFile(join(dropped, 'Quý III', 'a.txt'), 'một')
    await writeFile(join(parts.source, 'b.txt'), 'hai')
    await parts.queue.add([dropped, join(parts.source, 'b.txt')], null, ({ folders }) => folders)
    await parts.queue.idle()
    const tags = Object.fromEntries(plansOf(parts).map(({ title, tags }) => [title, tags]))
    expect(tags).toEqual({ a: ['Năm 2021', 'Quý III'], b: [] })
  })
})

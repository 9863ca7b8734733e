import { readdir } from 'node:fs/promises'
import { join } from 'node:path'
import { expect, it } from 'vitest'
import type { BackupStatus } from '../../../preload/model.ts'
import type { Archive } from '../archive/index.ts'
import { aFolder, anArchive, opened } from '../archive/testing/an-archive.ts'
import { makeBackup } from './backup/make.ts'
import { Care } from './index.ts'

const ignore = (): void => {}

async function aCare(archive: Archive, told: (status: BackupStatus) => void = ignore) {
  return Care.open({
    archive,
    own: await aFolder(),
    priority: 'full',
    fixed: null,
    onIntegrity: ignore,
    onBackups: told,
    onTask: ignore,
    report: (error) => expect(error).toBeNull(),
  })
}

it('backs up once a day, and not because of a backup from a clock that ran ahead', async () => {
  const archive = await opened(await anArchive())
  const care = await aCare(archive)
  const folder = await aFolder()
  await care.configure({ folder, daily: true })
  // A flat battery: the machine believed for a day that it was 2099.
  await makeBackup({ archive, folder, now: () => new Date(2099, 0, 1) })
  const backups = async () => (await care.status()).entries.length
  await care.backUpWhenDue()
  expect(await backups()).toBe(2)
  await care.backUpWhenDue()
  expect(await backups()).toBe(2)
  await care.close()
})

it('says what keeps it from backing up, and makes no backup once it is closed', async () => {
  const archive = await opened(await anArchive())
  const told: BackupStatus[] = []
  const care = await aCare(archive, (status) => told.push(status))
  const folder = await aFolder()
  const stick = join(folder, 'usb')
  await expect(care.configure({ folder: stick, daily: true })).rejects.toThrow('backup.unavailable')
  await care.configure({ folder, daily: true })
  const closing = Promise.all([care.backUpWhenDue(), care.close()])
  await closing
  await care.backUpWhenDue()
  expect((await care.status()).entries).toEqual([])
  const [own = ''] = await readdir(folder)
  expect(await readdir(join(folder, own, 'backups'))).toEqual([])
  expect(told.at(-1)?.running).toBe(false)
})

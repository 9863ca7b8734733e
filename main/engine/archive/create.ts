/** A new archive, in a folder that has nothing else. */
import { mkdir, readdir } from 'node:fs/promises'
import { join } from 'node:path'
import { ulid } from 'ulid'
import { Failure } from '../../../preload/errors.ts'
import { archiveFormat, writeArchiveFile } from './archive-file.ts'
import type { Disk } from './disk.ts'
import { errnoOf, realDisk } from './disk.ts'
import { diskFailure } from './disk-failure.ts'
import { ensureFolder, writeDurably } from './durable-write.ts'
import { opener, openerName, readme, syncIgnore } from './readme.ts'

/** What an archive has beside archive.json, though it be empty. */
export const archiveFolders = ['plans', 'attachments', 'text']

/** Makes the folder an archive. Throws Failure archive.exists where it holds anything, disk.*. */
export async function createArchive(o: {
  root: string
  name: string
  sample?: boolean
  disk?: Disk
}): Promise<void> {
  const disk = o.disk ?? realDisk
  await expectFree(o.root)
  for (const folder of archiveFolders) await ensureFolder(join(o.root, folder), disk)
  await writeDurably(join(o.root, 'README.txt'), readme, disk)
  await writeDurably(join(o.root, '.stignore'), syncIgnore, disk)
  await writeDurably(join(o.root, openerName), opener, disk)
  // Last: it is what makes the folder an archive.
  const file = {
    id: ulid().toLowerCase(),
    formatVersion: archiveFormat,
    name: o.name.normalize('NFC'),
    createdAt: new Date().toISOString(),
    sample: o.sample ?? false,
    vocabulary: {},
    searches: [],
  }
  await writeArchiveFile(o.root, file, disk)
}

/** What an interrupted creation, a file manager or a synchroniser leaves in a folder. */
const leftovers: ReadonlySet<string> = new Set([
  'README.txt',
  '.stignore',
  openerName,
  '.stfolder',
  '.DS_Store',
  'desktop.ini',
  'Thumbs.db',
])

/** A folder with anything in it may be an archive that lost its archive.json: never build over it. */
async function expectFree(root: string): Promise<void> {
  try {
    await mkdir(root, { recursive: true })
    for (const name of await readdir(root)) {
      if (leftovers.has(name)) continue
      const empty = archiveFolders.includes(name) && (await readdir(join(root, name))).length === 0
      if (!empty) throw new Failure('archive.exists', { path: root })
    }
  } catch (error) {
    if (errnoOf(error) === 'EEXIST') throw new Failure('archive.exists', { path: root }, error)
    throw diskFailure(error, root)
  }
}

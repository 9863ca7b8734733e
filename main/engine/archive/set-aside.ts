/** What cannot be used is moved out of the way, never deleted: `<archive>/set-aside/`. */
import { randomBytes } from 'node:crypto'
import { basename, dirname, join } from 'node:path'
import type { Disk } from './disk.ts'
import { realDisk } from './disk.ts'
import { diskFailure } from './disk-failure.ts'
import { ensureFolder, renameWhenFree } from './durable-write.ts'

/** Moves a file of the archive aside; answers its new path, relative to the root. */
export async function setAside(root: string, path: string, disk: Disk = realDisk): Promise<string> {
  const name = basename(path).replace(/^\./, '').toLowerCase()
  const kept = join('set-aside', `${randomBytes(4).toString('hex')}-${name}`)
  await ensureFolder(join(root, 'set-aside'), disk)
  try {
    await renameWhenFree(disk, path, join(root, kept))
    await disk.syncFolder(join(root, 'set-aside'))
    await disk.syncFolder(dirname(path))
  } catch (error) {
    throw diskFailure(error, path)
  }
  return kept.replaceAll('\\', '/')
}

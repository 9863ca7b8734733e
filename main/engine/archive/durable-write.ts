/**
 * Writes that are there after a power cut: temporary name in the same folder → write → fsync →
 * rename → fsync the folder.
 *
 * `write-file-atomic` does the same but for two things that our format needs: it names temporary
 * files after the target (`plan.json.123456`), where SHARING.md 7 asks for `.vk-<random>.tmp` so
 * that synchronisers ignore them, and it does not fsync the folder.
 */
import { randomBytes } from 'node:crypto'
import { dirname, join } from 'node:path'
import { setTimeout as delay } from 'node:timers/promises'
import type { Disk, DiskFile } from './disk.ts'
import { errnoOf, realDisk } from './disk.ts'
import { diskFailure } from './disk-failure.ts'

export const temporaryName = /^\.vk-[0-9a-z]+\.tmp$/

/** Antivirus and indexers hold a fresh file open for a moment; Windows then refuses to rename it. */
const held = new Set(['EPERM', 'EBUSY', 'EACCES'])
const retryDelaysMs = [10, 30, 60, 100, 200, 400]

/** A name beside `target` that no synchroniser carries. */
function temporaryBeside(target: string): string {
  return join(dirname(target), `.vk-${randomBytes(8).toString('hex')}.tmp`)
}

/** Waits up to 0.8 s for others to let go of the file. */
export async function whenFree(work: () => Promise<void>): Promise<void> {
  for (const delayMs of retryDelaysMs) {
    try {
      return await work()
    } catch (error) {
      if (!held.has(errnoOf(error))) throw error
      await delay(delayMs)
    }
  }
  await work()
}

export function renameWhenFree(disk: Disk, from: string, to: string): Promise<void> {
  return whenFree(() => disk.rename(from, to))
}

/**
 * Fills a new file through `fill` and gives it the name `path` once every byte is on the disk.
 * Throws Failure disk.* or archive.unavailable; then `path` is as it was before.
 */
export async function replaceDurably(
  path: string,
  fill: (file: DiskFile) => Promise<void>,
  options: { disk?: Disk; readOnly?: boolean } = {},
): Promise<void> {
  const disk = options.disk ?? realDisk
  const temporary = temporaryBeside(path)
  try {
    const file = await disk.create(temporary)
    try {
      await fill(file)
      await file.sync()
    } finally {
      await file.close()
    }
    if (options.readOnly) await disk.makeReadOnly(temporary)
    await renameWhenFree(disk, temporary, path)
  } catch (error) {
    // Whatever happens to the temporary file, the first error is the one to tell.
    await disk.remove(temporary).catch(() => {})
    throw diskFailure(error, path)
  }
  try {
    await disk.syncFolder(dirname(path))
  } catch (error) {
    throw diskFailure(error, path)
  }
}

export async function writeDurably(
  path: string,
  data: string | Uint8Array,
  disk: Disk = realDisk,
): Promise<void> {
  await replaceDurably(path, (file) => file.write(data), { disk })
}

/** Makes folders below one that must exist, and those between, durably: their names are on the disk, too. */
export async function ensureFolders(
  root: string,
  folders: Iterable<string>,
  disk: Disk = realDisk,
): Promise<void> {
  const there = new Set(['.'])
  const grown = new Set<string>()
  const make = async (folder: string): Promise<void> => {
    if (there.has(folder)) return
    await make(dirname(folder))
    there.add(folder)
    const path = join(root, folder)
    try {
      await disk.makeFolder(path)
      grown.add(dirname(path))
    } catch (error) {
      if (errnoOf(error) !== 'EEXIST') throw diskFailure(error, path)
    }
  }
  for (const folder of folders) await make(folder)
  for (const path of grown)
    await disk.syncFolder(path).catch((error: unknown) => {
      throw diskFailure(error, path)
    })
}

/** Makes a folder inside one that must exist, durably; says whether it was missing. */
export async function ensureFolder(path: string, disk: Disk = realDisk): Promise<boolean> {
  try {
    await disk.makeFolder(path)
    await disk.syncFolder(dirname(path))
    return true
  } catch (error) {
    if (errnoOf(error) === 'EEXIST') return false
    throw diskFailure(error, path)
  }
}

/** Moves a closed archive's folder. On one disk that is a new name; to another one it is a copy that was read back. */
import { randomBytes } from 'node:crypto'
import { mkdir, readdir, rm, rmdir, stat, statfs } from 'node:fs/promises'
import { dirname } from 'node:path'
import { Failure } from '../../../preload/errors.ts'
import type { Disk } from '../archive/disk.ts'
import { errnoOf, realDisk } from '../archive/disk.ts'
import { diskFailure } from '../archive/disk-failure.ts'
import { renameWhenFree } from '../archive/durable-write.ts'
import { isInside } from '../exchange/place.ts'
import type { FileOfTree } from './copy-tree.ts'
import { copyTree, filesUnder } from './copy-tree.ts'

export interface MoveOptions {
  from: string
  /** A folder that is not there, or empty. */
  to: string
  signal?: AbortSignal | undefined
  onProgress?: ((done: number, files: number) => void) | undefined
  disk?: Disk
}

/** The files that were copied: `from` still stands, whole, for the caller to remove. Null: it has a new name, that is all. */
export type Moved = readonly FileOfTree[] | null

/**
 * Whatever fails or is cancelled, `from` is as it was and `to` is not there.
 * @throws Failure move.inside, move.notFree, move.changed, disk.*, archive.unavailable, call.cancelled
 */
export async function moveArchiveFolder(o: MoveOptions): Promise<Moved> {
  const { from, to } = o
  const disk = o.disk ?? realDisk
  if (isInside(to, from) || isInside(from, to)) throw new Failure('move.inside', { path: to })
  await expectFree(to)
  try {
    await renameWhenFree(disk, from, to)
  } catch (error) {
    // Another disk, or a share that cannot rename across its folders.
    if (errnoOf(error) !== 'EXDEV') throw diskFailure(error, to)
    return copyThere(o, disk)
  }
  await disk.syncFolder(dirname(to)).catch(() => {})
  await disk.syncFolder(dirname(from)).catch(() => {})
  return null
}

async function copyThere(
  { from, to, signal, onProgress }: MoveOptions,
  disk: Disk,
): Promise<Moved> {
  // A name that nobody else's folder has: what failed is removed again.
  const staging = `${to}.vk-${randomBytes(8).toString('hex')}`
  let made = staging
  try {
    const files = await filesUnder(from)
    await expectRoom(to, files)
    await copyTree({ from, to: staging, files, signal, onProgress, disk })
    await renameWhenFree(disk, staging, to)
    made = to
    await disk.syncFolder(dirname(to))
    return files
  } catch (error) {
    await rm(made, { recursive: true, force: true }).catch(() => {})
    throw diskFailure(error, to)
  }
}

/** Windows renames over no folder, not even an empty one: it is taken away. */
async function expectFree(to: string): Promise<void> {
  try {
    await mkdir(dirname(to), { recursive: true })
    const there = await stat(to).catch(() => null)
    if (there === null) return
    if (!there.isDirectory() || (await readdir(to)).length > 0)
      throw new Failure('move.notFree', { path: to })
    await rmdir(to)
  } catch (error) {
    throw diskFailure(error, to)
  }
}

async function expectRoom(to: string, files: readonly FileOfTree[]): Promise<void> {
  const needed = files.reduce((sum, { bytes }) => sum + bytes, 0)
  const { bavail, bsize } = await statfs(dirname(to))
  if (needed > bavail * bsize) throw new Failure('disk.full', { path: to })
}

/**
 * The folder that an archive was copied out of.
 * @returns false when it still stands, or some of it: also when another machine wrote into it since it was copied
 */
export async function takeAway(from: string, copied: readonly FileOfTree[]): Promise<boolean> {
  try {
    const known = new Map(copied.map((file) => [file.path, file]))
    const now = await filesUnder(from)
    if (!now.every((file) => isSame(file, known.get(file.path)))) return false
    await rm(from, { recursive: true, force: true, maxRetries: 3 })
    return true
  } catch {
    return false
  }
}

function isSame(file: FileOfTree, copied: FileOfTree | undefined): boolean {
  return (
    copied !== undefined &&
    copied.bytes === file.bytes &&
    copied.modifiedAt.getTime() === file.modifiedAt.getTime()
  )
}

/** Copies a folder file by file, each one read back and compared. */
import { createHash } from 'node:crypto'
import { createReadStream } from 'node:fs'
import { readdir, stat, utimes } from 'node:fs/promises'
import { dirname, join } from 'node:path'
import { Failure } from '../../../preload/errors.ts'
import { mapBounded } from '../archive/bounded.ts'
import type { Disk } from '../archive/disk.ts'
import { ensureFolder, ensureFolders, replaceDurably } from '../archive/durable-write.ts'

const width = 4

export interface FileOfTree {
  /** Below the folder, with the platform's separators. */
  path: string
  bytes: number
  readOnly: boolean
  modifiedAt: Date
}

/** Every file under a folder, whatever it is called: a person may have laid something beside ours. */
export async function filesUnder(root: string): Promise<FileOfTree[]> {
  const entries = await readdir(root, { recursive: true, withFileTypes: true })
  const paths = entries
    .filter((entry) => !entry.isDirectory())
    .map((entry) => join(entry.parentPath, entry.name).slice(root.length + 1))
  const files: FileOfTree[] = []
  await mapBounded(paths, width, async (path) => {
    const { size, mode, mtime } = await stat(join(root, path))
    files.push({ path, bytes: size, readOnly: (mode & 0o222) === 0, modifiedAt: mtime })
  })
  return files
}

/** @throws Failure move.changed when what was read back is not what was written; disk.*; call.cancelled */
export async function copyTree(o: {
  from: string
  to: string
  files: readonly FileOfTree[]
  signal?: AbortSignal | undefined
  onProgress?: ((done: number, files: number) => void) | undefined
  disk: Disk
}): Promise<void> {
  const { from, to, files, disk } = o
  await ensureFolder(to, disk)
  await ensureFolders(
    to,
    files.map(({ path }) => dirname(path)),
    disk,
  )
  let done = 0
  // The first failure lets the copies under way end: nothing is written once this has thrown.
  let failure: unknown = null
  await mapBounded(files, width, async (file) => {
    if (o.signal?.aborted) failure ??= new Failure('call.cancelled')
    if (failure !== null) return
    try {
      await copyFile(join(from, file.path), join(to, file.path), file, disk)
      done += 1
      o.onProgress?.(done, files.length)
    } catch (error) {
      failure ??= error
    }
  })
  if (failure !== null) throw failure
}

async function copyFile(from: string, to: string, file: FileOfTree, disk: Disk): Promise<void> {
  const written = createHash('sha256')
  await replaceDurably(
    to,
    async (target) => {
      for await (const chunk of createReadStream(from)) {
        written.update(chunk)
        await target.write(chunk)
      }
    },
    { disk, readOnly: file.readOnly },
  )
  const read = createHash('sha256')
  for await (const chunk of createReadStream(to)) read.update(chunk)
  if (read.digest('hex') !== written.digest('hex')) throw new Failure('move.changed', { path: to })
  // The catalogue knows its files by size and time: with the same ones nothing is read anew. A read-only file refuses.
  await utimes(to, file.modifiedAt, file.modifiedAt).catch(() => {})
}

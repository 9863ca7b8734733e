/** Puts a backup into a new place; the archive that it was made of is not touched. */
import { createHash } from 'node:crypto'
import { createReadStream } from 'node:fs'
import { mkdir, readdir, statfs } from 'node:fs/promises'
import { dirname, join } from 'node:path'
import type { AppError } from '../../../../preload/errors.ts'
import { Failure } from '../../../../preload/errors.ts'
import type { RestoreReport } from '../../../../preload/model.ts'
import { writeArchiveFile } from '../../archive/archive-file.ts'
import { mapBounded } from '../../archive/bounded.ts'
import { errnoOf, realDisk } from '../../archive/disk.ts'
import { diskFailure } from '../../archive/disk-failure.ts'
import { ensureFolders, replaceDurably } from '../../archive/durable-write.ts'
import type { BackedUpFile } from './layout.ts'
import { isAttachment, storedAt } from './layout.ts'
import type { BackupStore } from './store.ts'

const width = 8

export interface RestoreOptions {
  store: BackupStore
  /** The backup's id. */
  id: string
  /** A folder that is not there, or empty. */
  to: string
  signal?: AbortSignal | undefined
  onProgress?: ((done: number, files: number) => void) | undefined
}

/**
 * Every file is compared with its hash while it is copied; one that is damaged in the backup is
 * named, and the rest restored. `archive.json` comes last: until then the folder is no archive.
 * @throws Failure backup.notFree, backup.damaged (the list itself), disk.*, call.cancelled
 */
export async function restoreBackup(o: RestoreOptions): Promise<RestoreReport> {
  const { store, to } = o
  const header = await store.header(o.id)
  const files = await store.files(header)
  await expectFree(to)
  await expectRoom(to, files)
  await ensureFolders(
    to,
    files.map(({ path }) => dirname(path)),
  )
  const problems: AppError[] = []
  let done = 0
  let restored = 0
  const rest = files.filter(({ path }) => path !== 'archive.json')
  await mapBounded(rest, width, async (file) => {
    if (o.signal?.aborted) throw new Failure('call.cancelled')
    const problem = await restoreFile(store, to, file)
    if (problem) problems.push(problem)
    else restored += 1
    done += 1
    o.onProgress?.(done, files.length)
  })
  await writeArchiveFile(to, header.archive)
  return { path: to, plans: header.entry.plans, files: restored + 1, problems }
}

/** Writes one file of a backup back. Answers what is wrong with it in the backup; throws disk.* for `to`. */
export async function restoreFile(
  store: BackupStore,
  to: string,
  file: BackedUpFile,
): Promise<AppError | null> {
  const stored = storedAt(file)
  const damaged = (cause?: unknown) => new Failure('backup.damaged', { path: stored }, cause)
  try {
    await replaceDurably(
      join(to, file.path),
      async (target) => {
        const hash = createHash('sha256')
        const chunks = createReadStream(join(store.root, stored))[Symbol.asyncIterator]()
        for (;;) {
          const next = await chunks.next().catch((error: unknown) => {
            throw damaged(error)
          })
          if (next.done) break
          hash.update(next.value)
          await target.write(next.value)
        }
        if (hash.digest('hex') !== file.sha256) throw damaged()
      },
      { readOnly: isAttachment(file.path) },
    )
    return null
  } catch (error) {
    if (error instanceof Failure && error.error.code === 'backup.damaged') return error.error
    throw error
  }
}

async function expectFree(to: string): Promise<void> {
  try {
    await mkdir(to, { recursive: true })
    if ((await readdir(to)).length > 0) throw new Failure('backup.notFree', { path: to })
    await realDisk.syncFolder(dirname(to))
  } catch (error) {
    if (errnoOf(error) === 'EEXIST') throw new Failure('backup.notFree', { path: to }, error)
    throw diskFailure(error, to)
  }
}

async function expectRoom(to: string, files: readonly BackedUpFile[]): Promise<void> {
  const needed = files.reduce((sum, { bytes }) => sum + bytes, 0)
  const { bavail, bsize } = await statfs(to)
  if (needed > bavail * bsize)
    throw new Failure('disk.full', { path: to, reason: `${needed} > ${bavail * bsize}` })
}

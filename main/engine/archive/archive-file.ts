/** `archive.json`: what makes a folder an archive. */
import { readdir, stat } from 'node:fs/promises'
import { dirname, join } from 'node:path'
import { Low } from 'lowdb'
import { z } from 'zod'
import { Failure } from '../../../preload/errors.ts'
import { IsoTime, SavedSearch, VocabularyEntry, VocabularyName } from '../../../preload/model.ts'
import { DamagedJson, DurableJson } from '../catalog/store/durable-json.ts'
import type { Migrations } from '../catalog/store/migration.ts'
import { migrateBy } from '../catalog/store/migration.ts'
import type { Disk } from './disk.ts'
import { errnoOf } from './disk.ts'
import { diskFailure } from './disk-failure.ts'

export const archiveFormat = 2

const migrations: Migrations = {
  /** Version 2 may hold plan files of version 2; its own form is the same. */
  1: (file) => file,
}
const archiveFileName = 'archive.json'

export const ArchiveFile = z.looseObject({
  id: z.string().regex(/^[0-9a-hjkmnp-tv-z]{26}$/),
  formatVersion: z.number().int().positive(),
  name: z.string().min(1).max(200),
  createdAt: IsoTime,
  sample: z.boolean(),
  /** Entries that this archive adds to the program's vocabularies, or puts in place of theirs. */
  vocabulary: z.partialRecord(VocabularyName, z.array(VocabularyEntry)),
  searches: z.array(SavedSearch).default([]),
})
export type ArchiveFile = z.infer<typeof ArchiveFile>

export async function writeArchiveFile(
  root: string,
  data: ArchiveFile,
  disk?: Disk,
): Promise<void> {
  const db = new Low(new DurableJson(join(root, archiveFileName), ArchiveFile, { disk }), data)
  await db.write()
}

/**
 * Throws Failure archive.notFound, unavailable, notAnArchive, damaged or newer. A folder that is
 * missing or empty may be a share that is off: it is never an empty archive (SHARING.md 10).
 */
export async function readArchiveFile(root: string): Promise<ArchiveFile> {
  const path = join(root, archiveFileName)
  const db = new Low<ArchiveFile | null>(
    new DurableJson<ArchiveFile | null>(path, ArchiveFile, {
      migrate: migrateBy(migrations, 'formatVersion'),
    }),
    null,
  )
  try {
    await db.read()
  } catch (error) {
    if (!(error instanceof DamagedJson)) throw diskFailure(error, path)
    throw new Failure('archive.damaged', { path, reason: error.reason }, error)
  }
  if (db.data === null) throw await whyNone(root)
  if (db.data.formatVersion > archiveFormat) {
    throw new Failure('archive.newer', { path: root, version: db.data.formatVersion })
  }
  return db.data
}

async function whyNone(root: string): Promise<Failure> {
  try {
    const names = await readdir(root)
    return new Failure(names.length === 0 ? 'archive.unavailable' : 'archive.notAnArchive', {
      path: root,
    })
  } catch (error) {
    if (errnoOf(error) === 'ENOTDIR') return new Failure('archive.notAnArchive', { path: root })
    if (errnoOf(error) !== 'ENOENT') return diskFailure(error, root)
  }
  // Where even the parent is gone, it is the drive or the share that is missing.
  const parent = await stat(dirname(root)).catch(() => null)
  return new Failure(parent ? 'archive.notFound' : 'archive.unavailable', { path: root })
}

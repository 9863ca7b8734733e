/**
 * A backup folder: `van-kho-<archive id>/` in the folder that a person chose.
 *
 *   backup.json                    format, the archive's id and name
 *   attachments/<aa>/<sha256>.<ext>  stored files, as in the archive
 *   objects/<aa>/<sha256>            everything else, named by its content
 *   backups/<id>.files.jsonl         the archive's files then: path, hash, size
 *   backups/<id>.json                written last: what makes it a backup; has the hash of the list
 */
import { join } from 'node:path'
import { z } from 'zod'
import { BackupEntry, Sha256 } from '../../../../preload/model.ts'
import { ArchiveFile } from '../../archive/archive-file.ts'

export const backupFormat = 1

export const BackupFile = z.looseObject({
  format: z.number().int().positive(),
  archive: z.string(),
  name: z.string(),
})

/** A place in the archive; nothing that leads out of it, on any platform. */
const ArchivePath = z
  .string()
  .max(500)
  .refine(
    (path) =>
      !/[\\:\p{Cc}]/u.test(path) &&
      path.split('/').every((part) => part !== '' && part !== '.' && part !== '..'),
  )

export const BackedUpFile = z.object({
  path: ArchivePath,
  sha256: Sha256,
  bytes: z.number().int().nonnegative(),
  /** Of the file in the archive: where it and the size are the same, it is not read again. */
  mtimeMs: z.number(),
})
export type BackedUpFile = z.infer<typeof BackedUpFile>

export const BackupHeader = z.looseObject({
  format: z.number().int().positive(),
  entry: BackupEntry,
  /** Lets a folder be restored whose archive.json was lost. */
  archive: ArchiveFile,
  /** SHA-256 of the list of files. */
  list: Sha256,
})
export type BackupHeader = z.infer<typeof BackupHeader>

export const folders = ['attachments', 'objects', 'backups'] as const

export function backupRoot(folder: string, archiveId: string): string {
  return join(folder, `van-kho-${archiveId}`)
}

export function isAttachment(path: string): boolean {
  return /^attachments\/[0-9a-f]{2}\/[0-9a-f]{64}\.[a-z0-9]{1,8}$/.test(path)
}

/** Where the bytes of a file stand, relative to the backup's root. */
export function storedAt({ path, sha256 }: Pick<BackedUpFile, 'path' | 'sha256'>): string {
  return isAttachment(path) ? path : `objects/${sha256.slice(0, 2)}/${sha256}`
}

/** Sorts as time does, and tells machines apart that use one folder. */
export function backupId(at: Date, device: string): string {
  return `${at.toISOString().toLowerCase().replace(/[-:.]/g, '')}-${device}`
}

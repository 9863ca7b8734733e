/** Puts back from backups what the archive has lost: bytes by their hash, plan files by their place. */
import { readdir, stat } from 'node:fs/promises'
import { join } from 'node:path'
import type { AppError } from '../../../preload/errors.ts'
import type { Archive } from '../archive/index.ts'
import { hashFile } from '../attachments/hash-file.ts'
import { restoreFile } from './backup/restore.ts'
import type { BackupStore } from './backup/store.ts'

export interface Repaired {
  /** SHA-256 → bytes of files that are right again. */
  attachments: Map<string, number>
  /** Places of plan files that were put back, as old as the backup is. */
  plans: string[]
}

const lostBytes: ReadonlySet<string> = new Set([
  'attachment.missing',
  'attachment.damaged',
  'attachment.unreadable',
  'plan.withoutBytes',
])

const lostPlans: ReadonlySet<string> = new Set(['plan.damaged', 'plan.vanished'])

/**
 * The damaged file is set aside, never overwritten; what the backup has is hashed before it is used.
 * @throws Failure disk.*, archive.unavailable
 */
export async function repair(
  archive: Archive,
  store: BackupStore,
  problems: readonly AppError[],
): Promise<Repaired> {
  const attachments = new Map<string, number>()
  const wanted = problems.filter(({ code }) => lostBytes.has(code))
  for (const sha256 of new Set(wanted.map(({ params }) => String(params.sha256)))) {
    const source = await storedFile(store, sha256)
    if (source === null) continue
    const { bytes } = await archive.attachments.add(source)
    // Its plans are there already, or it was nobody's before.
    archive.attachments.letGo(sha256)
    attachments.set(sha256, bytes)
  }
  const plans = await repairPlans(archive, store, problems)
  await archive.rescan()
  return { attachments, plans }
}

/** The backup's file of this hash, when it still has it. */
async function storedFile(store: BackupStore, sha256: string): Promise<string | null> {
  const folder = join(store.root, 'attachments', sha256.slice(0, 2))
  for (const name of await readdir(folder).catch(() => [])) {
    if (!name.startsWith(sha256)) continue
    const path = join(folder, name)
    const found = await hashFile(path).catch(() => null)
    if (found?.sha256 === sha256) return path
  }
  return null
}

async function repairPlans(
  archive: Archive,
  store: BackupStore,
  problems: readonly AppError[],
): Promise<string[]> {
  const lost = new Set(
    problems.filter(({ code }) => lostPlans.has(code)).map(({ params }) => String(params.path)),
  )
  const back: string[] = []
  for (const { id } of lost.size > 0 ? await store.entries() : []) {
    const files = await store
      .header(id)
      .then((header) => store.files(header))
      .catch(() => [])
    for (const file of files) {
      if (!lost.has(file.path)) continue
      // Written again since it was set aside, or another machine's: not ours to replace.
      const there = await stat(join(archive.root, file.path)).catch(() => null)
      if (there || (await restoreFile(store, archive.root, file)) !== null) continue
      lost.delete(file.path)
      back.push(file.path)
    }
  }
  return back
}

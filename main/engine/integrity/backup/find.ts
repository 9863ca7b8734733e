/** Restoring needs no archive: what is to be restored may be lost. */
import type { BackupsFound, RestoreReport } from '../../../../preload/model.ts'
import { restoreBackup } from './restore.ts'
import { BackupStore } from './store.ts'

/** The archives that have backups in a folder. Throws Failure backup.newer, backup.unavailable. */
export async function findBackups(folder: string): Promise<BackupsFound[]> {
  const found = await BackupStore.find(folder)
  return Promise.all(
    found.map(async ({ archive, name, store }) => ({
      archive,
      name,
      entries: await store.entries(),
    })),
  )
}

/** Throws Failure backup.*, disk.* */
export async function restoreFrom(
  o: { folder: string; archive: string; id: string; to: string },
  onProgress: (done: number, files: number) => void,
): Promise<RestoreReport> {
  const store = await BackupStore.open(o.folder, o.archive)
  return restoreBackup({ store, id: o.id, to: o.to, onProgress })
}

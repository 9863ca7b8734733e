/** A fire drill: restores a backup to a temporary place, opens it, and compares it with the archive. */
import { rm } from 'node:fs/promises'
import { join } from 'node:path'
import type { AppError } from '../../../../preload/errors.ts'
import type { DrillReport } from '../../../../preload/model.ts'
import { removeLeftFolders, temporaryFolder } from '../../../machine/temporary-folders.ts'
import type { Archive } from '../../archive/index.ts'
import { openArchive } from '../../archive/index.ts'
import { sameValue } from '../../catalog/store/canonical-json.ts'
import { restoreBackup } from './restore.ts'
import type { BackupStore } from './store.ts'

/**
 * What it finds damaged in the backup is set aside there, so that the next backup copies it anew.
 * @throws what restoring and opening throw; nothing is left behind either way
 */
export async function drill(o: {
  archive: Archive
  store: BackupStore
  id: string
  signal?: AbortSignal
  onProgress?(done: number, files: number): void
}): Promise<DrillReport> {
  // A drill that crashed has left a whole archive: there may be no room for another beside it.
  await removeLeftFolders()
  const place = await temporaryFolder('drill')
  try {
    const to = join(place, 'archive')
    const restored = await restoreBackup({ ...o, to })
    const { entry } = await o.store.header(o.id)
    await o.store.setAside(restored.problems)
    const copy = await openArchive({ root: to, userData: join(place, 'user-data') })
    try {
      const counts = compare(o.archive, copy)
      // What the archive itself is known to lack is no fault of the backup.
      const known = new Set(o.archive.findings.map((finding) => JSON.stringify(finding)))
      const findings = copy.findings.filter((each) => !known.has(JSON.stringify(each)))
      const problems: AppError[] = [...restored.problems, ...findings]
      return { entry, files: restored.files, problems, ...counts }
    } finally {
      await copy.close()
    }
  } finally {
    await rm(place, { recursive: true, force: true, maxRetries: 5 })
  }
}

function compare(archive: Archive, copy: Archive) {
  const plans = [...copy.catalog.all()]
  const same = plans.filter((plan) => sameValue(plan, archive.catalog.get(plan.id))).length
  return { plans: plans.length, same, changedSince: [...archive.catalog.all()].length - same }
}

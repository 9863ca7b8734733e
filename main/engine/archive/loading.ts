/** Brings a catalog up to date with the folder: on opening, and again whenever others may have written. */
import type { AppError } from '../../../preload/errors.ts'
import type { PlanId } from '../../../preload/model.ts'
import type { Catalog } from '../catalog/index.ts'
import type { PlanFileRef, PlanStore } from '../catalog/store/plan-store.ts'
import { sameFiles } from '../catalog/store/plan-store.ts'
import { readArchiveFile } from './archive-file.ts'
import { mapBounded } from './bounded.ts'
import type { Device } from './device.ts'
import { StampReview } from './stamp-review.ts'

/** Reads under way at once; more gains nothing on a disk and much less on a share. */
const readWidth = 32
/** While a person works, one of libuv's four threads stays free: saving does not queue behind looking. */
const backgroundWidth = 3

export interface Parts {
  root: string
  store: PlanStore
  catalog: Catalog
  device: Device
}

export interface Scan {
  /** Plans that came, changed or went. */
  changed: PlanId[]
  findings: AppError[]
  temporary: string[]
}

/**
 * Reads what the catalog does not know yet. With `trust` a plan whose files have the known names is
 * taken as known, without a look at each; otherwise their sizes and times are compared. In the
 * `background` it leaves the disk to saves.
 * Throws Failure archive.unavailable rather than take a vanished folder for an emptied one.
 */
export async function scan(
  parts: Parts,
  o: { trust: boolean; background: boolean },
): Promise<Scan> {
  const { catalog, store, root } = parts
  const width = o.background ? backgroundWidth : readWidth
  const folder = await store.list()
  await readArchiveFile(root)
  const stamps = new StampReview(parts.device)
  const findings: AppError[] = []
  const changed: PlanId[] = []
  await mapBounded([...folder.plans], width, async ([id, files]) => {
    const before = catalog.get(id)
    if (before && (await isKnown(parts, id, files, o.trust))) {
      stamps.reviewRevision(before.revision)
      findings.push(...conflictFiles(files))
      return
    }
    const read = await catalog.load(id, files)
    for (const state of read.states) stamps.review(state)
    findings.push(...read.findings)
    if (catalog.get(id)?.revision !== before?.revision) changed.push(id)
  })
  const missing = [...catalog.all()].map(({ id }) => id).filter((id) => !folder.plans.has(id))
  await mapBounded(missing, width, async (id) => {
    if (await catalog.forgetIfGone(id)) changed.push(id)
  })
  await readArchiveFile(root)
  return { changed, findings: [...findings, ...stamps.findings()], temporary: folder.temporary }
}

async function isKnown(
  { catalog, store }: Parts,
  id: PlanId,
  listed: readonly PlanFileRef[],
  trust: boolean,
): Promise<boolean> {
  const known = catalog.knownFiles(id)
  return trust ? sameFiles(known, listed) : store.isUnchanged(known, listed)
}

function conflictFiles(files: readonly PlanFileRef[]): AppError[] {
  return files
    .filter(({ device }) => device === null)
    .map(({ path }) => ({ code: 'sync.conflictFile', params: { path } }))
}

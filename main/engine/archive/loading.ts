/** Brings a catalog up to date with the folder: on opening, and again whenever others may have written. */
import { join } from 'node:path'
import type { AppError } from '../../../preload/errors.ts'
import { Failure } from '../../../preload/errors.ts'
import type { Plan, PlanId } from '../../../preload/model.ts'
import { purgedPlans } from '../audit/purged.ts'
import type { Catalog } from '../catalog/index.ts'
import type { PlanFileRef, PlanStore } from '../catalog/store/plan-store.ts'
import { sameFiles } from '../catalog/store/plan-store.ts'
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
  /** Throws where the folder is not the archive any more. */
  expectSame(): Promise<void>
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
 * Throws Failure archive.unavailable rather than take a vanished folder for an emptied one. A plan that
 * is gone though nobody put it in the trash, nor says to have purged it, is named.
 */
export async function scan(
  parts: Parts,
  o: { trust: boolean; background: boolean },
): Promise<Scan> {
  const { catalog, store, root } = parts
  const width = o.background ? backgroundWidth : readWidth
  const folder = await store.list()
  await parts.expectSame()
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
    const read = await catalog.files.load(id, files)
    for (const state of read.states) stamps.review(state)
    findings.push(...read.findings)
    if (catalog.get(id)?.revision !== before?.revision) changed.push(id)
  })
  const missing = [...catalog.all()].filter(({ id }) => !folder.plans.has(id))
  // While it is open, a folder without any of its plans is one that is away, as a sync half done.
  if (o.background && folder.plans.size === 0 && missing.length > 1)
    throw new Failure('archive.unavailable', { path: join(root, 'plans') })
  const lost: { plan: Plan; path: string }[] = []
  await mapBounded(missing, width, async (plan) => {
    const [file] = catalog.files.of(plan.id)
    if (!(await catalog.files.forgetIfGone(plan.id))) return
    changed.push(plan.id)
    if (plan.deletedAt === null) lost.push({ plan, path: file?.path ?? '' })
  })
  await parts.expectSame()
  if (lost.length > 0) findings.push(...(await vanished(root, lost)))
  return { changed, findings: [...findings, ...stamps.findings()], temporary: folder.temporary }
}

async function vanished(
  root: string,
  lost: readonly { plan: Plan; path: string }[],
): Promise<AppError[]> {
  const purged = await purgedPlans(root)
  return lost
    .filter(({ plan }) => !purged.has(plan.id))
    .map(({ plan: { id, title, number }, path }) => ({
      code: 'plan.vanished',
      params: { id, title: title || number || id, path },
    }))
}

async function isKnown(
  { catalog, store }: Parts,
  id: PlanId,
  listed: readonly PlanFileRef[],
  trust: boolean,
): Promise<boolean> {
  const known = catalog.files.of(id)
  return trust ? sameFiles(known, listed) : store.isUnchanged(known, listed)
}

function conflictFiles(files: readonly PlanFileRef[]): AppError[] {
  return files
    .filter(({ device }) => device === null)
    .map(({ path }) => ({ code: 'sync.conflictFile', params: { path } }))
}

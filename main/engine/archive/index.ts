/** An archive: a folder that a person can read without us (DESIGN.md 4), opened by one process a machine. */
import { mkdir, readdir } from 'node:fs/promises'
import { join } from 'node:path'
import type { AppError } from '../../../preload/errors.ts'
import { Failure } from '../../../preload/errors.ts'
import type { PlanId, Vocabulary, VocabularyEntry, VocabularyName } from '../../../preload/model.ts'
import { AttachmentStore, attachmentFindings } from '../attachments/index.ts'
import { AuditLog } from '../audit/index.ts'
import { Catalog } from '../catalog/index.ts'
import { PlanStore } from '../catalog/store/plan-store.ts'
import { readSnapshot, writeSnapshot } from '../catalog/store/snapshot.ts'
import { Turns } from '../catalog/turns.ts'
import { readArchiveFile, writeArchiveFile } from './archive-file.ts'
import { ArchiveSearches } from './archive-searches.ts'
import { ArchiveVocabulary } from './archive-vocabulary.ts'
import { archiveFolders } from './create.ts'
import { Device } from './device.ts'
import type { Disk } from './disk.ts'
import { realDisk } from './disk.ts'
import { diskFailure } from './disk-failure.ts'
import { ensureFolder } from './durable-write.ts'
import { moveLeftovers } from './leftovers.ts'
import { scan } from './loading.ts'
import { Lock } from './lock.ts'
import { damagedPlans } from './mentions.ts'
import { judgePlace } from './place.ts'
import { purge } from './purge.ts'
import { SameArchive } from './same-archive.ts'

export { createArchive } from './create.ts'

export interface Archive {
  readonly root: string
  readonly id: string
  readonly name: string
  readonly sample: boolean
  /** This installation's name in this archive. */
  readonly device: string
  /** The program's entries and the archive's own, as they are now. */
  readonly vocabulary: Vocabulary
  /** Told when somebody changed the vocabulary, here or on another machine. */
  onVocabulary(listener: () => void): void
  /**
   * Makes `entries` the whole of one vocabulary; on the disk when it resolves. Throws Failure
   * vocabulary.invalid, vocabulary.inUse, disk.*.
   */
  setVocabulary(name: VocabularyName, entries: readonly VocabularyEntry[]): Promise<Vocabulary>
  /** Another name for people; on the disk when it resolves. Throws Failure disk.*, archive.*. */
  rename(name: string): Promise<void>
  readonly searches: ArchiveSearches
  readonly catalog: Catalog
  readonly attachments: AttachmentStore
  readonly audit: Pick<AuditLog, 'note' | 'flush'>
  /** What was found wrong, on opening and by rescans; nothing of it was deleted. */
  readonly findings: readonly AppError[]
  /**
   * Takes in what other machines or programs changed in the folder; answers the plans concerned,
   * which `catalog.onChange` tells of too. Throws Failure archive.unavailable, and forgets nothing;
   * archive.notOpen once it is being closed.
   */
  rescan(): Promise<PlanId[]>
  /**
   * Deletes plans of the trash for good, and the bytes that no other plan refers to.
   * Throws Failure call.invalid for a plan that is in use.
   */
  purge(ids: readonly PlanId[]): Promise<{ plans: number; files: number }>
  /** Does work during which no bytes are purged: what was listed at its start is there to its end. */
  withoutPurge<T>(work: () => Promise<T>): Promise<T>
  /** Lets the writes that were begun end, and gives the lock back. */
  close(): Promise<void>
}

/** As many plans are compared with their files at once; more, and the list is shown first. */
const checkedAtOnce = 2_000

export interface OpenOptions {
  root: string
  /** This machine's folder for what does not belong in the archive: device name, lock. */
  userData: string
  /** Whose name the history shows; the device's where there is none. */
  person?: string
  disk?: Disk
  now?: () => number
  /** When the background may begin, if it may; at once where it is absent. */
  settled?: Promise<boolean>
  /** Told of trouble that stops nothing. */
  report?: (error: unknown) => void
}

const ignore = (): void => {}

/** Throws Failure archive.notFound, notAnArchive, newer, damaged, locked or unavailable. */
export async function openArchive(o: OpenOptions): Promise<Archive> {
  const disk = o.disk ?? realDisk
  const file = await readArchiveFile(o.root)
  const local = join(o.userData, 'archives', file.id)
  await mkdir(local, { recursive: true })
  const lock = await Lock.take(local, o.root)
  try {
    return await openLocked(o, disk, file, lock, local)
  } catch (error) {
    await lock.release()
    throw diskFailure(error, o.root)
  }
}

/** An archive that has bytes, or had plans, without its folder of plans: half of it is away. */
async function expectPlans(root: string): Promise<void> {
  const path = join(root, 'plans')
  await readdir(path).catch((error: unknown) => {
    throw diskFailure(error, path)
  })
}

async function openLocked(
  o: OpenOptions,
  disk: Disk,
  file: Awaited<ReturnType<typeof readArchiveFile>>,
  lock: Lock,
  local: string,
): Promise<Archive> {
  const { root } = o
  const snapshot = join(local, 'catalogue.jsonl')
  const known = await readSnapshot(snapshot)
  const same = new SameArchive(root, file.id)
  const expectSame = () => same.expect()
  const attachments = new AttachmentStore(root, disk, expectSame)
  const stored = await attachments.list()
  if (known.length + stored.files.length > 0) await expectPlans(root)
  // Some tools do not carry empty folders; on a medium that cannot be written nobody needs them.
  for (const folder of archiveFolders)
    await ensureFolder(join(root, folder), disk).catch(() => false)
  const device = await Device.open(join(local, 'device.json'), o.now)
  const store = new PlanStore(root, () => device.name, disk, expectSame)
  const who = o.person || device.name
  const now = o.now ?? Date.now
  const audit = new AuditLog({
    root,
    device: () => device.name,
    who,
    now,
    report: o.report ?? ignore,
  })
  const findings = await judgePlace(root)
  const catalog = new Catalog({
    store,
    device,
    who,
    now,
    audit: (id, entry) => audit.revision(id, entry),
    found: (finding) => findings.push(finding),
  })
  const fileTurns = new Turns<'archive.json'>()
  const vocabulary = new ArchiveVocabulary(root, file, disk, fileTurns)
  const searches = new ArchiveSearches(root, disk, fileTurns)
  for (const plan of known) catalog.files.adopt(plan)
  const parts = { root, store, catalog, device, expectSame }
  const trust = known.length > checkedAtOnce
  const first = await scan(parts, { trust, background: false })
  const temporary = [...first.temporary, ...stored.temporary]
  findings.push(
    ...first.findings,
    ...(await moveLeftovers(root, temporary, disk)),
    ...attachmentFindings(catalog.all(), stored.files),
  )
  const holdingBytes = new Turns<string>()
  const looking = new Turns<string>()
  let closing: Promise<void> | null = null
  let shownName = file.name
  const rescan = (): Promise<PlanId[]> =>
    looking.take(file.id, async () => {
      const { changed, findings: now } = await scan(parts, { trust: false, background: true })
      const told = new Set(findings.map((finding) => JSON.stringify(finding)))
      findings.push(...now.filter((finding) => !told.has(JSON.stringify(finding))))
      await vocabulary.refresh()
      if (closing === null) catalog.files.announce(changed)
      return changed
    })
  // What was trusted is checked while the person is looking at it already.
  if (trust)
    void (o.settled ?? Promise.resolve(true)).then((begins) => {
      if (begins && closing === null) rescan().catch(() => {})
    })
  /** Work that was begun ends, new work is refused. */
  const unlessClosing = <T>(work: () => Promise<T>): Promise<T> =>
    closing === null ? work() : Promise.reject(new Failure('archive.notOpen'))
  const finish = async (): Promise<void> => {
    try {
      for (const turns of [holdingBytes, looking, fileTurns]) await turns.idle()
      await catalog.idle()
      await audit.close()
      // Derived: without it the next opening reads the files.
      await writeSnapshot(snapshot, catalog.files.all()).catch(() => {})
    } finally {
      await lock.release()
    }
  }
  return {
    root,
    id: file.id,
    get name() {
      return shownName
    },
    sample: file.sample,
    get device() {
      return device.name
    },
    get vocabulary() {
      return vocabulary.current
    },
    onVocabulary: (listener) => vocabulary.onChange(listener),
    async setVocabulary(name, entries) {
      const current = await vocabulary.set(name, entries, catalog)
      audit.note({ action: 'vocabulary', details: { name, entries: entries.length } })
      return current
    },
    rename: (name) =>
      unlessClosing(() =>
        fileTurns.take('archive.json', async () => {
          const named = { ...(await readArchiveFile(root)), name: name.normalize('NFC') }
          await writeArchiveFile(root, named, disk)
          shownName = named.name
        }),
      ),
    searches,
    catalog,
    attachments,
    audit,
    findings,
    rescan: () => unlessClosing(rescan),
    purge: (ids) =>
      unlessClosing(() =>
        holdingBytes.take(file.id, async () => {
          await rescan()
          const going = new Set(ids)
          const isKnown = (id: PlanId) => going.has(id) || catalog.get(id) !== null
          const damaged = await damagedPlans(root, findings, isKnown)
          // Said first: a plan that is gone without a word counts as lost, also after a crash in between.
          for (const plan of ids) audit.note({ action: 'purge', plan })
          await audit.flush()
          return purge(catalog, attachments, ids, damaged).catch((error: unknown) => {
            for (const plan of ids.filter((id) => catalog.get(id) !== null))
              audit.note({ action: 'purge', plan, details: { failed: 1 } })
            throw error
          })
        }),
      ),
    withoutPurge: (work) => unlessClosing(() => holdingBytes.take(file.id, work)),
    close() {
      closing ??= finish()
      return closing
    },
  }
}

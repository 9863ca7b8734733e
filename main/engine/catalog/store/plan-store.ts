/** The folder `plans/`: which files there are, reading one plan's states, writing the own one. */
import { readdir, stat } from 'node:fs/promises'
import { dirname, join } from 'node:path'
import { setTimeout as delay } from 'node:timers/promises'
import { Low } from 'lowdb'
import { decodeTime } from 'ulid'
import type { AppError } from '../../../../preload/errors.ts'
import type { PlanId } from '../../../../preload/model.ts'
import { mapBounded } from '../../archive/bounded.ts'
import type { Disk } from '../../archive/disk.ts'
import { errnoOf, realDisk } from '../../archive/disk.ts'
import { diskFailure } from '../../archive/disk-failure.ts'
import { ensureFolder, temporaryName, whenFree } from '../../archive/durable-write.ts'
import { setAside } from '../../archive/set-aside.ts'
import type { DeviceState } from '../plan/state.ts'
import { DamagedJson, DurableJson } from './durable-json.ts'
import { decodeState, encodeState, PlanFile } from './plan-file.ts'
import { migratePlanFile } from './plan-migrations.ts'

const ownName = /^([0-7][0-9a-hjkmnp-tv-z]{25})\.([0-9a-z]{8})\.json$/
/** Copies that synchronisers leave: "….sync-conflict-….json", "… (conflicted copy).json", "….conflict1". */
const copyName = /^([0-7][0-9a-hjkmnp-tv-z]{25})\b.*(\.json|\.conflict\d+)$/i

export interface PlanFileRef {
  id: PlanId
  /** Relative to the archive's root, with '/'. */
  path: string
  /** Whose file it is; null for a copy that a synchroniser left. */
  device: string | null
  /** Size and time when it was read; null where it must be read anew. */
  mark: string | null
}

export interface PlanFolder {
  plans: Map<PlanId, PlanFileRef[]>
  temporary: string[]
}

export interface PlanRead {
  states: DeviceState[]
  findings: AppError[]
  /** Those of the files that are still there, with their marks. */
  files: PlanFileRef[]
  /** Files that are there and could not be read: nothing may be written over them. */
  unreadable: string[]
  /** This machine's own files that are not what was written: to be set aside. */
  damaged: { ref: PlanFileRef; reason: string }[]
}

export class PlanStore {
  readonly #root: string
  readonly #device: () => string
  readonly #disk: Disk
  readonly #expectSame: () => Promise<void>
  /** Folders of years that are there: not to be made, nor their names flushed, at each save. */
  readonly #years = new Set<string>()

  /** @param expectSame throws where the folder is not the archive any more */
  constructor(
    root: string,
    device: () => string,
    disk: Disk = realDisk,
    expectSame: () => Promise<void> = async () => {},
  ) {
    this.#root = root
    this.#device = device
    this.#disk = disk
    this.#expectSame = expectSame
  }

  /** Every plan file by its name alone. */
  async list(): Promise<PlanFolder> {
    const folder: PlanFolder = { plans: new Map(), temporary: [] }
    const years = (await this.#names('plans')).filter((name) => /^\d{4}$/.test(name))
    const listed = await mapBounded(years, 8, async (year) => ({
      year,
      names: await this.#names(`plans/${year}`),
    }))
    for (const { year, names } of listed) {
      for (const name of names) sortName(`plans/${year}/${name}`, name, folder)
    }
    return folder
  }

  /** The states in these files; nothing is moved. */
  async read(files: readonly PlanFileRef[]): Promise<PlanRead> {
    const read: PlanRead = { states: [], findings: [], files: [], unreadable: [], damaged: [] }
    for (const file of files) await this.#readFile(file, read)
    return read
  }

  async #readFile(ref: PlanFileRef, read: PlanRead): Promise<void> {
    const adapter = new DurableJson<PlanFile | null>(join(this.#root, ref.path), PlanFile, {
      migrate: migratePlanFile,
    })
    const db = new Low<PlanFile | null>(adapter, null)
    try {
      // Before reading, so that a change in between is noticed by the next scan.
      const mark = await this.#mark(ref.path)
      await db.read()
      // Replaced or removed by another machine between listing and reading.
      if (db.data === null) {
        read.unreadable.push(ref.path)
        return
      }
      if (db.data.id !== ref.id) throw new DamagedJson(ref.path, 'the id of another plan')
      read.states.push({ ...decodeState(db.data), copy: ref.device === null })
      read.files.push({ ...ref, mark })
      if (ref.device === null) {
        read.findings.push({ code: 'sync.conflictFile', params: { path: ref.path } })
      }
    } catch (error) {
      const isDamaged = error instanceof DamagedJson
      const reason = isDamaged ? error.reason : errnoOf(error) || String(error)
      // A machine moves only its own files; another's are left for their owner to repair.
      if (isDamaged && ref.device === this.#device()) {
        read.damaged.push({ ref, reason })
        return
      }
      if (isDamaged) read.files.push({ ...ref, mark: null })
      else read.unreadable.push(ref.path)
      read.findings.push({ code: 'plan.damaged', params: { id: ref.id, path: ref.path, reason } })
    }
  }

  /** Moves a damaged file of this machine away; answers where it is kept. Throws Failure disk.*. */
  setAside({ path }: PlanFileRef): Promise<string> {
    return setAside(this.#root, join(this.#root, path), this.#disk)
  }

  /** Writes the own state; on the disk when it resolves. Throws Failure disk.*, archive.unavailable. */
  async write(state: DeviceState): Promise<PlanFileRef> {
    const ref = ownRef(state.id, state.device)
    const target = join(this.#root, ref.path)
    await this.#expectSame()
    await this.#ensureYear(yearOf(state.id))
    const db = new Low<PlanFile>(
      new DurableJson(target, PlanFile, { disk: this.#disk }),
      encodeState(state),
    )
    try {
      await db.write()
    } catch (error) {
      // Somebody may have taken the folder away: the next write looks again.
      this.#years.delete(yearOf(state.id))
      throw error
    }
    // Only this machine writes this file: what it finds there now is what it wrote.
    return { ...ref, mark: await this.#mark(ref.path).catch(() => null) }
  }

  async #ensureYear(year: string): Promise<void> {
    if (this.#years.has(year)) return
    await ensureFolder(join(this.#root, 'plans', year), this.#disk)
    this.#years.add(year)
  }

  /** Removes files for good. */
  async remove(files: readonly PlanFileRef[]): Promise<void> {
    await this.#expectSame()
    for (const { path } of files) {
      const full = join(this.#root, path)
      try {
        await whenFree(() => this.#disk.remove(full))
        await this.#disk.syncFolder(dirname(full))
      } catch (error) {
        if (errnoOf(error) !== 'ENOENT') throw diskFailure(error, full)
      }
    }
  }

  /** The own file of a plan, once it is there. */
  async ownFile(id: PlanId): Promise<PlanFileRef | null> {
    const ref = ownRef(id, this.#device())
    return (await this.#mark(ref.path)) === null ? null : ref
  }

  /** Whether these are still all the files of the plan, unchanged since they were read. */
  async isUnchanged(
    known: readonly PlanFileRef[],
    listed: readonly PlanFileRef[],
  ): Promise<boolean> {
    if (!sameFiles(known, listed)) return false
    const marks = await Promise.all(known.map(({ path }) => this.#mark(path)))
    return known.every(({ mark }, index) => mark === marks[index])
  }

  /** Whether none of the files is there, looked at again after a moment (SHARING.md 8). */
  async areGone(files: readonly PlanFileRef[]): Promise<boolean> {
    for (const waitMs of [0, 200]) {
      await delay(waitMs)
      const marks = await Promise.all(files.map(({ path }) => this.#mark(path)))
      if (marks.some((mark) => mark !== null)) return false
    }
    return true
  }

  /** Gone for good: the archive is there, these are not. */
  async arePurged(files: readonly PlanFileRef[]): Promise<boolean> {
    if (!(await this.areGone(files))) return false
    return this.#expectSame().then(
      () => true,
      () => false,
    )
  }

  async #mark(path: string): Promise<string | null> {
    try {
      const { mtimeMs, size } = await stat(join(this.#root, path))
      return `${mtimeMs} ${size}`
    } catch (error) {
      if (errnoOf(error) === 'ENOENT') return null
      throw diskFailure(error, path)
    }
  }

  async #names(folder: string): Promise<string[]> {
    try {
      return await readdir(join(this.#root, folder))
    } catch (error) {
      throw diskFailure(error, folder)
    }
  }
}

/** The same names, each of which was read well. */
export function sameFiles(known: readonly PlanFileRef[], listed: readonly PlanFileRef[]): boolean {
  const paths = new Set(listed.map(({ path }) => path))
  return (
    known.length === listed.length &&
    known.every(({ path, mark }) => mark !== null && paths.has(path))
  )
}

/** The year in the id, in UTC: the folder never depends on a machine's time zone. */
function yearOf(id: PlanId): string {
  return String(new Date(decodeTime(id.toUpperCase())).getUTCFullYear())
}

function ownRef(id: PlanId, device: string): PlanFileRef {
  return { id, path: `plans/${yearOf(id)}/${id}.${device}.json`, device, mark: null }
}

function sortName(path: string, name: string, folder: PlanFolder): void {
  if (temporaryName.test(name)) folder.temporary.push(path)
  const own = ownName.exec(name)
  const id = (own ?? copyName.exec(name))?.[1]?.toLowerCase()
  if (id === undefined) return
  const files = folder.plans.get(id)
  const ref: PlanFileRef = { id, path, device: own?.[2] ?? null, mark: null }
  if (files) files.push(ref)
  else folder.plans.set(id, [ref])
}

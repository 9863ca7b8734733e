/**
 * One writer a machine: `lock-<n>.json` in user data, with the holder's process id and start time.
 * A stale lock is not replaced but outnumbered: whoever finds number n stale makes n + 1, which the
 * file system gives to one only. So no live lock is ever moved or removed by another process.
 */
import { randomUUID } from 'node:crypto'
import { readdir, readFile } from 'node:fs/promises'
import { join } from 'node:path'
import { z } from 'zod'
import { Failure } from '../../../preload/errors.ts'
import { canonicalJson } from '../catalog/store/canonical-json.ts'
import { errnoOf, realDisk } from './disk.ts'
import { diskFailure } from './disk-failure.ts'
import { processStart } from './process-start.ts'

const Holder = z.object({
  pid: z.number().int().positive(),
  started: z.string(),
  token: z.string(),
})
type Holder = z.infer<typeof Holder>

const lockName = /^lock-(\d+)\.json$/

export class Lock {
  readonly #path: string

  private constructor(path: string) {
    this.#path = path
  }

  /**
   * @param folder of this machine and archive
   * @param path what a person is told is open already
   * @throws Failure archive.locked {pid, path} while another live process, or this one, holds it
   */
  static async take(folder: string, path: string): Promise<Lock> {
    const started = (await processStart(process.pid)) ?? 'unknown'
    const holder: Holder = { pid: process.pid, started, token: randomUUID() }
    const stale = await expectNoneAlive(folder, holder, path)
    const number = Math.max(0, ...stale.map(numberOf)) + 1
    const own = join(folder, `lock-${number}.json`)
    if (!(await created(own, holder))) throw new Failure('archive.locked', { pid: 0, path })
    const lock = new Lock(own)
    try {
      // Again: another may have come and gone since the first look, and numbering begun anew.
      const others = await expectNoneAlive(folder, holder, path)
      for (const name of others) await realDisk.remove(join(folder, name)).catch(() => {})
      return lock
    } catch (error) {
      await lock.release()
      throw error
    }
  }

  async release(): Promise<void> {
    try {
      await realDisk.remove(this.#path)
    } catch (error) {
      // User data was cleared meanwhile: there is nothing left to give back.
      if (errnoOf(error) !== 'ENOENT') throw diskFailure(error, this.#path)
    }
  }
}

function numberOf(name: string): number {
  return Number(lockName.exec(name)?.[1] ?? 0)
}

/** The names of stale locks; throws when somebody else's is alive. */
async function expectNoneAlive(folder: string, own: Holder, path: string): Promise<string[]> {
  const stale: string[] = []
  for (const name of (await readdir(folder)).filter((each) => lockName.test(each))) {
    const holder = await read(join(folder, name))
    if (holder?.token === own.token) continue
    if (holder && (await isAlive(holder)))
      throw new Failure('archive.locked', { pid: holder.pid, path })
    stale.push(name)
  }
  return stale
}

/** Through a link, so that a lock is never seen half-written. */
async function created(path: string, holder: Holder): Promise<boolean> {
  const draft = `${path}.${holder.token}`
  try {
    const file = await realDisk.create(draft)
    await file.write(canonicalJson(holder))
    await file.close()
    await realDisk.link(draft, path)
    return true
  } catch (error) {
    if (errnoOf(error) === 'EEXIST') return false
    throw diskFailure(error, path)
  } finally {
    await realDisk.remove(draft).catch(() => {})
  }
}

async function read(path: string): Promise<Holder | null> {
  try {
    return Holder.parse(JSON.parse(await readFile(path, 'utf8')))
  } catch {
    return null
  }
}

async function isAlive(holder: Holder): Promise<boolean> {
  const started = await processStart(holder.pid)
  if (started === null) return false
  return started === 'unknown' || holder.started === 'unknown' || started === holder.started
}

/**
 * This installation's name in this archive (SHARING.md 1): made once, kept in user data, never
 * copied with the archive.
 */
import { randomInt } from 'node:crypto'
import { hostname } from 'node:os'
import { Low } from 'lowdb'
import { z } from 'zod'
import type { Stamp } from '../../../preload/model.ts'
import { Clock, stampMs } from '../catalog/plan/clock.ts'
import { DamagedJson, DurableJson } from '../catalog/store/durable-json.ts'

const letters = 'abcdefghijklmnopqrstuvwxyz'
const alphabet = `${letters}0123456789`
/** Stamps are reserved ahead, so that a save need not write this file too. */
const reserveMs = 10 * 60_000

const DeviceFile = z.object({
  device: z.string().regex(/^[0-9a-z]{8}$/),
  /** No stamp of this installation lies later (milliseconds). */
  stampsUntil: z.number().int().nonnegative(),
  /** The computer that it was made on; '' where user data never leaves it. */
  host: z.string().default(''),
})
type DeviceFile = z.infer<typeof DeviceFile>

export class Device {
  readonly #db: Low<DeviceFile>
  readonly #now: () => number
  #clock: Clock
  #reserving: Promise<void> = Promise.resolve()

  private constructor(db: Low<DeviceFile>, now: () => number) {
    this.#db = db
    this.#now = now
    this.#clock = new Clock(db.data.device, now)
  }

  static async open(
    path: string,
    now: () => number = Date.now,
    host: string = roamingHost(),
  ): Promise<Device> {
    const adapter = new DurableJson(path, DeviceFile, { shared: false })
    const db = new Low<DeviceFile>(adapter, { device: newName(), stampsUntil: 0, host })
    try {
      await db.read()
    } catch (error) {
      // Without its record the installation cannot tell its own stamps: it takes a new name.
      if (!(error instanceof DamagedJson)) throw error
    }
    // A profile that roams: the computer that it came from may be writing under that name.
    if (db.data.host !== '' && db.data.host !== host)
      db.data = { device: newName(), stampsUntil: 0, host }
    db.data.host = host
    return new Device(db, now)
  }

  get name(): string {
    return this.#clock.device
  }

  get clock(): Clock {
    return this.#clock
  }

  /** Whether a stamp with this device's name is one that this installation can have written. */
  wrote(stamp: Stamp): boolean {
    return stampMs(stamp) <= this.#db.data.stampsUntil
  }

  /** A cloned disk image has our name too: from now on we are somebody else. */
  rename(): void {
    this.#db.data = { ...this.#db.data, device: newName(), stampsUntil: 0 }
    this.#clock = new Clock(this.#db.data.device, this.#now)
  }

  /** To be awaited before a file that holds `stamp` is written. */
  async reserve(stamp: Stamp): Promise<void> {
    const turn = this.#reserving.then(async () => {
      if (this.wrote(stamp)) return
      const before = this.#db.data
      this.#db.data = { ...before, stampsUntil: stampMs(stamp) + reserveMs }
      try {
        await this.#db.write()
      } catch (error) {
        this.#db.data = before
        throw error
      }
    })
    this.#reserving = turn.catch(() => {})
    await turn
  }
}

/** Windows carries %APPDATA% of a domain's users from computer to computer; elsewhere names of hosts change. */
function roamingHost(): string {
  return process.platform === 'win32' ? hostname() : ''
}

/** Begins with a letter, so that no name of Windows (con, nul, com1) can come out. */
function newName(): string {
  const rest = Array.from({ length: 7 }, () => alphabet[randomInt(alphabet.length)]).join('')
  return `${letters[randomInt(letters.length)]}${rest}`
}

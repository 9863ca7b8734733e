/** This machine's settings, the archives it knows, and which one was open last. Lost or damaged: defaults. */
import { readFile } from 'node:fs/promises'
import { isAbsolute, join, relative, resolve } from 'node:path'
import { isDeepStrictEqual } from 'node:util'
import { z } from 'zod'
import { Failure } from '../../preload/errors.ts'
import type { SettingsChange } from '../../preload/model.ts'
import { KnownArchive, Settings } from '../../preload/model.ts'
import { writeDurably } from './archive/durable-write.ts'

const Stored = z.object({
  settings: Settings.prefault({}),
  recent: z.array(KnownArchive).default([]),
  /** The archive to open at the next start; null when the person closed it; absent before the first start. */
  open: z.string().nullable().optional(),
})
type Stored = z.infer<typeof Stored>

const mostRecent = 12

export interface PreferencesOptions {
  /** Settings that an administrator has fixed. */
  fixed?: SettingsChange
  /** The folder of a portable program: archives in it are found again under another drive letter. */
  portableIn?: string | null
}

export class Preferences {
  readonly #path: string
  readonly #fixed: SettingsChange
  readonly #portableIn: string | null
  #stored: Stored
  #writing: Promise<void> = Promise.resolve()

  private constructor(path: string, o: PreferencesOptions, stored: Stored) {
    this.#path = path
    this.#fixed = o.fixed ?? {}
    this.#portableIn = o.portableIn ?? null
    this.#stored = stored
  }

  static async load(userData: string, o: PreferencesOptions = {}): Promise<Preferences> {
    const path = join(userData, 'preferences.json')
    const text = await readFile(path, 'utf8').catch(() => '{}')
    return new Preferences(path, o, parse(text))
  }

  get settings(): Settings {
    return Settings.parse({ ...this.#stored.settings, ...this.#fixed })
  }

  get recent(): readonly KnownArchive[] {
    return this.#stored.recent.map(({ path, name }) => ({ path: this.#placeOf(path), name }))
  }

  /** undefined before the first start. */
  get lastOpen(): string | null | undefined {
    const { open } = this.#stored
    return open === null || open === undefined ? open : this.#placeOf(open)
  }

  /** @throws Failure policy.refused for a setting that is fixed */
  async change(change: SettingsChange): Promise<Settings> {
    const wanted = { ...this.settings, ...change }
    if (!isDeepStrictEqual({ ...wanted, ...this.#fixed }, wanted))
      throw new Failure('policy.refused')
    // What is fixed hides what the person had chosen; it does not replace it.
    const own = Object.entries(change).filter(([name]) => !Object.hasOwn(this.#fixed, name))
    const settings = Settings.parse({ ...this.#stored.settings, ...Object.fromEntries(own) })
    await this.#keep({ ...this.#stored, settings })
    return this.settings
  }

  async opened(path: string, name: string): Promise<void> {
    const stored = this.#storedPlace(path)
    const others = this.#stored.recent.filter((known) => known.path !== stored)
    const recent = [{ path: stored, name }, ...others].slice(0, mostRecent)
    const next = { ...this.#stored, recent, open: stored }
    // As at most starts: nothing to write.
    if (!isDeepStrictEqual(next, this.#stored)) await this.#keep(next)
  }

  /** An archive that is known by another path now. */
  async moved(from: string, to: string): Promise<void> {
    const recent = this.#stored.recent.map((known) =>
      this.#placeOf(known.path) === from ? { ...known, path: this.#storedPlace(to) } : known,
    )
    const open = this.lastOpen === from ? this.#storedPlace(to) : this.#stored.open
    await this.#keep({ ...this.#stored, recent, open })
  }

  async forget(path: string): Promise<void> {
    const recent = this.#stored.recent.filter((known) => this.#placeOf(known.path) !== path)
    await this.#keep({ ...this.#stored, recent })
  }

  async closed(): Promise<void> {
    await this.#keep({ ...this.#stored, open: null })
  }

  #placeOf(stored: string): string {
    return this.#portableIn === null ? stored : resolve(this.#portableIn, stored)
  }

  #storedPlace(path: string): string {
    if (this.#portableIn === null) return path
    const inside = relative(this.#portableIn, path)
    const isOutside = inside === '' || inside.startsWith('..') || isAbsolute(inside)
    return isOutside ? path : inside.replaceAll('\\', '/')
  }

  async #keep(stored: Stored): Promise<void> {
    this.#stored = stored
    this.#writing = this.#writing
      .catch(() => {})
      .then(() => writeDurably(this.#path, JSON.stringify(this.#stored, null, 2)))
    await this.#writing
  }
}

function parse(text: string): Stored {
  try {
    return Stored.parse(JSON.parse(text))
  } catch {
    return Stored.parse({})
  }
}

/** This machine's settings, the archives it knows, and which one was open last. Lost or damaged: defaults. */
import { readFile } from 'node:fs/promises'
import { join } from 'node:path'
import { z } from 'zod'
import type { SettingsChange } from '../../preload/model.ts'
import { Settings } from '../../preload/model.ts'
import { writeDurably } from './archive/durable-write.ts'

const Known = z.object({ path: z.string(), name: z.string() })

const Stored = z.object({
  settings: Settings.prefault({}),
  recent: z.array(Known).default([]),
  /** The archive to open at the next start; null when the person closed it; absent before the first start. */
  open: z.string().nullable().optional(),
})
type Stored = z.infer<typeof Stored>

const mostRecent = 12

export class Preferences {
  readonly #path: string
  #stored: Stored
  #writing: Promise<void> = Promise.resolve()

  private constructor(path: string, stored: Stored) {
    this.#path = path
    this.#stored = stored
  }

  static async load(userData: string): Promise<Preferences> {
    const path = join(userData, 'preferences.json')
    const text = await readFile(path, 'utf8').catch(() => '{}')
    return new Preferences(path, parse(text))
  }

  get settings(): Settings {
    return this.#stored.settings
  }

  get recent(): readonly { path: string; name: string }[] {
    return this.#stored.recent
  }

  /** undefined before the first start. */
  get lastOpen(): string | null | undefined {
    return this.#stored.open
  }

  async change(change: SettingsChange): Promise<Settings> {
    const settings = Settings.parse({ ...this.#stored.settings, ...change })
    await this.#keep({ ...this.#stored, settings })
    return this.#stored.settings
  }

  async opened(path: string, name: string): Promise<void> {
    const others = this.#stored.recent.filter((known) => known.path !== path)
    const recent = [{ path, name }, ...others].slice(0, mostRecent)
    await this.#keep({ ...this.#stored, recent, open: path })
  }

  async closed(): Promise<void> {
    await this.#keep({ ...this.#stored, open: null })
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

/** What was searched for on this machine, the latest first. Lost or damaged: forgotten. */
import { mkdir, readFile } from 'node:fs/promises'
import { dirname } from 'node:path'
import { z } from 'zod'
import { writeDurably } from './archive/durable-write.ts'

const Kept = z.array(z.string()).max(1_000)
const most = 20

export class RecentSearches {
  readonly #path: string
  #texts: string[]
  #writing: Promise<void> = Promise.resolve()

  private constructor(path: string, texts: string[]) {
    this.#path = path
    this.#texts = texts
  }

  static async load(path: string): Promise<RecentSearches> {
    const text = await readFile(path, 'utf8').catch(() => '[]')
    return new RecentSearches(path, parse(text))
  }

  get all(): readonly string[] {
    return this.#texts
  }

  /** What was typed on the way to it goes: "cải" before "cải cách". */
  async note(text: string): Promise<void> {
    const clean = text.normalize('NFC').trim()
    if (clean === '') return
    const others = this.#texts.filter((one) => !clean.startsWith(one))
    await this.#keep([clean, ...others].slice(0, most))
  }

  async forget(): Promise<void> {
    await this.#keep([])
  }

  async #keep(texts: string[]): Promise<void> {
    this.#texts = texts
    this.#writing = this.#writing
      .catch(() => {})
      .then(() => mkdir(dirname(this.#path), { recursive: true }))
      .then(() => writeDurably(this.#path, JSON.stringify(this.#texts)))
    await this.#writing
  }
}

function parse(text: string): string[] {
  try {
    return Kept.parse(JSON.parse(text))
  } catch {
    return []
  }
}

/**
 * Files of watched folders that were imported, one JSON line each. Derived: what is lost of it is
 * imported again, and known by its bytes.
 */
import { appendFile, mkdir, readFile } from 'node:fs/promises'
import { dirname } from 'node:path'
import { z } from 'zod'

const Line = z.object({ path: z.string(), bytes: z.number(), changedAt: z.number() })
export type SeenFile = z.infer<typeof Line>

export class SeenFiles {
  readonly #path: string
  readonly #known = new Map<string, string>()
  #writing: Promise<void> = Promise.resolve()

  private constructor(path: string) {
    this.#path = path
  }

  static async load(path: string): Promise<SeenFiles> {
    const seen = new SeenFiles(path)
    const text = await readFile(path, 'utf8').catch(() => '')
    for (const line of text.split('\n')) seen.#take(line)
    return seen
  }

  /** As it is now; a file that was changed since is another one. */
  has(file: SeenFile): boolean {
    return this.#known.get(file.path) === formOf(file)
  }

  add(files: readonly SeenFile[]): Promise<void> {
    for (const file of files) this.#known.set(file.path, formOf(file))
    const lines = files.map((file) => `${JSON.stringify(file)}\n`).join('')
    this.#writing = this.#writing
      .catch(() => {})
      .then(() => mkdir(dirname(this.#path), { recursive: true }))
      .then(() => appendFile(this.#path, lines))
    return this.#writing
  }

  async idle(): Promise<void> {
    await this.#writing.catch(() => {})
  }

  #take(line: string): void {
    try {
      const file = Line.parse(JSON.parse(line))
      this.#known.set(file.path, formOf(file))
    } catch {
      // Cut by a crash.
    }
  }
}

const formOf = ({ bytes, changedAt }: SeenFile): string => `${bytes} ${changedAt}`

/** What was read from a file, kept beside it by the same hash: costly to make, so kept with the archive. */
import { readdir, readFile, rename } from 'node:fs/promises'
import { join } from 'node:path'
import { ensureFolders, writeDurably } from '../archive/durable-write.ts'
import { ExtractedDocument } from './types.ts'

export class TextStore {
  readonly #root: string

  /** @param root the archive's folder */
  constructor(root: string) {
    this.#root = root
  }

  /** null when it was never read, or when what was kept is damaged (then it is set aside and read again). */
  async read(sha256: string): Promise<ExtractedDocument | null> {
    const path = this.#path(sha256)
    const text = await readFile(path, 'utf8').catch(() => null)
    if (text === null) return null
    try {
      return ExtractedDocument.parse(JSON.parse(text))
    } catch {
      await rename(path, `${path}.damaged`).catch(() => {})
      return null
    }
  }

  /** @throws Failure archive.unavailable where the archive's folder has gone: it is not made anew; disk.* */
  async write(sha256: string, document: ExtractedDocument): Promise<void> {
    const path = this.#path(sha256)
    await ensureFolders(this.#root, [join('text', sha256.slice(0, 2))])
    // Parsed for the schema's order of keys: equal texts are equal bytes, whoever read them.
    await writeDurably(path, `${JSON.stringify(ExtractedDocument.parse(document))}\n`)
  }

  /** Every file whose text is kept. */
  async list(): Promise<Set<string>> {
    const root = join(this.#root, 'text')
    const known = new Set<string>()
    for (const folder of await readdir(root).catch(() => []))
      for (const name of await readdir(join(root, folder)).catch(() => []))
        if (/^[0-9a-f]{64}\.json$/.test(name)) known.add(name.slice(0, 64))
    return known
  }

  #path(sha256: string): string {
    return join(this.#root, 'text', sha256.slice(0, 2), `${sha256}.json`)
  }
}

/** A file's pages, scans recognised; kept by hash, so that a second run reads nothing again. */
import { createHash } from 'node:crypto'
import { mkdir, readFile, writeFile } from 'node:fs/promises'
import { basename, join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { Extraction } from '../../../main/engine/extraction/index.ts'
import { recognisePage } from '../../../main/engine/extraction/ocr/read-page.ts'
import { Recogniser } from '../../../main/engine/extraction/ocr/recogniser.ts'
import { ExtractedDocument } from '../../../main/engine/extraction/types.ts'

/** Derived, and the same on every machine: lies with the other build products. */
export const cacheFolder = fileURLToPath(new URL('../../../out/bench/knowledge', import.meta.url))

export class DocumentReader {
  readonly #extraction = new Extraction()
  readonly #recogniser = new Recogniser()

  /** Never throws for what a file holds. */
  async read(path: string): Promise<ExtractedDocument> {
    const sha256 = createHash('sha256')
      .update(await readFile(path))
      .digest('hex')
    const kept = join(cacheFolder, 'texts', `${sha256}.json`)
    const known = await readFile(kept, 'utf8').catch(() => null)
    if (known !== null) return ExtractedDocument.parse(JSON.parse(known))
    const document = await this.#extraction.extract(path, basename(path))
    const { signal } = new AbortController()
    for (const [i, page] of document.pages.entries()) {
      if (page.ocr !== 'wanted') continue
      const file = { path, mediaType: document.mediaType }
      document.pages[i] = await recognisePage(
        this.#extraction,
        this.#recogniser,
        file,
        i,
        page,
        signal,
      )
    }
    await mkdir(join(cacheFolder, 'texts'), { recursive: true })
    await writeFile(kept, JSON.stringify(document))
    return document
  }

  async close(): Promise<void> {
    await this.#recogniser.close()
    await this.#extraction.close()
  }
}

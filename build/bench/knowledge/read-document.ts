/** A file's pages, scans recognised; kept by hash, so that a second run recognises nothing again. */
import { createHash } from 'node:crypto'
import { mkdir, readdir, readFile, writeFile } from 'node:fs/promises'
import { homedir } from 'node:os'
import { basename, join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { Extraction } from '../../../main/engine/extraction/index.ts'
import { recognisePage } from '../../../main/engine/extraction/ocr/read-page.ts'
import { Recogniser } from '../../../main/engine/extraction/ocr/recogniser.ts'
import { ExtractedDocument } from '../../../main/engine/extraction/types.ts'

/** Derived, and outlives the working copy: recognising the judged set's scans takes minutes. */
export const cacheFolder = join(
  process.env.XDG_CACHE_HOME ?? process.env.LOCALAPPDATA ?? join(homedir(), '.cache'),
  'van-kho-bench',
  'knowledge',
)
const readers = fileURLToPath(new URL('../../../main/engine/extraction', import.meta.url))

/** What was read by other code than today's is read again. */
async function codeHash(): Promise<string> {
  const hash = createHash('sha256')
  const names = await readdir(readers, { recursive: true })
  for (const name of names.sort())
    if (name.endsWith('.ts') && !name.endsWith('.test.ts') && !name.includes('testing'))
      hash.update(await readFile(join(readers, name)))
  return hash.digest('hex').slice(0, 16)
}

export class DocumentReader {
  readonly #extraction = new Extraction()
  readonly #recogniser = new Recogniser()
  readonly #code = codeHash()
  /** How many were not read now, but before. */
  fromCache = 0
  /** How many were read now. */
  readNow = 0

  /** Never throws for what a file holds. */
  async read(path: string): Promise<ExtractedDocument> {
    const sha256 = createHash('sha256')
      .update(await readFile(path))
      .digest('hex')
    const folder = join(cacheFolder, 'texts', await this.#code)
    const kept = join(folder, `${sha256}.json`)
    const known = await readFile(kept, 'utf8').catch(() => null)
    if (known !== null) {
      this.fromCache += 1
      return ExtractedDocument.parse(JSON.parse(known))
    }
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
    await mkdir(folder, { recursive: true })
    await writeFile(kept, JSON.stringify(document))
    this.readNow += 1
    return document
  }

  async close(): Promise<void> {
    await this.#recogniser.close()
    await this.#extraction.close()
  }
}

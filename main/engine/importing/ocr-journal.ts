/**
 * Recognised pages, each on this machine's disk before the next begins: a line a page, added to the
 * document's text from time to time. Writing the whole text after every page would cost the square
 * of the pages, and over a share the network.
 */
import { mkdir, open, readFile, rm } from 'node:fs/promises'
import { join } from 'node:path'
import { z } from 'zod'
import { realDisk } from '../archive/disk.ts'
import { ExtractedPage } from '../extraction/types.ts'

const Entry = z.object({ pageIndex: z.number().int().nonnegative(), page: ExtractedPage })
type Entry = z.infer<typeof Entry>

export class OcrJournal {
  readonly #folder: string

  /** @param folder of this machine and archive */
  constructor(folder: string) {
    this.#folder = folder
  }

  /** Pages that a process finished and did not live to add to the text; a line cut off by its death is none. */
  async read(sha256: string): Promise<Entry[]> {
    const lines = (await readFile(this.#path(sha256), 'utf8').catch(() => '')).split('\n')
    return lines.flatMap((line) => {
      try {
        return [Entry.parse(JSON.parse(line))]
      } catch {
        return []
      }
    })
  }

  /** On the disk when it answers. @throws when the disk is full or gone */
  async add(sha256: string, entry: Entry): Promise<void> {
    await mkdir(this.#folder, { recursive: true })
    const file = await open(this.#path(sha256), 'a')
    try {
      // The empty line before it ends a line that a death cut off.
      await file.appendFile(`\n${JSON.stringify(entry)}\n`)
      await file.sync()
    } finally {
      await file.close()
    }
    await realDisk.syncFolder(this.#folder)
  }

  /** Its pages are in the text. */
  async clear(sha256: string): Promise<void> {
    await rm(this.#path(sha256), { force: true })
  }

  #path(sha256: string): string {
    return join(this.#folder, `${sha256}.jsonl`)
  }
}

/** Read-only copies for other programs, in a temporary folder of this run, removed when it ends. */
import { mkdtempSync, readdirSync, rmSync, writeFileSync } from 'node:fs'
import { mkdir } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'

const prefix = 'van-kho-xem-'

export class ViewingCopies {
  #folder: string | null = null

  /** Where a copy of these bytes is to be written; the folder is there. */
  async place(sha256: string, name: string): Promise<string> {
    this.#folder ??= mkdtempSync(join(tmpdir(), prefix))
    // A folder each: two plans may have files of one name.
    const folder = join(this.#folder, sha256.slice(0, 12))
    await mkdir(folder, { recursive: true })
    return join(folder, name)
  }

  /** Windows' mark of the web: Office opens such files in its protected view. */
  markAsForeign(path: string): void {
    if (process.platform !== 'win32') return
    try {
      writeFileSync(`${path}:Zone.Identifier`, '[ZoneTransfer]\r\nZoneId=3\r\n')
    } catch {
      // A read-only file or another file system; the copy is only to be looked at anyway.
    }
  }

  /** Removes what this run and crashed ones left; what a program still holds stays for the next time. */
  clear(): void {
    this.#folder = null
    const left = readdirSync(tmpdir()).filter((name) => name.startsWith(prefix))
    for (const name of left) {
      try {
        rmSync(join(tmpdir(), name), { recursive: true, force: true })
      } catch {
        // Held by a program.
      }
    }
  }
}

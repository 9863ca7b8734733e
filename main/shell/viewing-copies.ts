/** Read-only copies for other programs, in a folder of this run, removed when it ends. */
import { writeFileSync } from 'node:fs'
import { mkdir, mkdtemp, readdir, rm } from 'node:fs/promises'
import { join } from 'node:path'

export class ViewingCopies {
  /** In the user data, which one running program has to itself: another one's copies are not ours to remove. */
  readonly #all: string
  /** Copies of runs that crashed, and what a program held when we last ended, are being removed. */
  readonly #tidied: Promise<void>
  #own: Promise<string> | null = null

  /** @param userData this run's, under the lock that only one instance has */
  constructor(userData: string) {
    this.#all = join(userData, 'viewing')
    this.#tidied = removeEach(this.#all)
  }

  /** Where a copy of these bytes is to be written; the folder is there. */
  async place(sha256: string, name: string): Promise<string> {
    this.#own ??= this.#make().catch((error: unknown) => {
      // A disk that was full may have room the next time.
      this.#own = null
      throw error
    })
    // A folder each: two plans may have files of one name.
    const folder = join(await this.#own, sha256.slice(0, 12))
    await mkdir(folder, { recursive: true })
    return join(folder, name)
  }

  /** Anew for each run: the last one's copy of the same file may still be held by a program. */
  async #make(): Promise<string> {
    await this.#tidied
    await mkdir(this.#all, { recursive: true, mode: 0o700 })
    return mkdtemp(join(this.#all, '-'))
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

  /** Removes every copy; what a program still holds stays for the next start. */
  async clear(): Promise<void> {
    await this.#tidied
    this.#own = null
    await removeEach(this.#all)
  }
}

/** One by one: a folder that is held keeps no other. */
async function removeEach(folder: string): Promise<void> {
  const names = await readdir(folder).catch(() => [])
  await Promise.all(
    names.map((name) => rm(join(folder, name), { recursive: true, force: true }).catch(() => {})),
  )
}

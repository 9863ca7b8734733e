/**
 * What was being read when the process died. A worker thread that runs out of memory can end the
 * whole engine (V8 aborts the process), so a file that was being read in two deaths is not read again.
 * The marks outlive the process, not the machine: after a power cut one more try does no harm.
 */
import { mkdir, readFile, rm, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { Slots } from '../extraction/slots.ts'

/** The first death may have been somebody's kill, or another file's. */
const mostDeaths = 2

export class Attempts {
  readonly #folder: string
  /** Of several that were read when the process died only one is to blame: they are tried one by one. */
  readonly #suspects = new Slots(1)

  /** @param folder of this machine and archive */
  constructor(folder: string) {
    this.#folder = folder
  }

  /**
   * Runs `work` with a mark on the disk; the mark goes when it ends, however it ends.
   * @returns 'deadly', and `work` is not run, when two processes died of it
   */
  async guard<T>(key: string, work: () => Promise<T>): Promise<T | 'deadly'> {
    const path = join(this.#folder, key)
    const deaths = (await readFile(path).catch(() => Buffer.alloc(0))).length
    if (deaths >= mostDeaths) return 'deadly'
    const marked = async () => {
      await this.#mark(path, deaths + 1)
      try {
        return await work()
      } finally {
        await rm(path, { force: true }).catch(() => {})
      }
    }
    return deaths === 0 ? marked() : this.#suspects.take(marked)
  }

  /** A person asks for another try. */
  async forget(key: string): Promise<void> {
    await rm(join(this.#folder, key), { force: true })
  }

  async #mark(path: string, count: number): Promise<void> {
    const mark = '!'.repeat(count)
    // A disk without room for a mark still lets the file be read.
    await writeFile(path, mark)
      .catch(() => mkdir(this.#folder, { recursive: true }).then(() => writeFile(path, mark)))
      .catch(() => {})
  }
}

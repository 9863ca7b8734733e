/** Whether a folder is still the archive that was opened: another stick may have its drive letter now. */
import { stat } from 'node:fs/promises'
import { join } from 'node:path'
import { Failure } from '../../../preload/errors.ts'
import { readArchiveFile } from './archive-file.ts'

export class SameArchive {
  readonly #root: string
  readonly #id: string
  /** Of `archive.json` when its id was last read. */
  #mark = ''

  constructor(root: string, id: string) {
    this.#root = root
    this.#id = id
  }

  /** To be asked before anything is written. Throws Failure archive.unavailable where it is another, or gone. */
  async expect(): Promise<void> {
    // Replaced by another machine it can be missing for a moment; reading it waits.
    const is = await stat(join(this.#root, 'archive.json')).catch(() => null)
    const mark = is ? `${is.dev} ${is.ino} ${is.mtimeMs} ${is.size}` : ''
    if (mark !== '' && mark === this.#mark) return
    const id = await this.#idThere()
    if (id !== null && id !== this.#id)
      throw new Failure('archive.unavailable', { path: this.#root })
    this.#mark = mark
  }

  /** null where the file is there and cannot be understood: that says nothing of another archive. */
  async #idThere(): Promise<string | null> {
    try {
      return (await readArchiveFile(this.#root)).id
    } catch (error) {
      if (!(error instanceof Failure)) throw error
      const { code } = error.error
      if (code === 'archive.damaged' || code === 'archive.newer') return null
      if (code.startsWith('disk.')) throw error
      throw new Failure('archive.unavailable', { path: this.#root }, error)
    }
  }
}

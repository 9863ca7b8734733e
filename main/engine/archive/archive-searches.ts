/** The searches that an archive keeps for everybody, in `archive.json`. */
import { ulid } from 'ulid'
import type { SavedSearch } from '../../../preload/model.ts'
import type { Turns } from '../catalog/turns.ts'
import { readArchiveFile, writeArchiveFile } from './archive-file.ts'
import type { Disk } from './disk.ts'

export class ArchiveSearches {
  readonly #root: string
  readonly #disk: Disk
  readonly #turns: Turns<'archive.json'>

  constructor(root: string, disk: Disk, turns: Turns<'archive.json'>) {
    this.#root = root
    this.#disk = disk
    this.#turns = turns
  }

  /** As they are on the disk now, by name. Throws Failure archive.*. */
  async all(): Promise<SavedSearch[]> {
    return byName((await readArchiveFile(this.#root)).searches)
  }

  /** One of the same name gives way; on the disk when it resolves. Throws Failure disk.*, archive.*. */
  save(search: Omit<SavedSearch, 'id'>): Promise<SavedSearch[]> {
    const name = search.name.normalize('NFC').trim()
    return this.#change((known) => {
      const same = known.find((one) => one.name === name)
      const id = same?.id ?? ulid().toLowerCase()
      return [...known.filter((one) => one !== same), { ...search, id, name }]
    })
  }

  /** Throws Failure disk.*, archive.*. */
  remove(id: string): Promise<SavedSearch[]> {
    return this.#change((known) => known.filter((one) => one.id !== id))
  }

  #change(change: (known: readonly SavedSearch[]) => SavedSearch[]): Promise<SavedSearch[]> {
    return this.#turns.take('archive.json', async () => {
      const file = await readArchiveFile(this.#root)
      const searches = change(file.searches)
      await writeArchiveFile(this.#root, { ...file, searches }, this.#disk)
      return byName(searches)
    })
  }
}

const byName = (searches: readonly SavedSearch[]): SavedSearch[] =>
  searches.toSorted((one, other) => one.name.localeCompare(other.name, 'vi'))

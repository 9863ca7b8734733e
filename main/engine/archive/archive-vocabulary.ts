/** The vocabularies of an open archive: the program's with the archive's own changes, in `archive.json`. */
import type { Vocabulary, VocabularyEntry, VocabularyName } from '../../../preload/model.ts'
import type { Catalog } from '../catalog/index.ts'
import { usesOf } from '../catalog/query/uses.ts'
import { sameValue } from '../catalog/store/canonical-json.ts'
import type { Turns } from '../catalog/turns.ts'
import { checkedEntries, overridesOf, withOverrides } from '../catalog/vocabulary.ts'
import type { ArchiveFile } from './archive-file.ts'
import { archiveFormat, readArchiveFile, writeArchiveFile } from './archive-file.ts'
import type { Disk } from './disk.ts'

export class ArchiveVocabulary {
  readonly #root: string
  readonly #disk: Disk
  readonly #turns: Turns<'archive.json'>
  readonly #listeners = new Set<() => void>()
  #overrides: ArchiveFile['vocabulary']
  #current: Vocabulary

  /** @param turns of everything that writes the file */
  constructor(root: string, file: ArchiveFile, disk: Disk, turns: Turns<'archive.json'>) {
    this.#root = root
    this.#disk = disk
    this.#turns = turns
    this.#overrides = file.vocabulary
    this.#current = withOverrides(file.vocabulary)
  }

  get current(): Vocabulary {
    return this.#current
  }

  onChange(listener: () => void): void {
    this.#listeners.add(listener)
  }

  /**
   * Makes `entries` the whole of one vocabulary; the others stay as they are on the disk now. On the
   * disk when it resolves. Throws Failure vocabulary.invalid, vocabulary.inUse, disk.*, archive.*.
   */
  set(
    name: VocabularyName,
    entries: readonly VocabularyEntry[],
    catalog: Catalog,
  ): Promise<Vocabulary> {
    return this.#turns.take('archive.json', async () => {
      const file = await readArchiveFile(this.#root)
      const before = withOverrides(file.vocabulary)[name]
      const wanted = checkedEntries(name, entries, before, usesOf(name, catalog.all()))
      const vocabulary = { ...file.vocabulary, [name]: overridesOf(name, wanted) }
      const formatVersion = Math.max(archiveFormat, file.formatVersion)
      await writeArchiveFile(this.#root, { ...file, formatVersion, vocabulary }, this.#disk)
      this.#take(vocabulary)
      return this.#current
    })
  }

  /** Takes in what another machine may have changed. Throws Failure archive.unavailable. */
  refresh(): Promise<void> {
    return this.#turns.take('archive.json', async () => {
      this.#take((await readArchiveFile(this.#root)).vocabulary)
    })
  }

  #take(overrides: ArchiveFile['vocabulary']): void {
    if (sameValue(overrides, this.#overrides)) return
    this.#overrides = overrides
    this.#current = withOverrides(overrides)
    for (const listener of this.#listeners) listener()
  }
}

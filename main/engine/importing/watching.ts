/** Folders whose files are imported by themselves, once nobody writes them any more. They stay where they are. */
import { mkdir, readFile } from 'node:fs/promises'
import { basename, dirname } from 'node:path'
import { z } from 'zod'
import { Failure } from '../../../preload/errors.ts'
import type { WatchedFolder, WatchedStatus } from '../../../preload/model.ts'
import { WatchedFolder as Folder } from '../../../preload/model.ts'
import { writeDurably } from '../archive/durable-write.ts'
import type { FoundFile } from './walk.ts'
import { foldersOf } from './walk.ts'
import type { WatchTimes } from './watching/folder-watch.ts'
import { FolderWatch, usualTimes } from './watching/folder-watch.ts'
import { SeenFiles } from './watching/seen-files.ts'

const Kept = z.object({ folders: z.array(Folder).default([]) })

export interface WatchingOptions {
  /** On this machine, of this archive. */
  stateFile: string
  seenFile: string
  /** false where an administrator wants no watched folders; those that were chosen stay noted. */
  allowed: boolean
  /** Queues files that came together, so that siblings become one plan. */
  enqueue(paths: string[], tagsOf: (file: FoundFile) => string[]): Promise<unknown>
  report(error: unknown): void
  times?: WatchTimes
}

export class WatchedFolders {
  readonly #o: WatchingOptions
  readonly #seen: SeenFiles
  #watches: FolderWatch[] = []

  private constructor(options: WatchingOptions, seen: SeenFiles) {
    this.#o = options
    this.#seen = seen
  }

  /** Goes on with what was watched before. Damaged notes: nothing is watched, and a person sees it. */
  static async open(options: WatchingOptions): Promise<WatchedFolders> {
    const watched = new WatchedFolders(options, await SeenFiles.load(options.seenFile))
    if (options.allowed) watched.#start(await read(options.stateFile))
    return watched
  }

  status(): WatchedStatus[] {
    return this.#watches.map(({ folder, state }) => ({ ...folder, state }))
  }

  /** Makes these the folders that are watched; on the disk when it resolves. @throws Failure policy.refused, disk.* */
  async set(folders: readonly WatchedFolder[]): Promise<WatchedStatus[]> {
    if (!this.#o.allowed) throw new Failure('policy.refused')
    const distinct = [...new Map(folders.map((folder) => [folder.path, folder])).values()]
    await mkdir(dirname(this.#o.stateFile), { recursive: true })
    await writeDurably(this.#o.stateFile, JSON.stringify({ folders: distinct }))
    await this.close()
    this.#start(distinct)
    return this.status()
  }

  async close(): Promise<void> {
    await Promise.all(this.#watches.map((watch) => watch.close()))
    this.#watches = []
    await this.#seen.idle()
  }

  #start(folders: readonly WatchedFolder[]): void {
    this.#watches = folders.map(
      (folder) =>
        new FolderWatch({
          folder,
          seen: this.#seen,
          times: this.#o.times ?? usualTimes,
          report: this.#o.report,
          onFiles: (paths) =>
            this.#o.enqueue(paths, ({ path }) => (folder.folderTags ? tagsIn(path, folder) : [])),
        }),
    )
  }
}

const tagsIn = (path: string, folder: WatchedFolder): string[] => [
  ...new Set([basename(folder.path).normalize('NFC'), ...foldersOf(path, folder.path)]),
]

async function read(path: string): Promise<WatchedFolder[]> {
  try {
    return Kept.parse(JSON.parse(await readFile(path, 'utf8'))).folders
  } catch {
    return []
  }
}

/** One folder that is watched, also while it is away: a share or a stick that comes back is gone on with. */
import type { Stats } from 'node:fs'
import { stat } from 'node:fs/promises'
import { basename } from 'node:path'
import type { FSWatcher } from 'chokidar'
import type { WatchedFolder, WatchedStatus } from '../../../../preload/model.ts'
import { noise, stemKey } from '../walk.ts'
import type { SeenFile, SeenFiles } from './seen-files.ts'

export interface WatchTimes {
  /** A scanner writes a page every few seconds, and the file grows with each. */
  stableForMs: number
  /** How often a folder that is away is looked for. */
  lookEveryMs: number
}
export const usualTimes: WatchTimes = { stableForMs: 3_000, lookEveryMs: 15_000 }

/** Shares send no events. */
const pollEveryMs = 5_000
/** What comes within this time belongs together: "216.pdf" and "216.docx" are one plan. */
const gatherMs = 1_000
const mostFolders = 12

interface Found {
  file: SeenFile
  /** By performance.now(): not given before. null where chokidar has waited already. */
  restsUntil: number | null
}

export interface FolderWatchOptions {
  folder: WatchedFolder
  seen: SeenFiles
  times: WatchTimes
  onFiles(paths: string[]): Promise<unknown>
  report(error: unknown): void
}

export class FolderWatch {
  readonly #o: FolderWatchOptions
  readonly #found = new Map<string, Found>()
  readonly #looking: NodeJS.Timeout
  #watcher: FSWatcher | null = null
  #gathering: NodeJS.Timeout | null = null
  #giving: Promise<void> = Promise.resolve()
  #polls: boolean
  /** chokidar waits until nobody writes a file any more, but not with those that it finds at first. */
  #waits = false
  #closed = false

  constructor(options: FolderWatchOptions) {
    this.#o = options
    this.#polls = /^(\\\\|\/\/)/.test(options.folder.path)
    this.#looking = setInterval(() => void this.#look(), options.times.lookEveryMs)
    this.#looking.unref()
    void this.#look()
  }

  get folder(): WatchedFolder {
    return this.#o.folder
  }

  get state(): WatchedStatus['state'] {
    return this.#watcher === null ? 'away' : 'watching'
  }

  async close(): Promise<void> {
    this.#closed = true
    clearInterval(this.#looking)
    if (this.#gathering) clearTimeout(this.#gathering)
    await this.#stop()
    await this.#giving
  }

  /** Starts when the folder is there, ends when it is not. */
  async #look(): Promise<void> {
    const found = await stat(this.#o.folder.path).catch(() => null)
    if (this.#closed) return
    if (!found?.isDirectory()) await this.#stop()
    else if (this.#watcher === null) await this.#start()
  }

  async #start(): Promise<void> {
    // Most machines watch no folder.
    const { watch } = await import('chokidar')
    if (this.#closed || this.#watcher !== null) return
    const watcher = watch(this.#o.folder.path, {
      ignored: (path) => path !== this.#o.folder.path && noise.test(basename(path)),
      followSymlinks: false,
      depth: mostFolders,
      alwaysStat: true,
      awaitWriteFinish: { stabilityThreshold: this.#o.times.stableForMs, pollInterval: 200 },
      usePolling: this.#polls,
      interval: pollEveryMs,
      binaryInterval: pollEveryMs,
    })
    watcher.on('add', (path, stats) => this.#take(path, stats))
    watcher.on('change', (path, stats) => this.#take(path, stats))
    watcher.on('ready', () => {
      this.#waits = true
    })
    watcher.on('error', (error) => {
      this.#o.report(error)
      // Too many folders for the system's events, or a file system without any.
      this.#polls = true
      void this.#stop()
    })
    this.#watcher = watcher
  }

  async #stop(): Promise<void> {
    const watcher = this.#watcher
    this.#watcher = null
    this.#waits = false
    await watcher?.close()
  }

  #take(path: string, stats: Stats | undefined): void {
    // A file may still be told of while the watcher ends; it is met again at the next start.
    if (this.#closed || !stats?.isFile()) return
    const file = seenFile(path, stats)
    if (this.#o.seen.has(file)) return
    this.#found.set(path, { file, restsUntil: this.#waits ? null : this.#later() })
    this.#gather()
  }

  #later(): number {
    return performance.now() + this.#o.times.stableForMs
  }

  #gather(): void {
    if (this.#gathering) clearTimeout(this.#gathering)
    if (this.#closed) return
    this.#gathering = setTimeout(() => {
      this.#giving = this.#giving.then(() => this.#give()).catch(this.#o.report)
    }, gatherMs)
  }

  /** Gives what nobody writes any more; its siblings wait for a file that somebody does. */
  async #give(): Promise<void> {
    for (const [path, found] of [...this.#found])
      if (found.restsUntil !== null) await this.#lookAgain(path, found, found.restsUntil)
    const moving = new Set<string>()
    for (const [path, { restsUntil }] of this.#found)
      if (restsUntil !== null) moving.add(stemKey(path))
    const files: SeenFile[] = []
    for (const [path, { file }] of [...this.#found]) {
      if (moving.has(stemKey(path))) continue
      this.#found.delete(path)
      if (!this.#o.seen.has(file)) files.push(file)
    }
    if (moving.size > 0) this.#gather()
    if (files.length === 0) return
    await this.#o.onFiles(files.map(({ path }) => path))
    // Once the queue has them on the disk, and not before.
    await this.#o.seen.add(files)
  }

  async #lookAgain(path: string, { file }: Found, restsUntil: number): Promise<void> {
    const stats = await stat(path).catch(() => null)
    // Told of anew meanwhile.
    if (this.#found.get(path)?.file !== file) return
    if (!stats) this.#found.delete(path)
    else if (stats.size !== file.bytes || stats.mtimeMs !== file.changedAt)
      this.#found.set(path, { file: seenFile(path, stats), restsUntil: this.#later() })
    else if (performance.now() >= restsUntil) this.#found.set(path, { file, restsUntil: null })
  }
}

const seenFile = (path: string, { size, mtimeMs }: Stats): SeenFile => ({
  path,
  bytes: size,
  changedAt: mtimeMs,
})

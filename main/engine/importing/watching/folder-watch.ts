/** One folder that is watched, also while it is away: a share or a stick that comes back is gone on with. */
import type { Stats } from 'node:fs'
import { stat } from 'node:fs/promises'
import { basename } from 'node:path'
import type { FSWatcher } from 'chokidar'
import type { WatchedFolder, WatchedStatus } from '../../../../preload/model.ts'
import { noise } from '../walk.ts'
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

export interface FolderWatchOptions {
  folder: WatchedFolder
  seen: SeenFiles
  times: WatchTimes
  onFiles(paths: string[]): Promise<unknown>
  report(error: unknown): void
}

export class FolderWatch {
  readonly #o: FolderWatchOptions
  readonly #found = new Map<string, SeenFile>()
  readonly #looking: NodeJS.Timeout
  #watcher: FSWatcher | null = null
  #gathering: NodeJS.Timeout | null = null
  #giving: Promise<void> = Promise.resolve()
  #polls: boolean
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
    await watcher?.close()
  }

  #take(path: string, stats: Stats | undefined): void {
    if (!stats?.isFile()) return
    const file = { path, bytes: stats.size, changedAt: stats.mtimeMs }
    if (this.#o.seen.has(file)) return
    this.#found.set(path, file)
    if (this.#gathering) clearTimeout(this.#gathering)
    this.#gathering = setTimeout(() => this.#give(), gatherMs)
  }

  #give(): void {
    const files = [...this.#found.values()]
    this.#found.clear()
    if (files.length === 0) return
    this.#giving = this.#giving
      .then(() => this.#o.onFiles(files.map(({ path }) => path)))
      // Once the queue has them on the disk, and not before.
      .then(() => this.#o.seen.add(files))
      .catch(this.#o.report)
  }
}

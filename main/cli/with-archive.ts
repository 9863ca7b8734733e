import { existsSync } from 'node:fs'
import { homedir } from 'node:os'
import { basename, dirname, join, resolve } from 'node:path'
import { fileURLToPath } from 'node:url'
import { toAppError } from '../../preload/errors.ts'
import type { Archive } from '../engine/archive/index.ts'
import { openArchive } from '../engine/archive/index.ts'
import { openArchiveAt } from '../engine/headless.ts'
import type { OpenArchive } from '../engine/open-archive.ts'
import { exit } from './exit.ts'
import { sayError } from './words.ts'

export interface ArchiveFlags {
  archive: string
  userData?: string
  json?: boolean
}

/** The folder that the program uses on this machine for what is not the archive's. */
function defaultUserData(): string {
  if (process.platform === 'win32')
    return join(process.env.APPDATA ?? join(homedir(), 'AppData', 'Roaming'), 'van-kho')
  if (process.platform === 'darwin')
    return join(homedir(), 'Library', 'Application Support', 'van-kho')
  return join(process.env.XDG_CONFIG_HOME ?? join(homedir(), '.config'), 'van-kho')
}

/**
 * Runs a command on an archive, closed again whatever happens; the exit status is the command's answer,
 * or `failed` with the reason on stderr. With `create`, a folder that is not there becomes an archive.
 */
export function withArchive(
  flags: ArchiveFlags,
  o: { create: boolean },
  run: (archive: OpenArchive) => Promise<number>,
): Promise<void> {
  const root = resolve(flags.archive)
  return ending(async () => {
    const archive = await openArchiveAt({
      root,
      userData: userDataOf(flags),
      workerFile: bundledWorker(),
      createAs: o.create && !existsSync(join(root, 'archive.json')) ? basename(root) : null,
      report: (error) => console.error(error),
    })
    return closing(archive, run)
  })
}

/** The records alone: no index, no import queue, nothing in the background. */
export function withRecords(
  flags: ArchiveFlags,
  run: (archive: Archive) => Promise<number>,
): Promise<void> {
  return ending(async () => {
    const archive = await openArchive({
      root: resolve(flags.archive),
      userData: userDataOf(flags),
    })
    return closing(archive, run)
  })
}

/** The exit status is the work's answer, or `failed` with the reason on stderr. */
export async function ending(work: () => Promise<number>): Promise<void> {
  try {
    process.exitCode = await work()
  } catch (error) {
    console.error(sayError(toAppError(error)))
    process.exitCode = exit.failed
  }
}

async function closing<A extends { close(): Promise<void> }>(
  archive: A,
  run: (archive: A) => Promise<number>,
): Promise<number> {
  try {
    return await run(archive)
  } finally {
    await archive.close()
  }
}

/** Beside the bundled program; null when run from the sources. */
function bundledWorker(): string | null {
  const folder = dirname(fileURLToPath(import.meta.url)).replace(/[\\/]chunks$/, '')
  const path = join(folder, 'extraction-worker.js')
  return existsSync(path) ? path : null
}

export function userDataOf(flags: ArchiveFlags): string {
  return resolve(flags.userData ?? defaultUserData())
}

import { existsSync } from 'node:fs'
import { basename, dirname, join, resolve } from 'node:path'
import { fileURLToPath } from 'node:url'
import { Failure, toAppError } from '../../preload/errors.ts'
import type { Archive } from '../engine/archive/index.ts'
import { openArchive } from '../engine/archive/index.ts'
import { openArchiveAt } from '../engine/headless.ts'
import type { OpenArchive } from '../engine/open-archive.ts'
import { policyPlaces } from '../machine/policy-places.ts'
import { dataFolder, thisProgram } from '../machine/program-folder.ts'
import { readPolicy } from '../machine/read-policy.ts'
import { exit } from './exit.ts'
import { sayError } from './words.ts'

export interface ArchiveFlags {
  archive: string
  userData?: string
  json?: boolean
}

/**
 * Runs a command on an archive, closed again whatever happens; the exit status is the command's answer,
 * or `failed` with the reason on stderr. With `create`, a folder that is not there becomes an archive.
 */
export function withArchive(
  flags: ArchiveFlags,
  o: { create: boolean; ocr?: boolean },
  run: (archive: OpenArchive) => Promise<number>,
): Promise<void> {
  const root = resolve(flags.archive)
  return ending(async () => {
    requireAllowed(root)
    const archive = await openArchiveAt({
      root,
      userData: userDataOf(flags),
      workerFile: bundledWorker(),
      createAs: o.create && !existsSync(join(root, 'archive.json')) ? basename(root) : null,
      ocr: o.ocr ?? false,
      report: (error) => console.error(error),
    })
    // A command answers for the folder as it is, not as this machine remembers it.
    return closing(archive, () => archive.archive.rescan().then(() => run(archive)))
  })
}

/** The records alone: no index, no import queue, nothing in the background. */
export function withRecords(
  flags: ArchiveFlags,
  run: (archive: Archive) => Promise<number>,
): Promise<void> {
  const root = resolve(flags.archive)
  return ending(async () => {
    requireAllowed(root)
    const archive = await openArchive({
      root,
      userData: userDataOf(flags),
    })
    return closing(archive, () => archive.rescan().then(() => run(archive)))
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

/** The command line is bound by the policy of the machine as the window is. @throws Failure policy.* */
export function requireAllowed(root: string): void {
  const program = thisProgram()
  const { otherArchives, archive } = readPolicy(policyPlaces(program), program.env).policy
  if (!otherArchives && root !== archive) throw new Failure('policy.refused')
}

export function userDataOf(flags: ArchiveFlags): string {
  return resolve(flags.userData ?? dataFolder(thisProgram()))
}

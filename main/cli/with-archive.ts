import { existsSync } from 'node:fs'
import { homedir } from 'node:os'
import { basename, join, resolve } from 'node:path'
import { toAppError } from '../../preload/errors.ts'
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
export function defaultUserData(): string {
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
export async function withArchive(
  flags: ArchiveFlags,
  o: { create: boolean },
  run: (archive: OpenArchive) => Promise<number>,
): Promise<void> {
  const root = resolve(flags.archive)
  try {
    const archive = await openArchiveAt({
      root,
      userData: resolve(flags.userData ?? defaultUserData()),
      createAs: o.create && !existsSync(join(root, 'archive.json')) ? basename(root) : null,
      report: (error) => console.error(error),
    })
    try {
      process.exitCode = await run(archive)
    } finally {
      await archive.close()
    }
  } catch (error) {
    console.error(sayError(toAppError(error)))
    process.exitCode = exit.failed
  }
}

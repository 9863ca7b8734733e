/** Folders in the system's place for what is not kept: each names the process that has it, so that nobody else's is removed. */
import { lstat, mkdtemp, readdir, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'

/** `van-kho-<job>-<process id>-<six letters>`, as mkdtemp makes them. */
const ourName = /^van-kho-(?:drill|print|verify)-(\d{1,10})-[A-Za-z0-9]{6}$/

/** An empty folder of this process, which nobody else may look into; whoever made it removes it. */
export const temporaryFolder = (job: 'drill' | 'print' | 'verify'): Promise<string> =>
  mkdtemp(join(tmpdir(), `van-kho-${job}-${process.pid}-`))

/**
 * Removes what processes left that crashed. Nothing of one that lives, of another person's, or behind a link; what
 * cannot be removed now stays for the next time.
 */
export async function removeLeftFolders(): Promise<void> {
  const names = await readdir(tmpdir()).catch(() => [])
  for (const name of names) {
    const pid = Number(ourName.exec(name)?.[1])
    if (!Number.isSafeInteger(pid) || pid === 0 || isAlive(pid)) continue
    const path = join(tmpdir(), name)
    if (await isOwnFolder(path)) await rm(path, { recursive: true, force: true }).catch(() => {})
  }
}

/** Where everybody may make a folder, only a person's own is theirs to remove; Windows has a place for each. */
async function isOwnFolder(path: string): Promise<boolean> {
  const found = await lstat(path).catch(() => null)
  const uid = process.getuid?.()
  return found?.isDirectory() === true && (uid === undefined || found.uid === uid)
}

function isAlive(pid: number): boolean {
  try {
    process.kill(pid, 0)
    return true
  } catch (error) {
    // Another person's process may not be asked, but lives.
    return !(error instanceof Error && 'code' in error && error.code === 'ESRCH')
  }
}

/** Before all unit tests: what they would only wait for is taken out of their way. */
import { mkdtempSync, statfsSync } from 'node:fs'
import { rm } from 'node:fs/promises'
import { join } from 'node:path'
import { cacheDir } from '../build/setup/paths.mjs'

const inMemory = '/dev/shm'
/** With two workers 34 MB were seen in it at most. */
const wantedBytes = 2 ** 28

export default function quickStart(): () => Promise<void> | void {
  // Of the commands and of the processes that tests kill: each would read and strip the same sources anew.
  process.env.NODE_COMPILE_CACHE ??= join(cacheDir, 'compiled')
  if (process.env.TMPDIR || !hasRoom()) return () => {}
  // Their archives are saved with fsync after fsync. What a disk promises is no test's to find out; that each step is
  // asked of it in time is, by disks that fail, and a killed process leaves the same files in memory.
  const folder = mkdtempSync(join(inMemory, 'van-kho-thu-'))
  process.env.TMPDIR = folder
  // A process that was killed may be a while in going; what it leaves is no failure of a test's.
  const options = { recursive: true, force: true, maxRetries: 20, retryDelay: 100 }
  return () => rm(folder, options).catch((error: unknown) => console.warn(error))
}

function hasRoom(): boolean {
  try {
    const { bavail, bsize } = statfsSync(inMemory)
    return bavail * bsize >= wantedBytes
  } catch {
    return false
  }
}

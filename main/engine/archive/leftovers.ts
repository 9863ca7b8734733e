/** Temporary files that a crash left. */
import { stat } from 'node:fs/promises'
import { join } from 'node:path'
import type { AppError } from '../../../preload/errors.ts'
import { mapBounded } from './bounded.ts'
import type { Disk } from './disk.ts'
import { setAside } from './set-aside.ts'

/** A temporary file that nobody wrote to for this long is nobody's. */
const restMs = 60 * 60_000

/**
 * Half a write that was never acknowledged. A fresh one on a share may be another machine's, in the
 * middle of its write: it is only told of.
 */
export async function moveLeftovers(
  root: string,
  paths: readonly string[],
  disk: Disk,
): Promise<AppError[]> {
  return mapBounded(paths, 4, async (path) => {
    const full = join(root, path)
    const { mtimeMs } = await stat(full).catch(() => ({ mtimeMs: Date.now() }))
    if (Date.now() - mtimeMs < restMs) return { code: 'temporary.left', params: { path } }
    const kept = await setAside(root, full, disk).catch(() => '')
    return { code: 'temporary.left', params: { path, kept } }
  })
}

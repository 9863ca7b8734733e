/** Every file of a bag, as it is on the disk. */
import { readdir, stat } from 'node:fs/promises'
import { join } from 'node:path'
import { Failure } from '../../../../preload/errors.ts'
import { mapBounded } from '../../archive/bounded.ts'
import { diskFailure } from '../../archive/disk-failure.ts'

/** Keeps a disk's queue full without holding many handles. */
const width = 16

export interface BagFile {
  /** From the bag's root, with '/'. */
  path: string
  bytes: number
}

/**
 * Links are not followed: where they lead is not part of the bag.
 * @throws Failure bag.link for a link, a pipe or a device; disk.*
 */
export async function filesOf(root: string): Promise<BagFile[]> {
  const paths: string[] = []
  const folders = ['']
  for (let folder = folders.pop(); folder !== undefined; folder = folders.pop()) {
    const entries = await readdir(join(root, folder), { withFileTypes: true }).catch(
      (error: unknown) => {
        throw diskFailure(error, join(root, folder))
      },
    )
    for (const entry of entries) {
      const path = folder === '' ? entry.name : `${folder}/${entry.name}`
      if (entry.isDirectory()) folders.push(path)
      else if (entry.isFile()) paths.push(path)
      else throw new Failure('bag.link', { path })
    }
  }
  paths.sort()
  return mapBounded(paths, width, async (path) => {
    const { size } = await stat(join(root, path)).catch((error: unknown) => {
      throw new Failure('bag.missing', { path }, error)
    })
    return { path, bytes: size }
  })
}

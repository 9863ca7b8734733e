/**
 * The few operations that change the disk, as a port: every promise that the archive makes about a
 * full, failing or locked disk is tested by making the n-th of these calls fail.
 */
import { chmod, link, mkdir, open, rename, unlink } from 'node:fs/promises'
import { SharedFlushes } from './shared-flushes.ts'

export interface DiskFile {
  write(data: string | Uint8Array): Promise<void>
  sync(): Promise<void>
  close(): Promise<void>
}

export interface Disk {
  /** A new, empty file; fails with EEXIST where there is one. */
  create(path: string): Promise<DiskFile>
  rename(from: string, to: string): Promise<void>
  /** A second name for a file; fails with EEXIST where the name is taken. */
  link(from: string, to: string): Promise<void>
  remove(path: string): Promise<void>
  /** One level only: a folder that vanished (a share that is off) must not be made anew by a write. */
  makeFolder(path: string): Promise<void>
  makeReadOnly(path: string): Promise<void>
  /** Makes the names in a folder durable. Does nothing where the platform has no such call. */
  syncFolder(path: string): Promise<void>
}

/** What Windows, SMB and FUSE answer to fsync on a folder. */
const folderSyncUnsupported = new Set(['EISDIR', 'EINVAL', 'ENOTSUP', 'EBADF', 'ENOSYS'])

export function errnoOf(thrown: unknown): string {
  if (thrown instanceof Error && 'code' in thrown && typeof thrown.code === 'string') {
    return thrown.code
  }
  return ''
}

const flushes = new SharedFlushes(flushFolder)

export const realDisk: Disk = {
  async create(path) {
    const handle = await open(path, 'wx', 0o644)
    return {
      write: (data) => handle.writeFile(data),
      sync: () => handle.sync(),
      close: () => handle.close(),
    }
  },
  rename,
  link,
  remove: unlink,
  makeFolder: async (path) => {
    await mkdir(path)
  },
  makeReadOnly: (path) => chmod(path, 0o444),
  syncFolder: (path) => flushes.of(path),
}

async function flushFolder(path: string): Promise<void> {
  // Windows has no handle on a folder that could be flushed; NTFS journals names itself.
  if (process.platform === 'win32') return
  const handle = await open(path, 'r')
  try {
    await handle.sync()
  } catch (error) {
    if (!folderSyncUnsupported.has(errnoOf(error))) throw error
  } finally {
    await handle.close()
  }
}

/** From what was dropped to the files in it, and which of them belong together. */
import { readdir, stat } from 'node:fs/promises'
import { basename, dirname, extname, join, relative, sep } from 'node:path'
import type { ErrorCode } from '../../../preload/errors.ts'

/** What file managers and Word leave lying about. */
export const noise = /^(\..*|~\$.*|thumbs\.db|desktop\.ini|ehthumbs\.db)$/i

export interface FoundFile {
  path: string
  name: string
  bytes: number
  /** Names of the folders that it was found in, from the dropped one on; none for a dropped file. */
  folders: string[]
}

/** Every file of the paths, folders walked in name order; links are not followed, a folder that cannot be read is told of. */
export async function* walk(
  paths: readonly string[],
  unreadable: (path: string, code: ErrorCode) => void,
): AsyncGenerator<FoundFile> {
  for (const path of paths) {
    const found = await stat(path).catch(() => null)
    if (!found) unreadable(path, 'file.notFound')
    else if (found.isDirectory()) yield* walkFolder(path, dirname(path), unreadable)
    else yield { path, name: nameOf(path), bytes: found.size, folders: [] }
  }
}

async function* walkFolder(
  folder: string,
  root: string,
  unreadable: (path: string, code: ErrorCode) => void,
): AsyncGenerator<FoundFile> {
  const entries = await readdir(folder, { withFileTypes: true }).catch(() => null)
  if (!entries) return unreadable(folder, 'file.unreadable')
  for (const entry of entries.sort((a, b) => (a.name < b.name ? -1 : 1))) {
    if (noise.test(entry.name)) continue
    const path = join(folder, entry.name)
    if (entry.isDirectory()) yield* walkFolder(path, root, unreadable)
    else if (entry.isFile()) {
      const found = await stat(path).catch(() => null)
      const folders = foldersOf(path, root)
      if (found) yield { path, name: nameOf(path), bytes: found.size, folders }
      else unreadable(path, 'file.unreadable')
    }
  }
}

/** Names of the folders between `root` and a file in it. */
export function foldersOf(path: string, root: string): string[] {
  const folders = relative(root, dirname(path)).normalize('NFC').split(sep)
  return folders.map((name) => name.trim().slice(0, 100)).filter((name) => name !== '')
}

/** NFC, as short as the model allows; names from a Mac come decomposed. */
export const nameOf = (path: string): string => basename(path).normalize('NFC').slice(-255)

/** Files of one folder with one stem ("216-KH.pdf", "216-KH.docx") are one plan. */
export function stemKey(path: string): string {
  const name = basename(path).normalize('NFC').toLowerCase()
  return join(dirname(path), name.slice(0, name.length - extname(name).length))
}

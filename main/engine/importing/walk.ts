/** From what was dropped to the files in it, and which of them belong together. */
import { readdir, stat } from 'node:fs/promises'
import { basename, dirname, extname, join } from 'node:path'
import type { ErrorCode } from '../../../preload/errors.ts'

/** What file managers and Word leave lying about. */
const noise = /^(\..*|~\$.*|thumbs\.db|desktop\.ini|ehthumbs\.db)$/i

export interface FoundFile {
  path: string
  name: string
  bytes: number
}

/** Every file of the paths, folders walked in name order; links are not followed, a folder that cannot be read is told of. */
export async function* walk(
  paths: readonly string[],
  unreadable: (path: string, code: ErrorCode) => void,
): AsyncGenerator<FoundFile> {
  for (const path of paths) {
    const found = await stat(path).catch(() => null)
    if (!found) unreadable(path, 'file.notFound')
    else if (found.isDirectory()) yield* walkFolder(path, unreadable)
    else yield { path, name: nameOf(path), bytes: found.size }
  }
}

async function* walkFolder(
  folder: string,
  unreadable: (path: string, code: ErrorCode) => void,
): AsyncGenerator<FoundFile> {
  const entries = await readdir(folder, { withFileTypes: true }).catch(() => null)
  if (!entries) return unreadable(folder, 'file.unreadable')
  for (const entry of entries.sort((a, b) => (a.name < b.name ? -1 : 1))) {
    if (noise.test(entry.name)) continue
    const path = join(folder, entry.name)
    if (entry.isDirectory()) yield* walkFolder(path, unreadable)
    else if (entry.isFile()) {
      const found = await stat(path).catch(() => null)
      if (found) yield { path, name: nameOf(path), bytes: found.size }
      else unreadable(path, 'file.unreadable')
    }
  }
}

/** NFC, as short as the model allows; names from a Mac come decomposed. */
export const nameOf = (path: string): string => basename(path).normalize('NFC').slice(-255)

/** Files of one folder with one stem ("216-KH.pdf", "216-KH.docx") are one plan. */
export function stemKey(path: string): string {
  const name = basename(path).normalize('NFC').toLowerCase()
  return join(dirname(path), name.slice(0, name.length - extname(name).length))
}

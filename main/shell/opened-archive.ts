/** Archives that a person opens from outside: a double click on `mo-kho.vankho`, or a folder given to the program. */
import { statSync } from 'node:fs'
import { dirname, extname, join, resolve } from 'node:path'

/** The archive's folder, from a file or folder that the system handed over; null for anything else. */
export function archiveOf(path: string): string | null {
  if (extname(path).toLowerCase() === '.vankho') return dirname(resolve(path))
  return isFile(join(path, 'archive.json')) ? resolve(path) : null
}

/** The first archive among a program's arguments; those before them are the program's own. */
export function archiveAmong(args: readonly string[], cwd: string): string | null {
  for (const argument of args) {
    const found = argument.startsWith('-') ? null : archiveOf(resolve(cwd, argument))
    if (found !== null) return found
  }
  return null
}

function isFile(path: string): boolean {
  return statSync(path, { throwIfNoEntry: false })?.isFile() === true
}

/** Whether the program comes out the same when it is made again: what a release promises of two builds of one commit. */
import { createHash } from 'node:crypto'
import { readFileSync, rmSync } from 'node:fs'
import { join } from 'node:path'
import { inRoot } from './paths.mjs'
import { SetupError } from './steps.mjs'

/** Everything that is built, with the stamps that say it need not be. */
export function forgetBuilt() {
  for (const name of ['main', 'preload', 'renderer', 'sample'])
    for (const path of [name, `.${name}`])
      rmSync(inRoot('out', path), { recursive: true, force: true })
}

/**
 * @param {string} once where electron-builder put one packaged program, and `again` the other
 * @param {string} again
 * @returns {Promise<string>} the SHA-256 of both
 * @throws SetupError with the names of the files that differ
 */
export async function sameProgram(once, again) {
  const asar = await import('@electron/asar')
  const [one, other] = [once, again].map((output) => inRoot(output, resources(), 'app.asar'))
  const [hash, otherHash] = [one, other].map(sha256)
  if (hash === otherHash) return hash
  const names = [...new Set([one, other].flatMap((path) => asar.listPackage(path)))]
  const differ = names.filter((name) => contentOf(asar, one, name) !== contentOf(asar, other, name))
  throw new SetupError(`app.asar khác nhau / differs: ${differ.join(', ') || 'header'}`)
}

const sha256 = (path) => createHash('sha256').update(readFileSync(path)).digest('hex')

/** A file's content, or null for a folder and for what is not there. */
function contentOf(asar, path, name) {
  try {
    return asar.extractFile(path, name.slice(1)).toString('latin1')
  } catch {
    return null
  }
}

function resources() {
  if (process.platform === 'darwin') return join('mac', 'Văn Khố.app', 'Contents', 'Resources')
  return join(process.platform === 'win32' ? 'win-unpacked' : 'linux-unpacked', 'resources')
}

/** One set-up at a time: two that install or build in the same folders at once leave neither of them whole. */
import {
  linkSync,
  mkdirSync,
  readFileSync,
  rmSync,
  statSync,
  utimesSync,
  writeFileSync,
} from 'node:fs'
import { join } from 'node:path'
import { setTimeout as pause } from 'node:timers/promises'
import { cacheDir } from './paths.mjs'

const lockFile = join(cacheDir, 'set-up.pid')

/** A holder says that it lives this often; after so long without a word its number belongs to somebody else. */
const beatMs = 2_000
const silenceMs = 60_000

/**
 * Runs the work when no other process is in its own turn.
 * @template T
 * @param {() => T | Promise<T>} work
 * @param {{ say?: (line: string) => void, file?: string }} [o]
 * @returns {Promise<T>}
 */
export async function inTurn(work, { say = () => {}, file = lockFile } = {}) {
  let waiting = false
  while (!take(file)) {
    if (!waiting) say('chờ một lần cài đặt khác xong / waiting for another set-up to end …')
    waiting = true
    await pause(200)
  }
  const release = () => rmSync(file, { force: true })
  process.once('exit', release)
  const beat = setInterval(() => utimesSync(file, new Date(), new Date()), beatMs)
  try {
    return await work()
  } finally {
    clearInterval(beat)
    process.off('exit', release)
    release()
  }
}

/** A link appears whole, with the holder's number in it, or not at all. */
function take(file) {
  const own = `${file}.${process.pid}`
  mkdirSync(join(file, '..'), { recursive: true })
  writeFileSync(own, String(process.pid))
  try {
    linkSync(own, file)
    return true
  } catch (error) {
    if (error.code !== 'EEXIST') throw error
    if (isLeft(file)) rmSync(file, { force: true })
    return false
  } finally {
    rmSync(own, { force: true })
  }
}

/** Whether its holder is gone. A file that went away just now was not left, but given back. */
function isLeft(file) {
  try {
    if (Date.now() - statSync(file).mtimeMs > silenceMs) return true
    process.kill(Number(readFileSync(file, 'utf8')), 0)
    return false
  } catch (error) {
    return error.code === 'ESRCH'
  }
}

/** npm packages, exactly as locked. Runs on a bare Node 20, before anything is installed. */
import { createHash } from 'node:crypto'
import { existsSync, readFileSync, writeFileSync } from 'node:fs'
import { inRoot } from './paths.mjs'
import { run } from './run.mjs'
import { SetupError } from './steps.mjs'
import { inTurn } from './turn.mjs'

const stampFile = inRoot('node_modules', '.van-kho-lock')
/** npm writes it when everything else of an install is done. */
const npmsRecord = inRoot('node_modules', '.package-lock.json')

/** The lock file's hash: node_modules made from another one is looked at again. */
export const lockStamp = (lock) => createHash('sha256').update(lock).digest('hex')

/** Most starts: one comparison of two hashes. Only where it fails is anything awaited or written. */
export async function installDependencies(say) {
  return isStamped() ? upToDate : inTurn(() => install(say), { say })
}

const upToDate = 'đủ / up to date'
const readLock = () => readFileSync(inRoot('package-lock.json'))
const isStamped = () =>
  existsSync(stampFile) && readFileSync(stampFile, 'utf8') === lockStamp(readLock())

async function install(say) {
  if (isStamped()) return upToDate
  const lock = readLock()
  const stamp = lockStamp(lock)
  if (
    existsSync(npmsRecord) &&
    isAsLocked(JSON.parse(lock), JSON.parse(readFileSync(npmsRecord)))
  ) {
    writeFileSync(stampFile, stamp)
    return upToDate
  }
  say('npm install …')
  // As locked, and leaving the lock alone. Not `npm ci`: it refuses a lock made where the registry lacked
  // another platform's optional package. No package needs its install script here: Node 24 and Biome come
  // as packages for the platform, Electron is fetched by build/setup/electron-runtime.mjs.
  const { status, output } = await run('npm', [
    'install',
    '--no-save',
    '--ignore-scripts',
    '--no-audit',
    '--no-fund',
    '--loglevel=error',
  ])
  if (status !== 0)
    throw new SetupError(
      `npm không cài được các gói / could not install the packages:\n${output.trim()}`,
    )
  writeFileSync(stampFile, stamp)
  return 'đã cài / installed'
}

/**
 * Whether npm has put every package of the lock there already, as after a developer's own `npm install x`.
 * A package that is optional may be absent: most of those are for other platforms.
 * @param {{ packages: Record<string, LockedPackage> }} lock package-lock.json
 * @param {{ packages: Record<string, LockedPackage> }} installed npm's record of node_modules, in the same form
 * @typedef {{ version?: string, integrity?: string, optional?: boolean }} LockedPackage
 */
export function isAsLocked(lock, installed) {
  return Object.entries(lock.packages).every(([path, wanted]) => {
    if (path === '') return true
    const there = installed.packages[path]
    if (!there) return wanted.optional === true
    return there.version === wanted.version && there.integrity === wanted.integrity
  })
}

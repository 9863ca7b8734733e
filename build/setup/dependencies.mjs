/** npm packages, exactly as locked; and the Node that they want. Runs on a bare Node 20, before anything is installed. */
import { createHash } from 'node:crypto'
import { existsSync, readFileSync, writeFileSync } from 'node:fs'
import { inRoot } from './paths.mjs'
import { run } from './run.mjs'
import { SetupError } from './steps.mjs'

const stampFile = inRoot('node_modules', '.van-kho-lock')

/** The lock file's hash: node_modules made from another one is made again. */
export const lockStamp = (lock) => createHash('sha256').update(lock).digest('hex')

export async function installDependencies(say) {
  const stamp = lockStamp(readFileSync(inRoot('package-lock.json')))
  if (existsSync(stampFile) && readFileSync(stampFile, 'utf8') === stamp) return 'đủ / up to date'
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

/** The Node of package.json's optionalDependencies where there is one for the platform, else this one. */
export function nodePath() {
  const name = process.platform === 'win32' ? 'node.exe' : 'node'
  const platform = process.platform === 'win32' ? 'win' : process.platform
  const own = inRoot('node_modules', `node-${platform}-${process.arch}`, 'bin', name)
  if (existsSync(own)) return own
  const [major = 0, minor = 0] = process.versions.node.split('.').map(Number)
  if (major > 22 || (major === 22 && minor >= 18)) return process.execPath
  throw new SetupError(
    `cần Node 22.18 trở lên cho máy này / this machine needs Node 22.18 or newer (now ${process.version})`,
  )
}

/** The environment in which `node` and the packages' commands are the project's own. */
export function toolEnvironment() {
  const separator = process.platform === 'win32' ? ';' : ':'
  const own = [inRoot('node_modules', '.bin')].join(separator)
  return { ...process.env, PATH: `${own}${separator}${process.env.PATH ?? ''}` }
}

/**
 * Continues the calling script under the project's Node.
 * @returns {Promise<boolean>} false when this process is that Node already
 */
export async function continueUnderOwnNode(script) {
  const node = nodePath()
  if (node === process.execPath || process.env.VAN_KHO_OWN_NODE === node) return false
  const { status } = await run(node, [script, ...process.argv.slice(2)], {
    env: { ...toolEnvironment(), VAN_KHO_OWN_NODE: node },
    show: true,
  })
  process.exitCode = status
  return true
}

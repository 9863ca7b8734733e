/** The Node that the project's tools want, where the one that the person has is older. */
import { existsSync, realpathSync } from 'node:fs'
import { delimiter } from 'node:path'
import { inRoot } from './paths.mjs'
import { run } from './run.mjs'
import { SetupError } from './steps.mjs'

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
  return {
    ...process.env,
    PATH: `${inRoot('node_modules', '.bin')}${delimiter}${process.env.PATH ?? ''}`,
  }
}

/**
 * Continues the calling script under the project's Node.
 * @returns {Promise<boolean>} false when this process is that Node already
 */
export async function continueUnderOwnNode(script) {
  const node = nodePath()
  if (realpathSync(node) === process.execPath) return false
  const { status } = await run(node, [script, ...process.argv.slice(2)], {
    env: { ...toolEnvironment(), VAN_KHO_OWN_NODE: node },
    show: true,
  })
  process.exitCode = status
  return true
}

/** Packages what was built, with the official Electron or, to test, a stand-in. */
import { dirname } from 'node:path'
import { writeNotice } from '../notice.mjs'
import { nodePath, toolEnvironment } from './own-node.mjs'
import { inRoot } from './paths.mjs'
import { run } from './run.mjs'
import { SetupError } from './steps.mjs'

/**
 * @param {string[]} args electron-builder's own
 * @param {import('./electron-runtime.mjs').Electron} electron
 * @param {{ show: boolean }} options whether its words are shown
 */
export async function packageProgram(args, electron, { show }) {
  writeNotice(electron.version)
  const builder = inRoot('node_modules', 'electron-builder', 'cli.js')
  const config = inRoot('build', 'electron-builder.yml')
  const { status } = await run(
    nodePath(),
    [builder, '--config', config, ...args, ...whichElectron(electron)],
    { env: toolEnvironment(), show },
  )
  if (status !== 0) throw new SetupError('electron-builder không đóng gói được / failed')
}

/** A stand-in is never shipped: no installer is made of it. */
function whichElectron({ official, path, version }) {
  if (official) return []
  return ['--dir', `-c.electronDist=${dirname(path)}`, `-c.electronVersion=${version}`]
}

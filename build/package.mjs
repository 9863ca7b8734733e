/** Packages the program: installers with the official Electron, with a stand-in only a folder to test (`dist/`). */
import { dirname } from 'node:path'
import { fileURLToPath } from 'node:url'
import { nodePath, toolEnvironment } from './setup/own-node.mjs'
import { inRoot } from './setup/paths.mjs'
import { build, prepare } from './setup/prepare.mjs'
import { run } from './setup/run.mjs'
import { main, SetupError } from './setup/steps.mjs'

await main(async () => {
  const ready = await prepare(fileURLToPath(import.meta.url), 1)
  if (!ready) return
  const { steps, screen, electron } = ready
  screen.close()
  await build(steps)
  await steps.run('Đóng gói / package', () =>
    packageProgram([...process.argv.slice(2), ...whichElectron(electron)]),
  )
})

async function packageProgram(args) {
  const builder = inRoot('node_modules', 'electron-builder', 'cli.js')
  const config = inRoot('build', 'electron-builder.yml')
  const { status } = await run(nodePath(), [builder, '--config', config, ...args], {
    env: toolEnvironment(),
    show: true,
  })
  if (status !== 0) throw new SetupError('electron-builder không đóng gói được / failed')
  return 'dist/'
}

/** A stand-in is never shipped: no installer is made of it. */
function whichElectron({ official, path, version }) {
  if (official) return []
  return ['--dir', `-c.electronDist=${dirname(path)}`, `-c.electronVersion=${version}`]
}

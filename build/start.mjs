/** `npm start`: from a fresh clone to the program's window. `npm start -- --screenshot FILE` takes its picture and ends. */
import { spawn } from 'node:child_process'
import { resolve } from 'node:path'
import { fileURLToPath } from 'node:url'
import { parseArgs } from 'node:util'
import { continueUnderOwnNode, installDependencies } from './setup/dependencies.mjs'
import { main, SetupError, Steps } from './setup/steps.mjs'

await main(async () => {
  const { values, tokens } = parseArgs({
    options: { screenshot: { type: 'string' } },
    strict: false,
    tokens: true,
  })
  const steps = new Steps(7, { done: process.env.VAN_KHO_OWN_NODE ? 1 : 0 })
  if (!process.env.VAN_KHO_OWN_NODE) {
    await steps.run('Các gói npm / npm packages', installDependencies)
    if (await continueUnderOwnNode(fileURLToPath(import.meta.url))) return
  } else await steps.run('Node', () => process.version)

  const { prepare } = await import('./setup/prepare.mjs')
  const { electron, screen } = await prepare(steps)
  const passedOn = tokens
    .filter((token) => token.kind === 'option' && token.name !== 'screenshot')
    .map(({ rawName, value }) => (value === undefined ? rawName : `${rawName}=${value}`))

  try {
    if (typeof values.screenshot === 'string') {
      const file = resolve(values.screenshot)
      await steps.run(`Chụp / picture ${file}`, () => takePicture(file, passedOn))
    } else {
      await steps.run('Mở Văn Khố / opening', () => {})
      process.exitCode = await openWindow(electron, passedOn)
    }
  } finally {
    screen.close()
  }
})

async function openWindow(electron, args) {
  const { launcherSwitches } = await import('./setup/electron.mjs')
  const { root } = await import('./setup/paths.mjs')
  const child = spawn(electron, [...launcherSwitches(), root, ...args], { stdio: 'inherit' })
  for (const signal of ['SIGINT', 'SIGTERM']) process.on(signal, () => child.kill(signal))
  return new Promise((done) => child.on('exit', (code) => done(code ?? 1)))
}

async function takePicture(file, args) {
  const { _electron } = await import('@playwright/test')
  const { launchOptions } = await import('./setup/electron.mjs')
  const app = await _electron.launch(launchOptions(args))
  try {
    const window = await app.firstWindow()
    await window.locator('body[data-ready="true"]').waitFor({ timeout: 60_000 })
    await window.screenshot({ path: file })
  } catch (error) {
    throw new SetupError(`cửa sổ không lên / the window did not come up: ${error.message}`)
  } finally {
    await app.close()
  }
}

/** `npm start`: from a fresh clone to the program's window. `npm start -- --screenshot FILE` takes its picture and ends. */
import { fileURLToPath } from 'node:url'
import { splitArguments } from './setup/arguments.mjs'
import { callersFolder, root } from './setup/paths.mjs'
import { prepare } from './setup/prepare.mjs'
import { run } from './setup/run.mjs'
import { main, SetupError } from './setup/steps.mjs'

await main(async () => {
  const { screenshot, passedOn } = splitArguments(process.argv.slice(2), callersFolder())
  const ready = await prepare(fileURLToPath(import.meta.url), 1)
  if (!ready) return
  const { steps, electron, screen } = ready
  try {
    if (screenshot === null) {
      await steps.run('Mở Văn Khố / opening', () => {})
      process.exitCode = await openWindow(electron.path, passedOn)
    } else {
      await steps.run(`Chụp / picture ${screenshot}`, () => takePicture(screenshot, passedOn))
    }
  } finally {
    screen.close()
  }
})

async function openWindow(electron, args) {
  const { launcherSwitches } = await import('./setup/electron.mjs')
  const { status } = await run(electron, [...launcherSwitches(), root, ...args], { show: true })
  return status
}

async function takePicture(file, args) {
  const { _electron } = await import('@playwright/test')
  const { launchOptions } = await import('./setup/electron.mjs')
  let app
  try {
    app = await _electron.launch(launchOptions(args))
    const window = await app.firstWindow()
    await window.locator('body[data-ready="true"]').waitFor({ timeout: 60_000 })
    await window.screenshot({ path: file })
  } catch (error) {
    throw new SetupError(
      `không chụp được cửa sổ / no picture of the window could be taken: ${error.message}`,
    )
  } finally {
    await app?.close()
  }
}

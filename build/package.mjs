/** Packages the program: installers with the official Electron, with a stand-in only a folder to test (`dist/`). */
import { fileURLToPath } from 'node:url'
import { prepare } from './setup/prepare.mjs'
import { main } from './setup/steps.mjs'

await main(async () => {
  const ready = await prepare(fileURLToPath(import.meta.url), 1)
  if (!ready) return
  const { steps, screen, electron } = ready
  screen.close()
  await steps.run('Đóng gói / package', async () => {
    const { packageProgram } = await import('./setup/package-program.mjs')
    await packageProgram(process.argv.slice(2), electron, { show: true })
    return 'dist/'
  })
})

/** `npm run screens`: pictures of every screen in both themes into docs/screens/. `-- --language en --size 1280x720 --zoom 1.5 --out FOLDER [name …]` for a look at others. */
import { fileURLToPath } from 'node:url'
import { nodePath, toolEnvironment } from './setup/own-node.mjs'
import { callersFolder, inRoot } from './setup/paths.mjs'
import { prepare } from './setup/prepare.mjs'
import { run } from './setup/run.mjs'
import { main } from './setup/steps.mjs'

await main(async () => {
  const ready = await prepare(fileURLToPath(import.meta.url), 2)
  if (!ready) return
  const { steps, screen } = ready
  try {
    await steps.run('Chụp / pictures', async () => {
      const { status } = await run(
        nodePath(),
        [inRoot('build', 'screens', 'index.ts'), ...process.argv.slice(2)],
        { cwd: callersFolder(), env: toolEnvironment(), show: true },
      )
      process.exitCode = status
    })
  } finally {
    screen.close()
  }
})

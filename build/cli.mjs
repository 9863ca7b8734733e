/** `npm run cli -- …`: the command line, from the sources; stdout stays the command's own. */
import { installDependencies } from './setup/dependencies.mjs'
import { nodePath, toolEnvironment } from './setup/own-node.mjs'
import { callersFolder, inRoot } from './setup/paths.mjs'
import { run } from './setup/run.mjs'
import { main, Steps } from './setup/steps.mjs'

await main(async () => {
  await new Steps(1, { quiet: true }).run('Các gói npm / npm packages', installDependencies)
  const entry = inRoot('main', 'cli', 'index.ts')
  const { status } = await run(nodePath(), [entry, ...process.argv.slice(2)], {
    cwd: callersFolder(),
    env: toolEnvironment(),
    show: true,
  })
  process.exitCode = status
})

/** `npm run fuzz -- --minutes 5`: mutated files for the importer, from the sources, with Node 24. */
import { installDependencies } from './setup/dependencies.mjs'
import { nodePath, toolEnvironment } from './setup/own-node.mjs'
import { callersFolder, inRoot } from './setup/paths.mjs'
import { run } from './setup/run.mjs'
import { main, Steps } from './setup/steps.mjs'

await main(async () => {
  await new Steps(1, { quiet: true }).run('Các gói npm / npm packages', installDependencies)
  const flags = ['--expose-gc', '--disable-warning=ExperimentalWarning']
  const { status } = await run(
    nodePath(),
    [...flags, inRoot('build', 'fuzz', 'index.ts'), ...process.argv.slice(2)],
    { cwd: callersFolder(), env: toolEnvironment(), show: true },
  )
  process.exitCode = status
})

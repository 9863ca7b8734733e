/** `npm run bench -- [name] …`: a bench of build/bench, from the sources, with Node 24. */
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
    [...flags, inRoot('build', 'bench', 'index.ts'), ...process.argv.slice(2)],
    { cwd: callersFolder(), env: toolEnvironment(), show: true },
  )
  process.exitCode = status
})

/** `npm run bench -- [name] …`: a bench of build/bench, from the sources, with Node 24. */
import { fileURLToPath } from 'node:url'
import { installDependencies } from './setup/dependencies.mjs'
import { nodePath, toolEnvironment } from './setup/own-node.mjs'
import { callersFolder, inRoot } from './setup/paths.mjs'
import { prepare } from './setup/prepare.mjs'
import { run } from './setup/run.mjs'
import { main, Steps } from './setup/steps.mjs'

/** The benches that open windows, and so want Electron, its libraries and a display. */
const windowed = ['reader', 'workspace']

const words = process.argv.slice(2)
const firstFlag = words.findIndex((word) => word.startsWith('-'))
const names = firstFlag < 0 ? words : words.slice(0, firstFlag)
const isHelp = words.some((word) => word === '--help' || word === '-h')

await main(async () => {
  const needsWindows = names.length === 0 || names.some((name) => windowed.includes(name))
  if (isHelp || !needsWindows) {
    await new Steps(1, { quiet: true }).run('Các gói npm / npm packages', installDependencies)
    await bench()
    return
  }
  const ready = await prepare(fileURLToPath(import.meta.url), 0)
  if (!ready) return
  try {
    await bench()
  } finally {
    ready.screen.close()
  }
})

async function bench() {
  const flags = ['--expose-gc', '--disable-warning=ExperimentalWarning']
  const { status } = await run(
    nodePath(),
    [...flags, inRoot('build', 'bench', 'index.ts'), ...words],
    { cwd: callersFolder(), env: toolEnvironment(), show: true },
  )
  process.exitCode = status
}

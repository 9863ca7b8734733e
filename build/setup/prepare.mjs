/** The set-up that `npm start` and `npm test` share, step by step. */
import { installDependencies } from './dependencies.mjs'
import { continueUnderOwnNode } from './own-node.mjs'
import { Steps } from './steps.mjs'

const packagesStep = 'Các gói npm / npm packages'

/** How many steps this file takes by itself. */
const ownSteps = 6

/**
 * Brings everything to the point where the program can be run: built, with an Electron, its libraries and a display.
 * Works on a Node that is too old for the packages: with those installed, the script begins again under theirs.
 * @param {string} script the caller's own file
 * @param {number} furtherSteps how many the caller takes beside and after these
 * @param {(steps: Steps) => void} [meanwhile] begins what needs the packages and nothing else
 * @returns {Promise<{ steps: Steps, electron: import('./electron-runtime.mjs').Electron, screen: { display: string | undefined, virtual: boolean, close: () => void } } | null>} null when the script
 *   has been run to its end under the project's Node, and nothing is left to do
 */
export async function prepare(script, furtherSteps, meanwhile = () => {}) {
  const again = Boolean(process.env.VAN_KHO_OWN_NODE)
  delete process.env.VAN_KHO_OWN_NODE
  const steps = new Steps(ownSteps + furtherSteps, { done: again ? 1 : 0 })
  if (!again) {
    await steps.run(packagesStep, installDependencies)
    if (await continueUnderOwnNode(script)) return null
  }
  await steps.run('Node', () => process.version)
  meanwhile(steps)
  const { inTurn } = await import('./turn.mjs')
  const electron = await inTurn(() => makeProgram(steps), {
    say: (line) => console.error(`      ${line}`),
  })
  return { steps, electron, screen: await openScreen(steps) }
}

/** What imports packages is itself imported only here, when they are there. Building does not wait for what is fetched. */
async function makeProgram(steps) {
  const { bundle } = await import('../bundle.mjs')
  const fetched = fetchElectron(steps)
  const built = steps.run('Dựng / build', bundle)
  const [electron] = await Promise.all([fetched, built])
  return electron
}

async function fetchElectron(steps) {
  const { findElectron } = await import('./electron-runtime.mjs')
  const { ensureSystemLibraries } = await import('./system-libraries.mjs')
  let electron
  await steps.run('Electron', async (say) => {
    electron = await findElectron(say)
    return electron.official ? 'chính thức / official' : 'dự phòng / stand-in'
  })
  await steps.run('Thư viện hệ thống / system libraries', (say) =>
    ensureSystemLibraries(electron.path, say),
  )
  return electron
}

async function openScreen(steps) {
  const { openDisplay } = await import('./display.mjs')
  let screen
  await steps.run('Màn hình / display', async () => {
    screen = await openDisplay()
    if (screen.display) process.env.DISPLAY = screen.display
    return screen.virtual
      ? `không có, dùng Xvfb / none, using Xvfb ${screen.display}`
      : 'có / there'
  })
  return screen
}

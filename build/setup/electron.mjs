/** How the built program is started: by `npm start`, and by the tests through Playwright. */
import { electronPath } from './electron-runtime.mjs'
import { root } from './paths.mjs'

/** The launcher's switches, never the product's: Chromium refuses to run as root with its sandbox, and would look at each start for the graphics processor that a virtual screen has not. */
export const launcherSwitches = () => [
  ...(process.getuid?.() === 0 ? ['--no-sandbox'] : []),
  ...(process.env.VAN_KHO_SCREENS ? ['--disable-gpu'] : []),
]

/** Options for Playwright's `_electron.launch`. */
export function launchOptions(args = []) {
  return {
    executablePath: electronPath(),
    args: [...launcherSwitches(), root, ...args],
    env: { ...process.env, LANG: 'C.UTF-8', NO_AT_BRIDGE: '1' },
    timeout: 300_000,
  }
}

/** Where things lie in the project, for every script in build/. */
import { dirname, join } from 'node:path'
import { fileURLToPath } from 'node:url'

export const root = dirname(dirname(dirname(fileURLToPath(import.meta.url))))
export const inRoot = (...parts) => join(root, ...parts)
export const cacheDir = inRoot('.cache')
/** The packaged program that is tested; `dist/` is for people. */
export const testedOutput = 'out/packaged'

/** The folder in which the person typed the command: `npm run` moves to the project's own first. */
export function callersFolder() {
  const here = process.cwd()
  return here === root ? (process.env.INIT_CWD ?? here) : here
}

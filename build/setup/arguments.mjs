import { resolve } from 'node:path'
import { SetupError } from './steps.mjs'

/**
 * What of the launcher's arguments is its own, and what the program's. Paths are made whole, because the program
 * is started in the project's folder; and Chromium reads a switch's value only after an equals sign: with
 * `--user-data-dir X` the person's own documents would be opened instead of X.
 * @param {string[]} args
 * @param {string} folder the one in which the person typed them
 * @returns {{ screenshot: string | null, passedOn: string[] }} screenshot: the picture's file
 * @throws SetupError when a path is missing
 */
export function splitArguments(args, folder) {
  const passedOn = []
  let screenshot = null
  for (let index = 0; index < args.length; index += 1) {
    const [name, ...rest] = args[index].split('=')
    if (name !== '--screenshot' && name !== '--user-data-dir') {
      passedOn.push(args[index])
      continue
    }
    if (rest.length === 0) index += 1
    const path = rest.length > 0 ? rest.join('=') : (args[index] ?? '')
    if (path === '' || path.startsWith('--'))
      throw new SetupError(`${name} cần một đường dẫn / needs a path`)
    if (name === '--screenshot') screenshot = resolve(folder, path)
    else passedOn.push(`${name}=${resolve(folder, path)}`)
  }
  return { screenshot, passedOn }
}

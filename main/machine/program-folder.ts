/** Where the program lies, and where this machine's data lie. No Electron: the command line asks too. */
import { existsSync } from 'node:fs'
import { homedir } from 'node:os'
import { basename, dirname, join } from 'node:path'

/** Beside the program, this folder makes it portable: everything of this machine lies in it. */
export const portableFolder = 'van-kho-data'

type Environment = Readonly<Record<string, string | undefined>>

export interface Program {
  env: Environment
  platform: NodeJS.Platform
  execPath: string
  /** undefined in plain Node. */
  electron: string | undefined
}

export const thisProgram = (): Program => ({
  env: process.env,
  platform: process.platform,
  execPath: process.execPath,
  electron: process.versions.electron,
})

/** The folder that the packaged program lies in, as a person sees it; null when it runs from its sources. */
export function programFolder({ env, platform, execPath, electron }: Program): string | null {
  // As Electron tells a packaged program from its own executable.
  if (electron === undefined || /^electron(\.exe)?$/i.test(basename(execPath))) return null
  // These two unpack themselves to a temporary folder, and say where they were started from.
  if (env.PORTABLE_EXECUTABLE_DIR) return env.PORTABLE_EXECUTABLE_DIR
  if (env.APPIMAGE) return dirname(env.APPIMAGE)
  // Văn Khố.app/Contents/MacOS/Văn Khố
  return platform === 'darwin' ? join(dirname(execPath), '..', '..', '..') : dirname(execPath)
}

/** The folder of a program that leaves nothing elsewhere on the machine; null for one that is installed. */
export function portableData(program: Program): string | null {
  const folder = programFolder(program)
  if (folder === null) return null
  const data = join(folder, portableFolder)
  return program.env.PORTABLE_EXECUTABLE_DIR || existsSync(data) ? data : null
}

/** What is this machine's and no archive's: settings, index, lock, log. */
export function dataFolder(program: Program): string {
  return portableData(program) ?? usualData(program)
}

function usualData({ env, platform }: Program): string {
  if (platform === 'win32')
    return join(env.APPDATA ?? join(homedir(), 'AppData', 'Roaming'), 'van-kho')
  if (platform === 'darwin') return join(homedir(), 'Library', 'Application Support', 'van-kho')
  return join(env.XDG_CONFIG_HOME ?? join(homedir(), '.config'), 'van-kho')
}

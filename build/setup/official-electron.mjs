/** The Electron that users get: electron's own package, which fetches its binary from GitHub on first use. */
import { existsSync, mkdirSync, readFileSync, rmSync, statSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { cacheDir, inRoot } from './paths.mjs'
import { run } from './run.mjs'

const downloads = 'https://github.com/electron/electron/releases/download'
const probeTimeoutMs = 10_000

/** Long enough to unpack one that electron has kept from another time, not to fetch a hundred megabytes. */
const unreachableTimeoutMs = 20_000
const slowLineTimeoutMs = 30 * 60_000

const refusedFile = join(cacheDir, 'official-electron-refused')

/** A refusal is believed for so long: each try costs the start half a minute where packets are dropped. */
const refusalMs = 7 * 24 * 60 * 60_000

/** @returns {string | null} the executable, when it has been fetched */
export function officialPath() {
  const folder = inRoot('node_modules', 'electron')
  const pathFile = join(folder, 'path.txt')
  if (!existsSync(pathFile)) return null
  const path = join(folder, 'dist', readFileSync(pathFile, 'utf8').trim())
  return existsSync(path) ? path : null
}

/** @param {boolean} hasOther whether another Electron will do, so that an earlier refusal is an answer */
export async function installOfficial(say, hasOther) {
  const wanted = `${wantedVersion()} ${mirror() ?? downloads}`
  if (hasOther && isRefused(wanted)) return null
  say(`Electron ${wantedVersion()}: tải bản chính thức / fetching the official build …`)
  // A slow line gets its time; one that does not reach GitHub does not.
  const mayTakeLong = !hasOther || mirror() !== undefined || (await isReachable())
  const installer = inRoot('node_modules', 'electron', 'install.js')
  await run(process.execPath, [installer], {
    timeoutMs: mayTakeLong ? slowLineTimeoutMs : unreachableTimeoutMs,
  })
  const path = officialPath()
  mkdirSync(cacheDir, { recursive: true })
  if (path === null) writeFileSync(refusedFile, wanted)
  else rmSync(refusedFile, { force: true })
  return path
}

function isRefused(wanted) {
  if (!existsSync(refusedFile) || readFileSync(refusedFile, 'utf8') !== wanted) return false
  return Date.now() - statSync(refusedFile).mtimeMs < refusalMs
}

export const wantedVersion = () =>
  JSON.parse(readFileSync(inRoot('package.json'), 'utf8')).devDependencies.electron

const mirror = () => process.env.ELECTRON_MIRROR ?? process.env.npm_config_electron_mirror

/** GitHub redirects to a second host, which may be closed by itself: the answer is the second's. */
async function isReachable() {
  const url = `${downloads}/v${wantedVersion()}/SHASUMS256.txt`
  const probe = `fetch('${url}').then((answer) => process.exit(answer.ok ? 0 : 1), () => process.exit(1))`
  // In a process of its own, because a proxy of the environment's is read only when Node starts.
  const { status } = await run(process.execPath, ['-e', probe], {
    env: { ...process.env, NODE_USE_ENV_PROXY: '1' },
    timeoutMs: probeTimeoutMs,
  })
  return status === 0
}

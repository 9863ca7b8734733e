/** The system's libraries that Electron on Linux needs, and the virtual display where there is none. */
import { existsSync, readFileSync } from 'node:fs'
import { run } from './run.mjs'
import { SetupError } from './steps.mjs'

const debianPackages = [
  'libgtk-3-0',
  'libnss3',
  'libasound2',
  'libgbm1',
  'libatk-bridge2.0-0',
  'libxshmfence1',
  'libxss1',
  'libxtst6',
  'xvfb',
  // Without a font of its own, a bare Debian draws boxes.
  'fonts-dejavu-core',
]

/** Libraries that `ldd` says are not found. */
export function missingLibraries(lddOutput) {
  return [...lddOutput.matchAll(/^\s*(\S+) => not found/gm)].map(([, name]) => name)
}

export async function ensureSystemLibraries(electron, say) {
  if (process.platform !== 'linux') return 'không cần / none needed'
  const missing = await whatIsMissing(electron)
  if (missing.length === 0) return 'đủ / complete'
  const install = `apt-get install -y --no-install-recommends ${debianPackages.join(' ')}`
  const isDebian =
    existsSync('/etc/os-release') && /debian|ubuntu/.test(readFileSync('/etc/os-release', 'utf8'))
  if (!isDebian || process.getuid?.() !== 0)
    throw new SetupError(
      `thiếu ${missing.join(', ')}; hãy chạy / missing, please run: sudo ${isDebian ? install : '<trình quản lý gói / package manager> install gtk3 nss alsa-lib mesa-libgbm at-spi2-atk libXScrnSaver xvfb'}`,
    )
  say(`thiếu / missing: ${missing.join(', ')}; apt-get …`)
  const env = { ...process.env, DEBIAN_FRONTEND: 'noninteractive' }
  const update = await run('apt-get', ['update'], { env })
  const [command, ...args] = install.split(' ')
  const result = update.status === 0 ? await run(command, args, { env }) : update
  if (result.status !== 0)
    throw new SetupError(`apt-get không cài được / failed:\n${result.output.trim().slice(-800)}`)
  const still = await whatIsMissing(electron)
  if (still.length > 0) throw new SetupError(`vẫn thiếu / still missing: ${still.join(', ')}`)
  return 'đã cài / installed'
}

async function whatIsMissing(electron) {
  const { output } = await run('ldd', [electron])
  const missing = missingLibraries(output)
  if (!process.env.DISPLAY && (await run('Xvfb', ['-help'])).status === 127) missing.push('Xvfb')
  return missing
}

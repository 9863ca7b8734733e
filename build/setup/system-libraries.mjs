/** The system's libraries that Electron on Linux needs, and the virtual display where there is none. */
import { hasDisplay } from './display.mjs'
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

/**
 * @param {string} lddOutput
 * @returns {string[]} the libraries that `ldd` says are not found
 */
export function missingLibraries(lddOutput) {
  return [...lddOutput.matchAll(/^\s*(\S+) => not found/gm)].map(([, name]) => name)
}

/**
 * Debian 13 and Ubuntu 24.04 renamed some of these for 64-bit time, and keep the old name for a choice between
 * several packages, which apt refuses to make.
 * @param {string[]} wanted
 * @param {Set<string>} known every package name that apt knows
 */
export function presentNames(wanted, known) {
  return wanted.map((name) => (known.has(`${name}t64`) ? `${name}t64` : name))
}

/** @throws SetupError naming the command, where this process may not install anything itself */
export async function ensureSystemLibraries(electron, say) {
  if (process.platform !== 'linux') return 'không cần / none needed'
  const missing = await whatIsMissing(electron)
  if (missing.length === 0) return 'đủ / complete'
  const isDebian = (await run('apt-get', ['--version'])).status === 0
  if (!isDebian || process.getuid?.() !== 0)
    throw new SetupError(
      `thiếu ${missing.join(', ')}; hãy chạy / missing, please run: ${await commandFor(isDebian)}`,
    )
  say(`thiếu / missing: ${missing.join(', ')}; apt-get …`)
  await apt(['update'])
  await apt(['install', '-y', '--no-install-recommends', ...(await aptNames())])
  const still = await whatIsMissing(electron)
  if (still.length > 0) throw new SetupError(`vẫn thiếu / still missing: ${still.join(', ')}`)
  return 'đã cài / installed'
}

async function commandFor(isDebian) {
  if (!isDebian)
    return 'sudo <trình quản lý gói / package manager> install gtk3 nss alsa-lib mesa-libgbm at-spi2-atk libXScrnSaver libXtst xorg-x11-server-Xvfb'
  return `sudo apt-get update && sudo apt-get install -y --no-install-recommends ${(await aptNames()).join(' ')}`
}

async function aptNames() {
  const { output } = await run('apt-cache', ['pkgnames'])
  return presentNames(debianPackages, new Set(output.split('\n')))
}

async function apt(args) {
  const { status, output } = await run('apt-get', args, {
    env: { ...process.env, DEBIAN_FRONTEND: 'noninteractive' },
  })
  if (status !== 0)
    throw new SetupError(`apt-get ${args[0]} không xong / failed:\n${output.trim().slice(-800)}`)
}

async function whatIsMissing(electron) {
  const { output } = await run('ldd', [electron])
  const missing = missingLibraries(output)
  if (!hasDisplay() && (await run('Xvfb', ['-help'])).status === 127) missing.push('Xvfb')
  return missing
}

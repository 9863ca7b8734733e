/**
 * New versions from the place that the administrator's policy names: a folder, or an https address of the office.
 * Without a policy nothing is ever looked for. What is found is checked against its SHA-512 (and on Windows and macOS
 * against the signature of this program's publisher, where there is one) and put in place when the program is closed.
 */
import { join } from 'node:path'
import { session } from 'electron'
import type { UpdateState } from '../../preload/model.ts'
import type { Policy } from '../../preload/policy.ts'
import { allowOnly } from './security.ts'
import { updateAddress } from './update-address.ts'
import type { ServedFolder } from './update-folder.ts'
import { serveFolder } from './update-folder.ts'

const lookEveryMs = 24 * 60 * 60 * 1_000
/** electron-updater makes its requests in this session. */
const sessionName = 'electron-updater'

export interface UpdatesOptions {
  /** The policy's; undefined looks for nothing. */
  from: Policy['updateFrom']
  /** Whether this copy can replace itself. */
  isReplaceable: boolean
  onState(state: UpdateState): void
}

/** The only host that the program may ask for by its name; null for none. Before `app.ready`. */
export function updateHost(from: Policy['updateFrom']): string | null {
  if (from === undefined) return null
  const address = updateAddress(from)
  return address === null ? '127.0.0.1' : new URL(address).hostname
}

/** An installer's and an AppImage's program; portable copies, packages of the system and folders stay as they are. */
export function isReplaceable(env: NodeJS.ProcessEnv, portable: boolean): boolean {
  if (process.platform === 'linux') return env.APPIMAGE !== undefined
  return !portable
}

export class Updates {
  readonly #o: UpdatesOptions
  #state: UpdateState = { state: 'off', version: null }

  constructor(options: UpdatesOptions) {
    this.#o = options
  }

  get state(): UpdateState {
    return this.#state
  }

  /** Looks now and every day. After `app.ready`. */
  start(): void {
    const { from, isReplaceable } = this.#o
    if (from === undefined || !isReplaceable) return
    const look = () => void this.#look(from)
    look()
    setInterval(look, lookEveryMs).unref()
  }

  async #look(from: string): Promise<void> {
    if (this.#state.state === 'checking' || this.#state.state === 'ready') return
    this.#set({ state: 'checking', version: null })
    let served: ServedFolder | null = null
    try {
      served = await reach(from)
      const version = await this.#fetch(served.url)
      this.#set({ state: version === null ? 'current' : 'ready', version })
    } catch (error) {
      console.error(error)
      this.#set({ state: 'failed', version: null })
    } finally {
      served?.close()
    }
  }

  /** @returns the newer version, copied and checked; null where there is none */
  async #fetch(url: string): Promise<string | null> {
    allowOnly(session.fromPartition(sessionName, { cache: false }), url)
    const { default: updater } = await import('electron-updater')
    const { autoUpdater } = updater
    autoUpdater.logger = console
    autoUpdater.autoDownload = false
    autoUpdater.autoInstallOnAppQuit = true
    autoUpdater.allowDowngrade = false
    autoUpdater.disableDifferentialDownload = true
    autoUpdater.disableWebInstaller = true
    autoUpdater.updateConfigPath = join(process.resourcesPath, 'app-update.yml')
    autoUpdater.setFeedURL({ provider: 'generic', url, useMultipleRangeRequest: false })
    const found = await autoUpdater.checkForUpdates()
    if (!found?.isUpdateAvailable) return null
    await autoUpdater.downloadUpdate(found.cancellationToken)
    return found.updateInfo.version
  }

  #set(state: UpdateState): void {
    this.#state = state
    this.#o.onState(state)
  }
}

async function reach(from: string): Promise<ServedFolder> {
  const url = updateAddress(from)
  return url === null ? serveFolder(from) : { url, close: () => {} }
}

/** Start-up and wiring, nothing else. */
import { existsSync } from 'node:fs'
import { join } from 'node:path'
import type { BrowserWindow, MessagePortMain } from 'electron'
import { app } from 'electron'
import { channels } from '../preload/channels.ts'
import type { EventData, EventName } from '../preload/contract.ts'
import { EngineProcess } from './shell/engine-process.ts'
import { fileHandlers } from './shell/file-handlers.ts'
import { shellHandlers } from './shell/handlers.ts'
import { serveShell } from './shell/ipc.ts'
import { keepLog } from './shell/log.ts'
import { setMenu } from './shell/menu.ts'
import { paths } from './shell/paths.ts'
import { isOnBattery, watchPower } from './shell/power.ts'
import { handleProtocol, registerScheme } from './shell/protocol.ts'
import { lockDown, silenceChromium } from './shell/security.ts'
import { ViewingCopies } from './shell/viewing-copies.ts'
import { createWindow } from './shell/window.ts'
import { Words } from './shell/words.ts'

// Before Electron is ready: a server without a screen can run commands.
const cli = process.argv.indexOf('--cli')
if (cli >= 0) {
  const { runCommandLine } = await import('./cli/program.ts')
  await runCommandLine(process.argv.slice(cli + 1))
  process.exit(process.exitCode)
}

registerScheme()
silenceChromium()
// A test launcher that runs as root starts Chromium with --no-sandbox; forcing it then ends every process.
if (!app.commandLine.hasSwitch('no-sandbox')) app.enableSandbox()
// The same folder as the CLI's, whatever the packaged program is called.
if (!app.commandLine.hasSwitch('user-data-dir'))
  app.setPath('userData', join(app.getPath('appData'), 'van-kho'))

if (app.requestSingleInstanceLock()) run()
else app.quit()

function run(): void {
  let window: BrowserWindow | null = null
  let loaded = false
  const userData = app.getPath('userData')
  keepLog(userData)
  const words = new Words()
  const copies = new ViewingCopies()

  const send = <E extends EventName>(event: E, data: EventData<E>) =>
    window?.webContents.send(channels.event, { event, data })
  const engine = new EngineProcess(
    {
      userData,
      sampleDir: paths.sample,
      workerFile: existsSync(paths.extractionWorker) ? paths.extractionWorker : null,
    },
    {
      onState: (state) => {
        send('engineState', { state })
        if (state === 'ready') tellPower(isOnBattery())
        if (state === 'ready' && loaded) engine.connect()
      },
      onPort: (port: MessagePortMain) =>
        window?.webContents.postMessage(channels.enginePort, null, [port]),
    },
  )

  const tellPower = (onBattery: boolean) => void engine.internal.power.changed({ onBattery })

  app.on('second-instance', () => {
    if (window?.isMinimized()) window.restore()
    window?.focus()
  })
  app.on('window-all-closed', () => app.quit())
  let stopped = false
  app.on('before-quit', (event) => {
    if (stopped) return
    event.preventDefault()
    void engine.stop().then(() => {
      copies.clear()
      stopped = true
      app.quit()
    })
  })

  void app.whenReady().then(() => {
    lockDown()
    handleProtocol(paths.renderer, async (sha256) => {
      const found = await engine.internal.attachments.locate({ sha256 })
      return found.ok ? found.value : null
    })
    const parts = { window: () => window, words }
    const files = fileHandlers({ ...parts, engine: engine.internal, copies })
    serveShell(shellHandlers({ ...parts, engineState: () => engine.state, files }))
    setMenu(words)
    watchPower(tellPower)
    engine.start()
    window = createWindow(userData)
    window.webContents.on('dom-ready', () => {
      loaded = true
      if (engine.state === 'ready') engine.connect()
    })
    window.on('closed', () => {
      window = null
    })
  })
}

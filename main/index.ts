/** Start-up and wiring, nothing else. */
import { existsSync } from 'node:fs'
import { dirname } from 'node:path'
import type { BrowserWindow, MessagePortMain } from 'electron'
import { app } from 'electron'
import { channels } from '../preload/channels.ts'
import type { EventData, EventName } from '../preload/contract.ts'
import type { FoundPolicy } from './machine/policy-places.ts'
import { policyOf } from './machine/policy-places.ts'
import { dataFolder, portableData, thisProgram } from './machine/program-folder.ts'
import { withoutSandbox } from './machine/sandbox.ts'
import { removeLeftFolders } from './machine/temporary-folders.ts'
import { stillClosing } from './shell/closing.ts'
import { EngineProcess } from './shell/engine-process.ts'
import { surviveFaults, tellFault } from './shell/faults.ts'
import { fileHandlers } from './shell/file-handlers.ts'
import { shellHandlers } from './shell/handlers.ts'
import { serveShell } from './shell/ipc.ts'
import { keepLog } from './shell/log.ts'
import { setMenu } from './shell/menu.ts'
import { archiveAmong, archiveOf } from './shell/opened-archive.ts'
import { paths } from './shell/paths.ts'
import { isOnBattery, watchPower } from './shell/power.ts'
import { handleProtocol, isOwnPage, registerScheme } from './shell/protocol.ts'
import { refuseToStart } from './shell/refuse-to-start.ts'
import { lockDown, silenceChromium } from './shell/security.ts'
import { Sheets } from './shell/sheets.ts'
import { isReplaceable, Updates, updateHost } from './shell/updates.ts'
import { ViewingCopies } from './shell/viewing-copies.ts'
import { createWindow } from './shell/window.ts'
import { wasOpenBefore } from './shell/window-state.ts'
import { Words } from './shell/words.ts'

// Before Electron is ready: a server without a screen can run commands.
const cli = process.argv.indexOf('--cli')
if (cli >= 0) {
  const { runCommandLine } = await import('./cli/program.ts')
  await runCommandLine(process.argv.slice(cli + 1))
  process.exit(process.exitCode)
}

const program = thisProgram()
const portable = portableData(program)
const found = await policyOf(program)
const updateFrom = 'policy' in found ? found.policy.updateFrom : undefined

registerScheme()
silenceChromium(updateHost(updateFrom))
// A test launcher that runs as root starts Chromium with --no-sandbox; forcing it then ends every process.
const isOff = app.commandLine.hasSwitch('no-sandbox')
if (!isOff) app.enableSandbox()
const unsafe = withoutSandbox({ isOff, isPackaged: app.isPackaged, uid: process.getuid?.() })
// The same folder as the CLI's, whatever the packaged program is called.
if (!app.commandLine.hasSwitch('user-data-dir')) app.setPath('userData', dataFolder(program))

if (unsafe) void refuseToStart(unsafe)
else if (!('policy' in found)) void refuseToStart(found)
else if (app.requestSingleInstanceLock()) run(found)
else app.quit()

/** The window asks main nothing before its first frame; one that starts behind others, or small, may draw none for long. */
const mostFirstFramesMs = 1_000

function run({ policy, path: policyPath }: FoundPolicy): void {
  let window: BrowserWindow | null = null
  let loaded = false
  const userData = app.getPath('userData')
  keepLog(userData)
  const words = new Words()
  surviveFaults(words)
  const copies = new ViewingCopies(userData)

  const send = <E extends EventName>(event: E, data: EventData<E>) =>
    window?.webContents.send(channels.event, { event, data })
  const engine = new EngineProcess(
    {
      userData,
      sampleDir: paths.sample,
      workerFile: existsSync(paths.extractionWorker) ? paths.extractionWorker : null,
      policy,
      open: archiveAmong(process.argv.slice(app.isPackaged ? 1 : 2), process.cwd()),
      portableIn: portable === null ? null : dirname(portable),
    },
    {
      onState: (state) => {
        send('engineState', { state })
        if (state === 'ready') tellPower(isOnBattery())
        if (state === 'ready' && loaded) engine.connect()
      },
      onPort: (port: MessagePortMain) => {
        // Whatever a page was brought to, the archive speaks to the program's own.
        if (isOwnPage(window?.webContents.getURL()))
          window?.webContents.postMessage(channels.enginePort, null, [port])
      },
    },
  )

  const updates = new Updates({
    from: policy.updateFrom,
    isReplaceable: isReplaceable(process.env, portable !== null),
    onState: (state) => send('updateChanged', state),
  })
  const tellPower = (onBattery: boolean) => void engine.internal.power.changed({ onBattery })

  const openArchive = async (path: string) => {
    const { ok } = await engine.internal.archive.open({ path })
    if (!ok) console.error('an archive that was opened from outside did not open')
  }
  app.on('open-file', (event, path) => {
    event.preventDefault()
    const archive = archiveOf(path)
    if (archive !== null) void openArchive(archive)
  })
  app.on('second-instance', (_event, argv, cwd) => {
    // Electron is taking itself down: nothing more can be shown, and nothing is waited for.
    if (stopped) return
    if (stopping) return void tellClosing()
    const archive = archiveAmong(argv.slice(1), cwd)
    if (archive !== null) void openArchive(archive)
    if (window?.isMinimized()) window.restore()
    window?.focus()
  })
  app.on('window-all-closed', () => app.quit())
  let quitting = false
  let stopping = false
  let stopped = false
  app.on('before-quit', (event) => {
    if (stopped) return
    event.preventDefault()
    quitting = true
    // First: what is being typed in it is saved as it closes, by an engine that still listens.
    if (window) window.close()
    else if (!stopping) stop()
  })
  let telling = false
  const tellClosing = async () => {
    if (telling) return
    telling = true
    if (await stillClosing(words)) engine.kill()
    telling = false
  }
  const stop = () => {
    stopping = true
    void engine
      .stop()
      .then(() => copies.clear())
      .then(() => {
        stopped = true
        app.quit()
      })
  }

  void app.whenReady().then(() => {
    lockDown()
    const sheets = new Sheets(engine.internal)
    handleProtocol(
      paths.renderer,
      async (sha256) => {
        const found = await engine.internal.attachments.locate({ sha256 })
        return found.ok ? found.value : null
      },
      (name) => sheets.find(name),
    )
    window = createWindow(userData, () => tellFault(words))
    let isStarted = false
    const start = () => {
      if (!isStarted) engine.start()
      isStarted = true
    }
    // Until the list is seen as it was last, the processor is the window's. The first time there is no such list.
    if (wasOpenBefore(userData))
      window.webContents.once('dom-ready', () => setTimeout(start, mostFirstFramesMs))
    else window.webContents.once('did-navigate', start)
    window.webContents.on('dom-ready', () => {
      loaded = true
      if (engine.state === 'ready') engine.connect()
    })
    // Nobody waits for it: once the page is there.
    window.webContents.once('did-finish-load', () => void removeLeftFolders())
    window.on('closed', () => {
      window = null
      // Also where a list is still being printed.
      if (quitting) app.quit()
    })
    const parts = { window: () => window, words }
    const { openOutside } = policy
    const files = fileHandlers({ ...parts, engine: engine.internal, copies, openOutside })
    const state = { engineState: () => engine.state, updateState: () => updates.state }
    serveShell(
      shellHandlers({ ...parts, ...state, policy, policyPath, files, lists: sheets.handlers() }),
      start,
    )
    setMenu(words)
    watchPower(tellPower)
    updates.start()
  })
}

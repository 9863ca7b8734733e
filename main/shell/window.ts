import { app, BrowserWindow, nativeTheme } from 'electron'
import { reopenedMark } from '../../preload/channels.ts'
import { paths } from './paths.ts'
import { appOrigin } from './protocol.ts'
import { keepWindowState, readWindowState, wasOpenBefore } from './window-state.ts'

/**
 * The program's one window. Shown when it has something to show.
 * @param onGivenUp its process dies however often it is started again: there is nothing to be seen in it any more
 */
export function createWindow(userData: string, onGivenUp: () => void): BrowserWindow {
  const { maximized, ...bounds } = readWindowState(userData)
  const window = new BrowserWindow({
    ...bounds,
    // A screen of 1280 × 720 at 200 % has half of that; the panes fold.
    minWidth: 640,
    minHeight: 360,
    show: false,
    // To paint it would wait for the graphics process before its scripts run.
    paintWhenInitiallyHidden: false,
    title: 'Văn Khố',
    autoHideMenuBar: true,
    backgroundColor: nativeTheme.shouldUseDarkColors ? '#1a1b1e' : '#ffffff',
    webPreferences: {
      preload: paths.preload,
      sandbox: true,
      contextIsolation: true,
      nodeIntegration: false,
      webSecurity: true,
      webviewTag: false,
      devTools: !app.isPackaged,
      spellcheck: false,
      // With the scheme's code cache. What is compiled before there is a list to draw is not worth keeping (renderer/main.tsx).
      v8CacheOptions: wasOpenBefore(userData) ? 'bypassHeatCheck' : 'none',
      navigateOnDragDrop: false,
    },
  })
  // The page has written its first screen by then (renderer/main.tsx).
  window.webContents.once('dom-ready', () => {
    if (maximized) window.maximize()
    window.show()
  })
  window.webContents.on('page-title-updated', (event) => event.preventDefault())
  keepWindowState(window, userData)
  // Chromium writes what the page kept some seconds later; a program that is closed before would begin without its last look.
  window.on('close', () => window.webContents.session.flushStorageData())
  openAgainWhenGone(window, onGivenUp)
  void window.loadURL(`${appOrigin}/index.html`)
  return window
}

/** A window that dies this often, each time within a minute of being there, would die again. */
const mostDeaths = 3
const livedMs = 60_000

/** Its process can be killed by the system or by a fault of Chromium's; what was saved is the engine's. */
function openAgainWhenGone(window: BrowserWindow, onGivenUp: () => void): void {
  let deaths = 0
  // However long the machine takes to load it is no life.
  let thereSince = Number.POSITIVE_INFINITY
  window.webContents.on('did-finish-load', () => {
    thereSince = performance.now()
  })
  window.webContents.on('render-process-gone', (_event, { reason, exitCode }) => {
    console.error(`window’s process ended: ${reason} ${exitCode}`)
    if (reason === 'clean-exit') return
    deaths = performance.now() - thereSince < livedMs ? deaths + 1 : 1
    thereSince = Number.POSITIVE_INFINITY
    if (deaths > mostDeaths) return onGivenUp()
    setImmediate(() => void window.loadURL(`${appOrigin}/index.html${reopenedMark}`))
  })
}

import { BrowserWindow, nativeTheme } from 'electron'
import { paths } from './paths.ts'
import { appOrigin } from './protocol.ts'
import { keepWindowState, readWindowState } from './window-state.ts'

/** The program's one window. Shown when it has something to show. */
export function createWindow(userData: string): BrowserWindow {
  const { maximized, ...bounds } = readWindowState(userData)
  const window = new BrowserWindow({
    ...bounds,
    minWidth: 960,
    minHeight: 600,
    show: false,
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
      spellcheck: false,
      navigateOnDragDrop: false,
    },
  })
  if (maximized) window.maximize()
  window.once('ready-to-show', () => window.show())
  window.webContents.on('page-title-updated', (event) => event.preventDefault())
  keepWindowState(window, userData)
  void window.loadURL(`${appOrigin}/index.html`)
  return window
}

/** A window of a size, on an address: nothing else. `electron bare-viewer URL WIDTH HEIGHT`. */
import { app, BrowserWindow } from 'electron'

const [height, width, url] = process.argv.slice(-3).reverse()
// Electron is not ready before this file has ended: nothing may be awaited here.
void app.whenReady().then(() => {
  const window = new BrowserWindow({
    width: Number(width),
    height: Number(height),
    useContentSize: true,
  })
  return window.loadURL(url)
})

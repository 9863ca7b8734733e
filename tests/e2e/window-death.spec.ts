import { readFile } from 'node:fs/promises'
import { join } from 'node:path'
import type { ElectronApplication } from '@playwright/test'
import { expect, list, start, test } from './app.ts'

/** Playwright's page is gone with its process; Electron still reaches the new one. */
function inWindow(app: ElectronApplication, code: string): Promise<unknown> {
  return app.evaluate(
    ({ BrowserWindow }, script) =>
      BrowserWindow.getAllWindows()[0]?.webContents.executeJavaScript(script),
    code,
  )
}

/** Kills the window's process, and waits until the page is there again. */
const killOnce = (app: ElectronApplication) =>
  app.evaluate(
    ({ BrowserWindow }) =>
      new Promise<void>((resolve) => {
        const contents = BrowserWindow.getAllWindows()[0]?.webContents
        contents?.once('did-finish-load', () => resolve())
        contents?.forcefullyCrashRenderer()
      }),
  )

test('when the window’s process is killed it comes back and says so, as does the log, which holds no document’s text', async ({
  userData,
}) => {
  const { app, window } = await start(userData)
  const first = list(window).getByRole('option').first()
  const words =
    (await first.allInnerTexts())
      .join()
      .split('\n')
      .sort((a, b) => b.length - a.length)[0] ?? ''
  expect(words.length).toBeGreaterThan(20)
  await killOnce(app)
  const rows = "document.querySelectorAll('[role=option]').length"
  await expect.poll(() => inWindow(app, rows)).toBeGreaterThan(5)
  await expect
    .poll(() => inWindow(app, 'document.body.innerText'))
    .toContain('Cửa sổ gặp sự cố và đã được mở lại')

  const text = await inWindow(app, 'vanKho.app.diagnostics({}).then(({ value }) => value)')
  expect(text).toContain('Văn Khố: ')
  expect(text).toContain('window’s process ended')
  await app.close()
  const log = await readFile(join(userData, 'logs', 'van-kho.log'), 'utf8')
  expect(log).toContain('window’s process ended')
  for (const told of [log, text]) expect(told).not.toContain(words)
})

test('a window that dies again and again is not opened for ever, and that is said in words', async ({
  userData,
}) => {
  const { app } = await start(userData)
  for (let time = 1; time <= 3; time += 1) await killOnce(app)
  const said = await app.evaluate(
    ({ BrowserWindow, dialog }) =>
      new Promise<string>((resolve) => {
        dialog.showMessageBox = async (...args: unknown[]) => {
          resolve(JSON.stringify(args.at(-1)))
          return { response: 0, checkboxChecked: false }
        }
        BrowserWindow.getAllWindows()[0]?.webContents.forcefullyCrashRenderer()
      }),
  )
  expect(said).toContain('Văn Khố gặp lỗi bên trong')
  await app.close()
})

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

test('when the window’s process is killed it comes back, the log says so and holds no document’s text', async ({
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
  await app.evaluate(
    ({ BrowserWindow }) =>
      new Promise<void>((resolve) => {
        const contents = BrowserWindow.getAllWindows()[0]?.webContents
        contents?.once('did-finish-load', () => resolve())
        contents?.forcefullyCrashRenderer()
      }),
  )
  const rows = "document.querySelectorAll('[role=option]').length"
  await expect.poll(() => inWindow(app, rows)).toBeGreaterThan(5)

  const text = await inWindow(app, 'vanKho.app.diagnostics({}).then(({ value }) => value)')
  expect(text).toContain('Văn Khố: ')
  expect(text).toContain('window’s process ended')
  await app.close()
  const log = await readFile(join(userData, 'logs', 'van-kho.log'), 'utf8')
  expect(log).toContain('window’s process ended')
  for (const told of [log, text]) expect(told).not.toContain(words)
})

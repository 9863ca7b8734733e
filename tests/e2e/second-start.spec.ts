import { spawn } from 'node:child_process'
import { once } from 'node:events'
import { launchOptions } from '../../build/setup/electron.mjs'
import { expect, start, test } from './app.ts'

test('a second start ends by itself and brings the first window to the front', async ({
  userData,
}) => {
  const { app, window } = await start(userData)
  // Without a window manager nothing tells which window is in front: what the window is asked to is watched.
  await app.evaluate(({ BrowserWindow }) => {
    const [first] = BrowserWindow.getAllWindows()
    if (!first) throw new Error('no window')
    const focus = first.focus.bind(first)
    first.focus = () => {
      Object.assign(globalThis, { broughtToFront: true })
      focus()
    }
  })
  const { executablePath, args, env } = launchOptions([`--user-data-dir=${userData}`])
  const second = spawn(executablePath, args, { env, stdio: 'ignore' })
  const [code] = await once(second, 'exit')
  expect(code).toBe(0)
  await expect
    .poll(() => app.evaluate(() => Reflect.get(globalThis, 'broughtToFront') === true))
    .toBe(true)
  expect(await app.evaluate(({ BrowserWindow }) => BrowserWindow.getAllWindows().length)).toBe(1)
  await expect(window.getByLabel('Tìm trong kho')).toBeVisible()
  await app.close()
})

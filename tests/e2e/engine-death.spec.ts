import { once } from 'node:events'
import { readFile } from 'node:fs/promises'
import { join } from 'node:path'
import { makePdf } from '../fixtures/documents.ts'
import type { Running } from './app.ts'
import { drop, expect, searchBox, start, test } from './app.ts'

/** Of this program's own processes the engine's, as Electron names it on every system. */
async function enginePid({ app }: Running): Promise<number> {
  const pid = await app.evaluate(
    ({ app: electron }) =>
      electron.getAppMetrics().find(({ serviceName }) => serviceName === 'node.mojom.NodeService')
        ?.pid,
  )
  if (pid === undefined) throw new Error('no engine process')
  return pid
}

test('when the engine is killed the window says so, recovers, and what was acknowledged is there', async ({
  userData,
  desk,
}) => {
  const running = await start(userData)
  const { app, window } = running
  await drop(window, [
    await makePdf(join(desk, 'truoc-khi-chet.pdf'), ['Quy chế phối hợp liên thông thử nghiệm']),
  ])
  await searchBox(window).fill('phoi hop lien thong thu nghiem')
  await expect(window.getByText('truoc-khi-chet.pdf').first()).toBeVisible()

  const pid = await enginePid(running)
  process.kill(pid, 'SIGKILL')
  await expect(window.getByText(/đã hoạt động trở lại/)).toBeVisible()
  expect(await enginePid(running)).not.toBe(pid)

  await searchBox(window).fill('')
  await searchBox(window).fill('quy che phoi hop lien thong')
  await expect(window.getByText('truoc-khi-chet.pdf').first()).toBeVisible()
  await app.close()
})

/** Its engine's process stopped by the system, as by a driver that hangs: it answers nothing any more. */
async function hang(running: Running): Promise<void> {
  process.kill(await enginePid(running), 'SIGSTOP')
}

const cannotHang = process.platform === 'win32'
const whyNot = 'Windows has no signal that makes a process hang'

/** As a person closes it; nothing is waited for. */
const closeWindow = ({ app }: Running) =>
  app.evaluate(({ BrowserWindow }) => BrowserWindow.getAllWindows()[0]?.close())

const logOf = (userData: string) => readFile(join(userData, 'logs', 'van-kho.log'), 'utf8')

test('a program that is closed ends though its engine hangs, and what was acknowledged is there', async ({
  userData,
  desk,
}) => {
  test.skip(cannotHang, whyNot)
  const running = await start(userData)
  await drop(running.window, [
    await makePdf(join(desk, 'truoc-khi-treo.pdf'), ['Quy chế phối hợp liên thông thử nghiệm']),
  ])
  await searchBox(running.window).fill('phoi hop lien thong thu nghiem')
  await expect(running.window.getByText('truoc-khi-treo.pdf').first()).toBeVisible()

  await hang(running)
  const ended = once(running.app.process(), 'exit')
  await closeWindow(running)
  expect(await ended).toEqual([0, null])
  expect(await logOf(userData)).toContain('engine told to stop, no answer in 15 s: killed')

  const { app, window } = await start(userData)
  await searchBox(window).fill('quy che phoi hop lien thong')
  await expect(window.getByText('truoc-khi-treo.pdf').first()).toBeVisible()
  await app.close()
})

test('who starts the program while it hangs in closing is told, and can end it', async ({
  userData,
}) => {
  test.skip(cannotHang, whyNot)
  const running = await start(userData)
  await running.app.evaluate(({ app, dialog }) => {
    dialog.showMessageBox = async (...args: unknown[]) => {
      // Into the log, as nothing can be asked of a program that has ended.
      console.error('asked:', JSON.stringify(args.at(-1)))
      return { response: 1, checkboxChecked: false }
    }
    // A real second start may come too late on a slow machine; that it is heard is second-start.spec.ts's.
    app.on('before-quit', () =>
      setImmediate(() => app.emit('second-instance', {}, process.argv, process.cwd())),
    )
  })
  await hang(running)
  const ended = once(running.app.process(), 'exit')
  await closeWindow(running)
  expect(await ended).toEqual([0, null])
  const log = await logOf(userData)
  expect(log).toContain('Văn Khố đang đóng và còn ghi vào kho')
  expect(log).toContain('Kết thúc ngay')
  expect(log).toContain('engine killed: a person would wait for it no longer')
  expect(log).not.toContain('no answer in')
})

import { once } from 'node:events'
import { readdir, readFile } from 'node:fs/promises'
import { join } from 'node:path'
import { makePdf } from '../fixtures/documents.ts'
import type { Running } from './app.ts'
import { drop, expect, searchBox, start, test } from './app.ts'

/** The engine's process among the children of the program, by the name that Chromium gives utility processes. */
async function enginePid(mainPid: number): Promise<number> {
  for (const entry of await readdir('/proc')) {
    if (!/^\d+$/.test(entry)) continue
    const line = await readFile(`/proc/${entry}/cmdline`, 'utf8').catch(() => '')
    if (!line.includes('--utility-sub-type=node.mojom.NodeService')) continue
    if (await descendsFrom(Number(entry), mainPid)) return Number(entry)
  }
  throw new Error('no engine process')
}

async function descendsFrom(pid: number, ancestor: number): Promise<boolean> {
  for (let at = pid; at > 1; ) {
    if (at === ancestor) return true
    const stat = await readFile(`/proc/${at}/stat`, 'utf8').catch(() => '')
    at = Number(stat.slice(stat.lastIndexOf(')') + 2).split(' ')[1] ?? 0)
  }
  return false
}

test('when the engine is killed the window says so, recovers, and what was acknowledged is there', async ({
  userData,
  desk,
}) => {
  test.skip(process.platform !== 'linux', 'finds the process through /proc')
  const { app, window } = await start(userData)
  await drop(window, [
    await makePdf(join(desk, 'truoc-khi-chet.pdf'), ['Quy chế phối hợp liên thông thử nghiệm']),
  ])
  await searchBox(window).fill('phoi hop lien thong thu nghiem')
  await expect(window.getByText('truoc-khi-chet.pdf').first()).toBeVisible()

  const pid = await enginePid(app.process().pid ?? 0)
  process.kill(pid, 'SIGKILL')
  await expect(window.getByText(/đã hoạt động trở lại/)).toBeVisible()
  expect(await enginePid(app.process().pid ?? 0)).not.toBe(pid)

  await searchBox(window).fill('')
  await searchBox(window).fill('quy che phoi hop lien thong')
  await expect(window.getByText('truoc-khi-chet.pdf').first()).toBeVisible()
  await app.close()
})

/** Its engine's process stopped by the system, as by a driver that hangs: it answers nothing any more. */
async function hang({ app }: Running): Promise<void> {
  process.kill(await enginePid(app.process().pid ?? 0), 'SIGSTOP')
}

/** As a person closes it; nothing is waited for. */
const closeWindow = ({ app }: Running) =>
  app.evaluate(({ BrowserWindow }) => BrowserWindow.getAllWindows()[0]?.close())

const logOf = (userData: string) => readFile(join(userData, 'logs', 'van-kho.log'), 'utf8')

test('a program that is closed ends though its engine hangs, and what was acknowledged is there', async ({
  userData,
  desk,
}) => {
  test.skip(process.platform !== 'linux', 'finds the process through /proc')
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
  test.skip(process.platform !== 'linux', 'finds the process through /proc')
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

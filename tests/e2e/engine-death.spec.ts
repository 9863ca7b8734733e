import { readdir, readFile } from 'node:fs/promises'
import { join } from 'node:path'
import { makePdf } from '../fixtures/documents.ts'
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

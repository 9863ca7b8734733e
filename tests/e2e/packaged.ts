/** The program as users get it: its fuses are closed, so it is driven through Chromium's own port. */
import type { ChildProcess } from 'node:child_process'
import { spawn } from 'node:child_process'
import { once } from 'node:events'
import { existsSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import type { Browser, Page } from '@playwright/test'
import { chromium, expect } from '@playwright/test'
import { launcherSwitches } from '../../build/setup/electron.mjs'
import { testedOutput } from '../../build/setup/package-program.mjs'
import { inRoot } from '../../build/setup/paths.mjs'

const executables: Readonly<Partial<Record<NodeJS.Platform, string>>> = {
  linux: 'linux-unpacked/van-kho',
  win32: 'win-unpacked/VanKho.exe',
  darwin: 'mac/Văn Khố.app/Contents/MacOS/Văn Khố',
}

/** Made by `npm test`. */
export const packagedProgram = inRoot(testedOutput, executables[process.platform] ?? 'none')
export const isPackaged = existsSync(packagedProgram)

export interface Packaged {
  window: Page
  close(): Promise<void>
}

export async function startPackaged(userData: string): Promise<Packaged> {
  const child = spawn(
    packagedProgram,
    [...launcherSwitches(), '--remote-debugging-port=0', `--user-data-dir=${userData}`],
    { stdio: 'ignore', env: { ...process.env, NO_AT_BRIDGE: '1' } },
  )
  const browser = await connect(join(userData, 'DevToolsActivePort'))
  const window = await firstPage(browser)
  await window.locator('body[data-ready="true"]').waitFor()
  return { window, close: () => end(window, child) }
}

/** Chromium writes the port that it was given by the system. */
async function connect(portFile: string): Promise<Browser> {
  await expect.poll(() => existsSync(portFile)).toBe(true)
  const [port = ''] = readFileSync(portFile, 'utf8').split('\n')
  return chromium.connectOverCDP(`http://127.0.0.1:${port}`)
}

async function firstPage(browser: Browser): Promise<Page> {
  const pages = () => browser.contexts().flatMap((context) => context.pages())
  await expect.poll(() => pages().length).toBeGreaterThan(0)
  const [page] = pages()
  if (!page) throw new Error('no window')
  return page
}

/** As a person does. */
async function end(window: Page, child: ChildProcess): Promise<void> {
  const gone = once(child, 'exit')
  await window.evaluate(() => globalThis.close())
  await gone
}

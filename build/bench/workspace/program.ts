/** A program with a window, started as a person starts it and driven through Chromium's own port. */
import type { ChildProcess } from 'node:child_process'
import { spawn } from 'node:child_process'
import { once } from 'node:events'
import { readFile, rm } from 'node:fs/promises'
import { join } from 'node:path'
import { setTimeout as delay } from 'node:timers/promises'
import type { Browser, Page } from '@playwright/test'
import { chromium } from '@playwright/test'
import { launchOptions } from '../../setup/electron.mjs'

const pollMs = 20
const patienceMs = 120_000
/**
 * A start is left alone for so long: whoever connects to a page that loads makes it wait. Its marks are read afterwards,
 * and by then it has kept how it looks, for the next one.
 */
const aloneMs = 6_000

export interface Program {
  browser: Browser
  window: Page
  /** From the process's start to the first frame with the first screen on it. */
  startMs: number
  /** The same until the engine's own answers are on it. */
  currentMs: number
  close(): Promise<void>
}

/** @param folder the program's own; Văn Khố where it is absent */
export async function startProgram(userData: string, folder?: string): Promise<Program> {
  const portFile = join(userData, 'DevToolsActivePort')
  await rm(portFile, { force: true })
  const { executablePath, args, env } = launchOptions([
    '--remote-debugging-port=0',
    `--user-data-dir=${userData}`,
  ])
  const own = args.findIndex((argument) => !argument.startsWith('-'))
  const given = folder === undefined ? args : args.with(own, folder)
  const startedAt = Date.now()
  const child = spawn(executablePath, given, { env, stdio: 'ignore' })
  try {
    const port = await waitFor(async () => /^\d+/.exec(await readFile(portFile, 'utf8'))?.[0])
    await delay(aloneMs)
    const browser = await chromium.connectOverCDP(`http://127.0.0.1:${port}`)
    const window = await waitFor(async () => browser.contexts().flatMap((one) => one.pages())[0])
    await window.locator('body[data-ready="true"]').waitFor({ timeout: patienceMs })
    const [shownAt = 0, currentAt = 0] = await window.evaluate(() =>
      ['shown', 'current'].map(
        (mark) => performance.timeOrigin + (performance.getEntriesByName(mark)[0]?.startTime ?? 0),
      ),
    )
    return {
      browser,
      window,
      startMs: shownAt - startedAt,
      currentMs: currentAt - startedAt,
      close: () => end(window, child),
    }
  } catch (error) {
    // A window that is left open keeps the bench from ending.
    child.kill()
    throw error
  }
}

async function end(window: Page, child: ChildProcess): Promise<void> {
  const gone = once(child, 'exit')
  await window.evaluate(() => globalThis.close()).catch(() => {})
  await gone
}

/** What `look` finds, as soon as it finds something. */
async function waitFor<T>(look: () => Promise<T | undefined>): Promise<T> {
  const until = Date.now() + patienceMs
  while (Date.now() < until) {
    const found = await look().catch(() => undefined)
    if (found !== undefined) return found
    await delay(pollMs)
  }
  throw new Error('the program showed no window')
}

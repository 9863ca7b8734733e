/** The program as users get it: its fuses are closed, so it is driven through Chromium's debugging pipe. */
import type { ChildProcess } from 'node:child_process'
import { execFile, spawn, spawnSync } from 'node:child_process'
import { once } from 'node:events'
import { existsSync } from 'node:fs'
import { cp, link, mkdir, mkdtemp, readdir } from 'node:fs/promises'
import { basename, dirname, join } from 'node:path'
import type { Browser, Page } from '@playwright/test'
import { chromium, expect } from '@playwright/test'
import { launcherSwitches } from '../../../build/setup/electron.mjs'
import { inRoot, testedOutput } from '../../../build/setup/paths.mjs'
import { removeFolder } from '../app.ts'
import { bridge, pipeStdio } from './pipe.ts'

const executables: Readonly<Partial<Record<NodeJS.Platform, string>>> = {
  linux: 'linux-unpacked/van-kho',
  win32: 'win-unpacked/VanKho.exe',
  darwin: 'mac/Văn Khố.app/Contents/MacOS/Văn Khố',
}

/** Made by `npm test`. */
export const packagedProgram = inRoot(testedOutput, executables[process.platform] ?? 'none')
export const isPackaged = existsSync(packagedProgram)

/** Runs what follows in a network namespace of its own, in which there is nothing; null where the system has none to give. */
const withoutNetwork = ((): readonly string[] | null => {
  if (process.platform !== 'linux') return null
  // Anybody else than root needs a user namespace around it, and stays who they are in it.
  const command = process.getuid?.() === 0 ? ['unshare', '-n'] : ['unshare', '-c', '-n']
  const [program = '', ...args] = command
  return spawnSync(program, [...args, 'true']).status === 0 ? command : null
})()

/** Whether a program can be run with its network taken away. */
export const canCutNetwork = withoutNetwork !== null

export interface Packaged {
  window: Page
  /** As a person closes it. */
  close(): Promise<void>
}

export interface StartOptions {
  /** null leaves it to the program. */
  userData: string | null
  args?: readonly string[]
  env?: NodeJS.ProcessEnv
  /** Another copy of the program. */
  program?: string
  /** In a network namespace of its own, in which there is nothing. */
  offline?: boolean
}

export async function startPackaged(o: StartOptions): Promise<Packaged> {
  const command = [
    ...((o.offline && withoutNetwork) || []),
    o.program ?? packagedProgram,
    ...launcherSwitches(),
    '--remote-debugging-pipe',
    ...(o.userData === null ? [] : [`--user-data-dir=${o.userData}`]),
    ...(o.args ?? []),
  ]
  const child = spawn(command[0] ?? '', command.slice(1), {
    stdio: [...pipeStdio],
    env: { ...process.env, NO_AT_BRIDGE: '1', ...o.env },
  })
  const browser = await chromium.connectOverCDP(await bridge(child), { timeout: 300_000 })
  const window = await firstPage(browser)
  await window.locator('body[data-ready="true"]').waitFor()
  return { window, close: () => end(window, child) }
}

async function firstPage(browser: Browser): Promise<Page> {
  const pages = () => browser.contexts().flatMap((context) => context.pages())
  await expect.poll(() => pages().length).toBeGreaterThan(0)
  const [page] = pages()
  if (!page) throw new Error('no window')
  return page
}

async function end(window: Page, child: ChildProcess): Promise<void> {
  const gone = once(child, 'exit')
  // The page goes away while it answers.
  await window.evaluate(() => globalThis.close()).catch(() => {})
  await gone
}

export interface Outcome {
  status: number
  out: string
  err: string
}

/** The packaged command line, without a screen. */
export function runPackaged(
  args: readonly string[],
  o: { offline?: boolean; env?: NodeJS.ProcessEnv; program?: string } = {},
): Promise<Outcome> {
  const { DISPLAY: _, WAYLAND_DISPLAY: __, ...env } = process.env
  const command = [
    ...((o.offline && withoutNetwork) || []),
    o.program ?? packagedProgram,
    ...launcherSwitches(),
    '--cli',
    ...args,
  ]
  return new Promise((resolve) => {
    const options = { env: { ...env, ...o.env }, maxBuffer: 1 << 26 }
    execFile(command[0] ?? '', command.slice(1), options, (error, out, err) =>
      resolve({ status: error ? Number(error.code) : 0, out, err }),
    )
  })
}

/** A copy of the program that a test may put files beside; its large files are shared with the original. */
export async function copyProgram(): Promise<{
  program: string
  folder: string
  remove(): Promise<void>
}> {
  const from = dirname(packagedProgram)
  const folder = await mkdtemp(join(dirname(from), 'ban-sao-'))
  await linkTree(from, folder)
  return {
    program: join(folder, basename(packagedProgram)),
    folder,
    remove: () => removeFolder(folder),
  }
}

async function linkTree(from: string, to: string): Promise<void> {
  await mkdir(to, { recursive: true })
  for (const entry of await readdir(from, { withFileTypes: true })) {
    const [source, target] = [join(from, entry.name), join(to, entry.name)]
    if (entry.isDirectory()) await linkTree(source, target)
    else await link(source, target).catch(() => cp(source, target))
  }
}

/** Starts the built program in a real window and speaks to it as a person would. */
import { mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import type { ElectronApplication, Page } from '@playwright/test'
import { _electron, test as base } from '@playwright/test'
import { launchOptions } from '../../build/setup/electron.mjs'
import { createArchive } from '../../main/engine/archive/index.ts'
import { giveSample } from './sample-machine.ts'

export interface Running {
  app: ElectronApplication
  window: Page
}

/** Starts the program on a machine folder of its own, in which the sample has been made, and waits until its first list is drawn. */
export async function start(userData: string, given: readonly string[] = []): Promise<Running> {
  await giveSample(userData)
  return startFirst(userData, given)
}

/** The same with the folder as it is: at the first start the program makes the sample. */
export async function startFirst(
  userData: string,
  given: readonly string[] = [],
): Promise<Running> {
  const app = await _electron.launch(launchOptions([`--user-data-dir=${userData}`, ...given]))
  const window = await app.firstWindow()
  await window.locator('body[data-ready="true"]').waitFor()
  return { app, window }
}

/** Starts it with an archive that has nothing in it, as by a double click on that: no sample is made first. */
export async function startEmpty(userData: string, root: string): Promise<Running> {
  await createArchive({ root, name: 'Kho thử' })
  const running = await startFirst(userData, [root])
  await base.expect(running.window.getByText('Kho chưa có văn bản nào')).toBeVisible()
  return running
}

/** Drops files and folders of the disk on the middle of the window, as Explorer would. */
export async function drop(window: Page, files: string[]): Promise<void> {
  const session = await window.context().newCDPSession(window)
  const size = await window.evaluate(() => ({ x: innerWidth / 2, y: innerHeight / 2 }))
  const data = { items: [], files, dragOperationsMask: 1 }
  for (const type of ['dragEnter', 'dragOver', 'drop'] as const)
    await session.send('Input.dispatchDragEvent', { type, ...size, data })
  await session.detach()
}

export const searchBox = (window: Page) => window.getByLabel('Tìm trong kho')
export const list = (window: Page) => window.getByLabel('Danh sách văn bản')

/** A test with a machine folder (`userData`) and a folder for documents (`desk`), gone afterwards. */
export const test = base.extend<{ userData: string; desk: string }>({
  userData: async ({ browserName: _ }, use) => inFolder('vk-may-', use),
  desk: async ({ browserName: _ }, use) => inFolder('vk-ban-', use),
})

async function inFolder(prefix: string, use: (path: string) => Promise<void>): Promise<void> {
  const folder = await mkdtemp(join(tmpdir(), prefix))
  await use(folder)
  await removeFolder(folder)
}

/** Some of Chromium's processes end a while after the one that started them, and write until then. */
export const removeFolder = (folder: string): Promise<void> =>
  rm(folder, { recursive: true, force: true, maxRetries: 30, retryDelay: 100 })

export { expect } from '@playwright/test'

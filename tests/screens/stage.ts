/** Where the screens are shown: the real window, over archives that are alike in every run. */
import { existsSync } from 'node:fs'
import { mkdir, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import type { ElectronApplication, Page } from '@playwright/test'
import { _electron } from '@playwright/test'
import { launchOptions } from '../../build/setup/electron.mjs'
import { expect } from './patience.ts'

export interface Stage {
  app: ElectronApplication
  window: Page
  /** A folder for documents to import. */
  desk: string
}

export interface StageOptions {
  /** An empty folder. */
  folder: string
  language: 'vi' | 'en'
  size: { width: number; height: number }
  zoom?: number
}

/** Starts the program as after its installation. Its window follows the system's theme, which the pictures set. */
export async function openStage(o: StageOptions): Promise<Stage> {
  // As in a person's home: some screens show where things lie.
  const userData = join(o.folder, '.config', 'van-kho')
  const desk = join(o.folder, 'Tài liệu')
  await mkdir(desk, { recursive: true })
  if (!existsSync(userData)) {
    await mkdir(userData, { recursive: true })
    const settings = { language: o.language, theme: 'auto', zoom: o.zoom ?? 1 }
    await writeFile(join(userData, 'preferences.json'), JSON.stringify({ settings }))
    const place = { x: 0, y: 0, ...o.size, maximized: false }
    await writeFile(join(userData, 'window.json'), JSON.stringify(place))
    const places = `XDG_DOCUMENTS_DIR="$HOME/Tài liệu"\n`
    await writeFile(join(o.folder, '.config', 'user-dirs.dirs'), places)
  }
  const options = launchOptions([`--user-data-dir=${userData}`])
  const app = await _electron.launch({ ...options, env: { ...options.env, HOME: o.folder } })
  const window = await app.firstWindow()
  await ready(window)
  return { app, window, desk }
}

export async function ready(window: Page): Promise<void> {
  await window.locator('body[data-ready="true"]').waitFor()
  await settled(window)
}

/** The window as it is when nothing is chosen, filtered or open. */
export async function home({ window }: Stage): Promise<void> {
  // Nothing is hovered over.
  await window.mouse.move(0, 0)
  await window.reload()
  await ready(window)
}

/** Nothing moves, loads or waits any more. */
export async function settled(window: Page): Promise<void> {
  await window.evaluate(() => document.fonts.ready)
  await expect
    .poll(() =>
      window.evaluate(async () => {
        // What has just changed begins to move with the next frame.
        const frame = () => new Promise((resolve) => requestAnimationFrame(resolve))
        await frame()
        await frame()
        const endless = (animation: Animation) =>
          animation.effect?.getComputedTiming().endTime === Number.POSITIVE_INFINITY
        const moving = document.getAnimations().filter((one) => !endless(one)).length
        return moving + document.querySelectorAll('[aria-busy="true"]').length
      }),
    )
    .toBe(0)
}

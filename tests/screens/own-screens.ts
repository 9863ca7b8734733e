/** An archive of one's own: empty, being filled, and away. */
import { mkdir, rename } from 'node:fs/promises'
import { join } from 'node:path'
import type { Page } from '@playwright/test'
import { makeMixedFolder } from '../fixtures/documents.ts'
import { expect } from './patience.ts'
import type { Screen } from './screen.ts'

const archiveOf = (desk: string) => join(desk, 'Kho Phòng Nội vụ')

/** By the contract: how it is done by hand is shown by the first screens. */
async function openOwn(window: Page, desk: string): Promise<void> {
  await window.evaluate(async (path) => {
    await globalThis.vanKho.archive.create({ path, name: 'Kho Phòng Nội vụ' })
    await globalThis.vanKho.archive.open({ path })
  }, archiveOf(desk))
  await expect(window.getByText('Kho Phòng Nội vụ').first()).toBeVisible()
}

export const ownScreens: readonly Screen[] = [
  {
    name: 'empty-archive',
    show: async ({ window, desk }) => {
      await openOwn(window, desk)
      await expect(window.locator('[data-pane="list"] button').last()).toBeVisible()
    },
  },
  {
    name: 'import-queue',
    show: async ({ window, desk }) => {
      const folder = join(desk, 'Tài liệu mới')
      await mkdir(folder)
      await makeMixedFolder(folder)
      await window.evaluate((path) => globalThis.vanKho.imports.add({ paths: [path] }), folder)
      await expect(window.locator('[data-failed="true"]').first()).toBeVisible()
      await expect(window.locator('section progress, section [role="progressbar"]')).toHaveCount(0)
    },
  },
  {
    name: 'settings-archive-own',
    show: async ({ window }) => {
      await window.keyboard.press('Control+,')
      await window.getByRole('dialog').getByRole('tab').nth(1).click()
      await expect(window.getByRole('dialog').getByRole('tabpanel')).toBeVisible()
    },
  },
  {
    name: 'start',
    show: async ({ window }) => {
      await window.evaluate(() => globalThis.vanKho.archive.close({}))
      await expect(window.locator('main h1')).toBeVisible()
    },
  },
  {
    name: 'restore',
    show: async ({ window }) => {
      await window.locator('main button').nth(2).click()
      await expect(window.getByRole('dialog')).toBeVisible()
    },
  },
  {
    name: 'archive-away',
    show: async ({ window, desk }) => {
      const path = archiveOf(desk)
      await rename(path, `${path} (đã rút)`)
      await window.locator('main section button').first().click()
      await expect(window.getByRole('alert').first()).toBeVisible()
    },
  },
]

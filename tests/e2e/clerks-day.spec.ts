/** A clerk's first day with the program, in the real window: once with the mouse, once without it. */
import { mkdir, readFile } from 'node:fs/promises'
import { join } from 'node:path'
import type { ElectronApplication, Locator, Page } from '@playwright/test'
import type { OfficeFolder } from '../fixtures/office-folder.ts'
import { makeOfficeFolder } from '../fixtures/office-folder.ts'
import { drop, expect, list, searchBox, startFirst, test } from './app.ts'

const archiveName = 'Kho Phòng Nội vụ'
const newName = 'Kho Sở Nội vụ Hải Phòng'
const area = 'Cải cách tài chính công'

/** Sixty files, and as many confirmations: on a busy machine that takes its time. */
const daysMs = 1_800_000
const importMs = 900_000

test('the clerk’s day: first run, 60 files, inbox, bulk, three ways to find, export, undo, reopen', async ({
  userData,
  desk,
}) => {
  test.setTimeout(daysMs)
  const folder = await makeOfficeFolder(join(desk, 'Văn bản năm'))
  const first = await startFirst(userData)
  const { app, window } = first
  await answerDialogs(app, { folder: desk, file: join(desk, 'muc-luc.csv') })

  await test.step('the first start welcomes, and the archive is put where it is wanted', async () => {
    const welcome = window.getByRole('region', { name: 'Chào bạn đến với Văn Khố' })
    await expect(welcome).toBeVisible()
    await welcome.getByText('English', { exact: true }).click()
    await expect(window.getByRole('heading', { name: 'Welcome to Văn Khố' })).toBeVisible()
    await window.getByText('Tiếng Việt', { exact: true }).click()
    await welcome.getByLabel('Tên kho').fill(archiveName)
    await welcome.getByRole('button', { name: 'Chọn thư mục…' }).click()
    await expect(welcome.getByText(join(desk, archiveName))).toBeVisible()
    await welcome.getByRole('button', { name: 'Tạo kho' }).click()
    await expectArchive(window, archiveName)
    await expect(window.getByText('Kho chưa có văn bản nào')).toBeVisible()
  })

  await test.step('a folder of sixty files is dropped, and what is wrong is named', async () => {
    await drop(window, [folder.path])
    await expectImported(window, folder)
  })

  await test.step('the inbox is confirmed', async () => {
    await window.getByRole('button', { name: 'Chờ xác nhận' }).click()
    await window.getByRole('button', { name: /Xác nhận lần lượt/ }).click()
    await confirmAll(window, folder, () =>
      window
        .getByRole('button', { name: /^Xác nhận/ })
        .first()
        .click(),
    )
    await window.getByRole('button', { name: 'Xem tất cả văn bản' }).click()
  })

  await test.step('an area is given to several plans, shown before it is done', async () => {
    await list(window).getByRole('option').first().click()
    await list(window)
      .getByRole('option')
      .nth(5)
      .click({ modifiers: ['Shift'] })
    const bulk = window.getByRole('region', { name: 'Thao tác với nhiều văn bản' })
    await expect(bulk.getByText('Đã chọn 6 văn bản')).toBeVisible()
    await bulk.getByText(area).first().click()
    const preview = bulk.getByRole('region', { name: 'Sẽ thay đổi' })
    await expect(preview).toContainText(`thêm “${area}”`)
    await preview.getByRole('button', { name: /^Áp dụng/ }).click()
    await expect(preview).toBeHidden()
  })

  await test.step('three papers are found in three ways', async () => {
    await searchBox(window).fill('truc lien thong van ban dien tu')
    const hit = window.getByRole('button', { name: /Trang 1/ }).first()
    await hit.click()
    await expect(window.locator('.page [data-mark-index]').first()).toBeVisible()
    await searchBox(window).fill('')
    await inPalette(window, '113/KH-UBND')
    await expectShown(window, '113/KH-UBND')
    await facet(window, /Cải cách tài chính công/).click()
    await facet(window, /^Kế hoạch/).click()
    await expect(window.getByRole('region', { name: 'Điều kiện lọc' })).toContainText(area)
    await list(window).getByRole('option').first().click()
    await expect(window.getByRole('region', { name: 'Văn bản đang xem' })).toBeVisible()
    await window.getByRole('button', { name: 'Bỏ lọc' }).click()
    await expectWholeList(window)
  })

  await test.step('the list is exported as the register that Decree 30 asks for', async () => {
    await inPalette(window, 'Xuất, in danh sách này')
    await window.getByRole('radio', { name: /CSV/ }).check()
    await window.getByRole('button', { name: 'Chọn nơi lưu và xuất…' }).click()
    await expectRegister(window, join(desk, 'muc-luc.csv'), folder)
    await window.keyboard.press('Escape')
    await expect(window.getByRole('dialog')).toHaveCount(0)
  })

  await test.step('a plan that was thrown away by mistake is taken back', async () => {
    await list(window).getByRole('option').first().click()
    await window.keyboard.press('Delete')
    await expectCounts(window, { all: folder.plans - 1, trash: 1 })
    await window.keyboard.press('Control+z')
    await expectCounts(window, { all: folder.plans, trash: 0 })
  })

  await test.step('the archive gets another name', async () => {
    await window.keyboard.press('Control+,')
    const settings = window.getByRole('dialog', { name: 'Cài đặt' })
    await settings.getByRole('tab', { name: 'Kho', exact: true }).click()
    await settings.getByLabel('Tên kho').fill(newName)
    await settings.getByLabel('Tên kho').press('Enter')
    // The window behind the dialog says so, too.
    const inHeader = { name: `Kho: ${newName}`, includeHidden: true }
    await expect(window.getByRole('button', inHeader)).toBeVisible()
    await settings.getByRole('button', { name: 'Đóng' }).click()
    await expect(settings).toHaveCount(0)
  })

  await app.close()
  await expectAllThere(userData, folder, newName)
})

test('the clerk’s day without a mouse', async ({ userData, desk }) => {
  test.setTimeout(daysMs)
  const folder = await makeOfficeFolder(join(desk, 'Văn bản năm'))
  const { app, window } = await startFirst(userData)
  await answerDialogs(app, { folder: desk, files: [folder.path], file: join(desk, 'muc-luc.csv') })
  const press = async (...keys: string[]) => {
    for (const key of keys) await window.keyboard.press(key)
  }

  await test.step('the archive is made in a dialog', async () => {
    await inPalette(window, 'Tạo kho mới…')
    const dialog = window.getByRole('dialog', { name: 'Tạo kho mới…' })
    await rested(dialog)
    await expect(dialog.getByLabel('Tên kho')).toBeFocused()
    await press('Control+a')
    await window.keyboard.insertText(archiveName)
    await press('Tab', 'Enter')
    await expect(dialog.getByText(join(desk, archiveName))).toBeVisible()
    await press('Tab', 'Enter')
    await expect(dialog).toHaveCount(0)
    await expectArchive(window, archiveName)
  })

  await test.step('sixty files are imported from the palette', async () => {
    await inPalette(window, 'Nhập tài liệu')
    await expectImported(window, folder)
  })

  await test.step('one key confirms and goes on', async () => {
    await press('Control+i')
    await confirmAll(window, folder, () => press('Control+Enter'))
    await expect(window.getByRole('button', { name: 'Xem tất cả văn bản' })).toBeFocused()
    await press('Enter')
    await expect(list(window)).toBeFocused()
  })

  await test.step('the focus goes along to the overview and back', async () => {
    await inPalette(window, 'Tổng quan')
    await expect(window.getByRole('heading', { name: 'Tổng quan' })).toBeFocused()
    await press('Escape')
    await expect(list(window)).toBeFocused()
  })

  await test.step('a range of the list gets an area by its number', async () => {
    await focusList(window)
    await press('Home')
    for (let step = 1; step <= 5; step += 1) {
      await press('Shift+ArrowDown')
      await expect(list(window).getByRole('option', { selected: true })).toHaveCount(step + 1)
    }
    await press('5')
    // Those that the inbox gave it already are not counted.
    await expect(window.getByText(new RegExp(`“${area}” cho \\d văn bản`))).toBeVisible()
  })

  await test.step('three papers are found in three ways', async () => {
    await press('Control+f')
    await window.keyboard.insertText('truc lien thong van ban dien tu')
    await expect(window.getByRole('button', { name: /Trang 1/ }).first()).toBeVisible()
    await press('Enter', 'ArrowDown', 'ArrowDown', 'Enter')
    await expect(window.locator('.page [data-mark-index]').first()).toBeVisible()
    await press('Control+Shift+f', 'Control+a', 'Delete')
    await expect(list(window)).toBeVisible()
    await inPalette(window, '113/KH-UBND')
    await expectShown(window, '113/KH-UBND')
    await tabTo(window, facet(window, /Cải cách tài chính công/))
    await press('Enter')
    await expect(window.getByRole('region', { name: 'Điều kiện lọc' })).toContainText(area)
    await focusList(window)
    await press('Home', 'ArrowDown')
    await expect(list(window).getByRole('option', { selected: true })).toHaveCount(1)
    await inPalette(window, 'Bỏ lọc')
    await expectWholeList(window)
  })

  await test.step('the list is exported', async () => {
    await inPalette(window, 'Xuất, in danh sách này')
    const excel = window.getByRole('radio', { name: /Excel/ })
    await rested(window.getByRole('dialog'))
    await tabTo(window, excel)
    const csv = window.getByRole('radio', { name: /CSV/ })
    for (let at = 0; at < 4 && !(await csv.isChecked()); at += 1) await press('ArrowDown')
    await expect(csv).toBeChecked()
    await tabTo(window, window.getByRole('button', { name: 'Chọn nơi lưu và xuất…' }))
    await press('Enter')
    await expectRegister(window, join(desk, 'muc-luc.csv'), folder)
    await press('Escape')
    await expect(window.getByRole('dialog')).toHaveCount(0)
  })

  await test.step('a mistake is taken back', async () => {
    await focusList(window)
    await press('Home', 'Delete')
    await expectCounts(window, { all: folder.plans - 1, trash: 1 })
    await press('Control+z')
    await expectCounts(window, { all: folder.plans, trash: 0 })
  })

  await app.close()
  await expectAllThere(userData, folder, archiveName)
})

/** The system's own dialogs, answered as the person would. */
async function answerDialogs(
  app: ElectronApplication,
  chosen: { folder: string; files?: string[]; file: string },
): Promise<void> {
  await mkdir(chosen.folder, { recursive: true })
  await app.evaluate(({ dialog }, { folder, files, file }) => {
    dialog.showOpenDialog = async (...args: unknown[]) => {
      const asked = JSON.stringify(args.at(-1))
      const filePaths = asked.includes('openDirectory') ? [folder] : (files ?? [])
      return { canceled: false, filePaths }
    }
    dialog.showSaveDialog = async () => ({ canceled: false, filePath: file })
  }, chosen)
}

const facet = (window: Page, name: RegExp) =>
  window.getByRole('navigation', { name: 'Bộ lọc' }).getByRole('button', { name }).first()

async function expectArchive(window: Page, name: string): Promise<void> {
  await expect(window.getByRole('button', { name: `Kho: ${name}` })).toBeVisible()
}

async function expectImported(window: Page, { files, failed, duplicates, plans }: OfficeFolder) {
  const queue = window.getByRole('region', { name: 'Hàng đợi nhập' })
  const done = files - failed - duplicates
  const summary = `Xong ${files} tệp: ${done} đã nhập, ${duplicates} đã có sẵn, ${failed} lỗi`
  await expect(queue).toContainText(summary, { timeout: importMs })
  await expect(queue).toContainText('Tệp rong.pdf rỗng')
  await expectCounts(window, { all: plans, inbox: plans })
}

/** Confirms until none is left; each one is seen to go before the next key. */
async function confirmAll(
  window: Page,
  { plans }: OfficeFolder,
  confirm: () => Promise<void>,
): Promise<void> {
  const inbox = window.getByRole('region', { name: 'Xác nhận văn bản mới' })
  for (let at = 1; at <= plans; at += 1) {
    await expect(inbox.getByRole('status').first()).toContainText(`${at}/${plans}`)
    await expect(inbox.getByRole('form')).toBeVisible()
    // What was read is confirmed along with it.
    await expect(inbox.getByText('Đang đọc…')).toHaveCount(0)
    await confirm()
  }
  await expect(inbox.getByText('Không còn văn bản nào chờ xác nhận.')).toBeVisible()
}

interface Counts {
  all: number
  inbox?: number
  trash?: number
}

/** What the shelves of the left pane count. */
async function expectCounts(window: Page, { all, inbox, trash }: Counts): Promise<void> {
  const shelf = (name: string) =>
    window.getByRole('group', { name: 'Ngăn' }).getByRole('button', { name })
  await expect(shelf('Tất cả văn bản')).toContainText(String(all))
  if (inbox !== undefined) await expect(shelf('Chờ xác nhận')).toContainText(String(inbox))
  if (trash !== undefined) await expect(shelf('Thùng rác')).toContainText(String(trash))
}

/** A dialog takes the focus while it comes; from then on the keys are the person's. */
async function rested(dialog: Locator): Promise<void> {
  await expect(dialog).toHaveCSS('opacity', '1')
  await expect(dialog.locator(':focus')).toHaveCount(1)
}

/** What the palette lists, with its first entry chosen for Enter. */
async function inPalette(window: Page, typed: string): Promise<void> {
  const box = window.getByRole('textbox', { name: 'Lệnh và mở nhanh' })
  await window.keyboard.press('Control+k')
  await expect(box).toBeFocused()
  await window.keyboard.insertText(typed)
  await expect(window.locator('[data-action][data-selected]')).toContainText(typed)
  await window.keyboard.press('Enter')
  await expect(box).toHaveCount(0)
}

async function expectShown(window: Page, number: string): Promise<void> {
  const pane = window.getByRole('region', { name: 'Văn bản đang xem' })
  await expect(pane).toContainText(number)
}

/** Another list is drawn in slices: until it is there, the one before is what is acted on. */
async function expectWholeList(window: Page): Promise<void> {
  await expect(window.getByRole('region', { name: 'Điều kiện lọc' })).toHaveCount(0)
}

/** F6 from part to part, as the list of keys says. */
async function focusList(window: Page): Promise<void> {
  await searchBox(window).focus()
  await window.keyboard.press('F6')
  await window.keyboard.press('F6')
  await expect(list(window)).toBeFocused()
}

async function tabTo(window: Page, place: ReturnType<Page['getByRole']>): Promise<void> {
  const has = () => place.evaluate((element) => element === document.activeElement)
  for (let tabs = 0; tabs < 80 && !(await has()); tabs += 1) await window.keyboard.press('Tab')
  await expect(place).toBeFocused()
}

async function expectRegister(window: Page, path: string, { plans }: OfficeFolder) {
  await expect(window.getByText(`Đã xuất ${plans} văn bản`)).toBeVisible()
  const text = await readFile(path, 'utf8')
  expect(text).toContain('113/KH-UBND')
  expect(text).toContain('Chuyển đổi số')
}

/** At the next start the archive is open again, with all that was done. */
async function expectAllThere(userData: string, folder: OfficeFolder, name: string): Promise<void> {
  const { app, window } = await startFirst(userData)
  await expectArchive(window, name)
  await expectCounts(window, { all: folder.plans, inbox: 0, trash: 0 })
  await facet(window, /Cải cách tài chính công/).click()
  await expect(list(window).getByRole('option').nth(5)).toBeVisible()
  await app.close()
}

import { copyFile, mkdir, readdir, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import type { Locator, Page } from '@playwright/test'
import { Document, Packer, Paragraph } from 'docx'
import { inRoot } from '../../build/setup/paths.mjs'
import { auditEvents } from '../../main/engine/audit/testing/audit-events.ts'
import { makeScan } from '../../main/engine/extraction/testing/a-scan.ts'
import { makePdf } from '../fixtures/documents.ts'
import { drop, expect, list, type Running, startEmpty, test } from './app.ts'
import { note } from './audit/list.ts'
import { boxesOn } from './reader-geometry.ts'

const heading = (number: string, date: string) => `ỦY BAN NHÂN DÂN
THÀNH PHỐ HẢI PHÒNG
CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM
Độc lập - Tự do - Hạnh phúc
Số: ${number}
Hải Phòng, ${date}`

const older = `${heading('216/KH-UBND', 'ngày 23 tháng 9 năm 2021')}
KẾ HOẠCH
Cải cách hành chính giai đoạn 2021 - 2025
Căn cứ Nghị quyết số 76/NQ-CP ngày 15 tháng 7 năm 2021 của Chính phủ;
I. MỤC TIÊU
Nâng cao chất lượng giải quyết thủ tục hành chính.`

const newer = `${heading('1500/QĐ-UBND', 'ngày 10 tháng 5 năm 2023')}
QUYẾT ĐỊNH
Về việc ban hành Kế hoạch mới
Căn cứ Luật Tổ chức chính quyền địa phương số 77/2015/QH13;
Điều 1. Ban hành Kế hoạch.
Điều 2. Quyết định này có hiệu lực kể từ ngày ký và thay thế Kế hoạch số 216/KH-UBND ngày 23/9/2021.`

let running: Running

/** The program over an archive of its own, with nothing in it. */
async function emptyArchive(userData: string, desk: string): Promise<Page> {
  running = await startEmpty(userData, join(desk, 'kho'))
  return running.window
}

test.afterEach(async () => {
  await running.app.close()
})

const choose = (window: Page, number: string) => list(window).getByText(number).first().click()
const field = (window: Page, label: string) => window.getByRole('textbox', { name: label })
const confirmIn = (window: Page) =>
  window
    .getByRole('region', { name: 'Văn bản đang xem' })
    .getByRole('button', { name: 'Xác nhận', exact: true })
const related = (window: Page) => window.getByRole('region', { name: 'Văn bản liên quan' })

test('the sample scan fills its fields, and each shows its box on the page', async ({
  userData,
  desk,
}) => {
  // Two pages are recognised on however slow a machine.
  test.slow()
  const window = await emptyArchive(userData, desk)
  const scan = join(desk, 'ban quet.pdf')
  await copyFile(inRoot('out', 'sample', 'files', '1187-QĐ-UBND (bản quét).pdf'), scan)
  await drop(window, [scan])
  // Recognised in the background, then read.
  await expect(list(window).getByText('1187/QĐ-UBND').first()).toBeVisible({ timeout: 400_000 })
  await choose(window, '1187/QĐ-UBND')
  await expect(field(window, 'Số, ký hiệu')).toHaveValue('1187/QĐ-UBND')
  await expect(window.getByRole('form').getByLabel('Cơ quan ban hành').first()).toHaveValue(
    'Ủy ban nhân dân thành phố Hải Phòng',
  )
  // Each with where it must stand: shares of the page's height.
  const places = [
    { name: 'Số, ký hiệu', pageNumber: 1, from: 0.05, to: 0.25 },
    { name: 'Trích yếu', pageNumber: 1, from: 0.1, to: 0.4 },
  ]
  for (const { name, pageNumber, from, to } of places) {
    await window.getByRole('button', { name: new RegExp(`Xem chỗ của “${name}:`) }).click()
    await expect(async () => {
      const [box] = await boxesOn(window, pageNumber, '[data-mark-index]')
      expect(box?.top).toBeGreaterThan(from)
      expect(box?.bottom).toBeLessThan(to)
    }).toPass()
    await window.getByText('Thông tin', { exact: true }).click()
  }
})

test('two confirmed plans show their relation in both, and the map opens', async ({
  userData,
  desk,
}) => {
  const window = await emptyArchive(userData, desk)
  const folder = join(desk, 'van-ban')
  await mkdir(folder)
  await makePdf(join(folder, 'cu.pdf'), [older])
  await makePdf(join(folder, 'moi.pdf'), [newer])
  await drop(window, [folder])
  for (const number of ['216/KH-UBND', '1500/QĐ-UBND']) {
    await choose(window, number)
    await confirmIn(window).click()
  }
  await expect(related(window).getByText('Thay thế', { exact: true })).toBeVisible()
  await related(window).getByRole('button', { name: '216/KH-UBND' }).click()
  await expect(field(window, 'Số, ký hiệu')).toHaveValue('216/KH-UBND')
  await expect(related(window).getByText('Bị thay thế bởi', { exact: true })).toBeVisible()
  await expect(related(window).getByRole('button', { name: '1500/QĐ-UBND' })).toBeVisible()
  await expect(related(window).getByText('Hết hiệu lực toàn bộ')).toBeVisible()

  await related(window).getByRole('button', { name: 'Lược đồ' }).click()
  const map = window.getByRole('group', { name: 'Lược đồ văn bản' })
  const card = map.getByRole('group', { name: /^1500\/QĐ-UBND/ })
  await expect(card).toBeVisible()
  await card.focus()
  await window.keyboard.press('Enter')
  await expect(field(window, 'Số, ký hiệu')).toHaveValue('1500/QĐ-UBND')
})

test('a mention in the text is a link to the plan', async ({ userData, desk }) => {
  const window = await emptyArchive(userData, desk)
  await makePdf(join(desk, 'cu.pdf'), [older])
  await makePdf(join(desk, 'moi.pdf'), [newer])
  await drop(window, [join(desk, 'cu.pdf'), join(desk, 'moi.pdf')])
  await expect(list(window).getByText('216/KH-UBND').first()).toBeVisible()
  await choose(window, '1500/QĐ-UBND')
  await window.getByText('Đọc', { exact: true }).click()
  const wish = window.getByRole('dialog', { name: '77/2015/QH13' })
  await until(wish, () => window.getByTitle('77/2015/QH13 chưa có trong kho').first().click())
  await closeWish(window, wish)
  await until(chosen(window, '216/KH-UBND'), () =>
    window.getByTitle('216/KH-UBND').first().click({ timeout: 5_000 }),
  )
  await window.getByText('Thông tin', { exact: true }).click()
  await expect(field(window, 'Số, ký hiệu')).toHaveValue('216/KH-UBND')
})

test('at 200 % a mention’s card and the notice of an import are both to be read', async ({
  userData,
  desk,
}) => {
  const window = await emptyArchive(userData, desk)
  await window.evaluate(() => globalThis.vanKho.settings.set({ zoom: 2 }))
  await window.reload()
  await window.locator('body[data-ready="true"]').waitFor()
  await makePdf(join(desk, 'moi.pdf'), [newer])
  // The notice of an import in which a file failed stays.
  await writeFile(join(desk, 'rong.pdf'), '')
  await drop(window, [join(desk, 'moi.pdf'), join(desk, 'rong.pdf')])
  const notice = window.locator('.mantine-Notification-root').filter({ hasText: '1 lỗi' })
  await expect(notice).toBeVisible()
  await choose(window, '1500/QĐ-UBND')
  await window.getByText('Đọc', { exact: true }).click()
  const wish = window.getByRole('dialog', { name: '77/2015/QH13' })
  await until(wish, () => window.getByTitle('77/2015/QH13 chưa có trong kho').first().click())
  await expect(async () => {
    const [card, said] = [await wish.boundingBox(), await notice.boundingBox()]
    if (!card || !said) throw new Error('one of them is gone')
    expect(card.height).toBeGreaterThan(40)
    expect(card.y).toBeGreaterThanOrEqual(0)
    const apart = card.y + card.height <= said.y || said.y + said.height <= card.y
    expect(apart || card.x >= said.x + said.width || said.x >= card.x + card.width).toBe(true)
  }).toPass()
  await closeWish(window, wish)
})

/** Clicks until it is answered: what is drawn anew just then takes the mention from under the mouse. */
async function until(answered: Locator, click: () => Promise<void>): Promise<void> {
  await expect(async () => {
    if (!(await answered.isVisible())) await click()
    await expect(answered).toBeVisible({ timeout: 5_000 })
  }).toPass()
}

const chosen = (window: Page, number: string) =>
  list(window).getByRole('option', { selected: true }).filter({ hasText: number })

async function closeWish(window: Page, wish: Locator): Promise<void> {
  await expect(wish.locator(':focus')).toBeVisible()
  await window.keyboard.press('Escape')
  await expect(wish).toBeHidden()
}

/** Where a highlighted mention stands in the window, in the text itself or in the page that a document is laid out in. */
async function mentionAt(window: Page, name: 'cited' | 'cited-elsewhere') {
  const find = () =>
    window.evaluate((highlight) => {
      const frame = document.querySelector('iframe')
      const inner = frame?.contentWindow as (Window & typeof globalThis) | null | undefined
      const [range] = (inner ?? globalThis).CSS.highlights.get(highlight) ?? []
      if (!(range instanceof (inner ?? globalThis).Range)) return null
      const { x, y } = frame?.getBoundingClientRect() ?? { x: 0, y: 0 }
      // A mention may go on in the next line: its first part is clicked.
      const [box] = range.getClientRects()
      if (!box) return null
      return { text: range.toString(), x: x + box.x + box.width / 2, y: y + box.y + box.height / 2 }
    }, name)
  // Where it rests: what comes above it while a document opens moves it.
  let before: string | null = null
  await expect
    .poll(async () => {
      const now = JSON.stringify(await find())
      const rests = now !== 'null' && now === before
      before = now
      return rests
    })
    .toBe(true)
  const found = await find()
  if (!found) throw new Error(`no mention is marked as ${name}`)
  return found
}

for (const { kind, make } of [
  { kind: 'Word file', make: wordFile },
  { kind: 'text', make: textFile },
  { kind: 'web page', make: webPage },
  { kind: 'letter', make: letter },
])
  test(`a mention in a ${kind} is a link, by mouse and in its list`, async ({ userData, desk }) => {
    const window = await emptyArchive(userData, desk)
    await makePdf(join(desk, 'cu.pdf'), [older])
    const citing = await make(desk)
    await drop(window, [join(desk, 'cu.pdf'), citing])
    await expect(list(window).getByText('216/KH-UBND').first()).toBeVisible()
    await choose(window, '1500/QĐ-UBND')
    await window.getByText('Đọc', { exact: true }).click()

    const clickMention = async (name: 'cited' | 'cited-elsewhere', text: string) => {
      const mention = await mentionAt(window, name)
      expect(mention.text).toContain(text)
      await window.mouse.click(mention.x, mention.y)
    }
    const wish = window.getByRole('dialog', { name: '77/2015/QH13' })
    await until(wish, () => clickMention('cited-elsewhere', '77/2015/QH13'))
    await closeWish(window, wish)

    await window.getByRole('button', { name: 'Văn bản được nhắc tới' }).click()
    const mentioned = window.getByRole('dialog').filter({ hasText: 'có trong kho' })
    await expect(mentioned.locator(':focus')).toBeVisible()
    await window.keyboard.press('Escape')
    await expect(mentioned).toBeHidden()

    await until(chosen(window, '216/KH-UBND'), () => clickMention('cited', '216/KH-UBND'))
    await window.getByText('Thông tin', { exact: true }).click()
    await expect(field(window, 'Số, ký hiệu')).toHaveValue('216/KH-UBND')
  })

async function wordFile(desk: string): Promise<string> {
  const path = join(desk, 'moi.docx')
  const children = newer.split('\n').map((line) => new Paragraph(line))
  await writeFile(path, await Packer.toBuffer(new Document({ sections: [{ children }] })))
  return path
}

async function textFile(desk: string): Promise<string> {
  const path = join(desk, 'moi.txt')
  await writeFile(path, newer)
  return path
}

async function webPage(desk: string): Promise<string> {
  const path = join(desk, 'moi.html')
  const lines = newer.split('\n').map((line) => `<p>${line}</p>`)
  await writeFile(path, `<!doctype html><meta charset="utf-8"><title>Mới</title>${lines.join('')}`)
  return path
}

async function letter(desk: string): Promise<string> {
  const path = join(desk, 'moi.eml')
  const head = [
    'From: Van thu <vanthu@example.vn>',
    'To: Can bo <canbo@example.vn>',
    'Subject: Gui van ban',
    'Date: Wed, 10 May 2023 08:00:00 +0700',
    'MIME-Version: 1.0',
    'Content-Type: text/plain; charset=utf-8',
    'Content-Transfer-Encoding: 8bit',
  ]
  await writeFile(path, `${head.join('\r\n')}\r\n\r\n${newer.replaceAll('\n', '\r\n')}\r\n`)
  return path
}

/** Such actions in the audit log; none while it is not there. */
const notedIn = (root: string, action: RegExp) =>
  auditEvents(root).then(
    (events) => events.filter((event) => action.test(event.action)),
    () => [],
  )

test('a scan whose mark recognition finds is asked about, and the decision is in the audit log', async ({
  userData,
  desk,
}) => {
  // A page is recognised on however slow a machine.
  test.slow()
  const window = await emptyArchive(userData, desk)
  const scan = join(desk, 'quet.pdf')
  await makeScan(scan, [older.replace('KẾ HOẠCH\n', 'TỐI MẬT\nKẾ HOẠCH\n')])
  await drop(window, [scan])
  const dialog = window.getByRole('dialog', { name: 'Văn bản có dấu mật' })
  await expect(dialog.getByText('Đã ở trong kho')).toBeVisible({ timeout: 400_000 })
  await expect(dialog.getByText('TỐI MẬT')).toBeVisible()
  await expect(dialog.getByText('quet.pdf')).toBeVisible()
  await dialog.getByRole('button', { name: 'Vẫn giữ' }).click()
  await expect(dialog.getByText('Không còn tệp nào chờ quyết định.')).toBeVisible()
  await expect
    .poll(() => notedIn(join(desk, 'kho'), /^secret/))
    .toMatchObject([{ action: 'secretKept', details: { degree: 'TỐI MẬT' } }])
})

test('a file marked secret waits for a decision, and nothing of it is stored', {
  tag: '@audit',
}, async ({ userData, desk }) => {
  const window = await emptyArchive(userData, desk)
  const secret = await makePdf(join(desk, 'mat.pdf'), [
    older.replace('KẾ HOẠCH\n', 'TỐI MẬT\nKẾ HOẠCH\n'),
  ])
  await drop(window, [secret])
  const dialog = window.getByRole('dialog', { name: 'Văn bản có dấu mật' })
  await expect(dialog.getByText('TỐI MẬT')).toBeVisible()
  await expect(dialog.getByText('các hành vi bị nghiêm cấm')).toBeVisible()
  const stored = async () =>
    (await readdir(join(desk, 'kho', 'attachments'), { recursive: true }).catch(() => [])).filter(
      (name) => name.endsWith('.pdf'),
    )
  expect(await stored()).toEqual([])
  await dialog.getByRole('button', { name: 'Không đưa vào kho' }).click()
  await expect(dialog.getByText('Không còn tệp nào chờ quyết định.')).toBeVisible()
  expect(await stored()).toEqual([])
  await expect
    .poll(() => notedIn(join(desk, 'kho'), /^secretLeft$/))
    .toMatchObject([{ details: { degree: 'TỐI MẬT' } }])
  note('Secret papers', 'TỐI MẬT brings up the law’s rule before anything of the file is stored')
})

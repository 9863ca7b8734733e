import { createWriteStream } from 'node:fs'
import { mkdtemp, readFile, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { pipeline } from 'node:stream/promises'
import type { Page } from '@playwright/test'
import { getDocument } from 'pdfjs-dist/legacy/build/pdf.mjs'
import PDFDocument from 'pdfkit'
import { makePdf, pagesWith } from '../fixtures/documents.ts'
import { pdfOf, stream } from '../fixtures/pdf-objects.ts'
import { expect, type Running, removeFolder, start, test } from './app.ts'
import { note } from './audit/list.ts'
import { seriousIn } from './reader-axe.ts'
import { dropAndWaitFor, findHit, openFile, openHit } from './reader-hits.ts'

let folder: string
let running: Running
const inDesk = (name: string) => join(folder, name)

test.beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'vk-tep-'))
  await makeLinked(inDesk('co-lien-ket.pdf'))
  await writeFile(inDesk('so-trang.pdf'), labelled())
  await makePdf(inDesk('khoa-lai.pdf'), ['Danh sách cán bộ được cử đi học'], { password: 'bi mat' })
  const whole = await readFile(inDesk('co-lien-ket.pdf'))
  await writeFile(inDesk('bi-hong.pdf'), whole.subarray(0, 300))
  await makePdf(inDesk('dieu-khoan.pdf'), [
    'QUYẾT ĐỊNH:\nĐiều 1. Phạm vi điều chỉnh\nQuy định này áp dụng cho cơ quan nhà nước.',
    'Điều 2. Trách nhiệm thi hành\nChánh Văn phòng chịu trách nhiệm.',
  ])
  await makePdf(inDesk('ghi-chu-vao.pdf'), pagesWith('Cân đối nguồn vốn hằng năm', 5, 9))
  running = await start(join(folder, 'may'))
  const names = [
    'co-lien-ket.pdf',
    'so-trang.pdf',
    'khoa-lai.pdf',
    'bi-hong.pdf',
    'dieu-khoan.pdf',
    'ghi-chu-vao.pdf',
  ]
  await dropAndWaitFor(running.window, names.map(inDesk), [
    { query: '"can doi nguon von"', name: 'ghi-chu-vao.pdf' },
    { query: '"pham vi dieu chinh"', name: 'dieu-khoan.pdf' },
    { query: '"muc luc dau tien"', name: 'so-trang.pdf' },
    { query: '"nguon tham khao"', name: 'co-lien-ket.pdf' },
  ])
})

test.afterAll(async () => {
  await running?.app.close()
  await removeFolder(folder)
})

/** Eight pages; the first leads to the seventh, and out of the file. */
async function makeLinked(path: string): Promise<void> {
  const pdf = new PDFDocument({ size: 'A4', margin: 72, autoFirstPage: false })
  const written = pipeline(pdf, createWriteStream(path))
  for (let page = 1; page <= 8; page++) {
    pdf.addPage().addNamedDestination(`trang-${page}`)
    pdf.fontSize(20).text(`Trang so ${page}`)
    if (page > 1) continue
    pdf.text('Nguon tham khao')
    pdf.text('Xem trang 7', { goTo: 'trang-7' })
    pdf.text('Trang cua Chinh phu', { link: 'https://chinhphu.vn/van-ban' })
  }
  pdf.end()
  await written
}

/** Two pages i and ii before four that are counted from 1. */
function labelled(): Buffer {
  const count = 6
  const page = (i: number) =>
    `<< /Type /Page /Parent 2 0 R /MediaBox [0 0 595 842] /Resources << /Font << /F 3 0 R >> >> /Contents ${5 + i * 2} 0 R >>`
  const text = (i: number) =>
    stream('', `BT /F 20 Tf 60 700 Td (Muc luc dau tien, to ${i + 1}) Tj ET`)
  const kids = Array.from({ length: count }, (_, i) => `${4 + i * 2} 0 R`)
  return pdfOf([
    '<< /Type /Catalog /Pages 2 0 R /PageLabels << /Nums [0 << /S /r >> 2 << /S /D >>] >> >>',
    `<< /Type /Pages /Kids [${kids.join(' ')}] /Count ${count} >>`,
    '<< /Type /Font /Subtype /Type1 /BaseFont /Helvetica >>',
    ...kids.flatMap((_, i) => [page(i), text(i)]),
  ])
}

const pageBox = (window: Page) => window.getByTestId('page-box')
const lead = (window: Page) => window.locator('.annotationLayer .linkAnnotation a')

test('a link inside goes there and back again; one outside is shown whole and asked about', {
  tag: '@audit',
}, async () => {
  const { app, window } = running
  await openHit(window, '"nguon tham khao"', 'co-lien-ket.pdf')
  await expect(lead(window)).toHaveCount(2)
  await lead(window).first().click()
  await expect(pageBox(window)).toHaveValue('7')
  // Its text is laid last; nothing that comes so late may take the keys, or whoever goes on, along.
  await expect(window.locator('.textLayer', { hasText: 'Trang so 7' })).toBeVisible()
  await expect(window.locator('[data-page-theme]')).toBeFocused()
  await window.keyboard.press('Alt+ArrowLeft')
  await expect(pageBox(window)).toHaveValue('1')

  await app.evaluate(({ dialog, shell }) => {
    const asked: string[] = []
    const followed: string[] = []
    Object.assign(globalThis, { asked, followed })
    dialog.showMessageBox = async (...args: unknown[]) => {
      const options = Object(args.at(-1))
      asked.push(String(options.detail))
      return { response: asked.length === 1 ? 1 : 0, checkboxChecked: false }
    }
    shell.openExternal = async (url) => {
      followed.push(url)
    }
  })
  const told = (name: string) =>
    app.evaluate((_, of) => {
      const [, value] = Object.entries(globalThis).find(([key]) => key === of) ?? []
      return JSON.stringify(value)
    }, name)
  const address = 'https://chinhphu.vn/van-ban'
  await lead(window).last().click()
  await expect.poll(() => told('asked')).toBe(JSON.stringify([address]))
  await lead(window).last().click()
  await expect.poll(() => told('followed')).toBe(JSON.stringify([address]))
  expect(await told('asked')).toBe(JSON.stringify([address, address]))
  note(
    'Links in documents',
    'an address outside is shown whole, and opened only when the person says so',
  )
})

test('printed page numbers are shown and understood', async () => {
  const { window } = running
  await openHit(window, '"muc luc dau tien"', 'so-trang.pdf')
  await expect(pageBox(window)).toHaveValue('i')
  await expect(window.getByText('(1 / 6)')).toBeVisible()
  await pageBox(window).fill('2')
  await pageBox(window).press('Enter')
  await expect(window.locator('.page[data-page-number="4"]')).toBeInViewport({ ratio: 0.3 })
  await expect(window.getByText('(4 / 6)')).toBeVisible()
})

test('one page at a time, as it was left', async () => {
  const { window } = running
  const pages = window.locator('.pdfViewer .page')
  await openHit(window, '"nguon tham khao"', 'co-lien-ket.pdf')
  await expect(pages).toHaveCount(8)
  await window.getByRole('button', { name: 'Cách hiển thị' }).click()
  await window.getByRole('menuitemcheckbox', { name: 'Cuộn liên tục' }).click()
  await window.keyboard.press('Escape')
  await expect(pages).toHaveCount(1)
  await window.getByRole('button', { name: 'Trang sau' }).click()
  await expect(window.locator('.page[data-page-number="2"]')).toBeVisible()
  await openHit(window, '"muc luc dau tien"', 'so-trang.pdf')
  await expect(pages).toHaveCount(6)
  await openHit(window, '"nguon tham khao"', 'co-lien-ket.pdf')
  await expect(pages).toHaveCount(1)
})

test('articles are the outline of a file that has none', async () => {
  const { window } = running
  await openHit(window, '"pham vi dieu chinh"', 'dieu-khoan.pdf')
  await window.getByRole('button', { name: 'Các trang, mục lục và kết quả' }).click()
  await window.getByRole('tab', { name: 'Mục lục' }).click()
  await window.getByRole('button', { name: /Điều 2\. Trách nhiệm thi hành/ }).click()
  await expect(pageBox(window)).toHaveValue('2')
  await window.getByRole('button', { name: 'Các trang, mục lục và kết quả' }).click()
})

test('a broken file says what is wrong and is offered as it is', async () => {
  const { app, window } = running
  const reader = await openFile(window, '"bi-hong"', 'bi-hong.pdf')
  await expect(reader.getByRole('alert')).toContainText('bị hỏng')
  expect(await seriousIn(window, 'section[aria-label="bi-hong.pdf"]')).toEqual([])
  const saved = join(folder, 'ra.pdf')
  await app.evaluate(({ dialog }, to) => {
    dialog.showSaveDialog = async () => ({ canceled: false, filePath: to })
  }, saved)
  await reader.getByRole('alert').getByRole('button', { name: 'Lưu bản sao…' }).click()
  const original = await readFile(inDesk('bi-hong.pdf'))
  await expect.poll(() => readFile(saved).catch(() => null)).toEqual(original)
})

test('a password is asked for, remembered as long as the program runs, and opens the text to search where wanted', async () => {
  const { window } = running
  const reader = await openFile(window, '"khoa-lai"', 'khoa-lai.pdf')
  const password = reader.getByRole('textbox', { name: 'Mật khẩu' })
  await password.fill('sai')
  await password.press('Enter')
  await expect(reader.getByText('Mật khẩu không đúng')).toBeVisible()
  expect(await seriousIn(window, 'section[aria-label="khoa-lai.pdf"]')).toEqual([])
  await password.fill('bi mat')
  await reader.getByRole('checkbox', { name: 'Đọc chữ để tìm được' }).check()
  await password.press('Enter')
  await expect(window.locator('.page[data-page-number="1"] canvas')).toBeVisible()

  await findHit(window, '"can bo duoc cu di hoc"', 'khoa-lai.pdf')
  await openHit(window, '"muc luc dau tien"', 'so-trang.pdf')
  await openHit(window, '"can bo duoc cu di hoc"', 'khoa-lai.pdf')
  await expect(window.locator('[data-mark-index]')).toHaveCount(1)
})

test('a note is found by search and shown; highlights go along as annotations of a copy', async () => {
  const { app, window } = running
  await openHit(window, '"can doi nguon von"', 'ghi-chu-vao.pdf')
  const words = window.locator('.page[data-page-number="5"] .textLayer').getByText('Cân đối')
  await expect(words.first()).toBeAttached()
  // Pages that are being drawn anew let go of what is selected.
  await expect(async () => {
    await words.first().selectText()
    await window.getByRole('button', { name: 'Hồng' }).click({ timeout: 2_000 })
  }).toPass()
  await expect(window.locator('[data-note-id]').first()).toBeAttached()
  await window.getByRole('button', { name: 'Các trang, mục lục và kết quả' }).click()
  await window.getByRole('tab', { name: 'Đoạn tô màu và ghi chú' }).click()
  const note = window.getByRole('textbox', { name: 'Ghi chú' })
  await note.fill('Đối chiếu với Kho bạc')
  await note.blur()
  await window.getByRole('button', { name: 'Các trang, mục lục và kết quả' }).click()

  const saved = join(folder, 'to-mau.pdf')
  await app.evaluate(({ dialog }, to) => {
    dialog.showSaveDialog = async () => ({ canceled: false, filePath: to })
  }, saved)
  await window.getByRole('button', { name: 'Tệp này' }).click()
  await window.getByRole('menuitem', { name: 'Lưu bản sao có tô màu, ghi chú…' }).click()
  await expect.poll(() => highlightsIn(saved, 5)).toEqual(['Đối chiếu với Kho bạc'])

  await findHit(window, '"doi chieu voi kho bac"', 'ghi-chu-vao.pdf')
  await openHit(window, '"nguon tham khao"', 'co-lien-ket.pdf')
  await openHit(window, '"doi chieu voi kho bac"', 'ghi-chu-vao.pdf')
  await expect(window.getByRole('textbox', { name: 'Ghi chú' })).toHaveValue(
    'Đối chiếu với Kho bạc',
  )
  await expect(pageBox(window)).toHaveValue('5')
})

/** What another program reads of a page's highlights; nothing while there is no file. */
async function highlightsIn(path: string, pageNumber: number): Promise<unknown[]> {
  const bytes = await readFile(path).catch(() => null)
  if (bytes === null) return []
  const task = getDocument({ data: new Uint8Array(bytes), verbosity: 0 })
  try {
    const page = await (await task.promise).getPage(pageNumber)
    const annotations = await page.getAnnotations()
    return annotations
      .filter(({ subtype }) => subtype === 'Highlight')
      .map(({ contentsObj }) => contentsObj.str)
  } finally {
    await task.destroy()
  }
}

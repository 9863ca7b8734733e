import { access, mkdir, mkdtemp, readFile, rm, stat, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { basename, join } from 'node:path'
import type { Locator, Page } from '@playwright/test'
import { Document, Packer, Paragraph } from 'docx'
import { makeScan } from '../../main/engine/extraction/testing/a-scan.ts'
import { makePdf, pagesWith } from '../fixtures/documents.ts'
import { expect, type Running, searchBox, start, test } from './app.ts'
import { seriousIn } from './reader-axe.ts'
import { boxesOn, inkOf, overlap, textOn } from './reader-geometry.ts'
import { dropAndWaitFor, openHit } from './reader-hits.ts'
import { printedSheets, printToMemory } from './reader-paper.ts'

const sentence = 'Đẩy mạnh cải cách hành chính và đầu tư hạ tầng số tại bộ phận một cửa.'
const scanned =
  'KẾ HOẠCH\n\nThực hiện chương trình chuyển đổi số của thành phố\n\nGiao Sở Tài chính cân đối nguồn vốn hằng năm\n\nCác đơn vị báo cáo kết quả trước ngày 15 tháng 12'
const webPage = `<!doctype html><html><head><script>document.title = 'bị chiếm'</script></head>
<body onload="document.title = 'bị chiếm'"><h1>Thông báo</h1>
<p>Niêm yết công khai thủ tục hành chính</p><img src="https://example.com/a.png"></body></html>`

let folder: string
let printed: string
let running: Running
const inDesk = (name: string) => join(folder, 'ban', name)

test.beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'vk-doc-'))
  await mkdir(join(folder, 'ban'))
  printed = await makePdf(join(folder, 'ban-in.pdf'), [scanned])
  await makePdf(inDesk('ke-hoach-dai.pdf'), pagesWith(sentence, 37, 60))
  await makeScan(inDesk('ban-quet.pdf'), [scanned])
  const paragraphs = Array.from({ length: 40 }, (_, i) => `Mục ${i + 1}. Sắp xếp tổ chức bộ máy`)
  const word = new Document({
    sections: [{ children: paragraphs.map((text) => new Paragraph(text)) }],
  })
  await writeFile(inDesk('to-trinh.docx'), await Packer.toBuffer(word))
  await writeFile(inDesk('trang-web.html'), webPage)
  const rows = Array.from({ length: 2_000 }, (_, i) => `${i + 1},"Kinh phí đợt ${i + 1}",${i * 5}`)
  await writeFile(inDesk('kinh-phi.csv'), `STT,Nội dung,Số tiền\n${rows.join('\n')}\n`)
  running = await start(join(folder, 'may'))
  const { window } = running
  // The scan is the last that can be found: its words are recognised in the background.
  const scan = { query: '"cân đối nguồn vốn"', name: 'ban-quet.pdf' }
  await dropAndWaitFor(window, [join(folder, 'ban')], [scan])
})

test.afterAll(async () => {
  // The last test closes it, to see what is left.
  await running?.app.close().catch(() => {})
  await rm(folder, { recursive: true, force: true, maxRetries: 5, retryDelay: 100 })
})

async function open(query: string, name: string): Promise<Page> {
  const { window } = running
  const reader = await openHit(window, query, name)
  await expect(reader.getByRole('search')).toBeVisible()
  return window
}

const counter = (window: Page) => window.getByTestId('mark-counter')
const findBox = (window: Page) => window.getByRole('search').getByRole('textbox')

test('a hit on page 37 of 60 shows that page with the mark on the words', async () => {
  const window = await open('cai cach hanh chinh', 'ke-hoach-dai.pdf')
  await expect(window.locator('.page[data-page-number="37"]')).toBeInViewport()
  await expectMarkOn(window, 'cải cách hành chính')
})

test('"dau tu" in the find box marks "đầu tư"', async () => {
  const window = await open('cai cach hanh chinh', 'ke-hoach-dai.pdf')
  await expect(async () => {
    // The file is open already: its hit, when it comes, brings its own words into the box.
    if ((await findBox(window).inputValue()) !== 'dau tu') await findBox(window).fill('dau tu')
    await checkBoxOn(window, '[data-mark-index]', 'đầu tư')
  }).toPass()
  await expect(counter(window)).toHaveText('1/1')
})

test('a scan that was recognised is marked on the ink of its words, and they can be copied', async () => {
  const phrase = 'cân đối nguồn vốn'
  const window = await open('"can doi nguon von"', 'ban-quet.pdf')
  const known = await inkOf(printed, phrase)
  await expect(async () => {
    const marks = await boxesOn(window, 1, '[data-mark-index]')
    expect(marks.length).toBe(1)
    for (const mark of marks) expect(overlap(mark, known)).toBeGreaterThanOrEqual(0.6)
  }).toPass()
  await expect(window.getByText(/Chữ nhận dạng: \d+%/)).toBeVisible()

  await expect(window.locator('.textLayer').getByText('hằng').first()).toBeAttached()
  const copied = await window.evaluate(() => {
    const layer = document.querySelector('.textLayer')
    if (!layer) return ''
    document.getSelection()?.selectAllChildren(layer)
    const clipboard = new DataTransfer()
    const init = { clipboardData: clipboard, bubbles: true, cancelable: true }
    layer.dispatchEvent(new ClipboardEvent('copy', init))
    return clipboard.getData('text/plain')
  })
  expect(copied.split('\n')).toContain('Giao Sở Tài chính cân đối nguồn vốn hằng năm')
})

test('a Word file is laid out with its matches counted, and a hit on its second part goes there', async () => {
  const window = await open('sap xep to chuc bo may', 'to-trinh.docx')
  await expect(counter(window)).toHaveText('1/40')
  const page = window.frameLocator('iframe')
  await expect(page.getByText('Mục 1. Sắp xếp')).toBeInViewport()
  for (let i = 0; i < 3; i++) await window.keyboard.press('Shift+F3')
  await expect(counter(window)).toHaveText('38/40')
  await expect(page.getByText('Mục 38. Sắp xếp')).toBeInViewport()
  await window.getByText('Văn bản trích', { exact: true }).click()
  const text = window.getByRole('region', { name: 'to-trinh.docx' })
  await expect(text.locator('mark').first()).toHaveText('Sắp xếp tổ chức bộ máy')
})

test('a web page is shown without running and without the network', async () => {
  const window = await open('niem yet cong khai', 'trang-web.html')
  const page = window.frameLocator('iframe')
  await expect(page.getByText('Niêm yết công khai')).toBeVisible()
  await expect(window.getByText('Đã chặn 1 hình')).toBeVisible()
  expect(await page.locator('script, [onload]').count()).toBe(0)
  expect(await page.locator('img').getAttribute('src')).toBeNull()
  expect(await window.title()).not.toContain('bị chiếm')
})

test('a long table shows the cell of a match far down', async () => {
  const window = await open('"kinh phi dot 1984"', 'kinh-phi.csv')
  await expect(window.getByRole('gridcell', { name: 'Kinh phí đợt 1984' })).toBeInViewport()
  const table = window.getByRole('grid')
  await table.focus()
  await window.keyboard.press('Control+Home')
  await expect(window.getByRole('gridcell', { name: 'Nội dung' })).toBeInViewport()
})

test('documents stay as tabs, and only what is seen is in memory', async () => {
  await open('sap xep to chuc bo may', 'to-trinh.docx')
  await open('"kinh phi dot 1984"', 'kinh-phi.csv')
  const window = await open('cai cach hanh chinh', 'ke-hoach-dai.pdf')
  const tabs = window.getByRole('tablist', { name: 'Các tài liệu đang mở' })
  await expect(tabs.getByRole('tab', { name: 'to-trinh.docx' })).toBeVisible()
  await expect(window.locator('.pdfViewer')).toHaveCount(1)
  await window.getByRole('button', { name: 'Xem hai tài liệu cạnh nhau' }).click()
  await window.getByRole('menuitem', { name: 'to-trinh.docx' }).click()
  const compared = window.getByRole('region', { name: /\.(csv|docx|html|pdf)$/ })
  await expect(compared).toHaveCount(2)
  for (const document of await compared.all()) await expect(document).toBeInViewport()
  await window.getByRole('button', { name: 'Thôi xem cạnh nhau' }).click()
  await window.getByRole('button', { name: 'Trở lại bên danh sách' }).click()
  await window.getByRole('button', { name: 'Đóng to-trinh.docx' }).click()
  await expect(tabs.getByRole('tab', { name: 'to-trinh.docx' })).toBeHidden()
})

test('pages are printed as they are chosen, with the marks where wanted', async () => {
  const window = await open('cai cach hanh chinh', 'ke-hoach-dai.pdf')
  const { app } = running
  await printToMemory(app)
  await window.locator('.page[data-page-number="37"]').click()
  await window.keyboard.press('Control+p')
  const dialog = window.getByRole('dialog', { name: 'In tài liệu' })
  await dialog.getByRole('radio', { name: 'Một số trang' }).check()
  await dialog.getByRole('textbox').fill('36-38')
  await dialog.getByRole('checkbox').check()
  await dialog.getByRole('button', { name: 'In…' }).click()
  await expect(dialog).toBeHidden()
  expect(await printedSheets(app)).toHaveLength(3)
})

test('a Word file is printed as it is laid out', async () => {
  const window = await open('sap xep to chuc bo may', 'to-trinh.docx')
  await expect(counter(window)).toHaveText('1/40')
  await printToMemory(running.app)
  await fromFileMenu(window, 'In…')
  const text = (await printedSheets(running.app)).join('')
  expect(text).toContain('Mục 1. Sắp xếp tổ chức bộ máy')
  expect(text).toContain('Mục 40. Sắp xếp tổ chức bộ máy')
})

test('a table is printed whole, as a table', async () => {
  const window = await open('"kinh phi dot 1984"', 'kinh-phi.csv')
  await expect(counter(window)).toHaveText('1/1')
  await printToMemory(running.app)
  await fromFileMenu(window, 'In…')
  const sheets = await printedSheets(running.app)
  expect(sheets.length).toBeGreaterThan(20)
  expect(sheets[0]).toContain('kinh-phi.csv')
  expect(sheets[0]).toContain('Nội dung')
  expect(sheets.at(-1)).toContain('Kinh phí đợt 2000')
})

async function pressUntilFocused(window: Page, key: string, target: Locator): Promise<void> {
  for (let presses = 0; presses < 80; presses++) {
    if (await target.evaluate((element) => element === document.activeElement)) return
    await window.keyboard.press(key)
  }
  await expect(target).toBeFocused()
}

async function fromFileMenu(window: Page, item: string): Promise<void> {
  await window.getByRole('button', { name: 'Tệp này' }).click()
  await window.getByRole('menuitem', { name: item }).click()
  await expect(window.getByRole('menu')).toBeHidden()
}

/** Selects a phrase of page 37, as the mouse would. */
async function select(window: Page, phrase: string): Promise<void> {
  await window.evaluate((wanted) => {
    // The same selection again would be no event.
    document.getSelection()?.removeAllRanges()
    const layer = document.querySelector('.page[data-page-number="37"] .textLayer')
    const walker = document.createTreeWalker(layer ?? document, NodeFilter.SHOW_TEXT)
    for (let node = walker.nextNode(); node; node = walker.nextNode()) {
      const at = node.textContent?.indexOf(wanted) ?? -1
      if (at >= 0) document.getSelection()?.setBaseAndExtent(node, at, node, at + wanted.length)
    }
  }, phrase)
}

test('the keyboard alone opens a hit, finds, turns pages, zooms, presents and comes back', async () => {
  const { window } = running
  await window.keyboard.press('Control+f')
  await searchBox(window).fill('"phần thứ 12"')
  await expect(window.getByRole('button', { name: /^Trang 12/ })).toBeVisible()
  await expect(window.locator('article')).toHaveCount(1)
  await pressUntilFocused(window, 'ArrowDown', window.getByRole('button', { name: /^Trang 12/ }))
  await window.keyboard.press('Enter')
  const box = window.getByTestId('page-box')
  await expect(box).toHaveValue('12')
  const pages = window.locator('.pdfViewer').locator('..')
  await pressUntilFocused(window, 'Tab', pages)
  await window.keyboard.press('Control+f')
  await window.keyboard.type('dau tu')
  await window.keyboard.press('Enter')
  await expect(counter(window)).toHaveText('1/1')
  await expect(box).toHaveValue('37')
  await window.keyboard.press('Escape')
  await expect(pages).toBeFocused()
  await window.keyboard.press('ArrowRight')
  await expect(box).toHaveValue('38')
  await window.keyboard.press('Control+End')
  await expect(box).toHaveValue('60')
  await window.keyboard.press('Alt+ArrowLeft')
  await expect(box).toHaveValue('38')
  const zoom = window.getByLabel('Tỉ lệ hiển thị, phần trăm')
  const before = await zoom.inputValue()
  await window.keyboard.press('Control+=')
  await expect(zoom).not.toHaveValue(before)
  const shown = Number(await box.inputValue())
  await window.keyboard.press('F5')
  await window.keyboard.press('Space')
  await expect(window.locator(`.page[data-page-number="${shown + 1}"]`)).toBeInViewport({
    ratio: 0.9,
  })
  await window.keyboard.press('Escape')
  await expect(box).toBeVisible()
})

test('selected words are highlighted, noted, found again after a restart, and taken along as text', async () => {
  let window = await open('cai cach hanh chinh', 'ke-hoach-dai.pdf')
  const phrase = 'đầu tư hạ tầng'
  const page = window.locator('.page[data-page-number="37"]')
  await expect(page.locator('.textLayer').getByText(phrase).first()).toBeAttached()
  // Pages that are being drawn anew let go of what is selected.
  await expect(async () => {
    await select(window, phrase)
    await window.getByRole('button', { name: 'Xanh lá' }).click({ timeout: 2_000 })
  }).toPass()
  await expectBoxOn(window, '[data-note-id]', phrase)

  await window.getByRole('button', { name: 'Các trang, mục lục và kết quả' }).click()
  await window.getByRole('tab', { name: 'Đoạn tô màu và ghi chú' }).click()
  await window.getByRole('textbox', { name: 'Ghi chú' }).fill('Hỏi lại nguồn vốn')
  await window.getByRole('textbox', { name: 'Ghi chú' }).blur()

  await expect.poll(() => plansWith(window, '"hoi lai nguon von"')).toBe(1)
  await running.app.close()
  running = await start(join(folder, 'may'))
  window = await open('cai cach hanh chinh', 'ke-hoach-dai.pdf')
  await expectBoxOn(window, '[data-note-id]', phrase)
  await window.getByRole('button', { name: 'Các trang, mục lục và kết quả' }).click()
  await window.getByRole('tab', { name: 'Đoạn tô màu và ghi chú' }).click()
  await expect(window.getByText('Hỏi lại nguồn vốn')).toBeVisible()

  const saved = join(folder, 'ghi chú.txt')
  await running.app.evaluate(({ dialog }, to) => {
    dialog.showSaveDialog = async () => ({ canceled: false, filePath: to })
  }, saved)
  await window.getByRole('button', { name: 'Lưu thành tệp…' }).click()
  await expect
    .poll(() => readFile(saved, 'utf8').catch(() => ''))
    .toBe(`ke-hoach-dai.pdf\n\nTrang 37: “${phrase}”\n    Hỏi lại nguồn vốn\n`)

  await window.getByRole('button', { name: `Trang 37 ${phrase}`, exact: true }).click()
  await window.getByRole('button', { name: 'Xóa đoạn tô màu này' }).click()
  await expect(window.locator('[data-note-id]')).toHaveCount(0)
})

/** How many plans the engine finds: what it finds is saved. */
const plansWith = (window: Page, text: string) =>
  window.evaluate(async (asked) => {
    const filter = { facets: {}, trash: false }
    const found = await globalThis.vanKho.search.run({ text: asked, filter })
    return found.ok ? found.value.plansMatched : 0
  }, text)

for (const [query, name] of [
  ['cai cach hanh chinh', 'ke-hoach-dai.pdf'],
  ['"can doi nguon von"', 'ban-quet.pdf'],
  ['sap xep to chuc bo may', 'to-trinh.docx'],
  ['"kinh phi dot 1984"', 'kinh-phi.csv'],
] as const) {
  test(`axe finds nothing serious in the reader of ${name}`, async () => {
    const window = await open(query, name)
    await expect(counter(window)).not.toHaveText('')
    expect(await seriousIn(window, `section[aria-label="${name}"]`)).toEqual([])
  })
}

test('axe finds nothing serious in what the reader opens beside and above the pages', async () => {
  const window = await open('cai cach hanh chinh', 'ke-hoach-dai.pdf')
  const reader = 'section[aria-label="ke-hoach-dai.pdf"]'
  await window.getByRole('button', { name: 'Các trang, mục lục và kết quả' }).click()
  for (const tab of [
    'Các trang',
    'Mục lục',
    'Mọi kết quả trong tài liệu',
    'Đoạn tô màu và ghi chú',
  ]) {
    await window.getByRole('tab', { name: tab }).click()
    await expect(window.getByRole('tabpanel', { name: tab })).toBeVisible()
    expect(await seriousIn(window, reader), tab).toEqual([])
  }
  await window.getByRole('button', { name: 'Các trang, mục lục và kết quả' }).click()
  for (const [item, title] of [
    ['Thuộc tính', 'Thuộc tính'],
    [/^In…/, 'In tài liệu'],
  ] as const) {
    await window.getByRole('button', { name: 'Tệp này' }).click()
    await window.getByRole('menuitem', { name: item }).click()
    const dialog = window.getByRole('dialog', { name: title })
    // Half transparent while it comes, it would have half of its contrast.
    await expect(dialog).toHaveCSS('opacity', '1')
    expect(await seriousIn(window, '[role="dialog"]'), title).toEqual([])
    await window.keyboard.press('Escape')
    await expect(dialog).toHaveCount(0)
  }
})

test('another program gets a read-only copy under the name that people know, gone with ours', async () => {
  const window = await open('cai cach hanh chinh', 'ke-hoach-dai.pdf')
  const { app } = running
  await app.evaluate(
    ({ shell, dialog }, to) => {
      shell.openPath = async (path) => {
        Object.assign(globalThis, { opened: path })
        return ''
      }
      dialog.showSaveDialog = async () => ({ canceled: false, filePath: to })
    },
    join(folder, 'bản sao.pdf'),
  )
  await fromFileMenu(window, 'Mở bằng chương trình của máy')
  const opened = () =>
    app.evaluate(() => String(Object.entries(globalThis).find(([name]) => name === 'opened')?.[1]))
  await expect.poll(async () => basename(await opened())).toBe('ke-hoach-dai.pdf')
  expect((await stat(await opened())).mode & 0o222).toBe(0)

  await fromFileMenu(window, 'Lưu bản sao…')
  const original = await readFile(inDesk('ke-hoach-dai.pdf'))
  await expect.poll(() => readFile(join(folder, 'bản sao.pdf')).catch(() => null)).toEqual(original)

  const copy = await opened()
  await app.close()
  await expect(access(copy)).rejects.toThrow()
})

const expectMarkOn = (window: Page, phrase: string) =>
  expectBoxOn(window, '[data-mark-index]', phrase)

const expectBoxOn = (window: Page, selector: string, phrase: string) =>
  expect(() => checkBoxOn(window, selector, phrase)).toPass()

/** The box covers the phrase of page 37's text layer from end to end, on its line. */
async function checkBoxOn(window: Page, selector: string, phrase: string): Promise<void> {
  const [mark] = await boxesOn(window, 37, selector)
  const text = await textOn(window, 37, phrase)
  expect(mark).toBeDefined()
  expect(text).not.toBeNull()
  if (!mark || !text) return
  expect(overlap(mark, text)).toBeGreaterThanOrEqual(0.6)
  expect(Math.abs(mark.left - text.left)).toBeLessThan(0.01)
  expect(Math.abs(mark.right - text.right)).toBeLessThan(0.01)
}

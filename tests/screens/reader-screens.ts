/** The reader's states, over files of one's own. Buttons are looked for by what they say in either language. */
import { mkdir, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import type { Locator, Page } from '@playwright/test'
import { Document, HeadingLevel, Packer, Paragraph } from 'docx'
import { signedPdf } from '../../main/engine/extraction/testing/a-signed-pdf.ts'
import english from '../../resources/i18n/en/reader.json' with { type: 'json' }
import vietnamese from '../../resources/i18n/vi/reader.json' with { type: 'json' }
import { makePdf } from '../fixtures/documents.ts'
import { expect } from './patience.ts'
import { list, planPane, searchBox } from './places.ts'
import type { Screen } from './screen.ts'
import { home, type Stage } from './stage.ts'

/** What both languages say: English has plural forms besides. */
type Words = typeof vietnamese | typeof english

const inEither = (words: (from: Words) => string): RegExp =>
  new RegExp(`^(${words(vietnamese)}|${words(english)})$`)
const button = (window: Page, words: (from: Words) => string): Locator =>
  planPane(window).getByRole('button', { name: inEither(words) })

const long =
  'Kế hoạch triển khai thực hiện các nhiệm vụ, giải pháp chủ yếu về cải cách hành chính, chuyển đổi số năm 2026'
const files = {
  plan: 'ke-hoach-cai-cach.pdf',
  signed: 'quyet-dinh-da-ky.pdf',
  locked: 'danh-sach-khoa.pdf',
  broken: 'ban-tai-do-dang.pdf',
  sheet: 'kinh-phi-thuc-hien.csv',
  word: 'to-trinh-sap-xep.docx',
} as const

async function makeFiles(folder: string): Promise<void> {
  await mkdir(folder)
  const path = (name: string) => join(folder, name)
  const lines = [long.replace('giải pháp', '\ngiải pháp').replace('chuyển đổi', '\nchuyển đổi')]
  const pages = Array.from(
    { length: 12 },
    (_, i) => `Điều ${i + 1}. Nguồn vốn\n${lines.join('\n')}`,
  )
  await makePdf(path(files.plan), pages)
  await writeFile(
    path(files.signed),
    signedPdf({ signer: 'Nguyễn Thị Minh Khai', signedAt: new Date('2026-03-02T01:30:00Z') }),
  )
  await makePdf(path(files.locked), ['Danh sách cán bộ'], { password: 'bi mat' })
  await writeFile(path(files.broken), '%PDF-1.7\n1 0 obj\n<< /Type /Catalog')
  const rows = Array.from(
    { length: 300 },
    (_, i) =>
      `${i + 1},"Bồi dưỡng nghiệp vụ đợt ${i + 1} cho cán bộ phường, xã",${(i + 1) * 1_250_000}`,
  )
  await writeFile(path(files.sheet), `STT,Nội dung,Số tiền (đồng)\n${rows.join('\n')}\n`)
  const paragraphs = Array.from({ length: 30 }, (_, i) => new Paragraph(`${i + 1}. ${long}.`))
  const heading = new Paragraph({ text: 'TỜ TRÌNH', heading: HeadingLevel.HEADING_1 })
  const word = new Document({ sections: [{ children: [heading, ...paragraphs] }] })
  await writeFile(path(files.word), await Packer.toBuffer(word))
}

/** By the contract: how it is done by hand is shown by other screens. */
async function bringFiles({ window, desk }: Stage): Promise<void> {
  const folder = join(desk, 'Văn thư')
  await makeFiles(folder)
  await window.evaluate(
    async ([path, from]) => {
      await globalThis.vanKho.archive.create({ path, name: 'Kho Văn thư' })
      await globalThis.vanKho.archive.open({ path })
      await globalThis.vanKho.imports.add({ paths: [from] })
    },
    [join(desk, 'Kho Văn thư'), folder] as const,
  )
  await expect(list(window).getByRole('option')).toHaveCount(Object.keys(files).length)
  await expect(window.locator('section progress, section [role="progressbar"]')).toHaveCount(0)
  // The queue would stand over the pages.
  await window.evaluate(() => globalThis.vanKho.imports.clear({}))
}

const prepared = new WeakSet<Stage>()

/** Whichever of the screens is asked for first, the archive of these files is open. */
async function withFiles(stage: Stage): Promise<Page> {
  if (!prepared.has(stage)) {
    await bringFiles(stage)
    await home(stage)
    prepared.add(stage)
  }
  return stage.window
}

async function open(stage: Stage, name: string): Promise<Locator> {
  const window = await withFiles(stage)
  await searchBox(window).fill(`"${name.replace(/\.\w+$/, '')}"`)
  await window.locator('#search-results article').first().getByRole('button').first().click()
  await window.keyboard.press('Escape')
  await planPane(window).locator('input[type="radio"][value="read"] + label').click()
  const reader = window.getByRole('region', { name })
  await expect(reader).toBeVisible()
  return reader
}

const drawn = (window: Page) =>
  expect(window.locator('.page[data-loaded="true"] canvas').first()).toBeVisible()

async function openMenu(window: Page, item: (from: Words) => string): Promise<void> {
  await button(window, (from) => from.file.menu).click()
  // Its keys are said after it.
  const name = new RegExp(`^(${item(vietnamese)}|${item(english)})`)
  await window.getByRole('menuitem', { name }).click()
  await expect(window.getByRole('dialog')).toBeVisible()
}

export const readerScreens: readonly Screen[] = [
  {
    name: 'reader-matches',
    show: async (stage) => {
      const window = await withFiles(stage)
      await searchBox(window).fill('nguon von')
      await window.locator('#search-results article button[data-current]').first().click()
      await expect(window.locator('.page [data-mark-index]').first()).toBeVisible()
      await button(window, (from) => from.side.toggle).click()
      await expect(planPane(window).locator('aside mark').first()).toBeVisible()
      await drawn(window)
    },
  },
  {
    name: 'reader-notes',
    show: async (stage) => {
      const { window } = stage
      await open(stage, files.plan)
      await drawn(window)
      const words = window.locator('.textLayer span').filter({ hasText: 'Nguồn vốn' }).first()
      await words.evaluate((element) => getSelection()?.selectAllChildren(element))
      await button(window, (from) => from.notes.colors.yellow).click()
      await expect(window.locator('[data-note-id]').first()).toBeVisible()
      await button(window, (from) => from.side.toggle).click()
      await planPane(window)
        .getByRole('tab', { name: inEither((from) => from.notes.title) })
        .click()
      await planPane(window).locator('aside textarea').fill('Hỏi lại Sở Tài chính về nguồn vốn')
    },
  },
  {
    name: 'reader-properties-signed',
    show: async (stage) => {
      const { window } = stage
      await open(stage, files.signed)
      await drawn(window)
      await openMenu(window, (from) => from.file.properties)
      await expect(window.getByRole('dialog')).toContainText('Nguyễn Thị Minh Khai')
    },
  },
  {
    name: 'reader-print',
    show: async (stage) => {
      const { window } = stage
      await open(stage, files.plan)
      await drawn(window)
      await openMenu(window, (from) => from.file.print)
    },
  },
  {
    name: 'reader-password',
    show: async (stage) => {
      const reader = await open(stage, files.locked)
      await reader.locator('input[type="password"]').fill('sai')
      await reader.locator('input[type="password"]').press('Enter')
      await expect(reader.getByText(inEither((from) => from.password.wrong))).toBeVisible()
    },
  },
  {
    name: 'reader-broken',
    show: async (stage) => {
      const reader = await open(stage, files.broken)
      await expect(reader.getByRole('alert')).toBeVisible()
    },
  },
  {
    name: 'reader-sheet',
    show: async (stage) => {
      const reader = await open(stage, files.sheet)
      await expect(reader.getByText('Bồi dưỡng nghiệp vụ đợt 3 ').first()).toBeVisible()
    },
  },
  {
    name: 'reader-word',
    show: async (stage) => {
      const reader = await open(stage, files.word)
      await expect(reader.frameLocator('iframe').getByText('TỜ TRÌNH')).toBeVisible()
    },
  },
]

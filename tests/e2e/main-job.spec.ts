import { readFile } from 'node:fs/promises'
import { join } from 'node:path'
import type { Page } from '@playwright/test'
import { inRoot } from '../../build/setup/paths.mjs'
import { makePdf, pagesWith } from '../fixtures/documents.ts'
import { drop, expect, list, searchBox, startFirst, test } from './app.ts'

const sentence = 'Đẩy mạnh cải cách hành chính tại bộ phận một cửa liên thông.'

test('a dropped PDF is found without accents and opens on its page with the words marked', async ({
  userData,
  desk,
}) => {
  const file = await makePdf(join(desk, 'thu-nghiem-mot-cua.pdf'), pagesWith(sentence, 37, 60))
  const first = await startFirst(userData)
  await drop(first.window, [file])
  await expect(first.window.getByRole('region', { name: 'Hàng đợi nhập' })).toBeVisible()
  await findAndOpen(first.window)
  await first.app.close()

  const second = await startFirst(userData)
  await findAndOpen(second.window)
  await second.app.close()
})

test('the first start shows the sample archive, filtered by reform area', async ({ userData }) => {
  const { app, window } = await startFirst(userData)
  await expect(list(window).getByText('216/KH-UBND')).toBeVisible()
  await window
    .getByRole('button', { name: /Cải cách tài chính công/ })
    .first()
    .click()
  await expect(list(window).getByText('216/KH-UBND')).toBeVisible()
  await app.close()
})

test('the first screen waits for one file of code without schemas, and its face comes with it', async () => {
  const built = inRoot('out', 'renderer')
  const page = await readFile(join(built, 'index.html'), 'utf8')
  const asked = [...page.matchAll(/(?:src|href)="\/([^"]+)"/g)].map(([, name]) => name ?? '')
  const code = asked.filter((name) => name.endsWith('.js'))
  expect(code).toEqual([
    expect.stringMatching(/^assets\/rolldown-runtime-/),
    expect.stringMatching(/^assets\/window-/),
  ])
  expect(asked.filter((name) => name.endsWith('.woff2'))).toHaveLength(3)
  for (const name of code)
    expect(await readFile(join(built, name), 'utf8')).not.toContain('ZodError')
})

async function findAndOpen(window: Page): Promise<void> {
  await searchBox(window).fill('cai cach hanh chinh mot cua lien thong')
  const hit = window.getByRole('button', { name: /trang 37/i }).first()
  await expect(hit).toContainText('cải cách hành chính')
  await hit.click()

  const page = window.locator('.page[data-page-number="37"]')
  await expect(page).toBeInViewport()
  const mark = page.locator('[data-mark-index]').first()
  await expect(mark).toBeInViewport()
  await expectMarksOnWords(window)
}

/** The marks lie on the line of the text layer that holds the words, and nowhere else. */
async function expectMarksOnWords(window: Page): Promise<void> {
  await expect(async () => {
    const seen = await window.evaluate(() => {
      const page = document.querySelector('.page[data-page-number="37"]')
      const box = (element: Element) => {
        const { left, right, top, bottom } = element.getBoundingClientRect()
        return { left, right, top, bottom }
      }
      const spans = [...(page?.querySelectorAll('.textLayer span') ?? [])]
      const line = spans.find((span) => span.textContent?.includes('cải cách hành chính'))
      const marks = [...(page?.querySelectorAll('[data-mark-index]') ?? [])].map(box)
      return { line: line ? box(line) : null, marks }
    })
    expect(seen.line).not.toBeNull()
    expect(seen.marks.length).toBeGreaterThan(0)
    if (!seen.line) return
    for (const mark of seen.marks) {
      const middle = (mark.top + mark.bottom) / 2
      expect(middle).toBeGreaterThan(seen.line.top - 4)
      expect(middle).toBeLessThan(seen.line.bottom + 4)
      expect(mark.left).toBeGreaterThan(seen.line.left - 4)
      expect(mark.right).toBeLessThan(seen.line.right + 4)
    }
  }).toPass()
}

import { mkdtemp } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import type { Page } from '@playwright/test'
import { makeRenderFiles, type RenderedFile } from '../fixtures/render/index.ts'
import { drawnByPoppler } from '../fixtures/render/poppler.ts'
import { expect, type Running, removeFolder, start, test } from './app.ts'
import { dropAndWaitFor, openHit } from './reader-hits.ts'
import { colorsAt, differenceOf, dotsAnInch, pictureOf, showPage } from './reader-pictures.ts'

/** Of 255: two programs round colours and smooth edges differently. */
const colorTolerance = 24
/** Fonts that a file does not bring are another machine's own; a missing shape is far beyond. */
const mostDifference = { mean: 0.08, off: 0.16 }

let folder: string
let files: RenderedFile[]
let running: Running

test.beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'vk-ve-'))
  files = await makeRenderFiles(folder)
  running = await start(join(folder, 'may'))
  const paths = files.map(({ path }) => path)
  await dropAndWaitFor(running.window, paths, files)
})

test.afterAll(async () => {
  await running?.app.close()
  await removeFolder(folder)
})

for (const at of [0, 1]) {
  test(`what PDFs can do is shown as it should be, and as poppler shows it (${at + 1})`, async () => {
    const { window } = running
    const file = files[at]
    if (!file) throw new Error('no such file')
    const reader = await openHit(window, file.query, file.name)
    // Marks are ours, not the page's. Those that are still being looked for would come after all.
    const counter = reader.getByTestId('mark-counter')
    await expect(counter).not.toHaveText('')
    await reader.getByRole('search').getByRole('textbox').fill('')
    await expect(counter).toHaveText('')
    await expect(window.locator('[data-mark-index]')).toHaveCount(0)
    const theirs = await drawnByPoppler(file.path, dotsAnInch)
    for (const [index, page] of file.pages.entries()) {
      if (page.limit !== null) continue
      await showPage(window, index + 1)
      // pdf.js calls a page loaded as it begins to draw it.
      await expect(async () => {
        const ours = await pictureOf(window, index + 1)
        await expectColors(window, page, ours)
        const other = theirs?.[index]
        if (other === undefined) return
        const { mean, off } = await differenceOf(window, ours, other)
        expect(mean, page.kind).toBeLessThan(mostDifference.mean)
        expect(off, page.kind).toBeLessThan(mostDifference.off)
      }).toPass({ timeout: 60_000 })
    }
  })
}

async function expectColors(
  window: Page,
  { kind, probes }: RenderedFile['pages'][number],
  picture: Buffer,
): Promise<void> {
  const shown = await colorsAt(
    window,
    picture,
    probes.map((probe) => probe.at),
  )
  for (const [index, probe] of probes.entries()) {
    const apart = probe.color.map((value, channel) =>
      Math.abs(value - (shown[index]?.[channel] ?? 0)),
    )
    const where = `${kind}, at ${probe.at.map((share) => share.toFixed(2))}: ${shown[index]}`
    expect(Math.max(...apart), where).toBeLessThanOrEqual(colorTolerance)
  }
}

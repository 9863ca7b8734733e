/** How each page of the test PDFs looks in the reader, beside what poppler draws of it. */
import { join } from 'node:path'
import { expect, start } from '../../../tests/e2e/app.ts'
import { dropAndWaitFor, openHit } from '../../../tests/e2e/reader-hits.ts'
import {
  differenceOf,
  dotsAnInch,
  pictureOf,
  showPage,
} from '../../../tests/e2e/reader-pictures.ts'
import { makeRenderFiles } from '../../../tests/fixtures/render/index.ts'
import { drawnByPoppler } from '../../../tests/fixtures/render/poppler.ts'
import type { Figure } from '../report/figure.ts'

/** Of black for white: smoothed edges and a font that the file does not bring stay far below. */
const mostPercent = 8

/** One figure a page; none where poppler is not installed. @param folder of its own, empty */
export async function compareRendering(folder: string): Promise<Figure[]> {
  const files = await makeRenderFiles(folder)
  const { app, window } = await start(join(folder, 'may'))
  try {
    const figures: Figure[] = []
    const paths = files.map(({ path }) => path)
    await dropAndWaitFor(window, paths, files)
    for (const { path, name, query, pages } of files) {
      const drawn = await drawnByPoppler(path, dotsAnInch)
      if (drawn === null) return []
      const reader = await openHit(window, query, name)
      await reader.getByRole('search').getByRole('textbox').fill('')
      await expect(window.locator('[data-mark-index]')).toHaveCount(0)
      for (const [index, { kind, limit }] of pages.entries()) {
        const theirs = drawn[index]
        if (limit !== null || theirs === undefined) continue
        await showPage(window, index + 1)
        const { mean } = await differenceOf(window, await pictureOf(window, index + 1), theirs)
        figures.push({
          what: `unlike poppler: ${kind}`,
          value: 100 * mean,
          unit: '%',
          budget: { atMost: mostPercent },
        })
      }
    }
    return figures
  } finally {
    await app.close()
  }
}

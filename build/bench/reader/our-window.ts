/** The built program, driven as a person drives it. */
import { join } from 'node:path'
import { expect, searchBox, start } from '../../../tests/e2e/app.ts'
import { dropAndWaitFor, hitIn } from '../../../tests/e2e/reader-hits.ts'
import type { MadeDocument } from './documents.ts'
import { drawnPage, memoryMb, timeFrames, timeUntil } from './in-page.ts'
import type { Extent, Viewer } from './viewer.ts'

/** The hit's page, below the plan's title. */
const onlyHit = 'article button:nth-of-type(2)'
const findField = '[role="search"] input'

/** Imports the documents into an archive of its own first. */
export async function ourWindow(
  folder: string,
  documents: readonly MadeDocument[],
): Promise<Viewer & { extent(): Promise<Extent> }> {
  const { app, window } = await start(join(folder, 'may'))
  window.setDefaultTimeout(120_000)
  const paths = documents.map(({ path }) => path)
  await dropAndWaitFor(window, paths, documents)
  return {
    async open({ query, name }) {
      await searchBox(window).fill(query)
      await expect(hitIn(window, name)).toBeVisible()
      await expect(window.locator('article')).toHaveCount(1)
      return timeUntil(window, { click: onlyHit }, drawnPage(1, `section[aria-label="${name}"]`))
    },
    goTo: (pageNumber) =>
      timeUntil(
        window,
        { field: '[data-testid="page-box"]', text: String(pageNumber), enter: true },
        drawnPage(pageNumber),
      ),
    async find(text, matches) {
      const counter = '[data-testid="mark-counter"]'
      await timeUntil(window, { field: findField, text: '', enter: false }, { selector: counter })
      return timeUntil(
        window,
        { field: findField, text, enter: false },
        { selector: counter, ending: `/${matches}` },
      )
    },
    scroll: () => timeFrames(window),
    memoryMb: () => memoryMb(app, window),
    close: () => app.close(),
    extent: () =>
      window.evaluate(() => {
        const pages = document.querySelector('.pdfViewer')?.parentElement
        return { width: pages?.clientWidth ?? 0, height: pages?.clientHeight ?? 0 }
      }),
  }
}

/** pdf.js's own viewer components in the same Electron, with nothing of ours. */
import type { Page } from '@playwright/test'
import { _electron } from '@playwright/test'
import { launchOptions } from '../../setup/electron.mjs'
import { inRoot } from '../../setup/paths.mjs'
import { serveFiles } from './file-server.ts'
import { drawnPage, memoryMb, type Sign, timeFrames, timeUntil } from './in-page.ts'
import type { Extent, Viewer } from './viewer.ts'

/** What page.js offers. */
interface BareViewer {
  open(url: string): Promise<void>
  goTo(pageNumber: number): void
  find(query: string): void
}
declare global {
  var bareViewer: BareViewer
}

export async function bareWindow(
  folder: string,
  documents: string,
  extent: Extent,
): Promise<Viewer> {
  const server = await serveFiles(documents)
  const options = launchOptions()
  const switches = options.args.filter((argument) => argument.startsWith('-'))
  const app = await _electron.launch({
    ...options,
    args: [
      ...switches,
      `--user-data-dir=${folder}`,
      inRoot('build', 'bench', 'reader', 'bare-viewer'),
      `${server.url}/page.html`,
      String(extent.width),
      String(extent.height),
    ],
  })
  const window = await app.firstWindow()
  await window.locator('body[data-ready="true"]').waitFor({ state: 'attached', timeout: 60_000 })
  /** From before the call until the sign; the call itself is of no length. */
  const timed = async (sign: Sign, call: (page: Page) => Promise<unknown>) => {
    const [ms] = await Promise.all([timeUntil(window, null, sign), call(window)])
    return ms
  }
  return {
    async open({ name }) {
      // The page of the document before must not be taken for this one's.
      await window.evaluate(() => document.querySelector('.pdfViewer')?.replaceChildren())
      return timed(drawnPage(1), (page) =>
        page.evaluate((url) => globalThis.bareViewer.open(url), `/files/${name}`),
      )
    },
    goTo: (pageNumber) =>
      timed(drawnPage(pageNumber), (page) =>
        page.evaluate((number) => globalThis.bareViewer.goTo(number), pageNumber),
      ),
    find: (text, matches) =>
      timed({ selector: '#found', ending: `/${matches}` }, (page) =>
        page.evaluate((query) => globalThis.bareViewer.find(query), text),
      ),
    scroll: () => timeFrames(window),
    memoryMb: () => memoryMb(app, window),
    async close() {
      await app.close()
      server.close()
    },
  }
}

/** Steps that both windows are measured by, the same way: they run inside the page. */
import type { CDPSession, ElectronApplication, Page } from '@playwright/test'
import type { Scrolling } from './viewer.ts'

const patienceMs = 60_000

/** Something that is there once what was begun is done. */
export interface Sign {
  readonly selector: string
  /** Its text has this at its end. */
  readonly ending?: string
}

export const drawnPage = (pageNumber: number, within = ''): Sign => ({
  selector: `${within} .page[data-page-number="${pageNumber}"][data-loaded="true"] canvas`,
})

/** What is clicked, or typed into a field. */
export type Act =
  | { readonly click: string }
  | { readonly field: string; readonly text: string; readonly enter: boolean }

/** Milliseconds from an act in the page until its sign is on the screen. */
export function timeUntil(page: Page, act: Act | null, sign: Sign): Promise<number> {
  return page.evaluate(
    ([what, { selector, ending }, patience]) =>
      new Promise<number>((resolve, reject) => {
        const from = performance.now()
        const look = () => {
          const found = document.querySelector(selector)
          const past = performance.now() - from
          if (found && (ending === undefined || found.textContent?.endsWith(ending))) resolve(past)
          else if (past > patience) reject(new Error(`${selector} ${ending ?? ''} did not come`))
          else requestAnimationFrame(look)
        }
        if (what !== null && 'click' in what) {
          const target = document.querySelector<HTMLElement>(what.click)
          if (!target) reject(new Error(`there is no ${what.click}`))
          target?.click()
        }
        if (what !== null && 'field' in what) {
          const input = document.querySelector<HTMLInputElement>(what.field)
          if (!input) reject(new Error(`there is no ${what.field}`))
          // React hears of a value only when the element's own setter was used.
          const own = Object.getOwnPropertyDescriptor(HTMLInputElement.prototype, 'value')
          own?.set?.call(input, what.text)
          input?.dispatchEvent(new Event('input', { bubbles: true }))
          if (what.enter) {
            const init = { key: 'Enter', bubbles: true, cancelable: true }
            setTimeout(() => input?.dispatchEvent(new KeyboardEvent('keydown', init)), 0)
          }
        }
        look()
      }),
    [act, sign, patienceMs] as const,
  )
}

/** Scrolls the pages by a wheel's notch a frame, for three seconds. */
export function timeFrames(page: Page): Promise<Scrolling> {
  return page.evaluate(
    () =>
      new Promise<Scrolling>((resolve) => {
        const container = document.querySelector('.pdfViewer')?.parentElement
        const gaps: number[] = []
        const from = performance.now()
        let last = from
        const frame = () => {
          const now = performance.now()
          gaps.push(now - last)
          last = now
          container?.scrollBy(0, 100)
          if (now - from < 3_000) requestAnimationFrame(frame)
          else {
            gaps.sort((a, b) => a - b)
            resolve({
              worstMs: gaps.at(-1) ?? 0,
              p95Ms: gaps[Math.floor(gaps.length * 0.95)] ?? 0,
              late: gaps.filter((gap) => gap > 50).length / gaps.length,
            })
          }
        }
        requestAnimationFrame(frame)
      }),
  )
}

/** Megabytes of the windows' processes, workers included, once nothing is left to collect. */
export async function memoryMb(app: ElectronApplication, page: Page): Promise<number> {
  const session: CDPSession = await page.context().newCDPSession(page)
  await session.send('HeapProfiler.collectGarbage')
  await session.detach()
  return app.evaluate(({ app: program }) =>
    program
      .getAppMetrics()
      .filter(({ type }) => type === 'Tab')
      .reduce((sum, { memory }) => sum + memory.workingSetSize / 1024, 0),
  )
}

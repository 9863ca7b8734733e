/** How long the pages that are left will take, from the last ones: the kind of scan changes on the way. */
const timedPages = 20

export class PageTimes {
  readonly #tookMs: number[] = []
  pagesDone = 0

  add(ms: number): void {
    this.pagesDone += 1
    this.#tookMs.push(ms)
    if (this.#tookMs.length > timedPages) this.#tookMs.shift()
  }

  /** null until a page has been timed. */
  secondsFor(pages: number, atOnce: number): number | null {
    if (this.#tookMs.length === 0) return null
    const mean = this.#tookMs.reduce((sum, ms) => sum + ms, 0) / this.#tookMs.length
    return Math.ceil((pages * mean) / atOnce / 1_000)
  }
}

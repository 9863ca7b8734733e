/**
 * The moment between an archive's first answers and the work behind them: a large one is on the screen before
 * comparing, indexing and reading again take the disk and the processor.
 */
export class Settling {
  /** true: the background may begin; false: the archive is being closed, and nothing begins any more. */
  readonly done: Promise<boolean>
  #resolve: (begins: boolean) => void = () => {}
  #timer: NodeJS.Timeout | null = null

  constructor() {
    this.done = new Promise((resolve) => {
      this.#resolve = resolve
    })
  }

  /** @param ms 0: at once */
  start(ms: number): void {
    if (ms === 0) this.#resolve(true)
    else this.#timer = setTimeout(() => this.#resolve(true), ms)
  }

  end(): void {
    if (this.#timer) clearTimeout(this.#timer)
    this.#resolve(false)
  }
}

/**
 * Group commit: whoever asks for a folder's flush while one is under way shares the next one with all
 * who ask meanwhile. It begins after each of them asked, so it covers what each of them did before.
 */
export class SharedFlushes {
  readonly #flush: (path: string) => Promise<void>
  readonly #running = new Map<string, Promise<void>>()
  readonly #next = new Map<string, Promise<void>>()

  constructor(flush: (path: string) => Promise<void>) {
    this.#flush = flush
  }

  /** Rejects for all who shared it when the flush fails. */
  of(path: string): Promise<void> {
    const running = this.#running.get(path)
    if (!running) return this.#begin(path)
    const next =
      this.#next.get(path) ??
      running.then(
        () => this.#begin(path),
        () => this.#begin(path),
      )
    this.#next.set(path, next)
    return next
  }

  #begin(path: string): Promise<void> {
    this.#next.delete(path)
    const flush = this.#flush(path).finally(() => {
      if (this.#running.get(path) === flush) this.#running.delete(path)
    })
    this.#running.set(path, flush)
    return flush
  }
}

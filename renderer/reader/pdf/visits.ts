/** A place in a PDF: page and upper left corner in PDF user space. */
export interface Place {
  readonly pageNumber: number
  readonly left: number | null
  readonly top: number | null
}

const limit = 100

/** Places that were left by a jump, for going back and forward as in a browser. */
export class Visits {
  #behind: Place[] = []
  #ahead: Place[] = []

  get canGoBack(): boolean {
    return this.#behind.length > 0
  }

  get canGoForward(): boolean {
    return this.#ahead.length > 0
  }

  /** Call before a jump, with the place that is being left. */
  leave(from: Place): void {
    this.#ahead = []
    this.#behind = [...this.#behind, from].slice(-limit)
  }

  back(from: Place): Place | null {
    const to = this.#behind.pop()
    if (to === undefined) return null
    this.#ahead.push(from)
    return to
  }

  forward(from: Place): Place | null {
    const to = this.#ahead.pop()
    if (to === undefined) return null
    this.#behind.push(from)
    return to
  }
}

/** The best n of many, without sorting the many. */
export class Best<T> {
  /** A heap with the worst on top. */
  readonly #heap: T[] = []
  readonly #most: number
  readonly #isBetter: (one: T, other: T) => boolean

  constructor(most: number, isBetter: (one: T, other: T) => boolean) {
    this.#most = most
    this.#isBetter = isBetter
  }

  /** What a newcomer must beat; undefined while there is room. */
  get worst(): T | undefined {
    return this.#heap.length < this.#most ? undefined : this.#heap[0]
  }

  add(one: T): void {
    const heap = this.#heap
    if (heap.length < this.#most) {
      heap.push(one)
      this.#rise(heap.length - 1)
      return
    }
    const [worst] = heap
    if (worst === undefined || !this.#isBetter(one, worst)) return
    heap[0] = one
    this.#sink()
  }

  /** Best first. */
  sorted(): T[] {
    return [...this.#heap].sort((x, y) =>
      this.#isBetter(x, y) ? -1 : this.#isBetter(y, x) ? 1 : 0,
    )
  }

  #rise(from: number): void {
    for (let at = from; at > 0; ) {
      const parent = (at - 1) >> 1
      if (!this.#swapIfWorse(at, parent)) return
      at = parent
    }
  }

  #sink(): void {
    for (let at = 0; ; ) {
      const left = 2 * at + 1
      const one = this.#heap[left]
      if (one === undefined) return
      const other = this.#heap[left + 1]
      const worse = other !== undefined && this.#isBetter(one, other) ? left + 1 : left
      if (!this.#swapIfWorse(worse, at)) return
      at = worse
    }
  }

  /** Puts the worse of the two above. */
  #swapIfWorse(below: number, above: number): boolean {
    const low = this.#heap[below]
    const high = this.#heap[above]
    if (low === undefined || high === undefined || !this.#isBetter(high, low)) return false
    this.#heap[below] = high
    this.#heap[above] = low
    return true
  }
}

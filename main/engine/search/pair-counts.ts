/**
 * How many pages have two terms side by side. A hundred thousand pages have millions of pairs, so they are
 * counted in a fixed table by their hash: two pairs that meet there only seem a little less rare than they are.
 */
const slots = 1 << 22

export class PairCounts {
  readonly #pages = new Uint32Array(slots)

  count(ids: Uint32Array, by: 1 | -1): void {
    const seen = new Set<number>()
    for (let i = 1; i < ids.length; i++) seen.add(slotOf(ids[i - 1] ?? 0, ids[i] ?? 0))
    for (const slot of seen) this.#pages[slot] = (this.#pages[slot] ?? 0) + by
  }

  pagesWith(first: number, second: number): number {
    return this.#pages[slotOf(first, second)] ?? 0
  }
}

/** Knuth's multiplicative hashing of both ids, folded into the table. */
function slotOf(first: number, second: number): number {
  const mixed = Math.imul(first, 2_654_435_761) ^ Math.imul(second, 2_246_822_519)
  return (mixed ^ (mixed >>> 15)) & (slots - 1)
}

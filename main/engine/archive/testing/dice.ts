/** Seeded chance (mulberry32): a run that failed is repeated by its seed. */
export class Dice {
  #state: number

  constructor(seed: number) {
    this.#state = seed >>> 0
  }

  /** From 0, below 1. */
  roll(): number {
    this.#state = (this.#state + 0x6d2b79f5) >>> 0
    let mixed = this.#state
    mixed = Math.imul(mixed ^ (mixed >>> 15), mixed | 1)
    mixed ^= mixed + Math.imul(mixed ^ (mixed >>> 7), mixed | 61)
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 2 ** 32
  }

  /** An integer from 0, below `end`. */
  below(end: number): number {
    return Math.floor(this.roll() * end)
  }

  /** Up to `count` different ones, in any order. */
  some<T>(from: readonly T[], count: number): T[] {
    const left = [...from]
    const chosen: T[] = []
    while (left.length > 0 && chosen.length < count) {
      chosen.push(...left.splice(this.below(left.length), 1))
    }
    return chosen
  }
}

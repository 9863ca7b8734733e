/** Hybrid logical clock (SHARING.md 3): stamps that order as strings and never run backwards. */
import type { Stamp } from '../../../../preload/model.ts'

const dayMs = 86_400_000
const lastCounter = 0xffff

export function stampOf(ms: number, counter: number, device: string): Stamp {
  return `${ms.toString(16).padStart(12, '0')}-${counter.toString(16).padStart(4, '0')}-${device}`
}

export function stampMs(stamp: Stamp): number {
  return Number.parseInt(stamp.slice(0, 12), 16)
}

export function stampDevice(stamp: Stamp): string {
  return stamp.slice(18)
}

export function stampTime(stamp: Stamp): string {
  return new Date(stampMs(stamp)).toISOString()
}

export function laterStamp(a: Stamp, b: Stamp | null): Stamp
export function laterStamp(a: Stamp | null, b: Stamp | null): Stamp | null
export function laterStamp(a: Stamp | null, b: Stamp | null): Stamp | null {
  return (a ?? '') >= (b ?? '') ? a : b
}

function counterOf(stamp: Stamp): number {
  return Number.parseInt(stamp.slice(13, 17), 16)
}

function successor(stamp: Stamp, device: string): Stamp {
  const counter = counterOf(stamp)
  return counter === lastCounter
    ? stampOf(stampMs(stamp) + 1, 0, device)
    : stampOf(stampMs(stamp), counter + 1, device)
}

export class Clock {
  readonly device: string
  readonly #now: () => number
  #last: Stamp

  constructor(device: string, now: () => number = Date.now) {
    this.device = device
    this.#now = now
    this.#last = stampOf(0, 0, device)
  }

  /** Advances to a stamp that was read; false for one more than a day ahead, which is not followed. */
  observe(stamp: Stamp): boolean {
    if (stampMs(stamp) > this.#now() + dayMs) return false
    if (stamp > this.#last) this.#last = stamp
    return true
  }

  /**
   * A stamp later than every one before it, and than `after`: an edit made after seeing a value must
   * win over it, even over one from a clock that runs a year ahead (which stays in that plan).
   */
  tick(after: Stamp | null = null): Stamp {
    const wall = stampOf(this.#now(), 0, this.device)
    const next = wall > this.#last ? wall : successor(this.#last, this.device)
    this.#last = next
    return after !== null && next <= after ? successor(after, this.device) : next
  }
}

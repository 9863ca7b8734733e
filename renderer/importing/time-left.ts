/** How long the rest of an import will take, from how long its files took so far. */

export interface Pace {
  /** Milliseconds. */
  startedAt: number
  /** Files that were over then. */
  overThen: number
}

/** Earlier, a number would jump about. */
const leastFiles = 3
const leastMs = 3_000

/** @returns null while too little is known */
export function secondsLeft(pace: Pace, over: number, busy: number, now: number): number | null {
  const [files, ms] = [over - pace.overThen, now - pace.startedAt]
  if (files < leastFiles || ms < leastMs) return null
  return Math.ceil((busy * ms) / files / 1_000)
}

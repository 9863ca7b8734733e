/** Long work in short pieces: the engine answers in between. */
import { setImmediate as turn } from 'node:timers/promises'

/** A quarter of what a window notices (DESIGN.md 11: no task over 50 ms). */
const sliceMs = 12

/** Runs a generator to its end; it yields where it may be interrupted. */
export async function inSlices<T>(work: Generator<void, T>): Promise<T> {
  let until = performance.now() + sliceMs
  for (;;) {
    const step = work.next()
    if (step.done) return step.value
    if (performance.now() < until) continue
    await turn()
    until = performance.now() + sliceMs
  }
}

/** The same at once: for tests and the bench. */
export function atOnce<T>(work: Generator<void, T>): T {
  for (;;) {
    const step = work.next()
    if (step.done) return step.value
  }
}

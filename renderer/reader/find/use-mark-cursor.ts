import { useState } from 'react'
import type { Mark } from '../marks/mark.ts'
import { firstMark, type Start, step } from '../marks/stepping.ts'

/** A new object at every step, so that stepping onto the only mark shows it again. */
export interface Cursor {
  readonly index: number | null
  /** Somebody went here; else it stands where the file was opened. */
  readonly stepped: boolean
}

export interface MarkCursor {
  readonly cursor: Cursor
  readonly current: Mark | null
  go(index: number): void
  next(): void
  previous(): void
}

/**
 * Which mark is current. New marks or a new `opening` begin again at `start()`.
 * @param opening changes when another hit of the same file is opened
 * @param visiblePageIndex the page that is being read, for stepping without a current mark
 */
export function useMarkCursor(
  marks: readonly Mark[],
  opening: string,
  start: () => Start,
  visiblePageIndex: () => number,
): MarkCursor {
  const begin = () => {
    const cursor = { index: firstMark(marks, start()), stepped: false }
    return { marks, opening, cursor }
  }
  const [held, setHeld] = useState(begin)
  if (held.marks !== marks || held.opening !== opening) setHeld(begin())
  const { cursor } = held
  const go = (index: number | null) => setHeld({ marks, opening, cursor: { index, stepped: true } })
  return {
    cursor,
    current: cursor.index === null ? null : (marks[cursor.index] ?? null),
    go,
    next: () => go(step(marks, cursor.index, 1, visiblePageIndex())),
    previous: () => go(step(marks, cursor.index, -1, visiblePageIndex())),
  }
}

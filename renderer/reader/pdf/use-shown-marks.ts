import { useEffect } from 'react'
import type { Cursor } from '../find/use-mark-cursor.ts'
import type { Mark } from '../marks/mark.ts'
import type { PdfSession } from './pdf-session.ts'

interface Opening {
  /** Null: nobody asked for a page. */
  readonly pageIndex: number | null
  readonly request: number
}

/** Keeps what is drawn in step with the marks, and brings the current one into view. */
export function useShownMarks(
  session: PdfSession | null,
  ready: boolean,
  marks: readonly Mark[],
  cursor: Cursor,
  { pageIndex, request }: Opening,
): void {
  useEffect(() => session?.marks.set(marks), [session, marks])

  // Before the mark: a hit whose words have no known place still shows its page.
  // biome-ignore lint/correctness/useExhaustiveDependencies: the same hit, opened again, goes there again
  useEffect(() => {
    if (ready && pageIndex !== null) session?.openAt(pageIndex + 1)
  }, [session, ready, pageIndex, request])

  useEffect(() => {
    session?.marks.setCurrent(cursor.index)
    const mark = cursor.index === null ? undefined : marks[cursor.index]
    // Marks may come late, or once more; who has begun to read by then is not dragged back.
    const asked = cursor.stepped || session?.trail.moved === false
    if (ready && mark !== undefined && asked) void session?.reveal(mark)
  }, [session, ready, marks, cursor])
}

import { useEffect } from 'react'
import type { Cursor } from '../find/use-mark-cursor.ts'
import type { Mark } from '../marks/mark.ts'
import type { PdfSession } from './pdf-session.ts'

/** Keeps what is drawn in step with the marks, and brings the current one into view. */
export function useShownMarks(
  session: PdfSession | null,
  ready: boolean,
  marks: readonly Mark[],
  cursor: Cursor,
  opening: { readonly pageIndex: number | null; readonly request: number },
): void {
  const { pageIndex, request } = opening
  useEffect(() => session?.marks.set(marks), [session, marks])

  // Before the mark: a hit whose words have no known place still shows its page.
  // biome-ignore lint/correctness/useExhaustiveDependencies: the same hit, opened again, goes there again
  useEffect(() => {
    if (ready && pageIndex !== null) session?.goToPage(pageIndex + 1)
  }, [session, ready, pageIndex, request])

  useEffect(() => {
    session?.marks.setCurrent(cursor.index)
    const mark = cursor.index === null ? undefined : marks[cursor.index]
    if (ready && mark !== undefined) void session?.reveal(mark)
  }, [session, ready, marks, cursor])
}

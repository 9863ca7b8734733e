import { useEffect, useRef } from 'react'
import type { Annotation } from '../../../preload/model.ts'
import { answer } from '../../api/answer.ts'

interface Hit {
  readonly query: string
  /** Null: nobody asked for a page. */
  readonly pageIndex: number | null
  readonly request: number
}

/**
 * A hit may be the words of a note rather than of the page: then that note is shown.
 * @param settled the page's own words were looked for, and are not there
 */
export function useNoteHit(
  { query, pageIndex, request }: Hit,
  notes: readonly Annotation[],
  settled: boolean,
  onFound: (note: Annotation) => void,
): void {
  const found = useRef(onFound)
  found.current = onFound
  const shown = useRef<number | null>(null)
  useEffect(() => {
    if (!settled || pageIndex === null || query.trim() === '' || shown.current === request) return
    const there = notes.filter((note) => note.pageIndex === pageIndex && note.note !== '')
    let left = false
    const about = (note: Annotation) =>
      answer(window.vanKho.reader.matches({ text: query, within: note.note }))
    Promise.all(there.map(about)).then(
      (matches) => {
        if (left) return
        // What is written later is no answer to this request.
        shown.current = request
        const hit = there.find((_, index) => (matches[index] ?? []).length > 0)
        if (hit !== undefined) found.current(hit)
      },
      // The page is shown all the same.
      () => {},
    )
    return () => {
      left = true
    }
  }, [settled, query, pageIndex, request, notes])
}

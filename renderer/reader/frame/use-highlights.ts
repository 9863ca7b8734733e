import { useEffect } from 'react'
import type { Cursor } from '../find/use-mark-cursor.ts'
import type { DocumentText } from './document-text.ts'
import type { FrameWindow } from './Frame.tsx'

/** Marks what was found in an isolated page, and brings the current place into view. */
export function useHighlights(
  page: { readonly window: FrameWindow; readonly text: DocumentText } | null,
  ranges: readonly (readonly [number, number])[],
  cursor: Cursor,
): void {
  useEffect(() => {
    if (page === null) return
    const { highlights } = page.window.CSS
    const found = ranges.flatMap(([start, end]) => page.text.range(start, end) ?? [])
    highlights.set('found', new page.window.Highlight(...found))
  }, [page, ranges])

  useEffect(() => {
    if (page === null) return
    const { window: inner, text } = page
    inner.CSS.highlights.delete('current')
    const at = cursor.index === null ? undefined : ranges[cursor.index]
    const range = at === undefined ? null : text.range(...at)
    if (range === null) return
    const current = new inner.Highlight(range)
    current.priority = 1
    inner.CSS.highlights.set('current', current)
    const { top, left, right } = range.getBoundingClientRect()
    const outside = left < 0 || right > inner.innerWidth
    inner.scrollBy({
      top: top - inner.innerHeight / 2,
      left: outside ? left - inner.innerWidth / 2 : 0,
    })
  }, [page, ranges, cursor])
}

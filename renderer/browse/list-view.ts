/** How the list's virtualizer looks at its element: never in a way that makes Chromium lay the page out while it is drawn. */
import type { Rect, Virtualizer } from '@tanstack/react-virtual'
import { elementScroll, observeElementOffset } from '@tanstack/react-virtual'

type Rows = Virtualizer<HTMLDivElement, Element>

/** No list is higher than the window, or than the screen while that has no size: a first drawing has all the rows that there may be room for. */
export const mostHeight = (): Rect => ({
  width: 0,
  height: window.innerHeight || screen.availHeight,
})

/** The size comes after the layout that the page has anyway. */
export function observeRect({ scrollElement }: Rows, tell: (rect: Rect) => void): () => void {
  const observer = new ResizeObserver(([entry]) => {
    const { width = 0, height = 0 } = entry?.contentRect ?? {}
    // A list behind search results has no size; it keeps the one that it will have again.
    if (height > 0) tell({ width: Math.round(width), height: Math.round(height) })
  })
  if (scrollElement) observer.observe(scrollElement)
  return () => observer.disconnect()
}

const beginning = new WeakSet<Rows>()

export const observeOffset: typeof observeElementOffset<HTMLDivElement> = (rows, tell) => {
  beginning.add(rows)
  return observeElementOffset(rows, tell)
}

/** A list that begins at its top is there already. */
export const scrollTo: typeof elementScroll<HTMLDivElement> = (offset, options, rows) => {
  if (beginning.delete(rows) && offset === 0) return
  elementScroll(offset, options, rows)
}

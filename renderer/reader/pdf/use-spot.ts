import { useMemo } from 'react'
import type { Spot } from '../desk/reader-props.ts'
import type { Cursor } from '../find/use-mark-cursor.ts'
import type { Mark } from '../marks/mark.ts'

interface Shown {
  readonly marks: readonly Mark[]
  readonly cursor: Cursor
}

/** A place that was pointed at stands before what is being looked for. */
export function useSpot(spot: Spot | null, found: readonly Mark[], cursor: Cursor): Shown {
  const pointedAt = useMemo((): Shown | null => {
    if (spot === null) return null
    const { pageIndex, rects } = spot
    const mark: Mark = { index: 0, pageIndex, rects, snippet: { text: '', marks: [] } }
    return { marks: [mark], cursor: { index: 0, stepped: true } }
  }, [spot])
  return pointedAt ?? { marks: found, cursor }
}

import { useMediaQuery } from '@mantine/hooks'
import { useEffect, useRef } from 'react'
import { usePanes } from './panes-context.tsx'

/** Below this there is no room for three panes side by side: a small screen, or everything drawn at twice its size. */
const narrow = '(max-width: 60em)'

/** Folds the filters away while the window is narrow, and brings back what it folded. */
export function useNarrowWindow(): void {
  const isNarrow = useMediaQuery(narrow, false, { getInitialValueInEffect: false })
  const { panes } = usePanes()
  const folded = useRef(false)
  useEffect(() => {
    const facets = panes?.facets.current
    if (!facets) return
    if (isNarrow && !facets.isCollapsed()) {
      facets.collapse()
      folded.current = true
    } else if (!isNarrow && folded.current) {
      facets.expand()
      folded.current = false
    }
  }, [isNarrow, panes])
}

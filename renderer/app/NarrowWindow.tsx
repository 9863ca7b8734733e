import { useMediaQuery } from '@mantine/hooks'
import { useEffect, useRef } from 'react'
import { narrow, usePanes } from './panes-context.tsx'
import { useWorkspace } from './workspace.tsx'

/** Folds the filters away while the window is narrow, and brings back what was folded for want of room. */
export function NarrowWindow() {
  const isNarrow = useMediaQuery(narrow, false, { getInitialValueInEffect: false })
  const { panes } = usePanes()
  const { selected, document } = useWorkspace().state
  const folded = useRef(false)
  useEffect(() => {
    const facets = panes?.facets.current
    if (!facets) return
    if (isNarrow && !facets.isFolded()) {
      facets.fold()
      folded.current = true
    } else if (!isNarrow && folded.current) {
      facets.unfold()
      folded.current = false
    }
  }, [isNarrow, panes])

  // Whoever chooses a plan wants to see it: it takes its place back from the filters.
  // biome-ignore lint/correctness/useExhaustiveDependencies: each plan chosen, and each hit opened, is a reason.
  useEffect(() => {
    if (!panes?.planGaveWay.current || selected === null) return
    panes.planGaveWay.current = false
    if (isNarrow) panes.facets.current?.fold()
    panes.plan.current?.unfold()
  }, [selected, document])
  useEffect(() => {
    if (isNarrow || !panes?.planGaveWay.current) return
    panes.planGaveWay.current = false
    panes.plan.current?.unfold()
  }, [isNarrow, panes])
  return null
}

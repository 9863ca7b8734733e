import { useVirtualizer } from '@tanstack/react-virtual'
import type { RefObject } from 'react'
import { useEffect } from 'react'
import type { PlanFilter, PlanSort, PlanSummary } from '../../preload/model.ts'
import { rowsAPage, useFirstPage, usePages, useSettings } from '../api/queries.ts'
import { themeFor } from '../app/theme.ts'

/** In rem, with one line of facts and so many lines of title. */
const sizes = {
  comfortable: { height: 5, titleLines: 2 },
  compact: { height: 3.75, titleLines: 1 },
} as const

/** The rows that are on the screen, of a list of any length; only their pages are fetched. */
export function useRows(
  filter: PlanFilter,
  sort: PlanSort,
  scroller: RefObject<HTMLDivElement | null>,
) {
  const { data: settings } = useSettings()
  const density = settings?.density ?? 'comfortable'
  const { height, titleLines } = sizes[density]
  const first = useFirstPage(filter, sort)
  const total = first.data?.total ?? 0
  const rowHeight = Math.round(height * rootFontSize() * (themeFor(density).scale ?? 1))
  const rows = useVirtualizer({
    count: total,
    getScrollElement: () => scroller.current,
    estimateSize: () => rowHeight,
    overscan: 8,
  })
  // biome-ignore lint/correctness/useExhaustiveDependencies: another height is what makes the old places wrong.
  useEffect(() => rows.measure(), [rows, rowHeight])
  const items = rows.getVirtualItems()
  const pages = usePages(filter, sort, pagesBetween(items[0]?.index ?? 0, items.at(-1)?.index ?? 0))
  const planAt = (index: number): PlanSummary | undefined => {
    const page = Math.floor(index / rowsAPage)
    const plans = pages.get(page)
    // Until a changed list has come, the one before is shown.
    if (page === 0 && !plans?.length) return first.data?.plans[index]
    return plans?.[index % rowsAPage]
  }
  return { list: first, total, rows, items, rowHeight, titleLines, planAt }
}

function pagesBetween(from: number, to: number): number[] {
  const start = Math.floor(from / rowsAPage)
  const end = Math.floor(to / rowsAPage)
  return Array.from({ length: end - start + 1 }, (_, place) => start + place)
}

const rootFontSize = () => Number.parseFloat(getComputedStyle(document.documentElement).fontSize)

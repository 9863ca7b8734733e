import { useVirtualizer } from '@tanstack/react-virtual'
import type { RefObject } from 'react'
import { useEffect, useRef, useState } from 'react'
import type { PlanFilter, PlanId, PlanSort, PlanSummary } from '../../preload/model.ts'
import { rowsAPage, useFirstPage, usePages, useSettings } from '../api/queries.ts'
import { rem } from '../app/rem.ts'
import { themeFor } from '../app/theme.ts'
import { useIsShown } from '../app/use-ready.ts'
import { mostHeight, observeOffset, observeRect, scrollTo } from './list-view.ts'
import type { ListForm } from './use-list-look.ts'

/** In rem; a card has one line of facts and so many lines of title. */
const sizes = {
  cards: {
    comfortable: { height: 5, titleLines: 2 },
    compact: { height: 3.75, titleLines: 1 },
  },
  table: {
    comfortable: { height: 2.25, titleLines: 1 },
    compact: { height: 2, titleLines: 1 },
  },
} as const

/** The rows that are on the screen, of a list of any length; only their pages are fetched. */
export function useRows(
  filter: PlanFilter,
  sort: PlanSort,
  scroller: RefObject<HTMLDivElement | null>,
  form: ListForm,
) {
  const { data: settings } = useSettings()
  const density = settings?.density ?? 'comfortable'
  const { height, titleLines } = sizes[form][density]
  const first = useFirstPage(filter, sort)
  const total = first.data?.total ?? 0
  const rowHeight = Math.round(height * rem() * (themeFor(density).scale ?? 1))
  // A table's heads are as high as a row, and stay above the rows.
  const headHeight = form === 'table' ? rowHeight : 0
  const [initialRect] = useState(mostHeight)
  const isShown = useIsShown()
  const rows = useVirtualizer<HTMLDivElement, Element>({
    count: total,
    scrollMargin: headHeight,
    scrollPaddingStart: headHeight,
    getScrollElement: () => scroller.current,
    estimateSize: () => rowHeight,
    // At first only what is seen.
    overscan: isShown ? 4 : 0,
    initialRect,
    observeElementRect: observeRect,
    observeElementOffset: observeOffset,
    scrollToFn: scrollTo,
    // Drawing within the scroll event would make one long task of both.
    useFlushSync: false,
  })
  // Another height makes the old places wrong; there are as many as plans.
  const placedBy = useRef(rowHeight)
  useEffect(() => {
    if (placedBy.current === rowHeight) return
    placedBy.current = rowHeight
    rows.measure()
  }, [rows, rowHeight])
  const items = rows.getVirtualItems()
  const pages = usePages(filter, sort, pagesBetween(items[0]?.index ?? 0, items.at(-1)?.index ?? 0))
  const planAt = (index: number): PlanSummary | undefined => {
    const page = Math.floor(index / rowsAPage)
    const plans = pages.get(page)
    // Until a changed list has come, the one before is shown.
    if (page === 0 && !plans?.length) return first.data?.plans[index]
    return plans?.[index % rowsAPage]
  }
  /** Where a plan stands, of those on the screen and around it; -1 elsewhere. */
  const placeOf = (id: PlanId): number => {
    for (const [page, plans] of pages) {
      const place = plans.findIndex((plan) => plan.id === id)
      if (place >= 0) return page * rowsAPage + place
    }
    return -1
  }
  return { list: first, total, rows, items, rowHeight, headHeight, titleLines, planAt, placeOf }
}

function pagesBetween(from: number, to: number): number[] {
  const start = Math.floor(from / rowsAPage)
  const end = Math.floor(to / rowsAPage)
  return Array.from({ length: end - start + 1 }, (_, place) => start + place)
}

import { Box, Group, Select, Stack, Text } from '@mantine/core'
import { useVirtualizer } from '@tanstack/react-virtual'
import type { KeyboardEvent } from 'react'
import { useEffect, useMemo, useRef } from 'react'
import { useTranslation } from 'react-i18next'
import type { PlanSort } from '../../preload/model.ts'
import { PlanSort as PlanSortSchema } from '../../preload/model.ts'
import { usePlanList } from '../api/queries.ts'
import { useReady } from '../app/use-ready.ts'
import { useWorkspace } from '../app/workspace.tsx'
import { EmptyList } from './EmptyList.tsx'
import { FilterBar } from './FilterBar.tsx'
import classes from './PlanList.module.css'
import { PlanRow } from './PlanRow.tsx'

/** Two lines of title and one of facts; rows are measured once drawn. */
const rowHeight = 88

export function PlanList() {
  const { t } = useTranslation()
  const { state, act } = useWorkspace()
  const list = usePlanList(state.filter, state.sort)
  const plans = useMemo(() => list.data?.pages.flatMap((page) => page.plans) ?? [], [list.data])
  const total = list.data?.pages[0]?.total ?? 0
  useReady(list.isSuccess)

  const scroller = useRef<HTMLDivElement>(null)
  const rows = useVirtualizer({
    count: plans.length,
    getScrollElement: () => scroller.current,
    estimateSize: () => rowHeight,
    getItemKey: (index) => plans[index]?.id ?? index,
    overscan: 8,
  })
  const items = rows.getVirtualItems()
  const last = items.at(-1)?.index ?? 0
  const { hasNextPage, isFetchingNextPage, fetchNextPage } = list
  useEffect(() => {
    if (last >= plans.length - 50 && hasNextPage && !isFetchingNextPage) void fetchNextPage()
  }, [last, plans.length, hasNextPage, isFetchingNextPage, fetchNextPage])

  const move = (event: KeyboardEvent) => {
    const step = { ArrowDown: 1, ArrowUp: -1, PageDown: 10, PageUp: -10 }[event.key]
    if (step === undefined) return
    event.preventDefault()
    const now = plans.findIndex((plan) => plan.id === state.selected)
    const next = Math.min(plans.length - 1, Math.max(0, now + step))
    const plan = plans[next]
    if (!plan) return
    act({ do: 'select', id: plan.id })
    rows.scrollToIndex(next)
  }

  return (
    <Stack h="100%" gap={0}>
      <FilterBar />
      <Group justify="space-between" px="md" py={6} wrap="nowrap">
        <Text size="sm" c="dimmed">
          {t('list.count', { count: total })}
        </Text>
        <SortSelect sort={state.sort} onChange={(sort) => act({ do: 'sort', sort })} />
      </Group>
      <div
        ref={scroller}
        className={classes.scroller}
        role="listbox"
        aria-label={t('list.label')}
        aria-activedescendant={state.selected ? `plan-${state.selected}` : undefined}
        tabIndex={0}
        onKeyDown={move}
      >
        {list.isSuccess && plans.length === 0 && <EmptyList />}
        <Box pos="relative" h={rows.getTotalSize()}>
          {items.map((item) => {
            const plan = plans[item.index]
            return plan ? (
              <PlanRow
                key={plan.id}
                plan={plan}
                index={item.index}
                offset={item.start}
                measure={rows.measureElement}
                selected={plan.id === state.selected}
                onSelect={() => act({ do: 'select', id: plan.id })}
              />
            ) : null
          })}
        </Box>
      </div>
    </Stack>
  )
}

const sorts: readonly PlanSort[] = [
  { by: 'issuedOn', descending: true },
  { by: 'issuedOn', descending: false },
  { by: 'number', descending: false },
  { by: 'title', descending: false },
  { by: 'issuer', descending: false },
  { by: 'createdAt', descending: true },
]
const sortKey = ({ by, descending }: PlanSort) => `${by}-${descending ? 'down' : 'up'}`

function SortSelect(o: { sort: PlanSort; onChange(sort: PlanSort): void }) {
  const { t } = useTranslation()
  return (
    <Select
      size="xs"
      miw={210}
      aria-label={t('list.sort')}
      allowDeselect={false}
      value={sortKey(o.sort)}
      data={sorts.map((sort) => ({
        value: sortKey(sort),
        label: t(`list.sorts.${sortKey(sort)}`),
      }))}
      onChange={(key) => {
        const sort = PlanSortSchema.safeParse(sorts.find((one) => sortKey(one) === key))
        if (sort.success) o.onChange(sort.data)
      }}
    />
  )
}

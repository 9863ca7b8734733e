import { Box, Stack } from '@mantine/core'
import type { FocusEvent, KeyboardEvent } from 'react'
import { useCallback, useEffect, useRef } from 'react'
import { useTranslation } from 'react-i18next'
import type { PlanId } from '../../preload/model.ts'
import { useVocabulary } from '../api/queries.ts'
import { isShown, useReady } from '../app/use-ready.ts'
import { useWorkspace } from '../app/workspace.tsx'
import { useBulk } from '../plan/use-bulk.ts'
import { useAskPurge } from '../plan/use-purge-question.tsx'
import { EmptyList } from './EmptyList.tsx'
import { FilterBar } from './FilterBar.tsx'
import { InboxNotice } from './InboxNotice.tsx'
import { ListBar } from './ListBar.tsx'
import { listCommand } from './list-keys.ts'
import classes from './PlanList.module.css'
import { PlanRow, RowPlaceholder } from './PlanRow.tsx'
import { TrashNotice } from './TrashNotice.tsx'
import { ColumnHeads } from './table/ColumnHeads.tsx'
import { templateOf } from './table/columns.ts'
import { TableRow } from './table/TableRow.tsx'
import tableClasses from './table/table.module.css'
import type { ListForm } from './use-list-look.ts'
import { useListLook } from './use-list-look.ts'
import { useRowWords } from './use-row-words.ts'
import { useRows } from './use-rows.ts'
import { useSelection } from './use-selection.ts'

export function PlanList() {
  const { t } = useTranslation()
  const { state, act } = useWorkspace()
  const { filter, sort, selected, picked } = state
  const { data: vocabulary } = useVocabulary()
  const scroller = useRef<HTMLDivElement>(null)
  const look = useListLook()
  const { form, columns } = look
  const shown = useRows(filter, sort, scroller, form)
  const { list, total, rows, items, rowHeight, headHeight, titleLines, planAt } = shown
  const isEmpty = list.isSuccess && total === 0
  const template = templateOf(columns)
  const words = useRowWords()
  const selection = useSelection(shown, !list.isPlaceholderData)
  const bulk = useBulk()
  const askPurge = useAskPurge()
  useReady(list.isSuccess, list.isSuccess && !list.isPlaceholderData)
  // Another screen that stood here has taken the focus with it; on the first one the search box has it.
  useEffect(() => {
    if (isShown() && document.activeElement === document.body) scroller.current?.focus()
  }, [])
  const open = useCallback(
    (id: PlanId) => {
      act({ do: 'select', id })
      act({ do: 'view', view: 'read' })
    },
    [act],
  )

  const moveTo = (to: number, extend: boolean) => {
    // From between two rows to the nearer one.
    const row = to > selection.place() ? Math.floor(to) : Math.ceil(to)
    const next = Math.min(total - 1, Math.max(0, row))
    selection.move(next, extend)
    rows.scrollToIndex(next)
  }
  // A row that was pressed would keep the focus only until it is scrolled away, and take the keys with it.
  const onFocus = ({ target }: FocusEvent<HTMLElement>) => {
    if (target.tabIndex < 0 && scroller.current?.contains(target))
      scroller.current.focus({ preventScroll: true })
  }
  const onKeyDown = (event: KeyboardEvent) => {
    const command = listCommand(event)
    if (command === null || total === 0) return
    event.preventDefault()
    if (command.do === 'move')
      return moveTo(command.to(selection.place(), total - 1), command.extend)
    if (command.do === 'all') return selection.all()
    if (command.do === 'none') return selection.none()
    if (command.do === 'toggle') return selection.toggleCurrent()
    selection.withChosen((chosen) => {
      if (command.do === 'read') return open(chosen[0])
      if (command.do === 'trash') return filter.trash ? askPurge(chosen) : bulk.trash(chosen)
      if (command.do === 'confirm') {
        bulk.confirm(chosen)
        return moveTo(selection.place() + 1, false)
      }
      const area = vocabulary?.areas[command.place]
      if (area) bulk.toggleArea(chosen, area.id)
    })
  }

  return (
    <Stack h="100%" gap={0}>
      <FilterBar />
      <TrashNotice />
      <InboxNotice />
      <ListBar
        total={total}
        picked={picked.size}
        onPickAll={selection.all}
        onPickNone={selection.none}
        look={look}
      />
      <Box
        ref={scroller}
        className={classes.scroller ?? ''}
        role={roleOf(form, isEmpty)}
        aria-rowcount={form === 'table' ? total + 1 : undefined}
        aria-label={t('list.label')}
        aria-multiselectable={isEmpty ? undefined : true}
        aria-activedescendant={selected ? `plan-${selected}` : undefined}
        tabIndex={0}
        onFocus={onFocus}
        onKeyDown={onKeyDown}
      >
        {isEmpty && <EmptyList />}
        <Box className={form === 'table' ? (tableClasses.sheet ?? '') : ''}>
          {form === 'table' && total > 0 && (
            <ColumnHeads
              columns={columns}
              template={template}
              height={headHeight}
              onColumns={look.setColumns}
            />
          )}
          <Box
            pos="relative"
            h={rows.getTotalSize()}
            {...(form === 'table' && total > 0 ? { role: 'rowgroup' } : {})}
          >
            {items.map(({ index, start }) => {
              const plan = planAt(index)
              const place = { index, top: start - headHeight, height: rowHeight }
              if (!plan) return <RowPlaceholder key={index} {...place} form={form} />
              const row = {
                ...place,
                plan,
                words,
                titleLines,
                selected: picked.size > 0 ? picked.has(plan.id) : plan.id === selected,
                current: plan.id === selected,
                picking: picked.size > 0,
                onPress: selection.press,
                onToggle: selection.toggle,
                onOpen: open,
              }
              return form === 'table' ? (
                <TableRow key={plan.id} {...row} columns={columns} template={template} />
              ) : (
                <PlanRow key={plan.id} {...row} />
              )
            })}
          </Box>
        </Box>
      </Box>
    </Stack>
  )
}

/** A list box must have something to choose in it; what stands in its place is a group. */
function roleOf(form: ListForm, isEmpty: boolean): string {
  if (isEmpty) return 'group'
  return form === 'table' ? 'grid' : 'listbox'
}

import { Box, Group, Text } from '@mantine/core'
import type { MouseEvent } from 'react'
import { memo } from 'react'
import { useTranslation } from 'react-i18next'
import type { PlanId, PlanSummary } from '../../preload/model.ts'
import { showDate } from '../app/dates.ts'
import { AreaMarks } from './AreaMarks.tsx'
import { InboxMark } from './InboxMark.tsx'
import { PickMark } from './PickMark.tsx'
import classes from './PlanList.module.css'
import { useFacetNames } from './use-facet-names.ts'
import type { ListForm } from './use-list-look.ts'

export interface RowPlace {
  /** From 0, in the whole list. */
  index: number
  /** Both in pixels. */
  top: number
  height: number
}

export interface PlanRowProps extends RowPlace {
  plan: PlanSummary
  titleLines: number
  /** Chosen, alone or with others. */
  selected: boolean
  /** Shown in the right pane. */
  current: boolean
  /** Several are being chosen: every row shows its mark. */
  picking: boolean
  onPress(index: number, plan: PlanSummary, event: MouseEvent): void
  onOpen(id: PlanId): void
  onToggle(index: number, id: PlanId): void
}

export const PlanRow = memo(function PlanRow(props: PlanRowProps) {
  const { plan, index, top, height, titleLines, selected, current, onPress, onOpen } = props
  const { t } = useTranslation()
  const nameOf = useFacetNames()
  return (
    // biome-ignore lint/a11y/useKeyWithClickEvents: the listbox around it handles the keys.
    <div
      id={`plan-${plan.id}`}
      className={classes.row}
      style={{ transform: `translateY(${top}px)`, height }}
      role="option"
      aria-selected={selected}
      aria-posinset={index + 1}
      data-current={current}
      // The list is one stop of the tab key; arrows move inside it.
      tabIndex={-1}
      onClick={(event) => onPress(index, plan, event)}
      onDoubleClick={() => onOpen(plan.id)}
      data-picking={props.picking}
    >
      <Group justify="space-between" wrap="nowrap" gap="xs">
        <Group gap="xs" wrap="nowrap" miw={0}>
          <PickMark
            checked={props.picking && selected}
            onClick={() => props.onToggle(index, plan.id)}
          />
          {plan.review === 'inbox' && <InboxMark />}
          <Text size="sm" fw={600} truncate miw="5rem">
            {plan.number || t('list.noNumber')}
          </Text>
          <Text size="xs" c="dimmed" truncate className={classes.type ?? ''}>
            {plan.type && nameOf('type', plan.type)}
          </Text>
        </Group>
        <Group gap="xs" wrap="nowrap" flex="none">
          <AreaMarks areas={plan.areas} />
          <Text size="xs" c="dimmed">
            {showDate(plan.issuedOn)}
          </Text>
        </Group>
      </Group>
      <Text size="sm" className={classes.title} lineClamp={titleLines} title={plan.title}>
        {plan.title || t('list.noTitle')}
      </Text>
    </div>
  )
})

/** A row whose plan is still being fetched. */
export function RowPlaceholder({ index, top, height, form }: RowPlace & { form: ListForm }) {
  return (
    <Box
      className={classes.row ?? ''}
      style={{ transform: `translateY(${top}px)`, height }}
      {...(form === 'table'
        ? { role: 'row', 'aria-rowindex': index + 2 }
        : { role: 'option', 'aria-posinset': index + 1 })}
      aria-selected={false}
      aria-busy
      tabIndex={-1}
    />
  )
}

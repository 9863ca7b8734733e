import { Box } from '@mantine/core'
import type { MouseEvent } from 'react'
import { memo } from 'react'
import type { PlanId, PlanSummary } from '../../preload/model.ts'
import { showDate } from '../app/dates.ts'
import { AreaIcons } from './AreaMarks.tsx'
import { PickMark } from './PickMark.tsx'
import classes from './PlanList.module.css'
import type { ListForm } from './use-list-look.ts'
import type { RowWords } from './use-row-words.ts'

export interface RowPlace {
  /** From 0, in the whole list. */
  index: number
  /** Both in pixels. */
  top: number
  height: number
}

export interface PlanRowProps extends RowPlace {
  plan: PlanSummary
  words: RowWords
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

/** Of plain elements: a screenful of rows is drawn within one frame. */
export const PlanRow = memo(function PlanRow(props: PlanRowProps) {
  const { plan, words, index, top, height, titleLines, selected, current, onPress, onOpen } = props
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
      <div className={classes.head}>
        <PickMark
          checked={props.picking && selected}
          onClick={() => props.onToggle(index, plan.id)}
        />
        {plan.review === 'inbox' && (
          <span className={classes.inbox} role="img" aria-label={words.inbox} title={words.inbox} />
        )}
        <span className={classes.number}>{plan.number || words.noNumber}</span>
        <span className={classes.type}>{plan.type && words.typeName(plan.type)}</span>
        <span className={classes.grow} />
        <AreaIcons areas={words.areas(plan.areas)} />
        <span className={classes.date}>{showDate(plan.issuedOn)}</span>
      </div>
      <div className={classes.title} style={{ WebkitLineClamp: titleLines }} title={plan.title}>
        {plan.title || words.noTitle}
      </div>
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

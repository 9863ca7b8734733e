import { Box } from '@mantine/core'
import { memo } from 'react'
import { PickMark } from '../PickMark.tsx'
import listClasses from '../PlanList.module.css'
import type { PlanRowProps } from '../PlanRow.tsx'
import { Cell } from './Cell.tsx'
import type { Column } from './columns.ts'
import classes from './table.module.css'

interface TableRowProps extends PlanRowProps {
  columns: readonly Column[]
  template: string
}

/** One plan as a line of the table. */
export const TableRow = memo(function TableRow(props: TableRowProps) {
  const { plan, index, top, height, selected, current, columns, template, picking } = props
  return (
    <Box
      id={`plan-${plan.id}`}
      className={`${listClasses.row} ${classes.grid}`}
      style={{ transform: `translateY(${top}px)`, height, gridTemplateColumns: template }}
      role="row"
      aria-selected={selected}
      // The heads are the first row.
      aria-rowindex={index + 2}
      data-current={current}
      data-picking={picking}
      tabIndex={-1}
      onClick={(event) => props.onPress(index, plan, event)}
      onDoubleClick={() => props.onOpen(plan.id)}
    >
      {columns.map(({ id }, place) => (
        <Box key={id} role="gridcell" className={classes.cell ?? ''}>
          {place === 0 && (
            <PickMark
              checked={picking && selected}
              onClick={() => props.onToggle(index, plan.id)}
            />
          )}
          <Cell plan={plan} column={id} first={place === 0} />
        </Box>
      ))}
    </Box>
  )
})

import { Box, Text, UnstyledButton } from '@mantine/core'
import { IconArrowDown, IconArrowUp } from '@tabler/icons-react'
import { useTranslation } from 'react-i18next'
import { useWorkspace } from '../../app/workspace.tsx'
import { ColumnEdge } from './ColumnEdge.tsx'
import type { Column, ColumnId } from './columns.ts'
import { resized, sortable, sortFor } from './columns.ts'
import classes from './table.module.css'

interface ColumnHeadsProps {
  columns: readonly Column[]
  /** Of each column, for the grid. */
  template: string
  /** In pixels. */
  height: number
  onColumns(columns: readonly Column[]): void
}

/** The table's head: a press sorts, the edges make columns wider. */
export function ColumnHeads({ columns, template, height, onColumns }: ColumnHeadsProps) {
  const { t } = useTranslation()
  const { state, act } = useWorkspace()
  const sorted = (id: ColumnId) =>
    sortable[id] === state.sort.by ? (state.sort.descending ? 'descending' : 'ascending') : 'none'
  return (
    <Box role="rowgroup" className={classes.heads ?? ''}>
      <Box
        role="row"
        aria-rowindex={1}
        className={classes.grid ?? ''}
        style={{ gridTemplateColumns: template, height }}
      >
        {columns.map(({ id, width }) => {
          const label = t(`list.columns.${id}`)
          const order = sorted(id)
          const Arrow = order === 'descending' ? IconArrowDown : IconArrowUp
          const sort = sortFor(id, state.sort)
          return (
            <Box
              key={id}
              role="columnheader"
              className={classes.head ?? ''}
              aria-sort={sort ? order : undefined}
            >
              {sort ? (
                <UnstyledButton className={classes.sort} onClick={() => act({ do: 'sort', sort })}>
                  <Text span size="xs" fw={600} truncate>
                    {label}
                  </Text>
                  {order !== 'none' && <Arrow size="0.8rem" aria-hidden />}
                </UnstyledButton>
              ) : (
                <Text span size="xs" fw={600} truncate>
                  {label}
                </Text>
              )}
              <ColumnEdge
                label={t('list.columnWidth', { column: label })}
                width={width}
                onWidth={(next) => onColumns(resized(columns, id, next))}
              />
            </Box>
          )
        })}
      </Box>
    </Box>
  )
}

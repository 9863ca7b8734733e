import { Badge, Box, Button, Group, Text } from '@mantine/core'
import { memo } from 'react'
import { useTranslation } from 'react-i18next'
import type { ImportItem, ImportState } from '../../preload/model.ts'
import { sayError } from '../api/notify.ts'
import { useAct } from '../app/workspace.tsx'
import classes from './importing.module.css'

const colors: Readonly<Record<ImportState, string>> = {
  waiting: 'gray',
  held: 'red',
  storing: 'blue',
  reading: 'blue',
  indexing: 'blue',
  done: 'teal',
  duplicate: 'yellow',
  failed: 'red',
  cancelled: 'gray',
}

interface QueueRowProps {
  item: ImportItem
  /** It becomes part of the plan of the file above it. */
  joins: boolean
  onCancel(): void
  onRetry(): void
}

/** One file of the queue: how far it is, what is wrong with it, what can be done. */
export const QueueRow = memo(Row, isSame)

/** Ten times a second the queue tells of itself, and most of its files are as they were. */
function isSame(before: QueueRowProps, now: QueueRowProps): boolean {
  const { id, state, planId, problem } = now.item
  return (
    before.joins === now.joins &&
    before.item.id === id &&
    before.item.state === state &&
    before.item.planId === planId &&
    before.item.problem?.code === problem?.code
  )
}

function Row({ item, joins, onCancel, onRetry }: QueueRowProps) {
  const { t } = useTranslation()
  const act = useAct()
  const { planId, problem, state } = item
  return (
    <Group
      px="md"
      py={4}
      gap="sm"
      wrap="nowrap"
      align="start"
      role="listitem"
      className={classes.row}
      data-joins={joins}
    >
      <Badge
        size="sm"
        variant="light"
        tt="none"
        fw={500}
        color={colors[state]}
        className={classes.state}
      >
        {t(`import.state.${state}`)}
      </Badge>
      <Box flex={1} miw={0}>
        <Text size="sm" truncate title={item.path}>
          {item.name}
          {joins && (
            <Text span size="xs" c="dimmed" ml="xs">
              {t('import.joins')}
            </Text>
          )}
        </Text>
        {problem && (
          <Text size="xs" className={classes.problem} data-failed={state === 'failed'}>
            {sayError(problem)}
          </Text>
        )}
      </Box>
      {(state === 'waiting' || state === 'held') && (
        <Button size="compact-xs" variant="subtle" color="gray" onClick={onCancel}>
          {t('import.cancel')}
        </Button>
      )}
      {(state === 'failed' || state === 'cancelled') && (
        <Button size="compact-xs" variant="subtle" onClick={onRetry}>
          {t('import.retry')}
        </Button>
      )}
      {planId && (
        <Button
          size="compact-xs"
          variant="subtle"
          flex="none"
          onClick={() => {
            act({ do: 'screen', screen: 'list' })
            act({ do: 'select', id: planId })
          }}
        >
          {t('import.show')}
        </Button>
      )}
    </Group>
  )
}

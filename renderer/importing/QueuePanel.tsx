import { ActionIcon, Box, Button, Collapse, Group, Progress, Text } from '@mantine/core'
import { IconChevronDown, IconChevronUp, IconX } from '@tabler/icons-react'
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import { useImports } from '../api/queries.ts'
import { BodyMark } from '../app/BodyMark.tsx'
import { useWorkspace } from '../app/workspace.tsx'
import classes from './importing.module.css'
import { QueueRow } from './QueueRow.tsx'
import { queueCounts } from './queue-counts.ts'
import { queueRows } from './queue-rows.ts'
import { useImport } from './use-import.ts'
import { useImportNotice } from './use-import-notice.tsx'
import { useTimeLeft } from './use-time-left.ts'

/** More are counted, not listed. */
const mostListed = 200

/** What is being imported, file by file; away when there is nothing. */
export function QueuePanel() {
  const { t } = useTranslation()
  const { data } = useImports()
  const { cancel, retry, clear } = useImport()
  const { state } = useWorkspace()
  const [chosen, setOpen] = useState<boolean | null>(null)
  useImportNotice(data)
  const counts = data ? queueCounts(data) : nothing
  const timeLeft = useTimeLeft(counts)
  if (!data || data.items.length === 0) return null
  const { all, busy, over } = counts
  const { waiting, failed, cancelled } = data.counts
  const problems = data.items.some((item) => item.problem !== null)
  // Until the person says otherwise: open while there is something to watch or to look at.
  const open = chosen ?? (state.screen === 'list' && (busy > 0 || problems))
  const rows = queueRows(data.items, mostListed)
  return (
    <Box component="section" aria-label={t('import.queue')} className={classes.panel}>
      <BodyMark name="data-queue" value={open ? 'open' : 'folded'} />
      <Group px="md" py={6} gap="sm" wrap="nowrap">
        <Text size="sm" fw={600} flex="none">
          {t('import.queue')}
        </Text>
        <Text size="sm" c="dimmed" flex={1} truncate role="status">
          {busy > 0
            ? [t('import.progress', { done: over, all }), timeLeft].filter(Boolean).join(' · ')
            : t('import.summary', { ...data.counts, all })}
        </Text>
        {failed > 0 && (
          <Button size="compact-sm" variant="light" flex="none" onClick={() => retry('failed')}>
            {t('import.retryFailed')}
          </Button>
        )}
        {cancelled > 0 && busy === 0 && (
          <Button size="compact-sm" variant="light" flex="none" onClick={() => retry('cancelled')}>
            {t('import.resumeCancelled', { count: cancelled })}
          </Button>
        )}
        {waiting > 0 && (
          <Button size="compact-sm" variant="default" flex="none" onClick={() => cancel('waiting')}>
            {t('import.cancelWaiting')}
          </Button>
        )}
        <ActionIcon
          variant="subtle"
          color="gray"
          aria-label={t(open ? 'import.fold' : 'import.unfold')}
          aria-expanded={open}
          onClick={() => setOpen(!open)}
        >
          {open ? <IconChevronDown size="1rem" /> : <IconChevronUp size="1rem" />}
        </ActionIcon>
        {busy === 0 && (
          <ActionIcon
            variant="subtle"
            color="gray"
            aria-label={t('import.clear')}
            title={t('import.clear')}
            onClick={() => {
              setOpen(null)
              clear()
            }}
          >
            <IconX size="1rem" />
          </ActionIcon>
        )}
      </Group>
      {busy > 0 && (
        <Progress
          value={(100 * over) / all}
          size="xs"
          radius={0}
          aria-label={t('import.progress', { done: over, all })}
        />
      )}
      <Collapse expanded={open}>
        <Box className={classes.list} tabIndex={0} role="list" aria-label={t('import.files')}>
          {open &&
            rows.map(({ item, joins }) => (
              <QueueRow
                key={item.id}
                item={item}
                joins={joins}
                onCancel={() => cancel([item.id])}
                onRetry={() => retry([item.id])}
              />
            ))}
          {all > rows.length && (
            <Text size="sm" c="dimmed" px="md" py={4}>
              {t('import.moreFiles', { count: all - rows.length })}
            </Text>
          )}
        </Box>
      </Collapse>
    </Box>
  )
}

const nothing = { all: 0, busy: 0, over: 0 }

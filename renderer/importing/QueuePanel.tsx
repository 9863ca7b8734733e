import { ActionIcon, Badge, Box, Button, Collapse, Group, Progress, Text } from '@mantine/core'
import { IconChevronDown, IconChevronUp, IconX } from '@tabler/icons-react'
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import type { ImportItem, ImportState } from '../../preload/model.ts'
import { answer } from '../api/answer.ts'
import { notifyError } from '../api/notify.ts'
import { useImports } from '../api/queries.ts'
import { useWorkspace } from '../app/workspace.tsx'
import classes from './importing.module.css'

const colors: Readonly<Record<ImportState, string>> = {
  waiting: 'gray',
  storing: 'blue',
  reading: 'blue',
  indexing: 'blue',
  done: 'green',
  duplicate: 'yellow',
  failed: 'red',
  cancelled: 'gray',
}

/** What is being imported, file by file; away when there is nothing. */
export function QueuePanel() {
  const { t } = useTranslation()
  const { data } = useImports()
  const [chosen, setOpen] = useState<boolean | null>(null)
  if (!data || data.items.length === 0) return null
  const { waiting, storing, reading, indexing, failed } = data.counts
  const all = Object.values(data.counts).reduce((sum, count) => sum + count, 0)
  const busy = waiting + storing + reading + indexing
  // Until the person says otherwise: open while there is something to watch or to look at.
  const open = chosen ?? (busy > 0 || data.items.some((item) => item.problem !== null))
  const ids = (state: ImportState) =>
    data.items.filter((item) => item.state === state).map((item) => item.id)
  const run = (call: Promise<unknown>) => void call.catch(notifyError)
  return (
    <Box component="section" aria-label={t('import.queue')} className={classes.panel}>
      <Group px="md" py={6} gap="sm" wrap="nowrap">
        <Text size="sm" fw={600}>
          {t('import.queue')}
        </Text>
        <Text size="sm" c="dimmed" flex={1} aria-live="polite">
          {busy > 0
            ? t('import.progress', { done: all - busy, all })
            : t('import.summary', { ...data.counts, all })}
        </Text>
        {failed > 0 && (
          <Button
            size="compact-sm"
            variant="light"
            onClick={() => run(answer(vanKho.imports.retry({ ids: ids('failed') })))}
          >
            {t('import.retry')}
          </Button>
        )}
        {waiting > 0 && (
          <Button
            size="compact-sm"
            variant="default"
            onClick={() => run(answer(vanKho.imports.cancel({ ids: ids('waiting') })))}
          >
            {t('import.cancel')}
          </Button>
        )}
        <ActionIcon
          variant="subtle"
          color="gray"
          aria-label={t(open ? 'import.fold' : 'import.unfold')}
          onClick={() => setOpen(!open)}
        >
          {open ? <IconChevronDown size="1rem" /> : <IconChevronUp size="1rem" />}
        </ActionIcon>
        {busy === 0 && (
          <ActionIcon
            variant="subtle"
            color="gray"
            aria-label={t('import.clear')}
            onClick={() => run(answer(vanKho.imports.clear({})))}
          >
            <IconX size="1rem" />
          </ActionIcon>
        )}
      </Group>
      {busy > 0 && <Progress value={(100 * (all - busy)) / all} size="xs" radius={0} />}
      <Collapse expanded={open}>
        <Box className={classes.list}>
          {[...data.items]
            .reverse()
            .slice(0, 200)
            .map((item) => (
              <QueueRow key={item.id} item={item} />
            ))}
        </Box>
      </Collapse>
    </Box>
  )
}

function QueueRow({ item }: { item: ImportItem }) {
  const { t } = useTranslation()
  const { act } = useWorkspace()
  const { planId, problem } = item
  return (
    <Group px="md" py={4} gap="sm" wrap="nowrap" align="start">
      <Badge size="sm" variant="light" tt="none" color={colors[item.state]} flex="none">
        {t(`import.state.${item.state}`)}
      </Badge>
      <Box flex={1} miw={0}>
        <Text size="sm" truncate title={item.path}>
          {item.name}
        </Text>
        {problem && (
          <Text size="xs" c={item.state === 'failed' ? 'red' : 'orange'}>
            {t(`errors:${problem.code}`, problem.params)}
          </Text>
        )}
      </Box>
      {planId && (
        <Button
          size="compact-xs"
          variant="subtle"
          flex="none"
          onClick={() => act({ do: 'select', id: planId })}
        >
          {t('import.show')}
        </Button>
      )}
    </Group>
  )
}

import { Button, Group, Kbd, Text } from '@mantine/core'
import { IconListCheck } from '@tabler/icons-react'
import { useTranslation } from 'react-i18next'
import { useStatus } from '../api/queries.ts'
import { useWorkspace } from '../app/workspace.tsx'
import classes from './FilterBar.module.css'
import { choiceOf } from './facet-choice.ts'

/** Over the plans that wait: the quick way through them. */
export function InboxNotice() {
  const { t } = useTranslation()
  const { state, act } = useWorkspace()
  const { data: status } = useStatus()
  const waiting = status?.state === 'open' ? status.inbox : 0
  if (waiting === 0 || choiceOf(state.filter, 'review', 'inbox') !== 'include') return null
  return (
    <Group className={classes.bar} justify="space-between" wrap="nowrap" gap="xs" px="md" py={6}>
      <Text size="sm" miw={0}>
        {t('inbox.explain')}
      </Text>
      <Button
        size="compact-sm"
        flex="none"
        leftSection={<IconListCheck size="1rem" />}
        rightSection={<Kbd size="xs">Ctrl I</Kbd>}
        onClick={() => act({ do: 'screen', screen: 'inbox' })}
      >
        {t('inbox.start')}
      </Button>
    </Group>
  )
}

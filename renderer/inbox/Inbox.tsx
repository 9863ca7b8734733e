import { Progress, Stack, Text } from '@mantine/core'
import { useHotkeys } from '@mantine/hooks'
import { useTranslation } from 'react-i18next'
import { ScreenBar } from '../app/ScreenBar.tsx'
import { useReady } from '../app/use-ready.ts'
import { useAct } from '../app/workspace.tsx'
import { InboxDesk } from './InboxDesk.tsx'
import { InboxDone } from './InboxDone.tsx'
import classes from './inbox.module.css'
import { useInbox } from './use-inbox.ts'

/** New plans one after the other, until none waits. */
export function Inbox() {
  const { t } = useTranslation()
  const act = useAct()
  const inbox = useInbox()
  useReady(inbox.isSuccess)
  const leave = () => act({ do: 'show', shelf: 'all' })
  useHotkeys([['Escape', leave]])
  return (
    <Stack h="100%" gap={0} component="section" aria-label={t('inbox.title')}>
      <ScreenBar title={t('inbox.title')} onLeave={leave}>
        <Progress
          flex={1}
          aria-label={t('inbox.title')}
          value={inbox.count === 0 ? 100 : (100 * inbox.at) / inbox.count}
        />
        <Text size="sm" flex="none" role="status">
          {t('inbox.place', { at: Math.min(inbox.at + 1, inbox.count), all: inbox.count })}
        </Text>
      </ScreenBar>
      <div className={classes.body}>
        {inbox.isSuccess && inbox.id === null && (
          <InboxDone onAgain={inbox.again} onLeave={leave} />
        )}
        {inbox.id !== null && <InboxDesk id={inbox.id} inbox={inbox} />}
      </div>
    </Stack>
  )
}

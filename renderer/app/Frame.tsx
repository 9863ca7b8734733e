import { Box, Loader, Stack } from '@mantine/core'
import { useHotkeys } from '@mantine/hooks'
import { lazy, Suspense, useDeferredValue } from 'react'
import { useTranslation } from 'react-i18next'
import { useStatus } from '../api/queries.ts'
import { useEvents } from '../api/use-events.ts'
import { BackupBanner } from '../care/backup/BackupBanner.tsx'
import { useCareEvents } from '../care/queries.ts'
import { DropTarget } from '../importing/DropTarget.tsx'
import { QueuePanel } from '../importing/QueuePanel.tsx'
import { Inbox } from '../inbox/Inbox.tsx'
import { useKnowledgeEvents } from '../knowledge/queries.ts'
import { SecrecyBanner } from '../knowledge/secrecy/SecrecyBanner.tsx'
import { Palette } from '../palette/Palette.tsx'
import { useUndo } from '../plan/use-undo.ts'
import { useDialogs } from '../settings/use-dialogs.tsx'
import { AppliedSettings } from './AppliedSettings.tsx'
import { ConflictsBanner } from './ConflictsBanner.tsx'
import { EngineBanner } from './EngineBanner.tsx'
import { FindingsBanner } from './FindingsBanner.tsx'
import { Guard } from './Guard.tsx'
import { Header } from './Header.tsx'
import { KeptLook } from './KeptLook.tsx'
import { Panes } from './Panes.tsx'
import { ReopenedNotice } from './ReopenedNotice.ts'
import { StartScreen } from './StartScreen.tsx'
import { UpdateNotice } from './UpdateNotice.ts'
import { useAroundReady, useIsShown, useReady } from './use-ready.ts'
import { useAct, useWorkspace } from './workspace.tsx'

export function Frame() {
  const { t } = useTranslation()
  const engine = useEvents()
  const { data: status, isPlaceholderData: isOpening } = useStatus()
  const { showKeys, showSettings } = useDialogs()
  const undo = useUndo()
  const act = useAct()
  useCareEvents()
  useKnowledgeEvents()
  const around = useDeferredValue(useIsShown())
  useHotkeys([
    ['shift+?', showKeys],
    ['mod+Z', undo],
  ])
  // Also while a field has the focus.
  useHotkeys(
    [
      ['mod+,', () => showSettings()],
      ['mod+I', () => act({ do: 'screen', screen: 'inbox' })],
      ['F1', showKeys],
    ],
    [],
  )
  useAroundReady(around)
  useReady(status !== undefined && status.state !== 'open')
  return (
    <DropTarget enabled={status?.state === 'open'}>
      {around && (
        <>
          <AppliedSettings />
          <UpdateNotice />
          <ReopenedNotice />
          <KeptLook />
          <Palette />
        </>
      )}
      <Stack h="100%" gap={0}>
        <EngineBanner engine={engine} />
        {status === undefined && <Loader m="auto" aria-label={t('loading')} />}
        {status?.state === 'open' && (
          <>
            <Header status={status} isOpening={isOpening} />
            {around && (
              <>
                <FindingsBanner
                  key={status.id}
                  findings={status.findings}
                  count={status.findingCount}
                />
                {!status.sample && status.plans > 0 && <BackupBanner key={`backup ${status.id}`} />}
                <ConflictsBanner />
                <SecrecyBanner key={`secrecy ${status.id}`} />
              </>
            )}
            <Box component="main" flex={1} mih={0}>
              <Guard key={status.id}>
                <Screens />
              </Guard>
            </Box>
            {around && <QueuePanel />}
          </>
        )}
        {status !== undefined && status.state !== 'open' && (
          <StartScreen unavailable={status.state === 'unavailable' ? status : null} />
        )}
      </Stack>
    </DropTarget>
  )
}

/** The charts are seldom looked at: their code comes when they are. */
const Overview = lazy(async () => ({
  default: (await import('../overview/Overview.tsx')).Overview,
}))

function Screens() {
  const { t } = useTranslation()
  const { state } = useWorkspace()
  if (state.screen === 'inbox') return <Inbox />
  if (state.screen === 'list') return <Panes />
  return (
    <Suspense fallback={<Loader m="xl" aria-label={t('loading')} />}>
      <Overview />
    </Suspense>
  )
}

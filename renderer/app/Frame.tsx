import { Alert, Box, Loader, Stack, useMantineColorScheme } from '@mantine/core'
import { notifications } from '@mantine/notifications'
import { useEffect, useEffectEvent, useRef } from 'react'
import { useTranslation } from 'react-i18next'
import type { Settings } from '../../preload/model.ts'
import { useSettings, useStatus } from '../api/queries.ts'
import { useEvents } from '../api/use-events.ts'
import { DropTarget } from '../importing/DropTarget.tsx'
import { QueuePanel } from '../importing/QueuePanel.tsx'
import { Header } from './Header.tsx'
import { changeLanguage } from './language.ts'
import { Panes } from './Panes.tsx'
import { StartScreen } from './StartScreen.tsx'
import { useReady } from './use-ready.ts'

export function Frame() {
  const { t } = useTranslation()
  const engine = useEvents()
  const status = useStatus()
  useAppliedSettings()
  useRecoveryNotice(engine)
  useReady(status.data !== undefined && status.data.state !== 'open')
  return (
    <DropTarget enabled={status.data?.state === 'open'}>
      <Stack h="100%" gap={0}>
        {engine === 'restarting' && <Alert color="yellow" title={t('engine.restarting')} />}
        {engine === 'failed' && (
          <Alert color="red" title={t('engine.failed')}>
            {t('engine.failedHelp')}
          </Alert>
        )}
        {status.data === undefined && <Loader m="auto" aria-label={t('loading')} />}
        {status.data?.state === 'open' && (
          <>
            <Header status={status.data} />
            <Box flex={1} mih={0}>
              <Panes key={status.data.id} />
            </Box>
            <QueuePanel />
          </>
        )}
        {status.data !== undefined && status.data.state !== 'open' && (
          <StartScreen error={status.data.state === 'unavailable' ? status.data.error : null} />
        )}
      </Stack>
    </DropTarget>
  )
}

function useAppliedSettings(): void {
  const { data } = useSettings()
  const { setColorScheme } = useMantineColorScheme()
  // Mantine hands out a new setter with each render; only new settings are a reason to apply them.
  const apply = useEffectEvent((settings: Settings) => {
    void changeLanguage(settings.language)
    setColorScheme(settings.theme)
    void vanKho.app.setTheme({ theme: settings.theme })
  })
  useEffect(() => {
    if (data) apply(data)
  }, [data])
}

function useRecoveryNotice(engine: string): void {
  const { t } = useTranslation()
  const before = useRef(engine)
  useEffect(() => {
    if (before.current === 'restarting' && engine === 'ready')
      notifications.show({ color: 'green', message: t('engine.recovered') })
    before.current = engine
  }, [engine, t])
}

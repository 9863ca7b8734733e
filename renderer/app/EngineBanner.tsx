import { Alert } from '@mantine/core'
import { notifications } from '@mantine/notifications'
import { IconAlertTriangle, IconRefresh } from '@tabler/icons-react'
import { useEffect, useRef } from 'react'
import { useTranslation } from 'react-i18next'
import type { EngineState } from '../../preload/model.ts'

/** Says when the archive's engine is away, and when it is back. */
export function EngineBanner({ engine }: { engine: EngineState }) {
  const { t } = useTranslation()
  // Outlives a change of the language.
  const wasAway = useRef(false)
  // Of the events themselves: on a busy machine both states may come before either is drawn.
  useEffect(
    () =>
      vanKho.on('engineState', ({ state }) => {
        if (wasAway.current && state === 'ready')
          notifications.show({ color: 'green', autoClose: 10_000, message: t('engine.recovered') })
        wasAway.current = state === 'restarting'
      }),
    [t],
  )
  if (engine === 'restarting')
    return (
      <Alert
        color="yellow"
        radius={0}
        py="xs"
        icon={<IconRefresh />}
        title={t('engine.restarting')}
      />
    )
  if (engine === 'failed')
    return (
      <Alert color="red" radius={0} py="xs" icon={<IconAlertTriangle />} title={t('engine.failed')}>
        {t('engine.failedHelp')}
      </Alert>
    )
  return null
}

import { Alert } from '@mantine/core'
import { notifications } from '@mantine/notifications'
import { IconAlertTriangle, IconRefresh } from '@tabler/icons-react'
import { useEffect, useRef } from 'react'
import { useTranslation } from 'react-i18next'
import type { EngineState } from '../../preload/model.ts'

/** Says when the archive's engine is away, and when it is back. */
export function EngineBanner({ engine }: { engine: EngineState }) {
  const { t } = useTranslation()
  const before = useRef(engine)
  useEffect(() => {
    if (before.current === 'restarting' && engine === 'ready')
      notifications.show({ color: 'green', message: t('engine.recovered') })
    before.current = engine
  }, [engine, t])
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

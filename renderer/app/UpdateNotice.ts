import { notifications } from '@mantine/notifications'
import { useEffect, useEffectEvent } from 'react'
import { useTranslation } from 'react-i18next'
import { useUpdate } from '../api/queries.ts'

/** Says once that a new version waits for the program to be closed; has no place of its own. */
export function UpdateNotice() {
  const { t } = useTranslation()
  const { data: update } = useUpdate()
  const version = update?.state === 'ready' ? update.version : null
  const tell = useEffectEvent((ready: string) => {
    notifications.show({ message: t('update.ready', { version: ready }), autoClose: 15_000 })
  })
  useEffect(() => {
    if (version !== null) tell(version)
  }, [version])
  return null
}

import { notifications } from '@mantine/notifications'
import { useEffect } from 'react'
import { useTranslation } from 'react-i18next'
import { reopenedMark } from '../../preload/channels.ts'

/** Says it where main had to open the window again because its process had ended. */
export function useReopenedNotice(): void {
  const { t } = useTranslation()
  useEffect(() => {
    if (location.hash !== reopenedMark) return
    history.replaceState(null, '', location.pathname)
    notifications.show({ color: 'orange', autoClose: 10_000, message: t('engine.reopened') })
  }, [t])
}

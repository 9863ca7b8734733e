import { notifications } from '@mantine/notifications'
import { useEffect } from 'react'
import { useTranslation } from 'react-i18next'
import { reopenedMark } from '../../preload/channels.ts'

/** Says it where main had to open the window again because its process had ended; has no place of its own. */
export function ReopenedNotice() {
  const { t } = useTranslation()
  useEffect(() => {
    if (location.hash !== reopenedMark) return
    history.replaceState(null, '', location.pathname)
    // Until it was read: on a slow machine the list may take longer to come back than a notice stays.
    notifications.show({ color: 'orange', autoClose: false, message: t('engine.reopened') })
  }, [t])
  return null
}

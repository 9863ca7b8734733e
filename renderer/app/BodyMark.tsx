import { useNotifications } from '@mantine/notifications'
import { useLayoutEffect } from 'react'

/**
 * Says on the page's body what stands at the foot of the window while it is there, for app.css. Asked from the body with
 * `:has()`, it would be looked for anew with every element that comes or goes anywhere.
 */
export function BodyMark({ name, value = '' }: { name: `data-${string}`; value?: string }) {
  useLayoutEffect(() => {
    document.body.setAttribute(name, value)
    return () => document.body.removeAttribute(name)
  }, [name, value])
  return null
}

export const NoticesMark = () =>
  useNotifications().notifications.length > 0 && <BodyMark name="data-notices" />

import { notifications } from '@mantine/notifications'
import i18next from 'i18next'
import { toAppError } from '../../preload/errors.ts'

/** An error in words, until the person closes it. */
export function notifyError(error: unknown): void {
  const { code, params } = toAppError(error)
  notifications.show({
    color: 'red',
    title: i18next.t('failed'),
    message: i18next.t(`errors:${code}`, params),
    autoClose: false,
  })
}

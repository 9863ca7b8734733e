import { notifications } from '@mantine/notifications'
import i18next from 'i18next'
import type { AppError } from '../../preload/errors.ts'
import { toAppError } from '../../preload/failure.ts'

/** An error in the words of the person's language. In the window nobody knows a document by its id. */
export const sayError = ({ code, params }: AppError): string =>
  code === 'plan.notFound' ? i18next.t('plan.gone') : i18next.t(`errors:${code}`, params)

/** An error in words, until the person closes it. */
export function notifyError(error: unknown): void {
  const message = sayError(toAppError(error))
  notifications.show({
    // What says the same twice is one notice.
    id: message,
    color: 'red',
    title: i18next.t('failed'),
    message,
    autoClose: false,
  })
}

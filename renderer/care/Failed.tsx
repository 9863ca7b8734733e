import { Alert } from '@mantine/core'
import { IconAlertTriangle, IconPlayerStop } from '@tabler/icons-react'
import { useTranslation } from 'react-i18next'
import type { AppError } from '../../preload/errors.ts'
import { sayError } from '../api/notify.ts'

/** Why a task ended without a result; that a person ended it is no failure. */
export function Failed({ error, title }: { error: AppError; title: string }) {
  const { t } = useTranslation()
  if (error.code === 'call.cancelled')
    return (
      <Alert color="gray" icon={<IconPlayerStop />} role="status">
        {t('care.cancelled')}
      </Alert>
    )
  return (
    <Alert
      color="red"
      icon={<IconAlertTriangle />}
      title={title}
      style={{ overflowWrap: 'anywhere' }}
    >
      {sayError(error)}
    </Alert>
  )
}

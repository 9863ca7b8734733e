import { Alert, Anchor } from '@mantine/core'
import { IconShieldExclamation } from '@tabler/icons-react'
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import { useDialogs } from '../../settings/use-dialogs.tsx'
import { useBackups } from '../queries.ts'
import { backupWarning } from './backup-age.ts'

/** One line about backups that are missing or old; closed, it stays away until the next start. */
export function BackupBanner() {
  const { t } = useTranslation()
  const { data } = useBackups()
  const { showSettings } = useDialogs()
  const [closed, setClosed] = useState(false)
  const warning = data ? backupWarning(data, Date.now()) : null
  if (closed || warning === null) return null
  return (
    <Alert
      color="gray"
      radius={0}
      py={6}
      icon={<IconShieldExclamation />}
      withCloseButton
      closeButtonLabel={t('close')}
      onClose={() => setClosed(true)}
    >
      {t(`backup.warning.${warning.kind}`, {
        days: warning.kind === 'old' ? warning.days : 0,
      })}{' '}
      <Anchor component="button" size="sm" onClick={() => showSettings('backup')}>
        {t('backup.open')}
      </Anchor>
    </Alert>
  )
}

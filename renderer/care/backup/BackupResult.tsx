import { Alert, Stack, Text } from '@mantine/core'
import { IconAlertTriangle, IconCircleCheck } from '@tabler/icons-react'
import { useTranslation } from 'react-i18next'
import type { BackupReport } from '../../../preload/model.ts'
import { ErrorList } from '../ErrorList.tsx'
import { useFormats } from '../use-formats.ts'

export function BackupResult({ report }: { report: BackupReport }) {
  const { t } = useTranslation()
  const { size } = useFormats()
  const { entry, copied, problems } = report
  const whole = problems.length === 0
  return (
    <Alert
      color={whole ? 'teal' : 'orange'}
      icon={whole ? <IconCircleCheck /> : <IconAlertTriangle />}
      title={t(whole ? 'backup.done' : 'backup.doneInPart', { count: problems.length })}
      role="status"
    >
      <Stack gap={4}>
        <Text size="sm">
          {t('backup.copied', {
            plans: entry.plans,
            files: entry.files,
            copied: copied.files,
            size: size(copied.bytes),
          })}
        </Text>
        {!whole && <ErrorList errors={problems} />}
      </Stack>
    </Alert>
  )
}

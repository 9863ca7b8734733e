import { Alert, Stack, Text } from '@mantine/core'
import { IconAlertTriangle, IconCircleCheck } from '@tabler/icons-react'
import { useTranslation } from 'react-i18next'
import type { DrillReport } from '../../../preload/model.ts'
import { ErrorList } from '../ErrorList.tsx'
import { useFormats } from '../use-formats.ts'

/** What a drill has shown, so that a person knows whether they could sleep. */
export function DrillResult({ report }: { report: DrillReport }) {
  const { t } = useTranslation()
  const { moment } = useFormats()
  const { problems, plans, files, same, changedSince, entry } = report
  const sound = problems.length === 0
  return (
    <Alert
      color={sound ? 'teal' : 'orange'}
      icon={sound ? <IconCircleCheck /> : <IconAlertTriangle />}
      title={t(sound ? 'backup.drill.sound' : 'backup.drill.damaged', {
        at: moment(entry.at),
        count: problems.length,
      })}
      role="status"
    >
      <Stack gap={4}>
        <Text size="sm">{t('backup.drill.restored', { plans, files })}</Text>
        <Text size="sm">{t('backup.drill.compared', { same, changed: changedSince })}</Text>
        {!sound && <ErrorList errors={problems} />}
        {!sound && <Text size="sm">{t('backup.drill.advice')}</Text>}
      </Stack>
    </Alert>
  )
}

import { Text, Title } from '@mantine/core'
import { useTranslation } from 'react-i18next'
import { useStatus } from '../api/queries.ts'
import { useFormats } from '../care/use-formats.ts'
import classes from './overview.module.css'

/** On paper only: which archive this is, and when it was counted. */
export function PaperTitle() {
  const { t } = useTranslation()
  const { moment } = useFormats()
  const { data: status } = useStatus()
  if (status?.state !== 'open') return null
  return (
    <header className={classes.paperTitle}>
      <Title order={1} size="h3">
        {t('overview.of', { name: status.name })}
      </Title>
      <Text size="sm">{t('overview.at', { at: moment(new Date().toISOString()) })}</Text>
    </header>
  )
}

import { Anchor, Paper, Stack, Text, Title } from '@mantine/core'
import { useTranslation } from 'react-i18next'
import type { Overview } from '../../preload/model.ts'
import { usePlans } from '../api/queries.ts'
import { useAct } from '../app/workspace.tsx'
import classes from './overview.module.css'

/** Plans that may be the same record as another: each leads to where that is decided. */
export function Duplicates({ overview }: { overview: Overview }) {
  const { t } = useTranslation()
  const act = useAct()
  const plans = usePlans(overview.duplicates)
  const more = overview.duplicateCount - overview.duplicates.length
  return (
    <Paper withBorder p="md" component="section" aria-label={t('overview.duplicates')}>
      <Title order={3} size="h6" mb="sm">
        {t('overview.duplicates')}
      </Title>
      {overview.duplicateCount === 0 && (
        <Text size="sm" c="dimmed">
          {t('overview.noDuplicates')}
        </Text>
      )}
      <Stack gap={2} className={classes.duplicates}>
        {plans.map(({ data: plan }) =>
          plan ? (
            <Anchor
              key={plan.id}
              component="button"
              size="sm"
              ta="start"
              truncate
              title={plan.title}
              onClick={() => {
                act({ do: 'show', shelf: 'all' })
                act({ do: 'select', id: plan.id })
              }}
            >
              {[plan.number, plan.title].filter(Boolean).join(' · ') || t('list.noTitle')}
            </Anchor>
          ) : null,
        )}
      </Stack>
      {more > 0 && (
        <Text size="sm" c="dimmed" mt={4}>
          {t('care.more', { count: more })}
        </Text>
      )}
    </Paper>
  )
}

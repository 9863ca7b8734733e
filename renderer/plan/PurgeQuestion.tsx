import { List, Stack, Text } from '@mantine/core'
import { useTranslation } from 'react-i18next'
import type { PlanId } from '../../preload/model.ts'
import { usePlans } from '../api/queries.ts'

/** As many as can be read over before an answer. */
const mostNamed = 5

/** What would go for good, by name, and what that means. */
export function PurgeQuestion({ ids }: { ids: readonly PlanId[] }) {
  const { t } = useTranslation()
  const named = ids.slice(0, mostNamed)
  const plans = usePlans(named)
  const rest = ids.length - named.length
  return (
    <Stack gap="sm">
      <List size="sm" spacing={4} listStyleType={ids.length === 1 ? 'none' : 'disc'}>
        {named.map((id, place) => {
          const plan = plans[place]?.data
          return (
            <List.Item key={id}>
              <Text size="sm" fw={500} lineClamp={2}>
                {plan
                  ? [plan.number, plan.title].filter(Boolean).join(' · ') || t('list.noTitle')
                  : '…'}
              </Text>
            </List.Item>
          )
        })}
      </List>
      {rest > 0 && (
        <Text size="sm" c="dimmed">
          {t('purge.more', { count: rest })}
        </Text>
      )}
      <Text size="sm">{t('purge.help')}</Text>
    </Stack>
  )
}

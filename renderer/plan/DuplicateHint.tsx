import { Alert, Anchor, Group, Text } from '@mantine/core'
import { IconCopy } from '@tabler/icons-react'
import { useTranslation } from 'react-i18next'
import type { Duplicate, PlanId } from '../../preload/model.ts'
import { useDuplicates, usePlan } from '../api/queries.ts'

/** Other plans that may be the same record, with why. */
export function DuplicateHint(o: { planId: PlanId; onOpen(id: PlanId): void }) {
  const { t } = useTranslation()
  const { data } = useDuplicates(o.planId)
  if (!data || data.length === 0) return null
  return (
    <Alert
      color="yellow"
      icon={<IconCopy />}
      title={t('duplicate.title')}
      py="xs"
      styles={{ body: { minWidth: 0 } }}
    >
      {data.map((one) => (
        <DuplicateRow key={`${one.id} ${one.reason}`} {...one} onOpen={() => o.onOpen(one.id)} />
      ))}
    </Alert>
  )
}

function DuplicateRow({ id, reason, trash, onOpen }: Duplicate & { onOpen(): void }) {
  const { t } = useTranslation()
  const { data: plan } = usePlan(id)
  if (!plan) return null
  return (
    <Group gap="xs" wrap="nowrap" align="baseline">
      <Anchor component="button" size="sm" truncate miw={0} title={plan.title} onClick={onOpen}>
        {[plan.number, plan.title].filter(Boolean).join(' · ') || t('list.noTitle')}
      </Anchor>
      <Text size="xs" c="dimmed" flex="none">
        {t(`duplicate.${reason}`)}
        {trash && ` · ${t('shelf.trash')}`}
      </Text>
    </Group>
  )
}

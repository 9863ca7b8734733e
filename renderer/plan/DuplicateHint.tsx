import { Alert, Anchor, Group, Text } from '@mantine/core'
import { IconCopy } from '@tabler/icons-react'
import { useTranslation } from 'react-i18next'
import type { Duplicate, PlanId } from '../../preload/model.ts'
import { useDuplicates, usePlan } from '../api/queries.ts'
import { useWorkspace } from '../app/workspace.tsx'

/** Other plans that may be the same record, with why. */
export function DuplicateHint({ planId }: { planId: PlanId }) {
  const { t } = useTranslation()
  const { data } = useDuplicates(planId)
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
        <DuplicateRow key={`${one.id} ${one.reason}`} {...one} />
      ))}
    </Alert>
  )
}

function DuplicateRow({ id, reason, trash }: Duplicate) {
  const { t } = useTranslation()
  const { act } = useWorkspace()
  const { data: plan } = usePlan(id)
  if (!plan) return null
  return (
    <Group gap="xs" wrap="nowrap" align="baseline">
      <Anchor
        component="button"
        size="sm"
        truncate
        miw={0}
        title={plan.title}
        onClick={() => act({ do: 'select', id })}
      >
        {[plan.number, plan.title].filter(Boolean).join(' · ') || t('list.noTitle')}
      </Anchor>
      <Text size="xs" c="dimmed" flex="none">
        {t(`duplicate.${reason}`)}
        {trash && ` · ${t('shelf.trash')}`}
      </Text>
    </Group>
  )
}

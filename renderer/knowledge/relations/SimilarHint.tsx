import { Alert, Anchor, Group, Text } from '@mantine/core'
import { IconVersions } from '@tabler/icons-react'
import { useTranslation } from 'react-i18next'
import type { SimilarPlan } from '../../../preload/knowledge.ts'
import type { PlanId } from '../../../preload/model.ts'
import { useDuplicates, usePlan } from '../../api/queries.ts'
import { useSimilar } from '../queries.ts'

/** Plans whose text is nearly this one's: a draft, another version, the signed scan. */
export function SimilarHint(o: { planId: PlanId; onOpen(id: PlanId): void }) {
  const { t } = useTranslation('knowledge')
  const { data = [] } = useSimilar(o.planId)
  const { data: duplicates = [] } = useDuplicates(o.planId)
  // The same file, and the same number, are told with the duplicates.
  const others = data.filter(({ planId }) => !duplicates.some(({ id }) => id === planId))
  if (others.length === 0) return null
  return (
    <Alert
      color="blue"
      icon={<IconVersions />}
      title={t('similar.title')}
      py="xs"
      styles={{ body: { minWidth: 0 } }}
    >
      {others.map((one) => (
        <SimilarRow key={one.planId} similar={one} onOpen={() => o.onOpen(one.planId)} />
      ))}
    </Alert>
  )
}

function SimilarRow({ similar, onOpen }: { similar: SimilarPlan; onOpen(): void }) {
  const { t } = useTranslation('knowledge')
  const { data: plan } = usePlan(similar.planId)
  if (!plan) return null
  return (
    <Group gap="xs" wrap="nowrap" align="baseline">
      <Anchor component="button" size="sm" truncate miw={0} title={plan.title} onClick={onOpen}>
        {[plan.number, plan.title].filter(Boolean).join(' · ') || t('app:list.noTitle')}
      </Anchor>
      <Text size="xs" c="dimmed" flex="none">
        {t('similar.share', { percent: Math.round(100 * similar.similarity) })}
        {similar.trash && ` · ${t('app:shelf.trash')}`}
      </Text>
    </Group>
  )
}

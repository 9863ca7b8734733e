import { Button, Group, Stack, Text, Title } from '@mantine/core'
import { IconAffiliate } from '@tabler/icons-react'
import { useTranslation } from 'react-i18next'
import type { PlanRelation } from '../../../preload/knowledge.ts'
import type { Plan } from '../../../preload/model.ts'
import { RelationPicker } from '../../plan/RelationPicker.tsx'
import type { SavePlan } from '../../plan/use-save.ts'
import { useShowMap } from '../graph/use-show-map.tsx'
import { useRelations } from '../queries.ts'
import { RelationRow } from './RelationRow.tsx'
import { ValidityNote } from './ValidityNote.tsx'

/** What a plan does to other documents and they to it: read from the texts, or set by a person. */
export function RelationPanel({ plan, save }: { plan: Plan; save: SavePlan }) {
  const { t } = useTranslation('knowledge')
  const { data } = useRelations(plan.id)
  const showMap = useShowMap()
  const relations = data?.relations ?? []
  const of = (direction: PlanRelation['direction']) =>
    relations.filter((one) => one.direction === direction)
  const remove = (relation: PlanRelation) =>
    save({
      relations: plan.relations.filter(
        ({ kind, to }) =>
          kind !== relation.kind || (to !== relation.planId && to !== relation.number),
      ),
    })
  return (
    <Stack gap="xs" component="section" aria-label={t('relations.title')}>
      <Group justify="space-between" wrap="nowrap">
        <Title order={3} size="sm">
          {t('relations.title')}
        </Title>
        {relations.some(({ planId }) => planId !== null) && (
          <Button
            size="compact-sm"
            variant="subtle"
            leftSection={<IconAffiliate size="1rem" />}
            onClick={() => showMap(plan)}
          >
            {t('relations.map')}
          </Button>
        )}
      </Group>
      {data && <ValidityNote plan={plan} derived={data.validity} save={save} />}
      {data && relations.length === 0 && (
        <Text size="sm" c="dimmed">
          {data.pending > 0 ? t('relations.reading') : t('relations.none')}
        </Text>
      )}
      <Rows label={t('relations.out')} relations={of('out')} remove={remove} />
      <Rows label={t('relations.in')} relations={of('in')} remove={null} />
      <RelationPicker
        except={plan.id}
        onPick={(relation) => {
          const known = plan.relations.some(
            ({ kind, to }) => kind === relation.kind && to === relation.to,
          )
          if (!known) save({ relations: [...plan.relations, relation] })
        }}
      />
    </Stack>
  )
}

interface RowsProps {
  label: string
  relations: readonly PlanRelation[]
  remove: ((relation: PlanRelation) => void) | null
}

function Rows({ label, relations, remove }: RowsProps) {
  if (relations.length === 0) return null
  return (
    <Stack gap={2} role="list" aria-label={label}>
      <Text size="xs" c="dimmed">
        {label}
      </Text>
      {relations.map((relation) => (
        <RelationRow
          key={`${relation.kind} ${relation.planId ?? relation.number} ${relation.title}`}
          relation={relation}
          onRemove={remove && relation.source === 'person' ? () => remove(relation) : null}
        />
      ))}
    </Stack>
  )
}

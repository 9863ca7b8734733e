import { Stack, Text, Title } from '@mantine/core'
import { useTranslation } from 'react-i18next'
import type { Plan } from '../../preload/model.ts'
import { showDate } from '../app/dates.ts'
import { Scrolled } from '../app/Scrolled.tsx'
import { Staged } from '../app/Staged.tsx'
import { useWorkspace } from '../app/workspace.tsx'
import { useFacetNames } from '../browse/use-facet-names.ts'
import { RelationPanel } from '../knowledge/relations/RelationPanel.tsx'
import { SimilarHint } from '../knowledge/relations/SimilarHint.tsx'
import { ReadFromFile } from '../knowledge/suggestions/ReadFromFile.tsx'
import { AttachmentList } from './AttachmentList.tsx'
import { ConflictCards } from './ConflictCards.tsx'
import { DuplicateHint } from './DuplicateHint.tsx'
import { PlanForm } from './PlanForm.tsx'
import { useBulk } from './use-bulk.ts'
import type { SavePlan } from './use-save.ts'

export function PlanDetails({ plan, save }: { plan: Plan; save: SavePlan }) {
  const { t } = useTranslation()
  const nameOf = useFacetNames()
  const { state, act } = useWorkspace()
  const { split } = useBulk()
  const facts = [plan.type && nameOf('type', plan.type), plan.issuer, showDate(plan.issuedOn)]
  return (
    <Scrolled>
      <Stack p="md" gap="md" maw="56rem">
        <Staged>
          <div>
            <Title order={2} size="h4">
              {plan.number || t('list.noNumber')}
            </Title>
            <Text>{plan.title || t('list.noTitle')}</Text>
            <Text size="sm" c="dimmed">
              {facts.filter(Boolean).join(' · ')}
            </Text>
          </div>
          <ConflictCards plan={plan} save={save} />
          <DuplicateHint planId={plan.id} onOpen={(id) => act({ do: 'select', id })} />
          <SimilarHint planId={plan.id} onOpen={(id) => act({ do: 'select', id })} />
          <AttachmentList
            plan={plan}
            onRead={({ sha256 }) =>
              act({ do: 'read', planId: plan.id, sha256, pageIndex: null, query: state.search })
            }
            onSplit={({ sha256 }) =>
              split(plan.id, [sha256], ({ id }) => act({ do: 'select', id }))
            }
          />
          <ReadFromFile plan={plan} save={save} />
          <PlanForm plan={plan} save={save} />
          <RelationPanel plan={plan} save={save} />
        </Staged>
      </Stack>
    </Scrolled>
  )
}

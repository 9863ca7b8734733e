import { Button, Divider, Group, ScrollArea, Stack, Text, Title } from '@mantine/core'
import { IconCheck, IconTrash } from '@tabler/icons-react'
import { useTranslation } from 'react-i18next'
import type { Plan } from '../../preload/model.ts'
import { AreaPicker } from './AreaPicker.tsx'
import { AttachmentList } from './AttachmentList.tsx'
import { PlanForm } from './PlanForm.tsx'
import { usePlanActions } from './use-plan-actions.ts'

export function PlanDetails({ plan }: { plan: Plan }) {
  const { t } = useTranslation()
  const { save, trash, restore } = usePlanActions(plan)
  return (
    <ScrollArea h="100%">
      <Stack p="md" gap="md">
        <Group justify="space-between" wrap="nowrap" align="start">
          <div>
            <Title order={2} size="h4">
              {plan.number || t('list.noNumber')}
            </Title>
            <Text>{plan.title}</Text>
          </div>
          <Group gap="xs" flex="none">
            {plan.review === 'inbox' && plan.deletedAt === null && (
              <Button
                leftSection={<IconCheck size="1rem" />}
                onClick={() => save({ review: 'confirmed' })}
              >
                {t('plan.confirm')}
              </Button>
            )}
            {plan.deletedAt === null ? (
              <Button variant="default" leftSection={<IconTrash size="1rem" />} onClick={trash}>
                {t('plan.trash')}
              </Button>
            ) : (
              <Button onClick={restore}>{t('plan.restore')}</Button>
            )}
          </Group>
        </Group>
        <AttachmentList plan={plan} />
        <Divider />
        <AreaPicker areas={plan.areas} onChange={(areas) => save({ areas })} />
        <PlanForm key={plan.revision} plan={plan} onSave={save} />
      </Stack>
    </ScrollArea>
  )
}

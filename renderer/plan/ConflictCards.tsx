import { Alert, Badge, Button, Group, Paper, SimpleGrid, Stack, Text } from '@mantine/core'
import { IconGitMerge } from '@tabler/icons-react'
import { useTranslation } from 'react-i18next'
import type { Plan, PlanConflict } from '../../preload/model.ts'
import { useConflicts } from '../api/queries.ts'
import { showMoment } from '../app/dates.ts'
import { useBulk } from './use-bulk.ts'
import { useFieldWords } from './use-field-words.ts'
import type { SavePlan } from './use-save.ts'

/** What two people set unseen by each other, side by side; one press decides. */
export function ConflictCards({ plan, save }: { plan: Plan; save: SavePlan }) {
  const { t } = useTranslation()
  const { restore } = useBulk()
  const { data } = useConflicts()
  const mine = (data ?? []).filter(({ id }) => id === plan.id)
  if (mine.length === 0) return null
  return (
    <Alert color="orange" icon={<IconGitMerge />} title={t('conflict.title')}>
      <Stack gap="md">
        {mine.map((conflict) =>
          conflict.kind === 'deleted' ? (
            <Group key={`deleted ${conflict.field}`} gap="sm">
              <Text size="sm" flex={1}>
                {t('conflict.deleted', { field: t(`plan.fields.${conflict.field}`) })}
              </Text>
              {plan.deletedAt !== null && (
                <Button size="compact-sm" variant="light" onClick={() => restore([plan.id])}>
                  {t('plan.restore')}
                </Button>
              )}
            </Group>
          ) : (
            <Sides key={conflict.field} conflict={conflict} save={save} />
          ),
        )}
      </Stack>
    </Alert>
  )
}

function Sides({ conflict, save }: { conflict: PlanConflict; save: SavePlan }) {
  const { t } = useTranslation()
  const words = useFieldWords()
  const { field, values } = conflict
  const keep = async (value: unknown) => {
    const { PlanChange } = await import('../../preload/model.ts')
    const change = PlanChange.safeParse({ [field]: value })
    if (change.success) save(change.data)
  }
  return (
    <div>
      <Text size="sm" fw={600} mb={4}>
        {t(`plan.fields.${field}`)}
      </Text>
      <SimpleGrid cols={2} spacing="xs" verticalSpacing="xs">
        {values.map(({ value, at, who, kept }) => {
          const said = words(field, value) || t('plan.nothing')
          return (
            <Paper key={`${at} ${who}`} withBorder p="xs">
              <Group justify="space-between" gap="xs" wrap="nowrap">
                <Text size="xs" c="dimmed">
                  {t('plan.historyEntry', { at: showMoment(new Date(at)), who })}
                </Text>
                {kept && (
                  <Badge size="xs" variant="light" tt="none">
                    {t('conflict.shown')}
                  </Badge>
                )}
              </Group>
              <Text size="sm" my={4}>
                {said}
              </Text>
              <Button
                size="compact-sm"
                variant={kept ? 'light' : 'default'}
                aria-label={t('conflict.keepValue', { value: said })}
                onClick={() => void keep(value)}
              >
                {t('conflict.keep')}
              </Button>
            </Paper>
          )
        })}
      </SimpleGrid>
    </div>
  )
}

import { Button, Checkbox, Group, Input, ScrollArea, Stack, Text, Title } from '@mantine/core'
import { IconCheck, IconRestore, IconTrash } from '@tabler/icons-react'
import { useTranslation } from 'react-i18next'
import { useVocabulary } from '../api/queries.ts'
import { useWorkspace } from '../app/workspace.tsx'
import { useFacetNames } from '../browse/use-facet-names.ts'
import { shareOf } from './area-choice.ts'
import { useBulk } from './use-bulk.ts'

/** What can be done with several chosen plans; each button says how many it changes. */
export function BulkPane() {
  const { t } = useTranslation()
  const { state, act } = useWorkspace()
  const { data: vocabulary } = useVocabulary()
  const nameOf = useFacetNames()
  const bulk = useBulk()
  const plans = [...state.picked.values()]
  const ids = plans.map(({ id }) => id)
  const waiting = plans.filter(({ review }) => review === 'inbox')
  return (
    <ScrollArea h="100%" type="auto">
      <Stack p="md" gap="lg" component="section" aria-label={t('bulk.label')} maw="40rem">
        <Group justify="space-between">
          <Title order={2} size="h4">
            {t('bulk.title', { count: plans.length })}
          </Title>
          <Button
            variant="subtle"
            size="compact-md"
            onClick={() => act({ do: 'select', id: state.selected })}
          >
            {t('bulk.none')}
          </Button>
        </Group>
        <Input.Wrapper
          label={t('plan.fields.areas')}
          description={t('bulk.areasHelp')}
          labelElement="div"
        >
          <Stack gap="xs" mt="xs">
            {vocabulary?.areas.map(({ id, color }) => {
              const share = shareOf(plans, id)
              const having = plans.filter(({ areas }) => areas.includes(id)).length
              return (
                <Checkbox
                  key={id}
                  color={color ?? 'gray'}
                  label={t('bulk.areaShare', {
                    area: nameOf('area', id),
                    having,
                    all: plans.length,
                  })}
                  checked={share === 'all'}
                  indeterminate={share === 'some'}
                  onChange={() => bulk.toggleArea(plans, id)}
                />
              )
            })}
          </Stack>
        </Input.Wrapper>
        <Group>
          {waiting.length > 0 && !state.filter.trash && (
            <Button
              leftSection={<IconCheck size="1rem" />}
              loading={bulk.isPending}
              onClick={() => bulk.confirm(waiting)}
            >
              {t('bulk.confirm', { count: waiting.length })}
            </Button>
          )}
          {state.filter.trash ? (
            <Button leftSection={<IconRestore size="1rem" />} onClick={() => bulk.restore(ids)}>
              {t('bulk.restore', { count: ids.length })}
            </Button>
          ) : (
            <Button
              variant="default"
              leftSection={<IconTrash size="1rem" />}
              onClick={() => bulk.trash(ids)}
            >
              {t('bulk.trash', { count: ids.length })}
            </Button>
          )}
        </Group>
        <Text size="xs" c="dimmed">
          {t('bulk.undoHelp')}
        </Text>
      </Stack>
    </ScrollArea>
  )
}

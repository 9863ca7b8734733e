import { ActionIcon, Anchor, Group, Input, Stack, Text } from '@mantine/core'
import { IconX } from '@tabler/icons-react'
import { useTranslation } from 'react-i18next'
import type { Plan } from '../../preload/model.ts'
import { useWorkspace } from '../app/workspace.tsx'
import { RelationPicker } from './RelationPicker.tsx'
import { useOptions } from './use-choices.ts'
import type { SavePlan } from './use-save.ts'

/** The documents that a plan rests on, amends, replaces…; a click looks for one in the archive. */
export function RelationList({ plan, save }: { plan: Plan; save: SavePlan }) {
  const { t } = useTranslation()
  const { act } = useWorkspace()
  const kinds = useOptions()('relations')
  const { relations } = plan
  const kindOf = (kind: string) => kinds.find(({ value }) => value === kind)?.label ?? kind
  return (
    <Input.Wrapper label={t('plan.fields.relations')} labelElement="div">
      <Stack gap={2} mt={4}>
        {relations.map((relation) => (
          <Group key={`${relation.kind} ${relation.to}`} gap="xs" wrap="nowrap" align="center">
            <Text size="xs" c="dimmed" flex="none" w="9rem">
              {kindOf(relation.kind)}
            </Text>
            <Anchor
              component="button"
              size="sm"
              ta="start"
              onClick={() => act({ do: 'ask', text: relation.to })}
            >
              {relation.to}
            </Anchor>
            <ActionIcon
              size="sm"
              variant="subtle"
              color="gray"
              aria-label={t('relation.remove', { to: relation.to })}
              onClick={() => save({ relations: relations.filter((one) => one !== relation) })}
            >
              <IconX size="0.9rem" />
            </ActionIcon>
          </Group>
        ))}
        <RelationPicker
          except={plan.id}
          onPick={(relation) => {
            const known = relations.some(
              ({ kind, to }) => kind === relation.kind && to === relation.to,
            )
            if (!known) save({ relations: [...relations, relation] })
          }}
        />
      </Stack>
    </Input.Wrapper>
  )
}

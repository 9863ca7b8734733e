import { ActionIcon, Anchor, Badge, Group, Text } from '@mantine/core'
import { IconX } from '@tabler/icons-react'
import { useTranslation } from 'react-i18next'
import type { PlanRelation } from '../../../preload/knowledge.ts'
import { showDate } from '../../app/dates.ts'
import { useAct } from '../../app/workspace.tsx'
import { useKindNames } from './kinds.ts'

interface Props {
  relation: PlanRelation
  onRemove: (() => void) | null
}

/** One document, with what it is to the plan; a click goes there, or looks for it. */
export function RelationRow({ relation, onRemove }: Props) {
  const { t } = useTranslation('knowledge')
  const act = useAct()
  const kindOf = useKindNames()
  const { kind, direction, planId, number, title, date, partly } = relation
  const name = number || title
  return (
    <Group gap="xs" wrap="nowrap" align="baseline" role="listitem">
      <Text size="xs" c="dimmed" flex="none" w="9rem">
        {kindOf(kind, direction)}
        {partly && ` ${t('relations.partly')}`}
      </Text>
      <Anchor
        component="button"
        size="sm"
        ta="start"
        flex="none"
        maw="60%"
        onClick={() =>
          act(planId === null ? { do: 'ask', text: name } : { do: 'select', id: planId })
        }
      >
        {name}
      </Anchor>
      <Text size="sm" c="dimmed" truncate flex={1} miw={0} title={title}>
        {[number === '' ? '' : title, number === '' || title === '' ? showDate(date) : '']
          .filter(Boolean)
          .join(' · ')}
      </Text>
      {planId === null && (
        <Badge
          size="sm"
          variant="light"
          color="gray"
          tt="none"
          fw={500}
          flex="none"
          title={t('relations.wishHelp')}
        >
          {t('relations.wish')}
        </Badge>
      )}
      {onRemove && (
        <ActionIcon
          size="sm"
          variant="subtle"
          color="gray"
          aria-label={t('relations.remove', { to: name })}
          onClick={onRemove}
        >
          <IconX size="0.9rem" />
        </ActionIcon>
      )}
    </Group>
  )
}

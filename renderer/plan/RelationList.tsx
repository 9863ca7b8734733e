import { Anchor, Group, Input, Text } from '@mantine/core'
import { useTranslation } from 'react-i18next'
import type { Relation } from '../../preload/model.ts'
import { useVocabulary } from '../api/queries.ts'
import { useWorkspace } from '../app/workspace.tsx'

/** The documents that a plan rests on, amends, replaces…; a click looks for one in the archive. */
export function RelationList({ relations }: { relations: readonly Relation[] }) {
  const { t, i18n } = useTranslation()
  const { act } = useWorkspace()
  const { data } = useVocabulary()
  if (relations.length === 0) return null
  const kindOf = (kind: string) =>
    data?.relations.find(({ id }) => id === kind)?.[i18n.language === 'en' ? 'en' : 'vi'] ?? kind
  return (
    <Input.Wrapper label={t('plan.fields.relations')} labelElement="div">
      {relations.map(({ kind, to }) => (
        <Group key={`${kind} ${to}`} gap="xs" wrap="nowrap" align="baseline">
          <Text size="xs" c="dimmed" flex="none">
            {kindOf(kind)}
          </Text>
          <Anchor
            component="button"
            size="sm"
            ta="start"
            onClick={() => act({ do: 'ask', text: to })}
          >
            {to}
          </Anchor>
        </Group>
      ))}
    </Input.Wrapper>
  )
}

import { Anchor, Badge, Box, Group, Text } from '@mantine/core'
import { useTranslation } from 'react-i18next'
import type { QueryPart, SearchPage } from '../../preload/model.ts'
import { showCount } from '../app/numbers.ts'
import { useAct } from '../app/workspace.tsx'
import { SaveSearch } from './SaveSearch.tsx'
import classes from './search.module.css'

/** How much was found, and how the question was understood. */
export function SearchSummary({ page }: { page: SearchPage }) {
  const { t, i18n } = useTranslation()
  const ms = Math.max(1, Math.round(page.tookMs))
  return (
    <Box px="md" py={6} className={classes.summary}>
      <Group justify="space-between" gap="xs" wrap="nowrap">
        <Text size="sm" role="status" truncate>
          {t('search.found', {
            plans: page.plansMatched,
            pages: page.pagesMatched,
          })}
        </Text>
        <Group gap={4} wrap="nowrap" flex="none">
          <Text size="xs" c="dimmed">
            {t('search.took', { ms: showCount(ms, i18n.language) })}
          </Text>
          <SaveSearch />
        </Group>
      </Group>
      {page.understood.length > 0 && <Understood parts={page.understood} />}
      {page.dropped.length > 0 && (
        <Text size="xs" className={classes.notice}>
          {t('search.dropped', { words: page.dropped.join(', ') })}
        </Text>
      )}
      {page.hits.length > 0 && <Suggestion text={page.suggestion} />}
      {page.incomplete && (
        <Text size="xs" className={classes.notice}>
          {t('search.incomplete')}
        </Text>
      )}
    </Box>
  )
}

/** "Ý bạn là…": one click searches for it. */
export function Suggestion({ text }: { text: string | null }) {
  const { t } = useTranslation()
  const act = useAct()
  if (text === null) return null
  return (
    <Text size="sm">
      {t('search.suggestion')}{' '}
      <Anchor component="button" size="sm" fw={600} onClick={() => act({ do: 'ask', text })}>
        {text}
      </Anchor>
      ?
    </Text>
  )
}

function Understood({ parts }: { parts: readonly QueryPart[] }) {
  const { t } = useTranslation()
  return (
    <Group gap={4} mt={2} aria-label={t('search.understoodLabel')} role="note">
      <Text size="xs" c="dimmed" span>
        {t('search.understood')}
      </Text>
      {/* Words are typed more than once; their place tells them apart. */}
      {parts.map((part, place) => (
        <Badge
          // biome-ignore lint/suspicious/noArrayIndexKey: the parts have no other name.
          key={place}
          size="sm"
          radius="sm"
          tt="none"
          fw={500}
          variant={part.kind === 'exclude' ? 'light' : 'default'}
          color={part.kind === 'exclude' ? 'red' : 'gray'}
        >
          {t(`search.part.${part.kind}`, { text: part.text, field: part.field })}
        </Badge>
      ))}
    </Group>
  )
}

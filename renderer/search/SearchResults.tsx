import { Alert, Box, Button, Group, Loader, Stack, Text } from '@mantine/core'
import { useTranslation } from 'react-i18next'
import { toAppError } from '../../preload/errors.ts'
import type { SearchPage } from '../../preload/model.ts'
import { useSearch } from '../api/queries.ts'
import { useWorkspace } from '../app/workspace.tsx'
import { FilterBar } from '../browse/FilterBar.tsx'
import { isFiltered } from '../browse/facet-choice.ts'
import { HitCard } from './HitCard.tsx'
import classes from './search.module.css'

export function SearchResults() {
  const { t } = useTranslation()
  const { state } = useWorkspace()
  const found = useSearch(state.search, state.filter)
  const error = found.error ? toAppError(found.error) : null
  return (
    <Stack h="100%" gap={0}>
      <FilterBar />
      {error && <Alert color="red">{t(`errors:${error.code}`, error.params)}</Alert>}
      {found.data ? <Summary page={found.data} /> : <Loader m="md" size="sm" />}
      <Box
        component="section"
        className={classes.results}
        aria-label={t('search.results')}
        aria-busy={found.isFetching}
      >
        {found.data?.hits.map((hit) => (
          <HitCard key={hit.plan.id} hit={hit} query={state.search} />
        ))}
        {found.data?.hits.length === 0 && <NothingFound />}
      </Box>
    </Stack>
  )
}

/** How much was found, and how the query was understood. */
function Summary({ page }: { page: SearchPage }) {
  const { t } = useTranslation()
  const understood = page.understood
    .map(({ kind, field, text }) => t(`search.part.${kind}`, { text, field }))
    .join(' + ')
  return (
    <Box px="md" py={6}>
      <Group justify="space-between" gap="xs" wrap="nowrap">
        <Text size="sm" c="dimmed">
          {t('search.found', { plans: page.plansMatched, pages: page.pagesMatched })}
        </Text>
        <Text size="xs" c="dimmed">
          {t('search.took', { ms: Math.max(1, Math.round(page.tookMs)) })}
        </Text>
      </Group>
      <Text size="xs" c="dimmed" lineClamp={1}>
        {t('search.understood', { text: understood })}
      </Text>
      {page.dropped.length > 0 && (
        <Text size="xs" c="orange">
          {t('search.dropped', { words: page.dropped.join(', ') })}
        </Text>
      )}
      {page.incomplete && (
        <Text size="xs" c="orange">
          {t('search.incomplete')}
        </Text>
      )}
    </Box>
  )
}

function NothingFound() {
  const { t } = useTranslation()
  const { state, act } = useWorkspace()
  return (
    <Stack align="center" p="xl" gap="md">
      <Text fw={600}>{t('search.nothing')}</Text>
      <Text size="sm" c="dimmed" ta="center">
        {t('search.nothingHelp')}
      </Text>
      {isFiltered(state.filter) && (
        <Button variant="light" onClick={() => act({ do: 'clear' })}>
          {t('filter.clear')}
        </Button>
      )}
    </Stack>
  )
}

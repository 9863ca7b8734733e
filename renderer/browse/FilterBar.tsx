import { Alert, Button, Group, Text } from '@mantine/core'
import { useTranslation } from 'react-i18next'
import type { FacetName } from '../../preload/model.ts'
import { useWorkspace } from '../app/workspace.tsx'
import { isFiltered } from './facet-choice.ts'
import { useFacetNames } from './use-facet-names.ts'

/** Says what the list leaves out, so that nobody looks for a paper that a filter hides. */
export function FilterBar() {
  const { t } = useTranslation()
  const { state, act } = useWorkspace()
  const nameOf = useFacetNames()
  if (!isFiltered(state.filter)) return null
  const words = Object.entries(state.filter.facets).flatMap(([name, facet]) => [
    ...facet.include.map((value) => nameOf(name as FacetName, value)),
    ...facet.exclude.map((value) => t('filter.not', { value: nameOf(name as FacetName, value) })),
  ])
  if (state.filter.trash) words.unshift(t('filter.trash'))
  return (
    <Alert color="blue" variant="light" radius={0} p="xs">
      <Group justify="space-between" wrap="nowrap">
        <Text size="sm" lineClamp={2}>
          {t('filter.on')} {words.join(' · ')}
        </Text>
        <Button size="compact-sm" variant="light" flex="none" onClick={() => act({ do: 'clear' })}>
          {t('filter.clear')}
        </Button>
      </Group>
    </Alert>
  )
}

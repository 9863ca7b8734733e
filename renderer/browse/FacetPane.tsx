import { NavLink, ScrollArea, Stack } from '@mantine/core'
import { IconTrash } from '@tabler/icons-react'
import { useTranslation } from 'react-i18next'
import { useFacets, useStatus, useVocabulary } from '../api/queries.ts'
import { useWorkspace } from '../app/workspace.tsx'
import { FacetGroup } from './FacetGroup.tsx'
import { useFacetNames } from './use-facet-names.ts'

/** What the archive holds, counted; a click narrows the list. */
export function FacetPane() {
  const { t } = useTranslation()
  const { state, act } = useWorkspace()
  const { data: counts } = useFacets(state.filter)
  const { data: vocabulary } = useVocabulary()
  const { data: status } = useStatus()
  const nameOf = useFacetNames()
  const areas = vocabulary?.areas ?? []
  const areaCount = (id: string) => counts?.area.find((one) => one.value === id)?.count ?? 0
  // The decree's order, with the areas that have nothing yet.
  const areaValues = [...areas.map(({ id }) => id), ''].map((value) => ({
    value,
    count: areaCount(value),
  }))
  const trashed = status?.state === 'open' ? status.trash : 0
  return (
    <ScrollArea h="100%" component="nav" aria-label={t('facets.label')}>
      <Stack gap="xs" p="xs">
        <FacetGroup name="area" values={areaValues} nameOf={nameOf} />
        {(['review', 'type', 'year', 'issuer', 'tag', 'text'] as const).map((name) => (
          <FacetGroup key={name} name={name} values={counts?.[name] ?? []} nameOf={nameOf} />
        ))}
        <NavLink
          component="button"
          label={t('facets.trash', { count: trashed })}
          leftSection={<IconTrash size="1rem" />}
          active={state.filter.trash}
          onClick={() => act({ do: 'trash', shown: !state.filter.trash })}
        />
      </Stack>
    </ScrollArea>
  )
}

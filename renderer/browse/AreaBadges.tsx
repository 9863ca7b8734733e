import { Badge, Group } from '@mantine/core'
import { useVocabulary } from '../api/queries.ts'
import { useFacetNames } from './use-facet-names.ts'

export function AreaBadges({ areas }: { areas: readonly string[] }) {
  const { data } = useVocabulary()
  const nameOf = useFacetNames()
  if (areas.length === 0) return null
  const known = data?.areas ?? []
  // All six say nothing that the plan's title does not; one badge with the count is enough.
  const shown = areas.length > 2 ? areas.slice(0, 1) : areas
  return (
    <Group gap={4} wrap="nowrap">
      {shown.map((id) => (
        <Badge
          key={id}
          size="sm"
          variant="light"
          color={known.find((area) => area.id === id)?.color ?? 'gray'}
          tt="none"
          fw={500}
        >
          {nameOf('area', id)}
        </Badge>
      ))}
      {shown.length < areas.length && (
        <Badge
          size="sm"
          variant="light"
          color="gray"
          title={areas.map((id) => nameOf('area', id)).join('\n')}
        >
          +{areas.length - shown.length}
        </Badge>
      )}
    </Group>
  )
}

import { Group } from '@mantine/core'
import { useVocabulary } from '../api/queries.ts'
import { AreaIcon } from './AreaIcon.tsx'
import { useFacetNames } from './use-facet-names.ts'

/** The reform areas of a plan as their icons, in the decree's order; named for the eye on hovering. */
export function AreaMarks({ areas }: { areas: readonly string[] }) {
  const { data } = useVocabulary()
  const nameOf = useFacetNames()
  if (areas.length === 0) return null
  const order = (data?.areas ?? []).map(({ id }) => id)
  const sorted = [...areas].sort((a, b) => order.indexOf(a) - order.indexOf(b))
  const names = sorted.map((id) => nameOf('area', id))
  return (
    <Group
      gap={3}
      wrap="nowrap"
      flex="none"
      role="img"
      aria-label={names.join(', ')}
      title={names.join('\n')}
    >
      {sorted.map((id) => (
        <AreaIcon key={id} id={id} />
      ))}
    </Group>
  )
}

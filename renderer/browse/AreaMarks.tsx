import { Group, Text } from '@mantine/core'
import { useVocabulary } from '../api/queries.ts'
import { TopicIcon } from './TopicIcon.tsx'
import { useFacetNames } from './use-facet-names.ts'

/** More are counted: the number and the date beside them must stay readable. */
const mostShown = 3

/** The reform areas of a plan as their icons, in the decree's order; named for the eye on hovering. */
export function AreaMarks({ areas }: { areas: readonly string[] }) {
  const { data } = useVocabulary()
  const nameOf = useFacetNames()
  if (areas.length === 0) return null
  const order = (data?.areas ?? []).map(({ id }) => id)
  const sorted = [...areas].sort((a, b) => order.indexOf(a) - order.indexOf(b))
  const shown = sorted.slice(0, sorted.length > mostShown ? mostShown - 1 : mostShown)
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
      {shown.map((id) => (
        <TopicIcon key={id} of="areas" id={id} />
      ))}
      {shown.length < sorted.length && (
        <Text size="xs" c="dimmed" fw={600}>
          +{sorted.length - shown.length}
        </Text>
      )}
    </Group>
  )
}

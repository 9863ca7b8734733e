import { ThemeIcon } from '@mantine/core'
import { useVocabulary } from '../api/queries.ts'
import { TopicGlyph } from './TopicGlyph.tsx'

/** An area's or a group of solutions' icon in its colour. */
export function TopicIcon({ of, id }: { of: 'areas' | 'solutions'; id: string }) {
  const { data } = useVocabulary()
  const topic = data?.[of].find((one) => one.id === id)
  return (
    <ThemeIcon size="sm" variant="light" color={topic?.color ?? 'gray'}>
      <TopicGlyph icon={topic?.icon ?? ''} />
    </ThemeIcon>
  )
}

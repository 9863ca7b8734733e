import { Chip, Group, Input } from '@mantine/core'
import { useTranslation } from 'react-i18next'
import { useVocabulary } from '../api/queries.ts'
import { useFacetNames } from '../browse/use-facet-names.ts'
import { withArea } from './area-choice.ts'

/** The six reform areas as switches, in the decree's order. */
export function AreaPicker(o: { areas: readonly string[]; onChange(areas: string[]): void }) {
  const { t } = useTranslation()
  const { data } = useVocabulary()
  const nameOf = useFacetNames()
  const order = (data?.areas ?? []).map(({ id }) => id)
  return (
    <Input.Wrapper
      label={t('plan.fields.areas')}
      description={t('plan.areasHelp')}
      labelElement="div"
      role="group"
      aria-label={t('plan.fields.areas')}
    >
      <Group gap="xs" mt={6}>
        {data?.areas.map(({ id, color, hidden }, place) => {
          const on = o.areas.includes(id)
          if (hidden && !on) return null
          return (
            <Chip
              key={id}
              size="sm"
              variant="light"
              color={color ?? 'gray'}
              checked={on}
              onChange={(checked) => o.onChange(withArea(o.areas, id, checked, order))}
            >
              {place + 1}. {nameOf('area', id)}
            </Chip>
          )
        })}
      </Group>
    </Input.Wrapper>
  )
}
